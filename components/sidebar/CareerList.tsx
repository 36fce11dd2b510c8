import { i18n } from '../shared/i18n';
import type { CareerMatch } from '../../lib/shared/model/career-matches';
import { includesWords } from '../../lib/shared/model/search-words';
import type { CareersData } from '../../lib/shared/model/sections';
import type { PersonInterests } from '../shared/interest-text';
import { fitLabel } from '../shared/review-text';
import { ShowMore } from '../occupation/ShowMore';
import { CareerRow } from './CareerRow';

interface Props {
  data: Extract<CareersData, { kind: 'known' }>;
  /** Words that titles must have; all do with none. */
  words: string;
  person: PersonInterests | undefined;
  loadingMore: boolean;
  onMore(): void;
}

/** The number of careers whose pay and education are shown in the list. */
const WITH_FACTS = 3;

/** The careers read so far by their fit, those with the words typed, and how many of how many they are. */
export function CareerList({ data, words, person, loadingMore, onMore }: Props) {
  const { careers, total, isEnd, zone } = data;
  const more = careers.length < total && !isEnd;
  if (careers.length === 0) {
    return <p>{zone === undefined ? i18n.t('careers.empty') : i18n.t('careers.emptyZone', [zone])}</p>;
  }
  const isFiltered = words.trim() !== '';
  const shown = careers.filter(({ title, code }) => includesWords(`${title} ${code}`, words));
  const groups = byFit(shown);
  return (
    <>
      {groups.map((group, index) => {
        const label = group[0]!.fit && fitLabel(group[0]!.fit);
        // Of the last one, more may follow.
        const isWhole = !more || index < groups.length - 1;
        return (
          <div key={label} class="fit-group">
            {label && <h3>{isWhole ? i18n.t('careers.fitCount', [label, group.length]) : label}</h3>}
            <ol
              class="careers"
              aria-label={label ?? i18n.t(data.isWorkedOut ? 'careers.listWorkedOut' : 'careers.list')}
            >
              {group.map(career => (
                <CareerRow
                  key={career.code}
                  career={career}
                  person={person}
                  isEnglish={data.isEnglish}
                  hasFacts={careers.indexOf(career) < WITH_FACTS}
                />
              ))}
            </ol>
          </div>
        );
      })}
      <ShowMore
        count={
          isFiltered
            ? filterWords(shown.length, careers.length, total)
            : i18n.t('careers.showing', [careers.length, total])
        }
        isMore={more}
        isLoading={loadingMore}
        onMore={onMore}
      />
    </>
  );
}

/** Returns the careers in O*NET's order, those of one fit together. */
function byFit(careers: readonly CareerMatch[]): CareerMatch[][] {
  const groups = new Map<CareerMatch['fit'], CareerMatch[]>();
  for (const career of careers) groups.set(career.fit, [...(groups.get(career.fit) ?? []), career]);
  return [...groups.values()];
}

/** Returns the number that fit, with the total while not all are read. */
function filterWords(fitting: number, read: number, total: number): string {
  if (read < total) return i18n.t('careers.filteredSoFar', [fitting, read, total]);
  return fitting === 0
    ? i18n.t('careers.filteredNone', [total])
    : i18n.t('careers.filtered', [fitting, total]);
}
