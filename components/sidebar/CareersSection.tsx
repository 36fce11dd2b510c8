import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import type { Zone } from '../../lib/shared/model/occupation';
import { militaryWork } from '../../lib/shared/model/military';
import type { CandidateData, CareersData } from '../../lib/shared/model/sections';
import type { PersonInterests } from '../shared/interest-text';
import { matchBasisTexts, matchCaveatTexts } from '../shared/review-text';
import { ZoneFilter } from '../occupation/ZoneFilter';
import { CareerList } from './CareerList';
import { MilitaryCareers } from './MilitaryCareers';
import { SidebarSection, type SectionProps } from './SidebarSection';
import { SectionSkeleton } from './SectionSkeleton';
import { WordFilter } from './WordFilter';
import { useKept } from './kept';

interface Props extends SectionProps<'careers'> {
  /** The candidate's interests, where they are known. */
  person: PersonInterests | undefined;
  /** The candidate's present work, which may be in the military. */
  work: CandidateData['work'];
  zone: Zone | undefined;
  loadingMore: boolean;
}

type Known = Extract<CareersData, { kind: 'known' }>;

/** The careers O*NET matches to the interests, page by page, and those that go with military experience. */
export function CareersSection({ person, work, zone, loadingMore, ...region }: Props) {
  const { answer, actions } = region;
  const [words, setWords] = useKept('filter', '');
  const data = answer?.data;
  const known = data?.kind === 'known' ? data : undefined;
  const hasFilters = useFilters(data, zone);
  useAllFor(words, known, loadingMore || region.busy, () => actions.showAllCareers());
  return (
    <SidebarSection
      section="careers"
      count={known?.total}
      controls={
        hasFilters && (
          <div class="filters">
            <ZoneFilter zone={zone} isBare onPick={picked => actions.showZone(picked)} />
            <WordFilter words={words} onWords={setWords} />
          </div>
        )
      }
      {...region}
    >
      {data?.kind === 'none' && (
        <p>{i18n.t(data.reason === 'equal' ? 'careers.equal' : 'careers.noInterests')}</p>
      )}
      {known && (
        <>
          <MatchesBasis data={known} />
          {known.zone !== zone && region.busy ? (
            <SectionSkeleton section="careers" />
          ) : (
            <CareerList
              data={known}
              words={words}
              person={person}
              loadingMore={loadingMore}
              onMore={() => actions.showMore()}
            />
          )}
        </>
      )}
      <MilitaryCareers work={militaryWork(work)} />
    </SidebarSection>
  );
}

/** Returns whether the filters show. Once there, they stay while other careers load, so that they keep the focus. */
function useFilters(data: CareersData | undefined, zone: Zone | undefined): boolean {
  const areShown = useRef(false);
  areShown.current = data ? data.kind === 'known' : areShown.current || zone !== undefined;
  return areShown.current;
}

/** Words are looked for in all careers: the rest is read as soon as something is typed, once for each list. */
function useAllFor(words: string, known: Known | undefined, busy: boolean, showAll: () => void): void {
  const asked = useRef<string>();
  const isRest = known !== undefined && known.careers.length < known.total && !known.isEnd;
  const rest = isRest && words.trim() !== '' ? JSON.stringify([known.zone, known.careers.length]) : undefined;
  useEffect(() => {
    if (rest === undefined) asked.current = undefined;
    if (rest === undefined || busy || asked.current === rest) return;
    asked.current = rest;
    showAll();
  });
}

/** Shows what the matches rest on and their caveats. */
function MatchesBasis({ data }: { data: Known }) {
  return (
    <>
      {matchBasisTexts(data).map(words => (
        <p key={words} class="quiet">
          {words}
        </p>
      ))}
      {matchCaveatTexts(data).map(words => (
        <p key={words} class="caveat">
          {words}
        </p>
      ))}
    </>
  );
}
