import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { FoundPerson } from '../../shared/model/people';
import type { AccessPlace } from '../../shared/model/services';
import { firstToOpen, type SearchEntry, type SearchGroup } from './search-entries';
import { lostBy, type Lost } from '../shared/lost';
import { createSearch } from './search';
import type { SearchView } from './search-round';
import { createStart, startGroups, type StartBrowser, type StartView } from './start';
import type { Send } from '../../shared/messages/send';

/** Functions of the browser that the quick search needs. */
export interface PopupBrowser extends StartBrowser {
  /** Shows a person in the tab that is looked at, or in a new one. */
  openPerson(person: FoundPerson, inNewTab: boolean): Promise<unknown>;
  /** Shows an occupation in the tab that is looked at, or in a new one. */
  openCareer(code: string, inNewTab: boolean): Promise<unknown>;
  openSettings(): void;
  openProfiler(): void;
  /** Shows where the browser's shortcuts are changed. */
  openShortcuts(): void;
  /** Something was opened: the quick search has done its work. */
  close(): void;
}

/** Content of the quick search. */
export interface PopupView {
  /** As it stands in the box. */
  text: string;
  /** Results that can be opened, by group. */
  groups: SearchGroup[];
  /** Key of the entry the arrow keys came to. */
  active?: string;
  /** Key of the entry that Enter opens: the one the arrow keys came to, else the first that sends no words. */
  entered?: string;
  /** Key of the entry that is being opened. */
  opening?: string;
  search: SearchView;
  start: StartView;
  /** Set while the background does not answer. */
  lost: Lost;
}

export type ListMove = 'next' | 'previous' | 'first' | 'last';

export interface PopupActions {
  type(text: string): void;
  /** Goes to another entry; from the last on to the first. */
  move(move: ListMove): void;
  /**
   * Opens an entry: the one of the key, else the one the arrow keys came to, else the first that sends no words; where
   * there is none but what sends them, goes there first.
   */
  open(key: string | undefined, inNewTab: boolean): void;
  /** Asks again for what could not be found out. */
  again(): void;
  /** Asks JobScore for the newest candidates once more. */
  readNewest(): void;
  /** Forgets the recent people. */
  forget(): void;
  /** Asks the browser to let Fitside reach these; called in a click. */
  allow(places: readonly AccessPlace[]): void;
  openSettings(): void;
  openProfiler(): void;
  openShortcuts(): void;
}

export interface PopupState {
  view: ReadonlySignal<PopupView>;
  actions: PopupActions;
  /** Reads what is shown before anything is typed. */
  load(): Promise<void>;
}

/** The quick search's state. */
export function createPopup(send: Send, browser: PopupBrowser): PopupState {
  const search = createSearch(send);
  const start = createStart(send, browser);
  const text = signal('');
  const active = signal<string | undefined>(undefined);
  const opening = signal<string | undefined>(undefined);
  const lost = signal<Lost>(false);

  const groups = computed(() =>
    text.value.trim() ? search.view.value.groups : startGroups(start.view.value),
  );
  const entries = computed(() => groups.value.flatMap(group => group.entries));
  const view = computed<PopupView>(() => {
    const isThere = entries.value.some(({ key }) => key === active.value);
    const entered = isThere ? active.value : firstToOpen(entries.value)?.key;
    return {
      text: text.value,
      groups: groups.value,
      ...(isThere && { active: active.value }),
      ...(entered !== undefined && { entered }),
      ...(opening.value !== undefined && { opening: opening.value }),
      search: search.view.value,
      start: start.view.value,
      lost: lost.value || start.view.value.lost,
    };
  });

  return {
    view,
    load: start.load,
    actions: {
      type(typed) {
        active.value = undefined;
        text.value = typed;
        search.type(typed);
      },
      move(move) {
        const keys = entries.value.map(({ key }) => key);
        active.value = keys[placeAfter(move, keys.indexOf(active.value ?? ''), keys.length)];
      },
      open(key, inNewTab) {
        const entry = entryOf(key ?? view.value.entered);
        if (entry) void open(entry, inNewTab);
        else if (key === undefined) active.value = entries.value[0]?.key;
      },
      again: search.again,
      readNewest: () => void start.readAgain(),
      forget: () => void start.forget(),
      allow: places => void start.allow(places),
      openSettings: browser.openSettings,
      openProfiler: browser.openProfiler,
      openShortcuts: browser.openShortcuts,
    },
  };

  function entryOf(key: string | undefined): SearchEntry | undefined {
    return entries.value.find(entry => entry.key === key);
  }

  /** Goes on with a list. The choice of an arrow key moves to the first that came, not below them all. */
  async function goOn({ key, group }: Extract<SearchEntry, { kind: 'more' }>): Promise<void> {
    const keyBefore = entries.value[entries.value.findIndex(entry => entry.key === key) - 1]?.key;
    await search.more(group);
    const at = entries.value.findIndex(entry => entry.key === keyBefore) + 1;
    if (active.value === key && at > 0) active.value = entries.value[at]?.key;
  }

  async function open(entry: SearchEntry, inNewTab: boolean): Promise<void> {
    if (opening.value !== undefined) return;
    if (entry.kind === 'ask-onet') return search.askOnet();
    if (entry.kind === 'more') return goOn(entry);
    opening.value = entry.key;
    lost.value = false;
    try {
      if (entry.kind === 'person') await browser.openPerson(entry.person, inNewTab);
      else await browser.openCareer(entry.code, inNewTab);
      browser.close();
    } catch (error) {
      lost.value = lostBy(error);
    } finally {
      opening.value = undefined;
    }
  }
}

/** @param at where one is; -1 for nowhere yet */
function placeAfter(move: ListMove, at: number, count: number): number {
  switch (move) {
    case 'first':
      return 0;
    case 'last':
      return count - 1;
    case 'next':
      return at + 1 < count ? at + 1 : 0;
    case 'previous':
      return at > 0 ? at - 1 : count - 1;
  }
}
