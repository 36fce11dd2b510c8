import { SECTIONS } from '../../shared/model/section-lists';
import type { SectionAnswer } from '../../shared/model/section-answer';
import type { Section } from '../../shared/model/sections';
import { answerOf } from './section-answer';
import type { SidebarView } from './sidebar-view';

/**
 * Returns what the sidebar shows while keys are locked: what is stored, without a word on the lock in each section. The
 * line above has it once for all, and sections that wait for it are left out.
 */
export function lockedView(view: SidebarView): SidebarView {
  const answers: SidebarView['answers'] = {};
  const hidden = new Set(view.hidden);
  for (const section of SECTIONS) {
    const answer = calm(answerOf(view, section));
    if (answer) Object.assign(answers, { [section]: answer });
    if (isLeftOut(answer) && !view.folded?.has(section)) hidden.add(section);
  }
  return { ...view, answers, hidden };
}

/** Returns whether an answer holds it already. */
export function hasLockProblem({ answers }: SidebarView): boolean {
  return SECTIONS.some(section => answers[section]?.problem?.kind === 'locked');
}

/** Returns whether anybody is known yet; otherwise there is nothing to show but the line. */
export function isAnyoneKnown(view: SidebarView): boolean {
  return !isLeftOut(answerOf(view, 'candidate'));
}

function calm(answer: SectionAnswer<Section> | undefined): SectionAnswer<Section> | undefined {
  if (answer?.problem?.kind !== 'locked') return answer;
  const { problem: _, because: __, ...rest } = answer;
  return rest.data === undefined ? undefined : rest;
}

function isLeftOut(answer: SectionAnswer<Section> | undefined): boolean {
  return answer?.data === undefined && answer?.problem === undefined;
}
