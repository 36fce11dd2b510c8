import { LoaderCircle } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { i18n } from '../shared/i18n';
import { includesWords } from '../../lib/shared/model/search-words';
import type { CareersData } from '../../lib/shared/model/sections';
import { CareerItem } from '../occupation/CareerItem';
import type { PersonInterests } from '../shared/interest-text';
import { MatchExplanation } from './MatchExplanation';
import { useFocusHandBack } from '../shared/useFocusHandBack';

interface Props {
  data: Extract<CareersData, { kind: 'known' }>;
  /** Words that titles must have; all do with none. */
  words: string;
  person: PersonInterests | undefined;
  loadingMore: boolean;
  onMore(): void;
}

/** The careers read so far, those with the words typed, and how many of how many they are. */
export function CareerList({ data, words, person, loadingMore, onMore }: Props) {
  const count = useRef<HTMLParagraphElement>(null);
  const { careers, total, zone } = data;
  const more = careers.length < total;
  const handBack = useFocusHandBack(!more, () => count.current);
  if (careers.length === 0) {
    return <p>{zone === undefined ? i18n.t('careers.empty') : i18n.t('careers.emptyZone', [zone])}</p>;
  }
  const isFiltered = words.trim() !== '';
  const shown = careers.filter(({ title, code }) => includesWords(`${title} ${code}`, words));
  return (
    <>
      {shown.length > 0 && (
        <ol class="careers" aria-label={i18n.t(data.isWorkedOut ? 'careers.listWorkedOut' : 'careers.list')}>
          {shown.map(career => (
            <CareerItem key={career.code} career={career} isEnglish={data.isEnglish}>
              {person && <MatchExplanation career={career} person={person} />}
            </CareerItem>
          ))}
        </ol>
      )}
      <div class="more">
        <p ref={count} tabIndex={-1} role="status">
          {isFiltered
            ? filterWords(shown.length, careers.length, total)
            : i18n.t('careers.showing', [careers.length, total])}
        </p>
        {more && (
          <button
            type="button"
            aria-disabled={loadingMore}
            onClick={() => {
              if (loadingMore) return;
              handBack();
              onMore();
            }}
          >
            {loadingMore && <LoaderCircle class="spin" size={14} aria-hidden="true" />}
            {i18n.t('careers.showMore')}
          </button>
        )}
      </div>
    </>
  );
}

/** Returns the number that fit, with the total while not all are read. */
function filterWords(fitting: number, read: number, total: number): string {
  if (read < total) return i18n.t('careers.filteredSoFar', [fitting, read, total]);
  return fitting === 0
    ? i18n.t('careers.filteredNone', [total])
    : i18n.t('careers.filtered', [fitting, total]);
}
