import { useId } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { hasAllAreas, type Scores } from '../../lib/shared/model/interests';
import { scoreCaveats } from '../../lib/shared/model/interest-caveats';
import { highestScore, type InterestResult } from '../../lib/shared/model/profiler';
import type { ProfilerActions, ProfilerView } from '../../lib/ui/profiler/profiler';
import type { AnswerSheet } from '../../lib/ui/profiler/answer-sheet';
import { OnetCredit, PurposeNote } from '../shared/Notes';
import { OnetAnswer } from './OnetAnswer';
import { InterestResults } from './InterestResults';
import { KeepAnswers } from './KeepAnswers';
import { CareerMatches } from './CareerMatches';
import { StageHeading } from './StageHeading';

interface Props {
  /** Every question of it is answered. */
  sheet: AnswerSheet;
  view: ProfilerView;
  actions: ProfilerActions;
}

/** Shows O*NET's results of finished answers: six interests and the careers that match them. */
export function ProfilerResults({ sheet, view, actions }: Props) {
  const heading = useId();
  const { answers } = sheet;
  return (
    <>
      <section aria-labelledby={heading}>
        <StageHeading id={heading}>{i18n.t('profiler.results.title')}</StageHeading>
        {view.person && (
          <KeepAnswers
            view={view}
            person={view.person}
            answers={answers}
            onKeep={actions.keep}
            onUndo={actions.unkeep}
          />
        )}
        <OnetAnswer
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
                {!caveats.includes('equal') && <CareerMatches answers={answers} />}
              </>
            );
          }}
        </OnetAnswer>
      </section>
      <div class="ways">
        <button type="button" onClick={() => actions.showOverview()}>
          {i18n.t('profiler.results.changeAnswers')}
        </button>
        <button type="button" onClick={() => actions.forget()}>
          {i18n.t('profiler.earlier.forget')}
        </button>
      </div>
      <PurposeNote />
      <OnetCredit />
    </>
  );
}

/** The six scores; undefined when O*NET left one out. */
function scoresOf(results: readonly InterestResult[]): Scores | undefined {
  const scores: Partial<Scores> = Object.fromEntries(results.map(({ area, score }) => [area, score]));
  return hasAllAreas(scores) ? scores : undefined;
}
