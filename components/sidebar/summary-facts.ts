import { i18n } from '../shared/i18n';
import type { useTopicCache } from '../occupation/useTopic';
import { answerOf } from '../../lib/ui/sidebar/section-answer';
import type { SidebarView } from '../../lib/ui/sidebar/sidebar-view';
import { stateNamed, stateOutlookText } from '../occupation/state-outlook';
import { medianText } from '../occupation/wages';
import { currentAssignment } from '../shared/review-text';
import { completenessText, glanceAt } from '../summary/glance';
import type { SummaryFacts } from '../summary/short-summary';

/** Returns what a short summary has besides the sections, as it is shown now; nothing is read for it. */
export function factsIn(
  view: SidebarView,
  topics: ReturnType<typeof useTopicCache> | undefined,
): SummaryFacts {
  const { profile, target } = glanceAt(view);
  const assignments = answerOf(view, 'assignments')?.data;
  return {
    assignment: assignments?.kind === 'known' ? currentAssignment(assignments.assignments) : undefined,
    completeness: profile && completenessText(profile),
    target,
    targetFacts:
      target?.code && topics ? factsOf(target.code, answerOf(view, 'candidate')?.data?.state, topics) : [],
  };
}

function factsOf(code: string, home: string | undefined, topics: ReturnType<typeof useTopicCache>): string[] {
  const outlook = topics.of<'outlook'>({ kind: 'outlook', code }).peek()?.data;
  const state = stateNamed(topics.of<'states'>({ kind: 'states', code }).peek()?.data ?? [], home);
  const pay = outlook && medianText(outlook);
  return [pay && i18n.t('glance.pay', [pay]), state && stateOutlookText(state)].filter(
    fact => typeof fact === 'string',
  );
}
