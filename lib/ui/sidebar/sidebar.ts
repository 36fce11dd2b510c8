import type { EpochMs } from '../../shared/model/time';
import { signal, type ReadonlySignal } from '@preact/signals';
import type { RichText } from '../../shared/model/rich-text';
import { factsOf, SECTIONS, TABLE_SECTIONS, type Purpose } from '../../shared/model/section-lists';
import type { Section } from '../../shared/model/sections';
import type { SectionAnswer } from '../../shared/model/section-answer';
import type { Send } from '../../shared/messages/send';
import { createChoices } from './choices';
import { createFolding } from './folding';
import type { KeptState } from './kept-state';
import { createPageOpeners } from './open-pages';
import { createProfileCheck } from './profile-check';
import { createReadings } from './readings';
import { createRecovery } from './recovery';
import { createSectionExtent } from './section-extent';
import { withUndo } from './undo';
import { BLANK_VIEW, type SidebarActions, type SidebarView } from './sidebar-view';

/** Functions of the browser and of the place where the sidebar runs. */
export interface SidebarTools {
  /** Puts a text on the clipboard; returns whether it is there. */
  copy(text: RichText): Promise<boolean>;
  blur(isBlurred: boolean): void;
  move(): Promise<boolean>;
  close(): void;
  now(): EpochMs;
  /** Choices that hold for the next candidate too. */
  kept?: KeptState;
  /** Returns whether the sidebar can be seen now. */
  isSeen(): boolean;
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

/** The sidebar's state: what the page's newest visit is, what is known of it, and what the user does about it. */
export function createSidebar(send: Send, tools: SidebarTools): SidebarState {
  const view = signal<SidebarView>(BLANK_VIEW);
  const folding = createFolding(view);
  const extent = createSectionExtent(
    view,
    {
      clearCareers: () => readings.clear(['careers']),
      read: section => readings.load([section], 'fresh'),
    },
    folding.isFolded,
    tools.kept,
  );
  const readings = createReadings(
    view,
    { ask: request => send('review.read', request), detailsOf: extent.detailsOf },
    folding.isFolded,
    learnFromInterests,
  );
  const recoverSoon = createRecovery(view, { ...tools, read: sections => readings.load(sections, 'fresh') });
  const { check, forget: forgetCheck } = createProfileCheck(view, send);

  const actions: SidebarActions = {
    ...withUndo(view, createChoices(send, choose)),
    ...createPageOpeners(view, send),
    ...extent.actions,
    refresh: () => readings.load(SECTIONS.filter(mayRefresh), { since: tools.now() }),
    // What is drawn inside a section waits for it, so one try is for both.
    retry: section =>
      readings.load(
        SECTIONS.filter(each => each === section || factsOf(each).within === section),
        { since: tools.now() },
      ),
    check: text => void check(text),
    forgetCheck,
    unfold: section => {
      folding.unfold(section);
      readings.load([section, ...mentioning([section])], 'stored');
    },
    copy: (visit, text) => (visit === view.value.visit ? tools.copy(text) : Promise.resolve(false)),
    ...placeActions(tools),
  };
  return {
    view,
    actions,
    show(visit, isReady) {
      if (visit !== view.value.visit) {
        extent.reset();
        folding.foldAgain();
      }
      readings.show(visit, isReady);
      extent.keepZone();
      folding.show();
      readings.load(SECTIONS, 'stored');
    },
    serve(purpose, hidden = []) {
      const { gone, back } = folding.serve(purpose, hidden);
      const { answers } = view.value;
      readings.clear([...gone, ...mentioning(gone).filter(section => answers[section])]);
      readings.load([...new Set([...back, ...mentioning([...gone, ...back])])], 'stored');
    },
    leave(isSure = false) {
      readings.show(undefined, false);
      view.value = isSure ? { ...BLANK_VIEW, isNobody: true } : BLANK_VIEW;
      folding.show();
    },
    freshen: () => (recoverSoon(), readings.load(SECTIONS, 'fresh')),
    learn: () => readings.load(TABLE_SECTIONS, 'fresh'),
    learnChosen,
  };

  /** Where interests are those of chosen occupations, O*NET was asked what these are. */
  function learnFromInterests(answer: SectionAnswer): void {
    if (isOfChosenOccupations(answer)) learnChosen();
  }

  function learnChosen(): void {
    const { answers, busy } = view.value;
    if (hasUnnamedChoice(answers.occupations?.data) || busy.has('occupations')) {
      // An answer that is on its way may have been put together before.
      readings.load(['occupations'], 'fresh');
    }
  }

  /** Returns the sections that change once any of these is folded or unfolded. */
  function mentioning(sections: readonly Section[]): Section[] {
    return sectionsMentioning(sections).filter(section => section !== 'job' || extent.isJobOpen());
  }

  /** Returns whether a section may be read: not during its first read, nor while the user awaits it. */
  function mayRefresh(section: Section): boolean {
    const { answers, busy } = view.value;
    return !readings.isAwaited(section) && (answers[section] !== undefined || !busy.has(section));
  }

  function choose(sections: readonly Section[], sendChoice: (visit: string) => Promise<unknown>): void {
    if (sections.includes('careers')) extent.backToFirstPage();
    if (sections.includes('profile')) forgetCheck();
    void readings.choose(sections, sendChoice);
  }
}

/** Returns the actions that the place where the sidebar runs carries out. */
function placeActions(tools: SidebarTools): Pick<SidebarActions, 'blur' | 'move' | 'close'> {
  return {
    blur: isBlurred => tools.blur(isBlurred),
    move: () => tools.move(),
    close: () => tools.close(),
  };
}

function isOfChosenOccupations({ section, data }: SectionAnswer): boolean {
  if (section !== 'interests') return false;
  const interests = data as SectionAnswer<'interests'>['data'];
  return interests?.kind === 'known' && interests.source.kind === 'occupations';
}

/** Returns the sections that mention any of these. */
function sectionsMentioning(sections: readonly Section[]): Section[] {
  return SECTIONS.filter(section =>
    factsOf(section).mentions?.some(other => sections.includes(other as Section)),
  );
}

function hasUnnamedChoice(data: SectionAnswer<'occupations'>['data']): boolean {
  return data?.kind === 'known' && data.chosen.some(({ code, title }) => code && !title);
}
