import { signal, type ReadonlySignal } from '@preact/signals';
import { ALL_PAGES } from '../../shared/model/career-matches';
import type { Zone } from '../../shared/model/occupation';
import type { RichText } from '../../shared/model/rich-text';
import {
  factsOf,
  foldedFor,
  JOB_MENTIONS,
  SECTIONS,
  TABLE_SECTIONS,
  withDependents,
  type Purpose,
} from '../../shared/model/section-lists';
import type { Section } from '../../shared/model/sections';
import type { SectionAnswer } from '../../shared/model/section-answer';
import type { Send } from '../../shared/messages/send';
import { createProfileCheck } from './profile-check';
import { createReadings, type Details } from './readings';
import { BLANK_VIEW, type SidebarActions, type SidebarView } from './sidebar-view';

/** Functions of the browser and of the place where the sidebar runs. */
export interface SidebarTools {
  /** Puts a text on the clipboard; returns whether it is there. */
  copy(text: RichText): Promise<boolean>;
  blur(isBlurred: boolean): void;
  move(): Promise<boolean>;
  close(): void;
  now(): number;
}

export interface SidebarState {
  view: ReadonlySignal<SidebarView>;
  actions: SidebarActions;
  /**
   * The page shows the candidate of `visit`; `isReady` once the background knows of it too. Whatever was shown of
   * another visit is gone when this returns.
   */
  show(visit: string, isReady: boolean): void;
  /**
   * Nobody is shown: what was is gone when this returns.
   * @param isSure whether nobody will be before something changes
   */
  leave(isSure?: boolean): void;
  /**
   * Sets the purpose; `coaching` at first.
   * @param hidden sections that are neither shown nor read
   */
  serve(purpose: Purpose, hidden?: readonly Section[]): void;
  /** Asks again for what may have become old or possible meanwhile. */
  freshen(): void;
  /** Reads the sections that use O*NET's tables again, once the tables are there. */
  learn(): void;
  /** More may be known of chosen occupations that nothing was known of but their codes: asks again for those. */
  learnChosen(): void;
}

/** The sections that depend on which interests are used. */
const OF_INTERESTS = withDependents('interests');
/** The sections that depend on which profile is shown. */
const OF_PROFILE = withDependents('profile');

/** The user's wishes for one visit's sections. */
interface Wishes {
  pages: number;
  isJobOpen: boolean;
}
const FIRST_WISHES: Wishes = { pages: 1, isJobOpen: false };

