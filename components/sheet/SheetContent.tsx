import type { ComponentChildren } from 'preact';
import { i18n } from '../shared/i18n';
import type { Section } from '../../lib/shared/model/sections';
import type { Summary } from '../../lib/shared/model/summary';
import { formatDate } from '../shared/format';
import { OnetCredit, PurposeNote } from '../shared/Notes';
import { useIsSample } from '../shared/sample';
import { type Overviews } from './overviews';
import { useNow } from '../shared/now';
import { SheetInterests } from './SheetInterests';
import { SheetMatches } from './SheetMatches';
import { SheetOccupations } from './SheetOccupations';

interface SheetContentProps {
  summary: Summary;
  /** Sections that the sheet leaves out. */
  hidden: ReadonlySet<Section> | undefined;
  overviews: Overviews;
}

/** The summary of one candidate on paper. */
export function SheetContent({ summary, hidden, overviews }: SheetContentProps) {
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
      <TestDataNotes profile={summary.profile} />
      {hasInterests && <InterestsPart interests={interests} />}
      {hasMatches && <MatchesPart summary={summary} overviews={overviews} />}
      {chosen.length > 0 && (
        <Part title={i18n.t('sheet.chosen')}>
          <SheetOccupations chosen={chosen} overviews={overviews} />
        </Part>
      )}
      <footer>
        <PurposeNote />
        {(interests || careers || chosen.length > 0) && <OnetCredit />}
      </footer>
    </>
  );
}

function TestDataNotes({ profile }: Pick<Summary, 'profile'>) {
  return (
    <>
      {profile?.isMaybeTest && <p class="strong">{i18n.t('profile.maybeTestData')}</p>}
      {profile?.isTest && <p class="strong">{i18n.t('profile.testData')}</p>}
    </>
  );
}

function InterestsPart({ interests }: Pick<Summary, 'interests'>) {
  return (
    <Part title={i18n.t('sheet.interests')}>
      {interests ? <SheetInterests interests={interests} /> : <p>{i18n.t('sheet.interestsNone')}</p>}
    </Part>
  );
}

function MatchesPart({ summary, overviews }: Pick<SheetContentProps, 'summary' | 'overviews'>) {
  const { careers, interests } = summary;
  return (
    <Part title={i18n.t('sheet.matches')}>
      {careers && careers.top.length > 0 ? (
        <SheetMatches careers={careers} alreadyShown={interests?.caveats} overviews={overviews} />
      ) : (
        <p>{i18n.t('sheet.matchesNone')}</p>
      )}
    </Part>
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
