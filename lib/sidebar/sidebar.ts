import { signal, type ReadonlySignal } from '@preact/signals';
import type { Zone } from '../domain/careers';
import { SECTIONS, type Section, type SectionAnswer } from '../domain/review';
import type { Protocol } from '../protocol';
import type { SidebarActions, SidebarView } from './view';

type ReadRequest = Protocol['review.read']['request'];
type Want = ReadRequest['want'];

/** What the sidebar needs from outside: the background, and the page that frames it. */
export interface SidebarSurroundings {
  read(request: ReadRequest): Promise<Protocol['review.read']['reply']>;
  useEmail(request: Protocol['review.useEmail']['request']): Promise<unknown>;
  useProfile(request: Protocol['review.useProfile']['request']): Promise<unknown>;
  check(request: Protocol['review.check']['request']): Promise<Protocol['review.check']['reply']>;
  link(request: Protocol['review.link']['request']): Promise<unknown>;
  reject(request: Protocol['review.reject']['request']): Promise<unknown>;
  unlink(request: Protocol['review.unlink']['request']): Promise<unknown>;
  openOptions(): void;
  close(): void;
  now(): number;
}

export interface Sidebar {
  view: ReadonlySignal<SidebarView>;
  actions: SidebarActions;
  /**
   * The page shows the candidate of `visit`; `isReady` once the background knows of it too. Whatever was shown of
   * another visit is gone when this returns.
   */
  show(visit: string, isReady: boolean): void;
  /** Asks again for what may have become old or possible meanwhile. */
  freshen(): void;
}

/** The background may be stopped at any moment; the next message wakes it. */
const ATTEMPTS = 3;

/** The sections that depend on which interests are used: a job tells whether the careers list its occupation. */
const OF_INTERESTS: readonly Section[] = ['interests', 'careers', 'job'];
/** The sections that depend on which profile is shown. */
const OF_PROFILE: readonly Section[] = ['profile', 'occupations', ...OF_INTERESTS];

const BLANK: SidebarView = { answers: {}, busy: new Set(), loadingMore: false, lost: false };

/**
 * The sidebar's state. It shows answers about the page's newest visit only: it clears before it asks and drops
 * replies that are late or about anyone else.
 */
export function createSidebar(surroundings: SidebarSurroundings): Sidebar {
  const view = signal<SidebarView>(BLANK);
  let visit: string | undefined;
  let isReady = false;
  let pages = 1;
  const rounds = new Map<Section, number>();
  /** The user's newest choice per section that is still on its way to the background. */
  const choices = new Map<Section, symbol>();

  const actions: SidebarActions = {
    refresh: () => load(SECTIONS, { since: surroundings.now() }),
    // Assignments wait for the candidate, so one try is for both.
    retry: section =>
      load(section === 'candidate' ? ['candidate', 'assignments'] : [section], { since: surroundings.now() }),
    useEmail: email => void choose(SECTIONS, about => surroundings.useEmail({ visit: about, email })),
    useProfile: profileId =>
      void choose(OF_PROFILE, about => surroundings.useProfile({ visit: about, profileId })),
    check: text => void check(text),
    forgetCheck,
    link: profileId => void choose(OF_PROFILE, about => surroundings.link({ visit: about, profileId })),
    reject: profileId => void choose(OF_PROFILE, about => surroundings.reject({ visit: about, profileId })),
    unlink: profileId => void choose(OF_PROFILE, about => surroundings.unlink({ visit: about, profileId })),
    showZone,
    showMore,
    openOptions: () => surroundings.openOptions(),
    close: () => surroundings.close(),
  };
  return { view, actions, show, freshen: () => load(SECTIONS, 'fresh') };

  function show(next: string, ready: boolean): void {
    if (next !== visit) {
      visit = next;
      pages = 1;
      rounds.clear();
      choices.clear();
      view.value = { ...BLANK, visit };
    }
    isReady = ready;
    load(SECTIONS, 'stored');
  }

  /** Starts a new round for the sections: what is stored first, unless something newer is wanted anyway. */
  function load(sections: readonly Section[], want: Want): void {
    const about = visit;
    if (about === undefined || !isReady) return;
    for (const section of sections) {
      // Asked before the background knows of the choice, it would answer about the choice before.
      if (choices.has(section)) continue;
      const round = (rounds.get(section) ?? 0) + 1;
      rounds.set(section, round);
      setBusy(section, true);
      const isCurrent = () => visit === about && rounds.get(section) === round;
      let isAnswered = false;
      if (want === 'stored') {
        void read(about, section, 'stored', isCurrent).then(answer => {
          if (answer && !isAnswered && answer.state !== 'pending') accept(answer);
        });
      }
      void read(about, section, want === 'stored' ? 'fresh' : want, isCurrent).then(answer => {
        isAnswered = answer !== undefined;
        if (!isCurrent()) return;
        if (answer) accept(answer);
        else if (section === 'careers') view.value = { ...view.value, loadingMore: false };
        setBusy(section, false);
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
    const careers = section === 'careers' ? { zone: view.value.zone, pages } : {};
    for (let attempt = 1; attempt <= ATTEMPTS && isCurrent(); attempt += 1) {
      try {
        const reply = await surroundings.read({ visit: about, section, want, ...careers });
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

  /** A choice of the user makes the sections' answers ones about something else: they go before it is told. */
  async function choose(
    sections: readonly Section[],
    tell: (visit: string) => Promise<unknown>,
  ): Promise<void> {
    const about = visit;
    if (about === undefined) return;
    const choice = Symbol('choice');
    pages = 1;
    clear(sections);
    forgetCheck();
    for (const section of sections) choices.set(section, choice);
    try {
      await tell(about);
    } catch {
      if (visit === about) view.value = { ...view.value, lost: true };
    }
    const chosen = sections.filter(section => choices.get(section) === choice);
    for (const section of chosen) choices.delete(section);
    load(chosen, 'stored');
  }

  /** What a newer check or choice has overtaken, or is about another visit, is never shown. */
  async function check(text: string): Promise<void> {
    const about = visit;
    if (about === undefined) return;
    const asking: SidebarView['check'] = { asking: true };
    view.value = { ...view.value, check: asking };
    const isCurrent = () => visit === about && view.value.check === asking;
    try {
      const reply = await surroundings.check({ visit: about, text });
      if (!isCurrent()) return;
      if ('outdated' in reply) forgetCheck();
      else view.value = { ...view.value, check: reply };
    } catch {
      if (isCurrent()) view.value = { ...view.value, check: undefined, lost: true };
    }
  }

  function forgetCheck(): void {
    view.value = { ...view.value, check: undefined };
  }

  /** Takes the sections' answers away, and with them those still on their way. */
  function clear(sections: readonly Section[]): void {
    const answers = { ...view.value.answers };
    for (const section of sections) {
      delete answers[section];
      rounds.set(section, (rounds.get(section) ?? 0) + 1);
      setBusy(section, true);
    }
    view.value = { ...view.value, answers, loadingMore: false };
  }

  function showZone(zone: Zone | undefined): void {
    pages = 1;
    view.value = { ...view.value, zone };
    clear(['careers']);
    load(['careers'], 'fresh');
  }

  function showMore(): void {
    pages += 1;
    view.value = { ...view.value, loadingMore: true };
    load(['careers'], 'fresh');
  }
}
