import type { Signal } from '@preact/signals';
import type { Section } from '../../shared/model/sections';
import type { SectionAnswer } from '../../shared/model/section-answer';
import type { Protocol } from '../../shared/messages/to-background';
import { BLANK_VIEW, type SidebarView } from './sidebar-view';

export type ReadRequest = Protocol['review.read']['request'];
type Want = ReadRequest['want'];

/** A time that an answer must not be older than. */
type Since = Exclude<Want, string>;
/** Fields of a read request beyond those every section has. */
export type Details = Omit<ReadRequest, 'visit' | 'section' | 'want'>;

/** The background may be stopped at any moment; the next message wakes it. */
const ATTEMPTS = 3;

/**
 * Reads sections into the view. It clears before it asks, and drops replies that are late or about another visit.
 * @param detailsOf returns the details to request of a section
 * @param isFolded returns whether a section is not to be read
 * @param heed receives every fresh answer, once it is in the view
 */
export function createReadings(
  view: Signal<SidebarView>,
  ask: (request: ReadRequest) => Promise<Protocol['review.read']['reply']>,
  detailsOf: (section: Section) => Details,
  isFolded: (section: Section) => boolean = () => false,
  heed: (answer: SectionAnswer) => void = () => {},
) {
  let isReady = false;
  const rounds = new Map<Section, number>();
  /** Since when answers must be, where the user asked for new ones that have not come yet. */
  const awaited = new Map<Section, Since>();
  /** The user's newest choice per section that is still on its way to the background. */
  const choices = new Map<Section, symbol>();

  return {
    show,
    load,
    clear,
    choose,
    /** Returns whether answers that the user asked for are still awaited. */
    isAwaited: (section: Section) => awaited.has(section),
  };

  /** From now on it is about this visit, or nobody; nothing is asked for until it is ready. */
  function show(visit: string | undefined, ready: boolean): void {
    isReady = ready;
    if (visit === view.value.visit) return;
    rounds.clear();
    awaited.clear();
    choices.clear();
    view.value = visit === undefined ? BLANK_VIEW : { ...BLANK_VIEW, visit };
  }

  /**
   * Starts a new round for the sections: what is stored first, unless something newer is wanted anyway, by now or by the
   * round before that has not ended.
   */
  function load(sections: readonly Section[], least: Want): void {
    const about = view.value.visit;
    if (about === undefined || !isReady) return;
    for (const section of sections) {
      // Asked before the background knows of the choice, it would answer about the choice before.
      if (choices.has(section) || isFolded(section)) continue;
      const want = typeof least === 'string' ? (awaited.get(section) ?? least) : least;
      if (typeof want !== 'string') awaited.set(section, want);
      const round = (rounds.get(section) ?? 0) + 1;
      rounds.set(section, round);
      setBusy(section, true);
      const isCurrent = () => view.value.visit === about && rounds.get(section) === round;
      let isAnswered = false;
      if (want === 'stored') {
        void read(about, section, 'stored', isCurrent).then(answer => {
          if (answer && !isAnswered && answer.state !== 'pending') accept(answer);
        });
      }
      void read(about, section, want === 'stored' ? 'fresh' : want, isCurrent).then(answer => {
        isAnswered = answer !== undefined;
        if (!isCurrent()) return;
        awaited.delete(section);
        if (answer) accept(answer);
        else if (section === 'careers') view.value = { ...view.value, loadingMore: false };
        setBusy(section, false);
        if (answer) heed(answer);
      });
    }
  }

  /** One answer, or undefined when it is no longer wanted or cannot be had. */
  async function read(
    about: string,
    section: Section,
    want: Want,
    isCurrent: () => boolean,
  ): Promise<SectionAnswer | undefined> {
    const details = detailsOf(section);
    for (let attempt = 1; attempt <= ATTEMPTS && isCurrent(); attempt += 1) {
      try {
        const reply = await ask({ visit: about, section, want, ...details });
        const isAbout = !('outdated' in reply) && reply.visit === about;
        return isAbout && isCurrent() ? reply : undefined;
      } catch {
        // Not answered: the background was stopped meanwhile. What it had fetched is stored, so asking again is cheap.
      }
    }
    if (want !== 'stored' && isCurrent()) view.value = { ...view.value, lost: true };
    return undefined;
  }

  function accept(answer: SectionAnswer): void {
    const loadingMore = answer.section === 'careers' ? false : view.value.loadingMore;
    const answers = { ...view.value.answers, [answer.section]: answer };
    view.value = { ...view.value, answers, loadingMore, lost: false };
  }

  function setBusy(section: Section, isBusy: boolean): void {
    const busy = new Set(view.value.busy);
    if (isBusy) busy.add(section);
    else busy.delete(section);
    view.value = { ...view.value, busy };
  }

  /** Clears the sections that a user's choice changes, before it is sent. */
  async function choose(
    sections: readonly Section[],
    tell: (visit: string) => Promise<unknown>,
  ): Promise<void> {
    const about = view.value.visit;
    if (about === undefined) return;
    const choice = Symbol('choice');
    clear(sections);
    for (const section of sections) choices.set(section, choice);
    try {
      await tell(about);
    } catch {
      if (view.value.visit === about) view.value = { ...view.value, lost: true };
    }
    const chosen = sections.filter(section => choices.get(section) === choice);
    for (const section of chosen) choices.delete(section);
    load(chosen, 'stored');
  }

  /** Takes the sections' answers away, and with them those still on their way. */
  function clear(sections: readonly Section[]): void {
    const answers = { ...view.value.answers };
    for (const section of sections) {
      delete answers[section];
      awaited.delete(section);
      rounds.set(section, (rounds.get(section) ?? 0) + 1);
      setBusy(section, !isFolded(section));
    }
    const loadingMore = sections.includes('careers') ? false : view.value.loadingMore;
    view.value = { ...view.value, answers, loadingMore };
  }
}
