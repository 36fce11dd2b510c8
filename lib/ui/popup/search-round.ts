import {
  uniquePeople,
  matchesWords,
  type PeopleSearchResult,
  type FoundPerson,
} from '../../shared/model/people';
import { joinPages } from '../../shared/model/pages';
import type { Problem } from '../../shared/model/problem';
import { readSearchWords } from '../../shared/model/search-words';
import type { TopicAnswer, TopicData } from '../../shared/model/topics';
import {
  careerEntries,
  peopleEntries,
  type PagedGroup,
  type SearchEntry,
  type SearchGroup,
  type SearchGroupName,
} from './search-entries';

/** A part of the search that failed; without a problem, the background did not answer. */
export interface SearchProblem {
  group: SearchGroupName;
  problem?: Problem;
}

export interface SearchView {
  /** The words that all the rest belongs to; empty for none. */
  words: string;
  /** Groups that have entries. */
  groups: SearchGroup[];
  problems: SearchProblem[];
  /** Set while some answers are awaited. */
  isAsking: boolean;
}

/** The careers shown of each group before more are wanted. */
const FIRST_CAREERS = 6;

export type Part = 'known' | 'titles' | 'people' | 'careers' | 'military' | 'moreCareers' | 'moreMilitary';
/** An answer; `null` where the background gave none. */
type Answer<T> = T | null;

/** Answers to one text. */
export interface SearchRound {
  words: string;
  pending: Set<Part>;
  /** Of those found by the text before, the ones that fit this one too. */
  kept: PeopleSearchResult;
  known?: Answer<PeopleSearchResult>;
  /** Answers whether the words clearly belong to an occupation's title. */
  titles?: Answer<boolean>;
  people?: Answer<PeopleSearchResult>;
  careers?: Answer<TopicAnswer<'search'>>;
  military?: Answer<TopicAnswer<'military'>>;
  /** The newest answer to a wish for more; what it brought is among the pages. */
  moreCareers?: Answer<TopicAnswer<'search'>>;
  moreMilitary?: Answer<TopicAnswer<'military'>>;
  /** Later pages, by group; absent while the first few are shown alone. */
  pages: { careers?: TopicData['search'][]; military?: TopicData['military'][] };
  /** Set where O*NET waits for the user, since the words may be a name. */
  isHeldBack: boolean;
  /** The groups that were shown, in the order they came: what comes later stands below, and moves nothing. */
  shown: SearchGroupName[];
}

/** The part that reads a group's next page. */
export const MORE = { careers: 'moreCareers', military: 'moreMilitary' } as const;

const NOBODY: PeopleSearchResult = { candidates: { people: [] }, profiles: { people: [] } };

export function roundOf(words: string, kept = NOBODY): SearchRound {
  return { words, kept, pending: new Set(), isHeldBack: false, shown: [], pages: {} };
}

export function keptOf(before: SearchRound, words: string): PeopleSearchResult {
  const fitting = (people: readonly FoundPerson[]) =>
    people.filter(person => words && matchesWords(person, words));
  const { candidates, profiles } = peopleOf(before);
  return { candidates: { people: fitting(candidates) }, profiles: { people: fitting(profiles) } };
}

function peopleOf({ known, kept, people }: SearchRound): Record<'candidates' | 'profiles', FoundPerson[]> {
  const all = [known ?? kept, people ?? NOBODY];
  return {
    candidates: uniquePeople(all.flatMap(({ candidates }) => candidates.people)),
    profiles: uniquePeople(all.flatMap(({ profiles }) => profiles.people)),
  };
}

export function fitsSomeone(round: SearchRound): boolean {
  const { candidates, profiles } = peopleOf(round);
  return candidates.length + profiles.length > 0;
}

export function viewOf(round: SearchRound): SearchView {
  const { words, pending } = round;
  const groups = inOrder(
    round,
    groupsOf(round).filter(({ entries }) => entries.length > 0),
  );
  return { words, groups, problems: problemsOf(round), isAsking: pending.size > 0 };
}

