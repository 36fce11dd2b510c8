import '../styles/theme.css';
import '../styles/shared.css';
import '../styles/interests.css';
import '../styles/sheet.css';
import '../styles/blur.css';
import { Printer } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { i18n } from '../shared/i18n';
import type { CareerMatch } from '../../lib/shared/model/career-matches';
import type { ChosenOccupation } from '../../lib/shared/model/chosen-occupations';
import { type Caveat, highestPossible } from '../../lib/shared/model/interest-caveats';
import { LANGUAGES, type Language } from '../../lib/shared/model/language';
import type { Section } from '../../lib/shared/model/sections';
import type { Summary } from '../../lib/shared/model/summary';
import type { TopicAnswer } from '../../lib/shared/model/topics';
import type { SidebarView } from '../../lib/ui/sidebar/sidebar-view';
import { BlurBar, type BlurProps } from '../shared/BlurBar';
import { formatDate } from '../shared/format';
import { areasInOrder, interestText } from '../shared/interest-text';
import { InterestBars } from '../shared/InterestBars';
import { OnetCredit, PurposeNote } from '../shared/Notes';
import {
  caveatText,
  fitLabel,
  choiceText,
  matchBasisTexts,
  sourceText,
  matchCaveatTexts,
} from '../shared/review-text';
import { useIsSample } from '../shared/sample';
import { sheetCodes, langAttribute, overviewIn, useOverviews, type Overviews } from './overviews';
import { summaryOfView } from '../summary/summary-of-view';
import { useNow } from '../shared/now';

interface Props extends BlurProps {
  view: SidebarView;
  /** The language of the sheet, which is set already. */
  language: Language;
  /** The language Fitside speaks elsewhere, which the titles of matches were read in. */
  spoken: Language;
  onLanguage(language: Language): void;
  onPrint(): void;
}

/** With so many matches a sheet stays within two pages. */
const MOST = 8;

/** A sheet about one candidate, to be printed and talked about. */
export function Sheet({ view, language, spoken, onLanguage, onPrint, isBlurred, onShow }: Props) {
  const summary = summaryOfView(view, MOST);
  const overviews = useOverviews(sheetCodes(summary, language !== spoken));
  const isReading =
    view.visit !== undefined && (view.busy.size > 0 || [...overviews.values()].includes(undefined));
  return (
    <div class="sheet-page">
      <header class="sheet-tools">
        <label>
          <span>{i18n.t('sheet.language')}</span>
          <select
            value={language}
            onChange={event => {
              const next = LANGUAGES.find(known => known === event.currentTarget.value);
              if (next) onLanguage(next);
            }}
          >
            {LANGUAGES.map(known => (
              <option key={known} value={known}>
                {i18n.t(`options.preferences.languages.${known}`)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="primary"
          aria-disabled={view.visit === undefined}
          onClick={() => view.visit !== undefined && onPrint()}
        >
          <Printer size={16} aria-hidden="true" />
          {i18n.t('sheet.print')}
        </button>
        <p role="status" class="quiet">
          {view.visit !== undefined && i18n.t(isReading ? 'sheet.reading' : 'sheet.ready')}
        </p>
        <BlurBar isBlurred={isBlurred} onShow={onShow} />
      </header>
      <main class="sheet" data-blurred={isBlurred}>
        {view.visit === undefined ? (
          <>
            <h1>{i18n.t('sheet.title')}</h1>
            <p>{i18n.t('sheet.gone')}</p>
          </>
        ) : (
          <Paper summary={summary} hidden={view.hidden} overviews={overviews} />
        )}
      </main>
    </div>
  );
}

interface PaperProps {
  summary: Summary;
  /** Sections that the sheet leaves out. */
  hidden: ReadonlySet<Section> | undefined;
  overviews: Overviews;
}

function Paper({ summary, hidden, overviews }: PaperProps) {
  const now = useNow();
  const { name, interests, careers, chosen } = summary;
  const isSample = useIsSample();
  const [hasInterests, hasMatches] = [!hidden?.has('interests'), !hidden?.has('careers')];
  return (
    <>
      <header>
        <h1>
          <bdi>{name ?? i18n.t('candidate.unnamed')}</bdi>
        </h1>
        <p class="quiet">
          {i18n.t(hasInterests || hasMatches ? 'sheet.subtitle' : 'sheet.subtitleBare', [formatDate(now)])}
        </p>
      </header>
      {isSample && <p class="strong">{i18n.t('summary.sample')}</p>}
      {summary.profile?.isMaybeTest && <p class="strong">{i18n.t('profile.maybeTestData')}</p>}
      {summary.profile?.isTest && <p class="strong">{i18n.t('profile.testData')}</p>}
      {hasInterests && (
        <Part title={i18n.t('sheet.interests')}>
          {interests ? <Interests interests={interests} /> : <p>{i18n.t('sheet.interestsNone')}</p>}
        </Part>
      )}
      {hasMatches && (
        <Part title={i18n.t('sheet.matches')}>
          {careers && careers.top.length > 0 ? (
            <Matches careers={careers} alreadyShown={interests?.caveats} overviews={overviews} />
          ) : (
            <p>{i18n.t('sheet.matchesNone')}</p>
          )}
        </Part>
      )}
      {chosen.length > 0 && (
        <Part title={i18n.t('sheet.chosen')}>
          <ChosenList chosen={chosen} overviews={overviews} />
        </Part>
      )}
      <footer>
        <PurposeNote />
        {(interests || careers || chosen.length > 0) && <OnetCredit />}
      </footer>
    </>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Interests({ interests }: { interests: NonNullable<Summary['interests']> }) {
  const areas = areasInOrder(interests);
  const whole = highestPossible(interests);
  return (
    <>
      <InterestBars
        areas={areas}
        share={area => interests.scores[area] / whole}
        value={area => interestText(interests, area)}
        stepped={interests.source.kind === 'letters'}
      />
      <dl class="meanings">
        {areas.slice(0, 3).map(area => (
          <div key={area}>
            <dt>{i18n.t(`areas.${area}`)}</dt>
            <dd>{i18n.t(`sheet.meanings.${area}`)}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet personal">{sourceText(interests.source)}</p>
      {interests.assessedAt !== undefined && interests.source.kind === 'letters' && (
        <p class="quiet">{i18n.t('interests.answered', [formatDate(interests.assessedAt)])}</p>
      )}
      {interests.caveats.map(caveat => (
        <p key={caveat} class="caveat">
          {caveatText(caveat, interests)}
        </p>
      ))}
    </>
  );
}

interface MatchesProps {
  careers: NonNullable<Summary['careers']>;
  /** Caveats already shown with the interests they are matched to. */
  alreadyShown: readonly Caveat[] | undefined;
  overviews: Overviews;
}

function Matches({ careers, alreadyShown, overviews }: MatchesProps) {
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

function ChosenList({ chosen, overviews }: { chosen: readonly ChosenOccupation[]; overviews: Overviews }) {
  return (
    <ul class="sheet-chosen">
      {chosen.map(({ code, title, by }, index) => {
        const overview = code === undefined ? undefined : overviews.get(code);
        const words = overviewIn(overview)?.title ?? title ?? code ?? i18n.t('profile.plannedUnnamed');
        return (
          <li key={code ?? index}>
            <bdi {...langAttribute(overview)}>{words}</bdi>
            {code && words !== code && <span class="code"> {code}</span>} – {choiceText(by)}
          </li>
        );
      })}
    </ul>
  );
}
