import type { Signal } from '@preact/signals';
import type { Section } from '../../shared/model/sections';
import type { SectionAnswer } from '../../shared/model/section-answer';
import { lostBy, type Lost } from '../shared/lost';
import { readRound, type ReadTools, type Want } from './read-round';
import {
  BLANK_VIEW,
  withSectionAnswer,
  withBusy,
  withSlow,
  withoutAnswers,
  withoutLoading,
  type SidebarView,
} from './sidebar-view';

/** After this time of waiting the slow service is named. */
const SLOW_MS = 2_500;

/** A time that an answer must not be older than. */
type Since = Exclude<Want, string>;

/**
 * Reads sections into the view. It clears before it asks, and drops replies that are late or about another visit.
 * @param isFolded returns whether a section is not to be read
 * @param onFresh receives every fresh answer, once it is in the view
 */
// oxlint-disable-next-line max-lines-per-function -- one state, shared by all: the rounds and what they want
export function createReadings(
  view: Signal<SidebarView>,
  tools: ReadTools,
  isFolded: (section: Section) => boolean = () => false,
  onFresh: (answer: SectionAnswer) => void = () => {},
) {
  let isReady = false;
  const rounds = createRounds();
  /** Since when answers must be, where the user asked for new ones that have not come yet. */
  const awaited = new Map<Section, Since>();
  const choices = createPendingChoices();
  /** The last wish for each section. */
  const wanted = new Map<Section, Want>();

  return {
    show,
    load,
    clear,
    choose,
    /** Returns whether answers that the user asked for are still awaited. */
    isAwaited: (section: Section) => awaited.has(section),
  };

  /** Turns to this visit, or to nobody. Nothing is asked for until it is ready. */
  function show(visit: string | undefined, ready: boolean): void {
    isReady = ready;
    if (visit === view.value.visit) return;
    rounds.clear();
    awaited.clear();
    choices.clear();
    wanted.clear();
    view.value = visit === undefined ? BLANK_VIEW : { ...BLANK_VIEW, visit };
  }

  /**
   * Starts a new round for the sections: what is stored first, unless something newer is wanted anyway, by now or by the
   * round before that has not ended.
   */
  function load(sections: readonly Section[], least: Want): void {
    const { visit } = view.value;
    if (visit === undefined || !isReady) return;
    const wants = new Map<Section, Want>();
    for (const section of sections) {
      // Asked before the background knows of the choice, it would answer about the choice before.
      if (choices.has(section) || isFolded(section)) continue;
      const want =
        typeof least === 'string'
          ? (awaited.get(section) ?? repeated(view.value, section, wanted.get(section)) ?? least)
          : least;
      wanted.set(section, want);
      if (typeof want !== 'string') awaited.set(section, want);
      rounds.begin(section);
      view.value = withBusy(view.value, section, true);
      wants.set(section, want);
    }
    if (wants.size === 0) return;
    const isNewest = rounds.untilNext();
    setTimeout(() => {
      view.value = withSlow(view.value, [...wants.keys()].filter(isNewest));
    }, SLOW_MS);
    readRound(tools, {
      visit,
      wants,
      isCurrent: section => view.value.visit === visit && isNewest(section),
      onStored: answer => {
        view.value = withSectionAnswer(view.value, answer);
      },
      onFresh: endRound,
      onLost: error => lose(lostBy(error)),
    });
  }

  function endRound(section: Section, answer: SectionAnswer | undefined): void {
    awaited.delete(section);
    const shown = answer ? withSectionAnswer(view.value, answer) : withoutLoading(view.value, section);
    view.value = withBusy(shown, section, false);
    if (answer) onFresh(answer);
  }

  function lose(lost: Lost): void {
    view.value = { ...view.value, lost };
  }

  /** Clears the sections that a user's choice changes, before it is sent. */
  async function choose(
    sections: readonly Section[],
    send: (visit: string) => Promise<unknown>,
  ): Promise<void> {
    const about = view.value.visit;
    if (about === undefined) return;
    clear(sections);
    const endChoice = choices.begin(sections);
    try {
      await send(about);
    } catch (error) {
      if (view.value.visit === about) lose(lostBy(error));
    }
    load(endChoice(), 'stored');
  }

  /** Takes the sections' answers away, and with them those still on their way. */
  function clear(sections: readonly Section[]): void {
    for (const section of sections) {
      awaited.delete(section);
      rounds.begin(section);
      view.value = withBusy(view.value, section, !isFolded(section));
    }
    view.value = withoutAnswers(view.value, sections);
  }
}

/** Returns what the user wanted of a section, where it failed: what is stored would only hide that. */
function repeated({ answers }: SidebarView, section: Section, want: Want | undefined): Since | undefined {
  const hasFailed = answers[section]?.problem !== undefined;
  return hasFailed && typeof want === 'object' ? { since: want.since, isAgain: true } : undefined;
}

/** Counts the rounds of each section, so that replies to older ones are recognized. */
function createRounds() {
  const counts = new Map<Section, number>();
  return {
    begin: (section: Section) => void counts.set(section, (counts.get(section) ?? 0) + 1),
    clear: () => counts.clear(),
    /** Returns a check that holds until the next round of a section begins. */
    untilNext(): (section: Section) => boolean {
      const begun = new Map(counts);
      return section => counts.get(section) === begun.get(section);
    },
  };
}

/** Keeps the sections whose newest choice is still on its way to the background. */
function createPendingChoices() {
  const choices = new Map<Section, symbol>();
  return {
    has: (section: Section) => choices.has(section),
    clear: () => choices.clear(),
    /** Returns a function that ends the choice, and returns the sections that no newer choice changes. */
    begin(sections: readonly Section[]): () => Section[] {
      const choice = Symbol('choice');
      for (const section of sections) choices.set(section, choice);
      return () => {
        const chosen = sections.filter(section => choices.get(section) === choice);
        for (const section of chosen) choices.delete(section);
        return chosen;
      };
    },
  };
}
