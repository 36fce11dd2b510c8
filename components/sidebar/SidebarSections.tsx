import type { ComponentChildren } from 'preact';
import { JOB_MENTIONS } from '../../lib/shared/model/section-lists';
import type { Section } from '../../lib/shared/model/sections';
import type { SidebarActions, SidebarView } from '../../lib/ui/sidebar/sidebar-view';
import { answerOf, isAwaited } from '../../lib/ui/sidebar/section-answer';
import { MayReadFactsContext } from '../occupation/OccupationFacts';
import { AssignmentsSection } from './AssignmentsSection';
import { CandidateSection } from './CandidateSection';
import { CareersSection } from './CareersSection';
import { OccupationsSection } from './OccupationsSection';
import { FoldableSection } from './FoldableSection';
import { GlanceSection } from './GlanceSection';
import { InterestsSection } from './InterestsSection';
import { JobSection } from './JobSection';
import type { JobCandidate } from './JobFacts';
import { JumpBar, jumpTo } from './JumpBar';
import { ProfileSection } from './ProfileSection';
import { SidebarFooter } from './SidebarFooter';
import { targetOf } from '../summary/target';

interface Props {
  view: SidebarView;
  actions: SidebarActions;
}

/** All regions of a candidate, one below the other: answers first, administration last. */
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
  const unlessHidden = (section: Section, draw: () => ComponentChildren) => isShown(section) && draw();
  const foldable = (section: Section, draw: () => ComponentChildren) =>
    unlessHidden(section, () => <FoldableSection {...fold(section)}>{draw()}</FoldableSection>);
  const [candidate, profile, interests] = [of('candidate'), of('profile'), of('interests')];
  const [careers, occupations] = [of('careers'), of('occupations')];
  const known = interests.answer?.data?.kind === 'known' ? interests.answer.data : undefined;
  const isProfileMissing = profile.answer?.data?.kind === 'none';
  const profileSection = unlessHidden('profile', () => (
    <ProfileSection
      check={view.check}
      onEmail={actions.useEmail}
      onSwitch={actions.useProfile}
      {...profile}
    />
  ));
  const isSettled = view.busy.size === 0;
  return (
    <MayReadFactsContext.Provider value={isSettled}>
      <CandidateSection
        profile={profile.answer}
        awaitsProfile={isShown('profile') && isAwaited(profile.answer)}
        check={view.check}
        onEmail={actions.useEmail}
        onCandidate={actions.useCandidate}
        {...candidate}
      >
        {unlessHidden('assignments', () => (
          <AssignmentsSection candidate={candidate.answer} {...of('assignments')} />
        ))}
      </CandidateSection>
      {isProfileMissing && profileSection}
      <JumpBar isShown={isShown} isSettled={isSettled} />
      <GlanceSection view={view} onCareers={() => jumpTo('careers')} />
      {foldable('job', () => (
        <JobSection
          person={jobPerson(view)}
          matches={careers.answer?.data}
          target={isShown('occupations') ? targetOf(occupations.answer?.data) : undefined}
          home={candidate.answer?.data?.state}
          onSay={actions.useOccupation}
          {...of('job')}
        />
      ))}
      {unlessHidden('occupations', () => (
        <OccupationsSection {...occupations} />
      ))}
      {foldable('interests', () => (
        <InterestsSection
          canEnter={profile.answer?.data?.kind !== 'unidentified'}
          onSwitch={actions.useInterests}
          {...interests}
        />
      ))}
      {foldable('careers', () => (
        <CareersSection
          person={known}
          work={candidate.answer?.data?.work}
          zone={view.zone}
          loadingMore={view.loadingMore}
          {...careers}
        />
      ))}
      {!isProfileMissing && profileSection}
      {(['interests', 'careers', 'occupations', 'job'] as const).some(isShown) && <SidebarFooter />}
    </MayReadFactsContext.Provider>
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
