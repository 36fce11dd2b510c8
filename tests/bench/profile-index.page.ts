/** Runs in a page of a real browser: fills a profile index and measures what is asked of it. */
import { createConnection } from '../../lib/shared/browser/database-connection';
import { openDatabase } from '../../lib/background/storage/database';
import { createProfileIndex, type ProfileIndex } from '../../lib/background/storage/profile-index';
import { entries, entry, fill, some, twoStarts } from './people';

const SCOPE = 'live:17';
const LISTED = 50;
const REPEATS = 40;
const WARM_UPS = 3;
/** Browsers' clocks are coarse. */
const IN_A_ROW = 5;

/** Times in ms of one call, each the mean of five. */
export type Times = Record<IndexTask, number[]>;
export const INDEX_TASKS = ['email', 'personId', 'prefix', 'prefixes', 'unchanged', 'fiveNew'] as const;
export type IndexTask = (typeof INDEX_TASKS)[number];

/** Fills an index for each size, then measures them by turns: what else the machine does then slows all alike. */
export async function measureIndexes(sizes: readonly number[]): Promise<Times[]> {
  const indexes = await Promise.all(sizes.map(filled));
  const times = sizes.map(() => Object.fromEntries(INDEX_TASKS.map(task => [task, []])) as unknown as Times);
  for (const task of INDEX_TASKS) {
    for (let at = -WARM_UPS; at < REPEATS; at += 1) {
      for (const [which, index] of indexes.entries()) {
        const time = await timeOf(round => TASKS[task](index, sizes[which]!, round), at + WARM_UPS);
        if (at >= 0) times[which]![task].push(time);
      }
    }
  }
  return times;
}

async function filled(size: number): Promise<ProfileIndex> {
  const index = createProfileIndex(createConnection({ open: () => openDatabase(`bench-${size}`) }));
  await fill(index, SCOPE, size);
  return index;
}

const TASKS: Record<IndexTask, (index: ProfileIndex, size: number, at: number) => Promise<unknown>> = {
  email: (index, size, at) => index.byEmail(SCOPE, entry(some(size, at)).email),
  personId: (index, size, at) => index.byPersonId(SCOPE, `person-${some(size, at)}`),
  // From one letter, as when one begins to type, to a whole name.
  prefix: (index, size, at) =>
    index.byNamePrefix(SCOPE, entry(some(size, at)).name.slice(0, 1 + (at % 6)), 20),
  prefixes: (index, size, at) => index.byNamePrefix(SCOPE, twoStarts(entry(some(size, at)).name, at), 20),
  unchanged: (index, size) => index.note(SCOPE, entries(size - LISTED, LISTED)),
  fiveNew: (index, size, at) => index.note(SCOPE, entries(size + 5 * (at + 1) - LISTED, LISTED)),
};

async function timeOf(task: (round: number) => Promise<unknown>, at: number): Promise<number> {
  const start = performance.now();
  for (let one = 0; one < IN_A_ROW; one += 1) await task(at * IN_A_ROW + one);
  return (performance.now() - start) / IN_A_ROW;
}
