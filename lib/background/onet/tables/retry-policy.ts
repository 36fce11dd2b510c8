import type { EpochMs } from '../../../shared/model/time';
import { problemOf, type Problem } from '../../../shared/model/problem';
import { begun, isDispensable, NotThereError, withoutTask, type TablesReading } from './import-state';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Problems that another try today will hardly solve: a refused key, or answers of another form. */
const LASTING: ReadonlySet<Problem['kind']> = new Set([
  'bad-key',
  'forbidden',
  'not-found',
  'unexpected-shape',
]);
/** Problems of one list alone, not of all O*NET. */
const OF_ONE_LIST: ReadonlySet<Problem['kind']> = new Set(['forbidden', 'not-found', 'unexpected-shape']);
/** Problems that may belong to one list alone, if they last. */
const PERHAPS: ReadonlySet<Problem['kind']> = new Set(['server', 'timeout']);
const TRIES = 3;

/**
 * Returns the reading after its first task failed. A dispensable task is left out; otherwise the reading rests,
 * longer each time. It begins again where the problem lasts, for O*NET will have changed by then.
 */
export function afterFailure(reading: TablesReading, problem: Problem, now: EpochMs): TablesReading {
  const [task] = reading.tasks;
  const tries = (reading.rest?.tries ?? 0) + 1;
  const isOfList = OF_ONE_LIST.has(problem.kind) || (PERHAPS.has(problem.kind) && tries >= TRIES);
  if (task && isDispensable(task) && isOfList) return withoutTask(reading);
  const rest = { problem, tries, until: restUntil(problem, tries, now) };
  return LASTING.has(problem.kind) ? { ...begun(now), rest } : { ...reading, rest };
}

/**
 * Returns until when a reading rests: a minute, then twice as long each time, up to six hours.
 * After problems that last it rests for a day.
 */
function restUntil(problem: Problem, tries: number, now: EpochMs): EpochMs {
  const pause = LASTING.has(problem.kind) ? 24 * HOUR : Math.min(6 * HOUR, MINUTE * 2 ** (tries - 1));
  return Math.max(now + pause, problem.retryAt ?? 0);
}

/** Returns the problem of an error. */
export function tablesProblem(error: unknown): Problem {
  return error instanceof NotThereError ? { kind: 'not-found', service: 'onet' } : problemOf(error, 'onet');
}
