import { TOLD_BY_MATCH, type Section } from '../../lib/shared/model/sections';
import type { SidebarActions, SidebarView } from '../../lib/ui/sidebar/view';
import { answerOf, isAwaited } from './answer-of';
import { Assignments } from './Assignments';
import { Candidate } from './Candidate';
import { Careers } from './Careers';
import { Chosen } from './Chosen';
import { Foldable } from './Foldable';
import { Interests } from './Interests';
import { Job } from './Job';
import type { JobPerson } from './JobFacts';
import { Profile } from './Profile';

/** The sections that have a region of their own, in their order. */
export const REGIONS = ['candidate', 'profile', 'interests', 'careers', 'occupations', 'job'] as const;

interface Props {
  view: SidebarView;
  actions: SidebarActions;
  now: number;
}

/** All regions of a candidate, one below the other. */
export function Regions({ view, actions, now }: Props) {
  const of = <S extends Section>(section: S) => ({
    answer: answerOf(view, section),
    busy: view.busy.has(section),
    now,
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
      <Candidate
        profile={profile.answer}
        awaitsProfile={isShown('profile') && isAwaited(profile.answer)}
        check={view.check}
        onEmail={actions.useEmail}
        {...candidate}
      >
        {isShown('assignments') && <Assignments candidate={candidate.answer} {...of('assignments')} />}
      </Candidate>
      {isShown('profile') && <Profile onSwitch={actions.useProfile} {...profile} />}
      {isShown('interests') && (
        <Foldable {...fold('interests')}>
          <Interests
            canEnter={profile.answer?.data?.kind !== 'unidentified'}
            onSwitch={actions.useInterests}
            {...interests}
          />
        </Foldable>
      )}
      {isShown('careers') && (
        <Foldable {...fold('careers')}>
          <Careers
            person={known}
            work={candidate.answer?.data?.work}
            zone={view.zone}
            loadingMore={view.loadingMore}
            {...of('careers')}
          />
        </Foldable>
      )}
      {isShown('occupations') && <Chosen {...of('occupations')} />}
      {isShown('job') && (
        <Foldable {...fold('job')}>
          <Job person={jobPerson(view)} onSay={actions.useOccupation} {...of('job')} />
        </Foldable>
      )}
    </>
  );
}

/** What may be told of the candidate beside a job: nothing of what is hidden or folded in their own regions. */
function jobPerson(view: SidebarView): JobPerson {
  const folded = TOLD_BY_MATCH.filter(section => view.folded?.has(section));
  const isHidden = TOLD_BY_MATCH.some(section => view.hidden?.has(section));
  return {
    interests: interestsIn(view),
    unmatched: isHidden ? 'hidden' : folded.length > 0 ? folded : undefined,
  };
}

function interestsIn(view: SidebarView): JobPerson['interests'] {
  if (view.hidden?.has('interests')) return 'hidden';
  if (view.folded?.has('interests')) return 'folded';
  const answer = answerOf(view, 'interests');
  if (answer?.data) return answer.data.kind === 'known' ? answer.data : 'none';
  return isAwaited(answer) ? 'reading' : 'unread';
}
