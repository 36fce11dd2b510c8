import type { Section } from '../../shared/model/sections';
import type { SectionAnswer } from '../../shared/model/section-answer';
import type { SidebarView } from './sidebar-view';

/** The answer of one section, if there is one and it is about the visit that is shown. */
export function answerOf<S extends Section>(view: SidebarView, section: S): SectionAnswer<S> | undefined {
  const answer = view.answers[section] as SectionAnswer<S> | undefined;
  return answer?.visit === view.visit ? answer : undefined;
}

/** Returns whether there is no answer yet and one will come by itself. */
export function isAwaited(answer: SectionAnswer | undefined): boolean {
  return (answer === undefined || answer.state === 'pending') && answer?.putOffUntil === undefined;
}
