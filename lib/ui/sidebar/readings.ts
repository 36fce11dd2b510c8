import type { Signal } from '@preact/signals';
import type { Section } from '../../shared/model/sections';
import type { SectionAnswer } from '../../shared/model/section-answer';
import type { Protocol } from '../../shared/messages/to-background';
import type { SectionRequest } from '../../shared/messages/to-background/review';
import { BLANK_VIEW, type SidebarView } from './sidebar-view';

export type ReadRequest = Protocol['review.read']['request'];
type Want = ReadRequest['want'];

/** A time that an answer must not be older than. */
type Since = Exclude<Want, string>;
/** How much of a section is wanted. */
export type Details = Omit<SectionRequest, 'section'>;

/** The background may be stopped at any moment; the next message wakes it. */
const ATTEMPTS = 3;

/**
 * Reads sections into the view. It clears before it asks, and drops replies that are late or about another visit.
 * @param detailsOf returns the details to request of a section
 * @param isFolded returns whether a section is not to be read
 * @param onFresh receives every fresh answer, once it is in the view
 */
export function createReadings(
  view: Signal<SidebarView>,
  ask: (request: ReadRequest) => Promise<Protocol['review.read']['reply']>,
  detailsOf: (section: Section) => Details,
  isFolded: (section: Section) => boolean = () => false,
  onFresh: (answer: SectionAnswer) => void = () => {},
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

  /** Turns to this visit, or to nobody. Nothing is asked for until it is ready. */
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
    const wants = new Map<Section, Want>();
    for (const section of sections) {
      // Asked before the background knows of the choice, it would answer about the choice before.
      if (choices.has(section) || isFolded(section)) continue;
      const want = typeof least === 'string' ? (awaited.get(section) ?? least) : least;
      if (typeof want !== 'string') awaited.set(section, want);
      rounds.set(section, (rounds.get(section) ?? 0) + 1);
      setBusy(section, true);
      wants.set(section, want);
    }
    if (wants.size > 0) readRound(about, wants);
  }

  /** Reads all that is stored in one message, and what is fresh in one for each section, to show it as it comes. */
  function readRound(about: string, wants: ReadonlyMap<Section, Want>): void {
    const round = crypto.randomUUID();
    const begun = new Map(rounds);
    const isCurrent = (section: Section) =>
      view.value.visit === about && rounds.get(section) === begun.get(section);
    const answered = new Set<Section>();
    const stored = [...wants.keys()].filter(section => wants.get(section) === 'stored');
    if (stored.length > 0) {
      void read(about, round, stored, 'stored', isCurrent).then(answers => {
        for (const answer of answers) {
          if (!answered.has(answer.section) && answer.state !== 'pending') accept(answer);
        }
      });
    }
    for (const [section, want] of wants) {
      const least = want === 'stored' ? 'fresh' : want;
      void read(about, round, [section], least, isCurrent).then(([answer]) => {
        if (answer) answered.add(section);
        if (!isCurrent(section)) return;
        awaited.delete(section);
        if (answer) accept(answer);
        else if (section === 'careers') view.value = { ...view.value, loadingMore: false };
        setBusy(section, false);
        if (answer) onFresh(answer);
      });
    }
  }

  /** Returns the answers that are still wanted; none where they cannot be had. */
  async function read(
    about: string,
    round: string,
    sections: readonly Section[],
    want: Want,
    isCurrent: (section: Section) => boolean,
  ): Promise<SectionAnswer[]> {
    const details = sections.map(section => ({ section, ...detailsOf(section) }));
    for (let attempt = 1; attempt <= ATTEMPTS && sections.some(isCurrent); attempt += 1) {
      try {
        const reply = await ask({ visit: about, round, want, sections: details });
        const answers = 'outdated' in reply ? [] : reply.answers;
        return answers.filter(answer => answer.visit === about && isCurrent(answer.section));
      } catch {
        // Not answered: the background was stopped meanwhile. What it had fetched is stored, so asking again is cheap.
      }
    }
    if (want !== 'stored' && sections.some(isCurrent)) view.value = { ...view.value, lost: true };
    return [];
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
    send: (visit: string) => Promise<unknown>,
  ): Promise<void> {
    const about = view.value.visit;
    if (about === undefined) return;
    const choice = Symbol('choice');
    clear(sections);
    for (const section of sections) choices.set(section, choice);
    try {
      await send(about);
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
