import { summaryOf, type Summary } from '../../lib/shared/model/summary';
import type { SidebarView } from '../../lib/ui/sidebar/sidebar-view';
import { answerOf } from '../../lib/ui/sidebar/section-answer';

/** Sums up what a view shows of its candidate. @param most how many career matches are told */
export function summaryOfView(view: SidebarView, most: number): Summary {
  const answers = {
    candidate: answerOf(view, 'candidate'),
    profile: answerOf(view, 'profile'),
    interests: answerOf(view, 'interests'),
    careers: answerOf(view, 'careers'),
    occupations: answerOf(view, 'occupations'),
  };
  return summaryOf(answers, { most, busy: view.busy, folded: view.folded, hidden: view.hidden });
}
