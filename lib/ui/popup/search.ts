import { signal, type ReadonlySignal } from '@preact/signals';
import {
  uniquePeople,
  matchesWords,
  type PeopleSearchResult,
  type FoundPerson,
} from '../../shared/model/people';
import type { Problem } from '../../shared/model/problem';
import { isOccupationCode, readSearchWords } from '../../shared/model/search-words';
import type { Topic, TopicAnswer } from '../../shared/model/topics';
import {
  careerEntries,
  peopleEntries,
  type SearchEntry,
  type SearchGroup,
  type SearchGroupName,
} from './search-entries';
import type { Send } from '../../shared/messages/send';

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

export interface SearchState {
  view: ReadonlySignal<SearchView>;
  /** Searches by these words from now on: nothing that was found by others shows any more. */
  type(text: string): void;
  /** Asks O*NET though the words may be a name. */
  askOnet(): void;
  /** Asks again for what could not be found out. */
  again(): void;
}

/** So long nothing must be typed, in ms, before a service is asked. */
const PAUSE_MS = 300;
const MOST_CAREERS = 6;

type Part = 'known' | 'titles' | 'people' | 'careers' | 'military';
/** An answer; `null` where the background gave none. */
type Answer<T> = T | null;

/** Answers to one text. */
interface Round {
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
  /** Set where O*NET waits for the user, since the words may be a name. */
  isHeldBack: boolean;
  /** The groups that were shown, in the order they came: what comes later stands below, and moves nothing. */
  shown: SearchGroupName[];
}

const NOBODY: PeopleSearchResult = { candidates: { people: [] }, profiles: { people: [] } };
const NOTHING: SearchView = { words: '', groups: [], problems: [], isAsking: false };

/** Finds people at once and, after a pause in typing, what the services know. */
export function createSearch(send: Send): SearchState {
  const view = signal<SearchView>(NOTHING);
  let newest = roundOf('');
  let pause: ReturnType<typeof setTimeout> | undefined;

  return { view, type, askOnet, again };

  function type(text: string): void {
    const words = text.trim();
    if (words === newest.words) return;
    clearTimeout(pause);
    const next = roundOf(words, keptOf(newest, words));
    newest = next;
    if (words) {
      next.pending.add('people');
      const known = take(next, 'known', () => send('people.known', { words }));
      pause = setTimeout(() => void askAfter(known, next), PAUSE_MS);
    }
    show();
  }

  /** Asks the services once it is known whether the words fit a person. */
  async function askAfter(known: Promise<void>, round: Round): Promise<void> {
    await known;
    if (round !== newest) return;
    void take(round, 'people', () => send('people.ask', { words: round.words }));
    const career = readSearchWords(round.words).career;
    if (career === undefined) return;
    round.isHeldBack = await mayBeName(round, career);
    if (round !== newest) return;
    if (!round.isHeldBack) readOnet(round);
    show();
  }

  /**
   * Returns whether the words may be a name. Only codes go to O*NET by themselves, and words of an occupation's title
   * that fit nobody Fitside knows.
   */
  async function mayBeName(round: Round, words: string): Promise<boolean> {
    if (isOccupationCode(words)) return false;
    if (!round.known || fitsSomeone(round)) return true;
    await take(round, 'titles', async () => (await send('tables.areTitleWords', { words })).areTitleWords);
    return round.titles !== true;
  }

  function askOnet(): void {
    newest.isHeldBack = false;
    readOnet(newest);
  }

  function again(): void {
    const { words } = newest;
    if (newest.known === null) void take(newest, 'known', () => send('people.known', { words }));
    const { people } = newest;
    if (people === null || people?.candidates.problem || people?.profiles.problem) {
      void take(newest, 'people', () => send('people.ask', { words }));
    }
    if ([newest.careers, newest.military].some(isFailed)) readOnet(newest);
  }

  function readOnet(round: Round): void {
    const words = readSearchWords(round.words).career;
    if (words === undefined) return;
    void take(round, 'careers', () => read<'search'>({ kind: 'search', words, of: 'career' }));
    void take(round, 'military', () => read<'military'>({ kind: 'military', words }));
  }

  async function read<K extends 'search' | 'military'>(topic: Topic): Promise<TopicAnswer<K>> {
    return (await send('onet.read', { topic, want: 'fresh' })) as TopicAnswer<K>;
  }

  /** Keeps an answer for its own round, and shows it only while that is the newest. */
  async function take<P extends Part>(round: Round, part: P, ask: () => Promise<Round[P]>): Promise<void> {
    round.pending.add(part);
    if (round === newest) show();
    const answer = await ask().catch(() => null);
    round.pending.delete(part);
    round[part] = answer as Round[P];
    if (round === newest) show();
  }

  function show(): void {
    view.value = viewOf(newest);
  }
}

function roundOf(words: string, kept = NOBODY): Round {
  return { words, kept, pending: new Set(), isHeldBack: false, shown: [] };
}

function keptOf(before: Round, words: string): PeopleSearchResult {
  const fitting = (people: readonly FoundPerson[]) =>
    people.filter(person => words && matchesWords(person, words));
  const { candidates, profiles } = peopleOf(before);
  return { candidates: { people: fitting(candidates) }, profiles: { people: fitting(profiles) } };
}

function peopleOf({ known, kept, people }: Round): Record<'candidates' | 'profiles', FoundPerson[]> {
  const all = [known ?? kept, people ?? NOBODY];
  return {
    candidates: uniquePeople(all.flatMap(({ candidates }) => candidates.people)),
    profiles: uniquePeople(all.flatMap(({ profiles }) => profiles.people)),
  };
}

function fitsSomeone(round: Round): boolean {
  const { candidates, profiles } = peopleOf(round);
  return candidates.length + profiles.length > 0;
}

function viewOf(round: Round): SearchView {
  const { words, pending } = round;
  const groups = inOrder(
    round,
    groupsOf(round).filter(({ entries }) => entries.length > 0),
  );
  return { words, groups, problems: problemsOf(round), isAsking: pending.size > 0 };
}

function inOrder({ shown }: Round, groups: SearchGroup[]): SearchGroup[] {
  shown.push(...groups.map(({ name }) => name).filter(name => !shown.includes(name)));
  return groups.toSorted((a, b) => shown.indexOf(a.name) - shown.indexOf(b.name));
}

function groupsOf(round: Round): SearchGroup[] {
  const { words, careers, military, isHeldBack } = round;
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
          : foundCareers(careers),
    },
    militaryGroup(military),
  ];
}

function foundCareers(answer: Round['careers']): SearchEntry[] {
  const found = answer?.data?.occupations ?? [];
  return careerEntries('careers', found.slice(0, MOST_CAREERS), answer?.isEnglish === true);
}

/** Where O*NET names no military title it looked for words in civilian careers, which the careers do better. */
function militaryGroup(answer: Round['military']): SearchGroup {
  const [about] = answer?.data?.titles ?? [];
  if (!about) return { name: 'military', entries: [] };
  const found = answer?.data?.careers.slice(0, MOST_CAREERS) ?? [];
  return { name: 'military', entries: careerEntries('military', found, answer?.isEnglish === true), about };
}

function problemsOf({ known, people, careers, military }: Round): SearchProblem[] {
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
  return problems;
}

function isFailed(answer: Answer<TopicAnswer> | undefined): boolean {
  return answer === null || answer?.state === 'failed';
}
