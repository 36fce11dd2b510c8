import { useId } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { hasAllAreas, type Scores } from '../../lib/shared/model/interests';
import { scoreCaveats } from '../../lib/shared/model/interest-caveats';
import { highestScore, type InterestResult } from '../../lib/shared/model/profiler';
import type { ProfilerActions, ProfilerView } from '../../lib/ui/profiler/profiler';
import type { Sheet } from '../../lib/ui/profiler/sheet';
import { Credit, Purpose } from '../shared/Notes';
import { FromOnet } from './FromOnet';
import { InterestResults } from './InterestResults';
import { Keep } from './Keep';
import { Matches } from './Matches';
import { StageHeading } from './StageHeading';

interface Props {
  /** Every question of it is answered. */
  sheet: Sheet;
  view: ProfilerView;
  actions: ProfilerActions;
}

/** What O*NET makes of finished answers: six interests and the careers that match them. */
export function Results({ sheet, view, actions }: Props) {
  const heading = useId();
  const { answers } = sheet;
  return (
    <>
      <section aria-labelledby={heading}>
        <StageHeading id={heading}>{i18n.t('profiler.results.title')}</StageHeading>
        {view.person && <Keep view={view} person={view.person} answers={answers} onKeep={actions.keep} />}
        <FromOnet
          topic={{ kind: 'results', answers }}
          name={i18n.t('profiler.results.interests')}
          lines={16}
          none={i18n.t('profiler.results.none')}
        >
          {(results, language) => {
            const scores = scoresOf(results);
            if (!scores) return <p>{i18n.t('profiler.results.none')}</p>;
            const highest = highestScore(answers, Object.values(scores));
            const caveats = scoreCaveats(scores, highest);
            return (
              <>
                <InterestResults
                  results={results}
                  scores={scores}
                  highest={highest}
                  caveats={caveats}
                  language={language}
                />
                {!caveats.includes('equal') && <Matches answers={answers} />}
              </>
            );
          }}
        </FromOnet>
      </section>
      <div class="ways">
        <button type="button" onClick={() => actions.showOverview()}>
          {i18n.t('profiler.results.changeAnswers')}
        </button>
        <button type="button" onClick={() => actions.forget()}>
          {i18n.t('profiler.earlier.forget')}
        </button>
      </div>
      <Purpose />
      <Credit />
    </>
  );
}

/** The six scores; undefined when O*NET left one out. */
function scoresOf(results: readonly InterestResult[]): Scores | undefined {
  const scores: Partial<Scores> = Object.fromEntries(results.map(({ area, score }) => [area, score]));
  return hasAllAreas(scores) ? scores : undefined;
}
