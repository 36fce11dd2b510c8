import type { HandlersOf } from '../../shared/messages/receive';
import type { profileLinkMessages } from '../../shared/messages/to-background/profile-links';
import type { ProfileLinker } from '../review/matching/link-profile';
import type { VisitSubjects } from '../review/visit-subjects';
import type { ProfileLinks } from '../storage/user-work';

/**
 * Answers messages about which profile is which candidate's. Those of a sidebar act on the candidate that its tab shows,
 * and replace the profile switched to before.
 */
export function createProfileLinkHandlers(parts: {
  profileLinker: ProfileLinker;
  links: ProfileLinks;
  subjects: VisitSubjects;
}): HandlersOf<typeof profileLinkMessages> {
  const { profileLinker, links, subjects } = parts;

  return {
    'review.check': async ({ visit, text }, tabId) => {
      const subject = await subjects.of(tabId, visit);
      return subject
        ? profileLinker.check(subject, text, subjects.isWanted(tabId, visit))
        : { outdated: true };
    },

    'review.link': async ({ visit, profileId }, tabId) => {
      const subject = await subjects.of(tabId, visit);
      if (subject) {
        await profileLinker.link(subject, profileId, subjects.isWanted(tabId, visit));
        await subjects.amend(tabId, visit, { profileId });
      }
      return {};
    },

    'review.reject': async ({ visit, profileId }, tabId) => {
      const subject = await subjects.of(tabId, visit);
      if (subject) {
        await profileLinker.reject(subject, profileId);
        await subjects.amend(tabId, visit, { profileId: undefined });
      }
      return {};
    },

    'review.unlink': async ({ visit, profileId }, tabId) => {
      const subject = await subjects.of(tabId, visit);
      if (subject) {
        await profileLinker.unlink(subject, profileId);
        await subjects.amend(tabId, visit, { profileId: undefined });
      }
      return {};
    },

    'links.list': () => links.all(),

    'links.restore': async link => {
      await links.put(link);
      return links.all();
    },

    'links.remove': async link => {
      await links.remove(link);
      return links.all();
    },
  };
}
