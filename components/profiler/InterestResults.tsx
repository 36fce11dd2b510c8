import { i18n } from '../shared/i18n';
import { rankedAreas, topAreas, type Scores } from '../../lib/shared/model/interests';
import type { ScoreCaveat } from '../../lib/shared/model/interest-caveats';
import type { InterestResult } from '../../lib/shared/model/profiler';
import { formatList } from '../shared/format';
import { Hexagon } from '../shared/Hexagon';
import { InterestBars } from '../shared/InterestBars';
import { CautionNote } from '../shared/Notes';

interface Props {
  results: readonly InterestResult[];
  scores: Scores;
  /** The highest score the answers can give. */
  highest: number;
  caveats: readonly ScoreCaveat[];
  /** Attributes for O*NET's words. */
  language: { lang?: string };
}

/** Draws the six interests as bars and a hexagon, their caveats, and O*NET's descriptions. */
export function InterestResults({ results, scores, highest, caveats, language }: Props) {
  const value = (area: keyof Scores) => i18n.t('interests.score', [scores[area], highest]);
  return (
    <>
      <InterestBars areas={rankedAreas(scores)} share={area => scores[area] / highest} value={value} />
      {caveats.length > 0 && (
        <CautionNote>
          {caveats.map(caveat => (
            <p key={caveat}>{caveatWords(caveat, scores)}</p>
          ))}
        </CautionNote>
      )}
      <Hexagon scores={scores} highest={highest} value={value} />
      <Meaning results={inOrder(results, scores)} language={language} />
    </>
  );
}

function caveatWords(caveat: ScoreCaveat, scores: Scores): string {
  if (caveat !== 'tied') return i18n.t(`profiler.results.${caveat}`);
  return i18n.t('interests.caveats.tied', [
    formatList(topAreas(scores).map(area => i18n.t(`areas.${area}`))),
  ]);
}

function inOrder(results: readonly InterestResult[], scores: Scores): InterestResult[] {
  const order = rankedAreas(scores);
  return results.toSorted((a, b) => order.indexOf(a.area) - order.indexOf(b.area));
}

function Meaning({ results, language }: Pick<Props, 'results' | 'language'>) {
  const described = results.filter(({ description }) => description !== undefined);
  if (described.length === 0) return null;
  return (
    <details class="meaning">
      <summary>{i18n.t('profiler.results.meaning')}</summary>
      <dl {...language}>
        {described.map(({ area, title, description }) => (
          <div key={area}>
            <dt>{title}</dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
