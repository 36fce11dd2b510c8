import { personKey, type FoundPerson } from '../../shared/model/people';
import type { MilitaryMatch, MilitaryTitle, Branch } from '../../shared/model/military';
import type { OccupationRef } from '../../shared/model/occupation';

/** The groups of the quick search, in the order they are shown if they come at once. */
export type SearchGroupName = 'recent' | 'newest' | 'candidates' | 'profiles' | 'careers' | 'military';

/** The groups that O*NET answers page by page. */
export const PAGED_GROUPS = ['careers', 'military'] as const;
export type PagedGroup = (typeof PAGED_GROUPS)[number];

/** Something that can be opened. */
export type SearchEntry =
  | { key: string; kind: 'person'; person: FoundPerson }
  | { key: string; kind: 'career'; code: string; title: string; isEnglish?: true; match?: MilitaryMatch }
  /** Words that go to O*NET only when the user chooses this line. */
  | { key: string; kind: 'ask-onet'; words: string }
  /** Goes on with the list of its group. */
  | { key: string; kind: 'more'; group: PagedGroup; shown: number; total: number; isLoading: boolean };

export interface SearchGroup {
  name: SearchGroupName;
  /** At least one; their keys are not used twice. */
  entries: SearchEntry[];
  /** For the military: the title that the careers go with. */
  about?: MilitaryTitle & { branch?: Branch };
}

/** Returns the entry Enter opens by default: something to look at, never what sends words that may be a name. */
export function firstToOpen(entries: readonly SearchEntry[]): SearchEntry | undefined {
  return entries.find(({ kind }) => kind !== 'ask-onet' && kind !== 'more');
}

/** The people as a group's entries. */
export function peopleEntries(group: SearchGroupName, people: readonly FoundPerson[]): SearchEntry[] {
  const entries = people.map((person): SearchEntry => ({
    key: `${group}/${personKey(person)}`,
    kind: 'person',
    person,
  }));
  return [...new Map(entries.map(entry => [entry.key, entry])).values()];
}

/** Careers as a group's entries. */
export function careerEntries(
  group: SearchGroupName,
  careers: readonly (Pick<OccupationRef, 'code' | 'title'> & { match?: MilitaryMatch | undefined })[],
  isEnglish: boolean,
): SearchEntry[] {
  return careers.map(({ code, title, match }) => ({
    key: `${group}/${code}`,
    kind: 'career',
    code,
    title,
    ...(match && { match }),
    ...(isEnglish && { isEnglish }),
  }));
}
