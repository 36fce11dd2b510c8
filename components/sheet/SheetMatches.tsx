import { i18n } from '../shared/i18n';
import type { CareerMatch } from '../../lib/shared/model/career-matches';
import { type Caveat } from '../../lib/shared/model/interest-caveats';
import type { Summary } from '../../lib/shared/model/summary';
import type { TopicAnswer } from '../../lib/shared/model/topics';
import { fitLabel, matchBasisTexts, matchCaveatTexts } from '../shared/review-text';
import { useIsSample } from '../shared/sample';
import { langAttribute, overviewIn, type Overviews } from './overviews';

interface MatchesProps {
  careers: NonNullable<Summary['careers']>;
  /** Caveats already shown with the interests they are matched to. */
  alreadyShown: readonly Caveat[] | undefined;
  overviews: Overviews;
}

/** Careers that match, the best first, with what people in them do. */
export function SheetMatches({ careers, alreadyShown, overviews }: MatchesProps) {
  // Each title carries its own language, since the sheet has a language of its own.
  const { isEnglish: _, ...basis } = careers;
  return (
    <>
      {!useIsSample() && <p class="quiet">{i18n.t('sheet.matchesNote')}</p>}
      <ol class="sheet-careers">
        {careers.top.map(career => (
          <Match
            key={career.code}
            career={career}
            isWorkedOut={careers.isWorkedOut === true}
            overview={overviews.get(career.code)}
          />
        ))}
      </ol>
      {matchBasisTexts(basis).map(words => (
        <p key={words} class="quiet">
          {words}
        </p>
      ))}
      {matchCaveatTexts(careers, alreadyShown).map(words => (
        <p key={words} class="caveat">
          {words}
        </p>
      ))}
    </>
  );
}

interface MatchProps {
  career: CareerMatch;
  isWorkedOut: boolean;
  overview: TopicAnswer<'overview'> | undefined;
}

function Match({ career: { code, title, fit }, isWorkedOut, overview }: MatchProps) {
  const read = overviewIn(overview);
  return (
    <li>
      <p>
        <strong {...langAttribute(overview)}>{read?.title ?? title}</strong> <span class="code">{code}</span>
        {fit && !isWorkedOut && <span class="fit">{fitLabel(fit)}</span>}
      </p>
      {read?.whatTheyDo && <p {...langAttribute(overview)}>{read.whatTheyDo}</p>}
    </li>
  );
}
