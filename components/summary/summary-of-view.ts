import { summaryOf, type Summary } from '../../lib/shared/model/summary';
import type { SidebarView } from '../../lib/ui/sidebar/sidebar-view';
import { answerOf } from '../../lib/ui/sidebar/section-answer';

/**
 * Sums up a view's candidate.
 * @param most the number of career matches to include
 */
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