function inOrder({ shown }: SearchRound, groups: SearchGroup[]): SearchGroup[] {
  shown.push(...groups.map(({ name }) => name).filter(name => !shown.includes(name)));
  return groups.toSorted((a, b) => shown.indexOf(a.name) - shown.indexOf(b.name));
}

function groupsOf(round: SearchRound): SearchGroup[] {
  const { words, isHeldBack } = round;
  const { candidates, profiles } = peopleOf(round);
  const career = readSearchWords(words).career;
  return [
    { name: 'candidates', entries: peopleEntries('candidates', candidates) },
    { name: 'profiles', entries: peopleEntries('profiles', profiles) },
    {
      name: 'careers',
      entries:
        isHeldBack && career !== undefined
          ? [{ key: 'careers/ask', kind: 'ask-onet', words: career }]
          : pagedEntries(round, 'careers'),
    },
    militaryGroup(round),
  ];
}

/** Returns the pages of a group that were read so far as one list. */
function rowsOf({ careers, military, pages }: SearchRound, group: PagedGroup) {
  return group === 'careers'
    ? joinPages(
        [...optional(careers?.data), ...(pages.careers ?? [])].map(page => ({
          ...page,
          items: page.occupations,
        })),
      )
    : joinPages(
        [...optional(military?.data), ...(pages.military ?? [])].map(page => ({
          ...page,
          items: page.careers,
        })),
      );
}

/** Returns the page that showing more begins with; undefined while rows that were read are not shown yet. */
export function nextPage(round: SearchRound, group: PagedGroup): number | undefined {
  const { items, next } = rowsOf(round, group);
  return round.pages[group] || items.length <= FIRST_CAREERS ? next : undefined;
}

function pagedEntries(round: SearchRound, group: PagedGroup): SearchEntry[] {
  const { items, total, next } = rowsOf(round, group);
  const shown = round.pages[group] ? items : items.slice(0, FIRST_CAREERS);
  const entries = careerEntries(group, shown, round[group]?.isEnglish === true);
  if (shown.length === items.length && next === undefined) return entries;
  const isLoading = round.pending.has(MORE[group]);
  return [...entries, { key: `${group}/more`, kind: 'more', group, shown: shown.length, total, isLoading }];
}

/** Where O*NET names no military title it looked for words in civilian careers, which the careers do better. */
function militaryGroup(round: SearchRound): SearchGroup {
  const [about] = round.military?.data?.titles ?? [];
  if (!about) return { name: 'military', entries: [] };
  return { name: 'military', entries: pagedEntries(round, 'military'), about };
}

function optional<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

function problemsOf({
  known,
  people,
  careers,
  military,
  moreCareers,
  moreMilitary,
}: SearchRound): SearchProblem[] {
  const problems: SearchProblem[] = [];
  const add = (group: SearchGroupName, problem: Problem | undefined) => {
    const isListed = problems.some(
      ({ problem: other }) => other?.kind === problem?.kind && other?.service === problem?.service,
    );
    if (!isListed) problems.push({ group, ...(problem && { problem }) });
  };
  if (known === null || people === null) add('candidates', undefined);
  for (const group of ['candidates', 'profiles'] as const) {
    if (people?.[group].problem) add(group, people[group].problem);
  }
  if (isFailed(careers)) add('careers', careers?.problem);
  if (isFailed(military)) add('military', military?.problem);
  if (isFailed(moreCareers)) add('careers', moreCareers?.problem);
  if (isFailed(moreMilitary)) add('military', moreMilitary?.problem);
  return problems;
}

/** Returns whether people could not be asked for in full. */
export function isPeopleFailed({ people }: SearchRound): boolean {
  return (
    people === null || people?.candidates.problem !== undefined || people?.profiles.problem !== undefined
  );
}

export function isFailed(answer: Answer<TopicAnswer> | undefined): boolean {
  return answer === null || answer?.state === 'failed';
}
