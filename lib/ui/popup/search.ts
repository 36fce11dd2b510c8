import { signal, type ReadonlySignal } from '@preact/signals';
import { isOccupationCode, readSearchWords } from '../../shared/model/search-words';
import type { Topic, TopicAnswer } from '../../shared/model/topics';
import type { Send } from '../../shared/messages/send';
import { PAGED_GROUPS, type PagedGroup } from './search-entries';
import {
  fitsSomeone,
  isFailed,
  isPeopleFailed,
  keptOf,
  nextPage,
  MORE,
  roundOf,
  viewOf,
  type Part,
  type SearchRound,
  type SearchView,
} from './search-round';

export interface SearchState {
  view: ReadonlySignal<SearchView>;
  /** Searches by these words from now on: nothing that was found by others shows any more. */
  type(text: string): void;
  /** Asks O*NET though the words may be a name. */
  askOnet(): void;
  /** Shows the rest of what was read of a group, or else its next page. */
  more(group: PagedGroup): Promise<void>;
  /** Asks again for what could not be found out. */
  again(): void;
}

/** So long nothing must be typed, in ms, before a service is asked. */
const PAUSE_MS = 300;
const NOTHING: SearchView = { words: '', groups: [], problems: [], isAsking: false };

/** Finds people at once and, after a pause in typing, what the services know. */
export function createSearch(send: Send): SearchState {
  const view = signal<SearchView>(NOTHING);
  let newest = roundOf('');
  let pause: ReturnType<typeof setTimeout> | undefined;

  return { view, type, askOnet, more, again };

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
  async function askAfter(known: Promise<void>, round: SearchRound): Promise<void> {
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

  function askOnet(): void {
    newest.isHeldBack = false;
    readOnet(newest);
  }

  async function more(group: PagedGroup): Promise<void> {
    const round = newest;
    const next = nextPage(round, group);
    round.pages[group] ??= [];
    if (next !== undefined) return readMore(round, group, next);
    show();
  }

  async function readMore(round: SearchRound, group: PagedGroup, start: number): Promise<void> {
    const words = readSearchWords(round.words).career;
    const part = MORE[group];
    if (words === undefined || round.pending.has(part)) return;
    await take(round, part, () => readTopic(send, topicOf(group, words, start)));
    const page = round[part]?.data;
    if (page) round.pages[group]?.push(page as never);
    if (round === newest) show();
  }

  function again(): void {
    const { words } = newest;
    if (newest.known === null) void take(newest, 'known', () => send('people.known', { words }));
    if (isPeopleFailed(newest)) void take(newest, 'people', () => send('people.ask', { words }));
    if ([newest.careers, newest.military].some(isFailed)) readOnet(newest);
    for (const group of PAGED_GROUPS.filter(each => isFailed(newest[MORE[each]]))) void more(group);
  }

  function readOnet(round: SearchRound): void {
    const words = readSearchWords(round.words).career;
    if (words === undefined) return;
    for (const group of PAGED_GROUPS) void take(round, group, () => readTopic(send, topicOf(group, words)));
  }

  /**
   * Returns whether the words may be a name. Only codes go to O*NET by themselves, and words of an occupation's title
   * that fit nobody Fitside knows.
   */
  async function mayBeName(round: SearchRound, words: string): Promise<boolean> {
    if (isOccupationCode(words)) return false;
    if (!round.known || fitsSomeone(round)) return true;
    await take(round, 'titles', async () => (await send('tables.areTitleWords', { words })).areTitleWords);
    return round.titles !== true;
  }

  /** Keeps an answer for its own round, and shows it only while that is the newest. */
  async function take<P extends Part>(
    round: SearchRound,
    part: P,
    ask: () => Promise<SearchRound[P]>,
  ): Promise<void> {
    round.pending.add(part);
    if (round === newest) show();
    const answer = await ask().catch(() => null);
    round.pending.delete(part);
    round[part] = answer as SearchRound[P];
    if (round === newest) show();
  }

  function show(): void {
    view.value = viewOf(newest);
  }
}

function topicOf(group: PagedGroup, words: string, start?: number): Topic {
  const page = start === undefined ? {} : { start };
  return group === 'careers'
    ? { kind: 'search', words, of: 'career', ...page }
    : { kind: 'military', words, ...page };
}

async function readTopic(send: Send, topic: Topic): Promise<TopicAnswer<'search'> | TopicAnswer<'military'>> {
  return (await send('onet.read', { topic, want: 'fresh' })) as TopicAnswer<'search'>;
}
