import { i18n } from '../shared/i18n';
import { EXERCISE_GROUPS } from '../../lib/shared/model/profile';
import type { ProfileData } from '../../lib/shared/model/sections';
import { answerOf } from '../../lib/ui/sidebar/section-answer';
import type { SidebarView } from '../../lib/ui/sidebar/sidebar-view';
import { targetOf } from './target';

/** Returns what is known of a view's candidate: of sections that are hidden or folded, nothing. */
export function glanceAt(view: SidebarView) {
  const dataOf = <S extends 'interests' | 'careers' | 'occupations' | 'profile'>(section: S) =>
    view.hidden?.has(section) || view.folded?.has(section) ? undefined : answerOf(view, section)?.data;
  const [interests, careers, profile] = [dataOf('interests'), dataOf('careers'), dataOf('profile')];
  return {
    interests: interests?.kind === 'known' ? interests : undefined,
    careers: careers?.kind === 'known' && careers.careers.length > 0 ? careers : undefined,
    profile: profile?.kind === 'matched' ? profile : undefined,
    target: targetOf(dataOf('occupations')),
  };
}

const EXERCISES: ReadonlySet<string> = new Set(Object.values(EXERCISE_GROUPS).flat());

/** Returns how much of the profile is there: "2 of 3 assessments · 23 of 23 exercises · 1 new". */
export function completenessText({
  assessments = [],
  profile,
  since,
}: Extract<ProfileData, { kind: 'matched' }>): string {
  const answered = [...EXERCISES].filter(exercise => profile.exercises[exercise]?.trim());
  const finished = assessments.filter(({ completedAt }) => completedAt !== undefined);
  const fresh = (since?.answered.length ?? 0) + (since?.finished.length ?? 0);
  return [
    assessments.length > 0 && i18n.t('glance.assessments', [finished.length, assessments.length]),
    i18n.t('glance.exercises', [answered.length, EXERCISES.size]),
    fresh > 0 && i18n.t('since.new', fresh, [fresh]),
  ]
    .filter(Boolean)
    .join(' · ');
}
