import type { EpochMs } from '../../lib/shared/model/time';
import { i18n } from '../shared/i18n';
import type { TablesState } from '../../lib/shared/model/onet-tables';
import type { Problem, ProblemKind } from '../../lib/shared/model/problem';
import { Interpolate, slot } from '../shared/Interpolate';
import { formatDate, formatNumber } from '../shared/format';
import { keyProblemText } from './key-problem-text';
import { useNow } from '../shared/now';

interface Props {
  tables: TablesState;
  /** A problem shown with the key, not to be repeated for the tables. */
  keyProblem: ProblemKind | undefined;
  onRead(): void;
}

/** Shows the progress of reading O*NET's tables, or why it stopped. */
export function TablesProgress({ tables, keyProblem, onRead }: Props) {
  const now = useNow();
  const { ready, reading } = tables;
  const isShownAbove = tables.problem?.kind === keyProblem || tables.problem?.kind === 'locked';
  const problem = isShownAbove ? undefined : tables.problem;
  return (
    <>
      <div class="tables quiet" role="status">
        {ready && <Ready {...ready} />}
        {reading && <Reading {...reading} />}
        {problem && (
          <p>
            {i18n.t('options.tables.stopped', [words(problem, now)])}{' '}
            {i18n.t(ready ? 'options.tables.earlier' : 'options.tables.without')}
          </p>
        )}
      </div>
      {problem && (
        <div class="buttons">
          <button type="button" onClick={onRead}>
            {i18n.t('options.tables.again')}
          </button>
        </div>
      )}
    </>
  );
}

function Ready({ database, occupations, readAt }: NonNullable<TablesState['ready']>) {
  const count = i18n.t('options.tables.occupations', occupations, [formatNumber(occupations)]);
  return (
    <p>
      <Interpolate text={i18n.t('options.tables.read', [slot(0), count, formatDate(readAt)])}>
        <bdi>{database.replace(/^O\*NET\s+/, '')}</bdi>
      </Interpolate>
    </p>
  );
}

/** Draws every step, but announces only the beginning and the end: there are many steps. */
function Reading({ done, of }: NonNullable<TablesState['reading']>) {
  const steps = i18n.t('options.tables.steps', [formatNumber(done), formatNumber(of)]);
  return (
    <>
      <p>
        <Interpolate text={i18n.t('options.tables.reading', [slot(0)])}>
          <span aria-hidden="true">{steps}</span>
        </Interpolate>
      </p>
      <progress aria-label={i18n.t('options.tables.progress')} value={done} max={of} />
    </>
  );
}

function words(problem: Problem, now: EpochMs): string {
  return problem.kind === 'not-found' ? i18n.t('options.tables.notThere') : keyProblemText(problem, now);
}
