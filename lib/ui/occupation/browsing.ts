import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { BrightReason } from '../../shared/model/occupation';

/** An occupation to open or to compare, with what is known of it where it is named. */
export interface NamedOccupation {
  code: string;
  title?: string | undefined;
  /** Why its outlook is bright. */
  brightReasons?: BrightReason[] | undefined;
}

/** Where one is: at an occupation, or at the comparison of those in the basket. */
export type BrowsingPlace = { kind: 'occupation'; occupation: NamedOccupation } | { kind: 'comparison' };

/** The most occupations compared at once. */
export const MOST_COMPARED = 4;

/** The way through occupations inside one page, and the basket of those to compare. */
export interface Browsing {
  /** The opened places, the newest last; going back removes it. */
  places: ReadonlySignal<readonly BrowsingPlace[]>;
  /** Up to four, in the order in which they were added. */
  basket: ReadonlySignal<readonly NamedOccupation[]>;
  /** Codes for the page's address, so that a reload shows the same: those compared, or the first one opened. */
  codes: ReadonlySignal<readonly string[]>;
  /** Opens an occupation above what is shown, unless it is what is shown. */
  open(occupation: NamedOccupation): void;
  /**
   * Opens the comparison above what is shown, unless it is what is shown.
   * @param those occupations that it is to have; where there is no room, they take that of the oldest
   */
  compare(those?: readonly NamedOccupation[]): void;
  /** Empties the basket. */
  empty(): void;
  /** The basket before something was taken out of it, to bring back; absent once it was changed otherwise. */
  before: ReadonlySignal<readonly NamedOccupation[] | undefined>;
  /** Brings that back. */
  restore(): void;
  /** Goes back by one place; gives whether there was one to go back to. */
  back(): boolean;
  /** Adds to the basket, unless it is full. */
  add(occupation: NamedOccupation): void;
  /** Puts another into the basket in the place of one that is there. */
  replace(code: string, by: NamedOccupation): void;
  /** Takes out of the basket. */
  remove(code: string): void;
  /** Code of the US state for outlooks, where the user chose one. */
  state: ReadonlySignal<string | undefined>;
  chooseState(code: string): void;
  /** Forgets all, for another visit. */
  clear(): void;
}

/** @param codes what a page starts at: one occupation, several to compare, or none; one cannot go back from there */
export function createBrowsing(codes: readonly string[] = []): Browsing {
  const start = [...new Set(codes)].slice(0, MOST_COMPARED).map((code): NamedOccupation => ({ code }));
  const [first, second] = start;
  const root: BrowsingPlace[] = !first ? [] : second ? [{ kind: 'comparison' }] : [placeOf(first)];
  const startBasket = second ? start : [];

  const places = signal<readonly BrowsingPlace[]>(root);
  const basket = signal<readonly NamedOccupation[]>(startBasket);
  const before = signal<readonly NamedOccupation[]>();
  const state = signal<string>();
  const setBasket = (to: readonly NamedOccupation[], from?: readonly NamedOccupation[]) => {
    basket.value = to;
    before.value = from;
  };
  return {
    places,
    basket,
    codes: computed(() => {
      const isCompared = places.value.some(({ kind }) => kind === 'comparison');
      return (isCompared ? basket.value : start.slice(0, 1)).map(({ code }) => code);
    }),
    open(occupation) {
      const shown = places.peek().at(-1);
      if (shown?.kind === 'occupation' && shown.occupation.code === occupation.code) return;
      places.value = [...places.peek(), placeOf(occupation)];
    },
    compare(those = []) {
      const others = basket.peek().filter(held => those.every(({ code }) => code !== held.code));
      setBasket(those.length > 0 ? [...others, ...those].slice(-MOST_COMPARED) : basket.peek());
      if (places.peek().at(-1)?.kind === 'comparison') return;
      places.value = [...places.peek(), { kind: 'comparison' }];
    },
    back() {
      if (places.peek().length <= root.length) return false;
      places.value = places.peek().slice(0, -1);
      return true;
    },
    add(occupation) {
      const held = basket.peek();
      if (held.length >= MOST_COMPARED || held.some(({ code }) => code === occupation.code)) return;
      setBasket([...held, occupation]);
    },
    replace(code, by) {
      const others = basket.peek().filter(held => held.code !== by.code);
      setBasket(others.map(held => (held.code === code ? by : held)));
    },
    remove(code) {
      const held = basket.peek();
      setBasket(
        held.filter(each => each.code !== code),
        held,
      );
    },
    empty: () => setBasket([], basket.peek()),
    before,
    restore: () => setBasket(before.peek() ?? basket.peek()),
    state,
    chooseState(code) {
      state.value = code;
    },
    clear() {
      state.value = undefined;
      places.value = root;
      setBasket(startBasket);
    },
  };
}

function placeOf(occupation: NamedOccupation): BrowsingPlace {
  return { kind: 'occupation', occupation };
}