/** The sidebar's state: what the page's newest visit is, what is known of it, and what the user does about it. */
export function createSidebar(send: Send, tools: SidebarTools): SidebarState {
  const view = signal<SidebarView>(BLANK_VIEW);
  let wishes = FIRST_WISHES;
  let purpose: Purpose = 'coaching';
  /** Sections the user opened for this visit though they would be folded. */
  let unfolded: ReadonlySet<Section> = new Set();
  let hidden: readonly Section[] = [];
  const isFolded = (section: Section) =>
    hidden.includes(section) || (foldedFor(purpose).includes(section) && !unfolded.has(section));
  const readings = createReadings(
    view,
    request => send('review.read', request),
    detailsOf,
    isFolded,
    learnFromInterests,
  );
  const { check, forget: forgetCheck } = createProfileCheck(view, send);

  const actions: SidebarActions = {
    refresh: () => readings.load(SECTIONS.filter(mayRefresh), { since: tools.now() }),
    // What is drawn inside a section waits for it, so one try is for both.
    retry: section =>
      readings.load(
        SECTIONS.filter(each => each === section || factsOf(each).within === section),
        { since: tools.now() },
      ),
    useEmail: email => choose(SECTIONS, visit => send('review.useEmail', { visit, email })),
    useProfile: profileId => choose(OF_PROFILE, visit => send('review.useProfile', { visit, profileId })),
    check: text => void check(text),
    forgetCheck,
    link: profileId => choose(OF_PROFILE, visit => send('review.link', { visit, profileId })),
    reject: profileId => choose(OF_PROFILE, visit => send('review.reject', { visit, profileId })),
    unlink: profileId => choose(OF_PROFILE, visit => send('review.unlink', { visit, profileId })),
    enterInterests: entry => choose(OF_INTERESTS, visit => send('review.enterInterests', { visit, entry })),
    removeInterests: () => choose(OF_INTERESTS, visit => send('review.removeInterests', { visit })),
    useInterests: from => choose(OF_INTERESTS, visit => send('review.useInterests', { visit, from })),
    useOccupation: ({ id, title }, chosen) => {
      const occupation = chosen && { code: chosen.code, title: chosen.title };
      choose(['job'], visit => send('review.useOccupation', { visit, job: { id, title }, occupation }));
    },
    unfold: section => {
      unfolded = new Set([...unfolded, section]);
      showFolds();
      readings.load([section, ...mentioning([section])], 'stored');
    },
    openJob,
    showZone,
    showMore: () => showPages(wishes.pages + 1),
    showAllCareers: () => showPages(ALL_PAGES),
    openProfiler: () => sendOfVisit(request => send('profiler.open', request)),
    openSheet: () => {
      const { folded = [], hidden = [] } = view.value;
      sendOfVisit(({ visit }) => send('sheet.open', { visit, without: [...folded, ...hidden] }));
    },
    openOccupations: codes => showLoss(send('occupations.open', { codes: [...codes] })),
    copy: (visit, text) => (visit === view.value.visit ? tools.copy(text) : Promise.resolve(false)),
    blur: isBlurred => tools.blur(isBlurred),
    openOptions: () => showLoss(send('options.open', {})),
    move: () => tools.move(),
    close: () => tools.close(),
  };
  return {
    view,
    actions,
    show,
    serve,
    leave(isSure = false) {
      readings.show(undefined, false);
      view.value = isSure ? { ...BLANK_VIEW, isNobody: true } : BLANK_VIEW;
      showFolds();
    },
    freshen: () => readings.load(SECTIONS, 'fresh'),
    learn: () => readings.load(TABLE_SECTIONS, 'fresh'),
    learnChosen,
  };

  /** Where interests are those of chosen occupations, O*NET was asked what these are. */
  function learnFromInterests({ section, data }: SectionAnswer): void {
    if (section !== 'interests') return;
    const interests = data as SectionAnswer<'interests'>['data'];
    if (interests?.kind === 'known' && interests.source.kind === 'occupations') learnChosen();
  }

  function learnChosen(): void {
    const { answers, busy } = view.value;
    const data = answers.occupations?.data;
    const isUnnamed = data?.kind === 'known' && data.chosen.some(({ code, title }) => code && !title);
    // An answer that is on its way may have been put together before.
    if (isUnnamed || busy.has('occupations')) readings.load(['occupations'], 'fresh');
  }

  function show(visit: string, isReady: boolean): void {
    if (visit !== view.value.visit) [wishes, unfolded] = [FIRST_WISHES, new Set()];
    readings.show(visit, isReady);
    showFolds();
    readings.load(SECTIONS, 'stored');
  }

  function serve(next: Purpose, nextHidden: readonly Section[] = []): void {
    const before = SECTIONS.filter(isFolded);
    purpose = next;
    hidden = nextHidden;
    showFolds();
    const now = SECTIONS.filter(isFolded);
    const [gone, back] = [
      now.filter(section => !before.includes(section)),
      before.filter(section => !now.includes(section)),
    ];
    const { answers } = view.value;
    readings.clear([...gone, ...mentioning(gone).filter(section => answers[section])]);
    readings.load([...new Set([...back, ...mentioning([...gone, ...back])])], 'stored');
  }

  /** Returns the sections that change once any of these is folded or unfolded. */
  function mentioning(sections: readonly Section[]): Section[] {
    return SECTIONS.filter(
      section =>
        factsOf(section).mentions?.some(other => sections.includes(other as Section)) &&
        (section !== 'job' || wishes.isJobOpen),
    );
  }

  /** Returns whether a section may be read: not during its first read, nor while the user awaits it. */
  function mayRefresh(section: Section): boolean {
    const { answers, busy } = view.value;
    return !readings.isAwaited(section) && (answers[section] !== undefined || !busy.has(section));
  }

  function showFolds(): void {
    const { folded: _folded, hidden: _hidden, ...rest } = view.value;
    const folded = new Set(SECTIONS.filter(section => isFolded(section) && !hidden.includes(section)));
    view.value = {
      ...rest,
      ...(folded.size > 0 && { folded }),
      ...(hidden.length > 0 && { hidden: new Set(hidden) }),
    };
  }

  function detailsOf(section: Section): Details {
    if (section === 'careers') return { zone: view.value.zone, pages: wishes.pages };
    if (section !== 'job' || !wishes.isJobOpen) return {};
    const folded = JOB_MENTIONS.filter(isFolded);
    return { opened: true, ...(folded.length > 0 && { folded }) };
  }

  function choose(sections: readonly Section[], send: (visit: string) => Promise<unknown>): void {
    if (sections.includes('careers')) wishes = { ...wishes, pages: 1 };
    if (sections.includes('profile')) forgetCheck();
    void readings.choose(sections, send);
  }

  function showZone(zone: Zone | undefined): void {
    wishes = { ...wishes, pages: 1 };
    view.value = { ...view.value, zone };
    readings.clear(['careers']);
    readings.load(['careers'], 'fresh');
  }

  function showPages(pages: number): void {
    wishes = { ...wishes, pages: Math.min(pages, ALL_PAGES) };
    view.value = { ...view.value, loadingMore: true };
    readings.load(['careers'], 'fresh');
  }

  function openJob(): void {
    if (wishes.isJobOpen) return;
    wishes = { ...wishes, isJobOpen: true };
    readings.load(['job'], 'fresh');
  }

  function sendOfVisit(about: (request: { visit: string }) => Promise<unknown>): void {
    const { visit } = view.value;
    if (visit !== undefined) showLoss(about({ visit }));
  }

  function showLoss(sending: Promise<unknown>): void {
    sending.catch(() => {
      view.value = { ...view.value, lost: true };
    });
  }
}
