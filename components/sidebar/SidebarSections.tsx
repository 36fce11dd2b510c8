import { JOB_MENTIONS } from '../../lib/shared/model/section-lists';
import type { Section } from '../../lib/shared/model/sections';
import type { SidebarActions, SidebarView } from '../../lib/ui/sidebar/sidebar-view';
import { answerOf, isAwaited } from '../../lib/ui/sidebar/section-answer';
import { AssignmentsSection } from './AssignmentsSection';
import { CandidateSection } from './CandidateSection';
import { CareersSection } from './CareersSection';
import { OccupationsSection } from './OccupationsSection';
import { FoldableSection } from './FoldableSection';
import { InterestsSection } from './InterestsSection';
import { JobSection } from './JobSection';
import type { JobCandidate } from './JobFacts';
import { ProfileSection } from './ProfileSection';

interface Props {
  view: SidebarView;
  actions: SidebarActions;
}

/** All regions of a candidate, one below the other. */
export function SidebarSections({ view, actions }: Props) {
  const of = <S extends Section>(section: S) => ({
    answer: answerOf(view, section),
    busy: view.busy.has(section),
    actions,
  });
  const fold = (section: Section) => ({
    section,
    isFolded: view.folded?.has(section) === true,
    onUnfold: () => actions.unfold(section),
  });
  const isShown = (section: Section) => view.hidden?.has(section) !== true;
  const [candidate, profile, interests] = [of('candidate'), of('profile'), of('interests')];
  const known = interests.answer?.data?.kind === 'known' ? interests.answer.data : undefined;
  return (
    <>
      <CandidateSection
        profile={profile.answer}
        awaitsProfile={isShown('profile') && isAwaited(profile.answer)}
        check={view.check}
        onEmail={actions.useEmail}
        onCandidate={actions.useCandidate}
        {...candidate}
      >
        {isShown('assignments') && <AssignmentsSection candidate={candidate.answer} {...of('assignments')} />}
      </CandidateSection>
      {isShown('profile') && <ProfileSection onSwitch={actions.useProfile} {...profile} />}
      {isShown('interests') && (
        <FoldableSection {...fold('interests')}>
          <InterestsSection
            canEnter={profile.answer?.data?.kind !== 'unidentified'}
            onSwitch={actions.useInterests}
            {...interests}
          />
        </FoldableSection>
      )}
      {isShown('careers') && (
        <FoldableSection {...fold('careers')}>
          <CareersSection
            person={known}
            work={candidate.answer?.data?.work}
            zone={view.zone}
            loadingMore={view.loadingMore}
            {...of('careers')}
          />
        </FoldableSection>
      )}
      {isShown('occupations') && <OccupationsSection {...of('occupations')} />}
      {isShown('job') && (
        <FoldableSection {...fold('job')}>
          <JobSection person={jobPerson(view)} onSay={actions.useOccupation} {...of('job')} />
        </FoldableSection>
      )}
    </>
  );
}

/** Returns the candidate's data that may stand beside a job: nothing that is hidden or folded in its own section. */
function jobPerson(view: SidebarView): JobCandidate {
  const folded = JOB_MENTIONS.filter(section => view.folded?.has(section));
  const isHidden = JOB_MENTIONS.some(section => view.hidden?.has(section));
  return {
    interests: interestsIn(view),
    unmatched: isHidden ? 'hidden' : folded.length > 0 ? folded : undefined,
  };
}

function interestsIn(view: SidebarView): JobCandidate['interests'] {
  if (view.hidden?.has('interests')) return 'hidden';
  if (view.folded?.has('interests')) return 'folded';
  const answer = answerOf(view, 'interests');
  if (answer?.data) return answer.data.kind === 'known' ? answer.data : 'none';
  return isAwaited(answer) ? 'reading' : 'unread';
}
