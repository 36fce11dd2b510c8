import { SECTIONS, withDependents } from '../../shared/model/section-lists';
import type { Section } from '../../shared/model/sections';
import type { Send } from '../../shared/messages/send';
import type { SidebarActions } from './sidebar-view';

/** The sections that depend on which interests are used. */
const OF_INTERESTS = withDependents('interests');
/** The sections that depend on which profile is shown. */
const OF_PROFILE = withDependents('profile');

/** Actions by which the user chooses what sections rest on. */
export type ChoiceActions = Pick<
  SidebarActions,
  | 'useEmail'
  | 'useCandidate'
  | 'useProfile'
  | 'link'
  | 'reject'
  | 'unlink'
  | 'enterInterests'
  | 'removeInterests'
  | 'useInterests'
  | 'nameJob'
  | 'useOccupation'
>;

/**
 * Returns the actions by which the user chooses what sections rest on.
 * @param choose clears the sections, and reads them again once the choice is sent
 */
export function createChoices(
  send: Send,
  choose: (sections: readonly Section[], sendChoice: (visit: string) => Promise<unknown>) => void,
): ChoiceActions {
  return {
    useEmail: (email, isOther) =>
      choose(SECTIONS, visit => send('review.useEmail', { visit, email, ...(isOther && { isOther }) })),
    useCandidate: candidateId =>
      choose(SECTIONS, visit => send('review.useCandidate', { visit, candidateId })),
    useProfile: profileId => choose(OF_PROFILE, visit => send('review.useProfile', { visit, profileId })),
    link: profileId => choose(OF_PROFILE, visit => send('review.link', { visit, profileId })),
    reject: profileId => choose(OF_PROFILE, visit => send('review.reject', { visit, profileId })),
    unlink: profileId => choose(OF_PROFILE, visit => send('review.unlink', { visit, profileId })),
    enterInterests: (entry, at) =>
      choose(OF_INTERESTS, visit =>
        send('review.enterInterests', { visit, entry, ...(at !== undefined && { at }) }),
      ),
    removeInterests: () => choose(OF_INTERESTS, visit => send('review.removeInterests', { visit })),
    useInterests: from => choose(OF_INTERESTS, visit => send('review.useInterests', { visit, from })),
    nameJob: title => choose(['job'], visit => send('review.useJobTitle', { visit, title })),
    useOccupation: ({ id, title }, chosen) => {
      const occupation = chosen && { code: chosen.code, title: chosen.title };
      choose(['job'], visit => send('review.useOccupation', { visit, job: { id, title }, occupation }));
    },
  };
}
