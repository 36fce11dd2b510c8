import type { Problem } from '../../shared/model/problem';
import type { StorageFault } from '../../shared/model/storage-fault';
import { SECTIONS } from '../../shared/model/section-lists';
import type { SectionAnswer } from '../../shared/model/section-answer';
import type { Section } from '../../shared/model/sections';
import { answerOf } from './section-answer';
import type { SidebarView } from './sidebar-view';

/**
 * Returns what the sidebar shows while keys are locked or the browser's store does not serve: what is known, without a
 * word on it in each section. The line above has it once for all, and sections that wait for it are left out.
 */
export function calmView(view: SidebarView, isLocked: boolean): SidebarView {
  const answers: SidebarView['answers'] = {};
  const hidden = new Set(view.hidden);
  for (const section of SECTIONS) {
    const found = answerOf(view, section);
    const answer = calm(found);
    if (answer) Object.assign(answers, { [section]: answer });
    if (isLeftOut(answer) && (isLocked || found?.problem) && !view.folded?.has(section)) hidden.add(section);
  }
  return { ...view, answers, hidden };
}

/** Returns whether an answer holds it already. */
export function hasLockProblem({ answers }: SidebarView): boolean {
  return SECTIONS.some(section => answers[section]?.problem?.kind === 'locked');
}

/** Returns the fault of the browser's store that an answer names. */
export function storageFaultIn({ answers }: SidebarView): StorageFault | undefined {
  const found = SECTIONS.find(section => answers[section]?.problem?.kind === 'storage');
  return found && (answers[found]?.problem?.fault ?? 'failed');
}

/** Returns whether anybody is known yet; otherwise there is nothing to show but the line. */
export function isAnyoneKnown(view: SidebarView): boolean {
  return !isLeftOut(answerOf(view, 'candidate'));
}

function calm(answer: SectionAnswer<Section> | undefined): SectionAnswer<Section> | undefined {
  if (!isShared(answer?.problem)) return answer;
  const { problem: _, because: __, ...rest } = answer!;
  return rest.data === undefined ? undefined : rest;
}

function isShared(problem: Problem | undefined): boolean {
  return problem?.kind === 'locked' || problem?.kind === 'storage';
}

function isLeftOut(answer: SectionAnswer<Section> | undefined): boolean {
  return answer?.data === undefined && answer?.problem === undefined;
}
