import type { Signal } from '@preact/signals';
import type { InterestInput } from '../../shared/model/interest-entry';
import { AREAS } from '../../shared/model/interests';
import { answerOf } from './section-answer';
import type { ChoiceActions } from './choices';
import type { DoneChoice, SidebarActions, SidebarView } from './sidebar-view';

/** Interests, and when they were entered. */
type EnteredBefore = Parameters<ChoiceActions['enterInterests']>;

/** Lets the user undo the last choice that took something away. What another line offers to undo is only announced. */
export function withUndo(
  view: Signal<SidebarView>,
  choices: ChoiceActions,
): ChoiceActions & Pick<SidebarActions, 'undo'> {
  let takeBack: (() => void) | undefined;

  /**
   * Makes a choice, after which nothing but this one can be undone.
   * @param choose returns false where it chose nothing
   */
  function make(choose: () => unknown, done?: DoneChoice, undo?: () => unknown): void {
    const isMade = choose() !== false;
    takeBack = undo;
    const { done: _, ...rest } = view.value;
    view.value = done && isMade ? { ...rest, done } : rest;
  }

  /** Returns what enters interests again, unless others than these were entered elsewhere since. */
  const enterAgain = (before: EnteredBefore, since?: InterestInput) => () => {
    const [now] = enteredIn(view.value) ?? [];
    if (now && ![before[0], since].some(entry => isSame(entry, now))) return false;
    return choices.enterInterests(...before);
  };

  return {
    ...choices,
    // They choose who or what the answers are of: what could be undone was of another.
    useEmail: (email, isOther) => make(() => choices.useEmail(email, isOther)),
    useCandidate: id => make(() => choices.useCandidate(id)),
    useProfile: id => make(() => choices.useProfile(id)),
    nameJob: title => make(() => choices.nameJob(title)),
    link(id) {
      const wasRejected = profileIn(view.value)?.setAside?.some(profile => profile.id === id);
      make(
        () => choices.link(id),
        { what: 'linked', canUndo: true },
        () => (wasRejected ? choices.reject(id) : choices.unlink(id)),
      );
    },
    reject: id => make(() => choices.reject(id), { what: 'rejected', canUndo: false }),
    unlink: id => make(() => choices.unlink(id)),
    enterInterests(entry) {
      const before = enteredIn(view.value);
      const replace = () => choices.enterInterests(entry);
      if (!before) return make(replace);
      make(replace, { what: 'replaced', canUndo: true }, enterAgain(before, entry));
    },
    removeInterests() {
      const before = enteredIn(view.value);
      const done = { what: 'removed', canUndo: before !== undefined } as const;
      make(choices.removeInterests, done, before && enterAgain(before));
    },
    useOccupation(job, occupation) {
      const shown = answerOf(view.value, 'job')?.data;
      const before = shown?.kind === 'job' && shown.id === job.id ? shown.occupation : undefined;
      const choose = () => choices.useOccupation(job, occupation);
      if (!before) return make(choose);
      const what = occupation ? 'reassigned' : 'unassigned';
      make(choose, { what, canUndo: true }, () => choices.useOccupation(job, before));
    },
    undo() {
      const undo = view.value.done?.canUndo ? takeBack : undefined;
      if (undo) make(undo, { what: 'undone', canUndo: false });
    },
  };
}

function profileIn(view: SidebarView) {
  const data = answerOf(view, 'profile')?.data;
  return data?.kind === 'matched' || data?.kind === 'none' ? data : undefined;
}

/** Returns the entered interests, with when that was. */
function enteredIn(view: SidebarView): EnteredBefore | undefined {
  const data = answerOf(view, 'interests')?.data;
  return data?.kind === 'known' && data.entered ? [data.entered, data.enteredAt] : undefined;
}

/** Returns whether two entries are equal, in whatever order their areas were entered. */
function isSame(entry: InterestInput | undefined, other: InterestInput): boolean {
  const fields = ['kind', 'areas', 'answers', 'scores', ...AREAS];
  return JSON.stringify(entry, fields) === JSON.stringify(other, fields);
}
