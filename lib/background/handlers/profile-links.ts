import type { Handlers } from '../../shared/messages/receive';
import type { ProfileLinker } from '../review/matching/link-profile';
import type { TabSubjects } from '../review/tab-subject';
import type { ProfileLinks } from '../storage/user-work';

type Names =
  'review.check' | 'review.link' | 'review.reject' | 'review.unlink' | 'links.list' | 'links.remove';

/**
 * What the background answers to messages about whose a profile is. Those of a frame act on what its tab shows; what
 * was switched to before gives way to what is said.
 */
export function createLinkHandlers(parts: {
  profileLinker: ProfileLinker;
  links: ProfileLinks;
  shown: TabSubjects;
}): Pick<Handlers, Names> {
  const { profileLinker, links, shown } = parts;

  return {
    'review.check': async ({ visit, text }, tabId) => {
      const subject = await shown.of(tabId, visit);
      return subject ? profileLinker.check(subject, text, shown.isWanted(tabId, visit)) : { outdated: true };
    },

    'review.link': async ({ visit, profileId }, tabId) => {
      const subject = await shown.of(tabId, visit);
      if (subject) {
        await profileLinker.link(subject, profileId, shown.isWanted(tabId, visit));
        await shown.amend(tabId, visit, { profileId });
      }
      return {};
    },

    'review.reject': async ({ visit, profileId }, tabId) => {
      const subject = await shown.of(tabId, visit);
      if (subject) {
        await profileLinker.reject(subject, profileId);
        await shown.amend(tabId, visit, { profileId: undefined });
      }
      return {};
    },

    'review.unlink': async ({ visit, profileId }, tabId) => {
      const subject = await shown.of(tabId, visit);
      if (subject) {
        await profileLinker.unlink(subject, profileId);
        await shown.amend(tabId, visit, { profileId: undefined });
      }
      return {};
    },

    'links.list': () => links.all(),

    'links.remove': async link => {
      await links.remove(link);
      return links.all();
    },
  };
}
