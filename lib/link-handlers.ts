import type { Handlers } from './messaging/receive';
import type { Linker } from './review/linker';
import type { Links } from './storage/links';
import type { Reviews } from './storage/reviews';
import type { Subject } from './domain/review';

type Names =
  'review.check' | 'review.link' | 'review.reject' | 'review.unlink' | 'links.list' | 'links.remove';

/** What the background answers to messages about whose a profile is. Those of a frame act on what its tab shows. */
export function createLinkHandlers(parts: {
  linker: Linker;
  links: Links;
  reviews: Reviews;
}): Pick<Handlers, Names> {
  const { linker, links, reviews } = parts;

  return {
    'review.check': async ({ visit, text }, tabId) => {
      const subject = await shown(tabId, visit);
      return subject ? linker.check(subject, text, isShown(tabId, visit)) : { outdated: true };
    },

    'review.link': async ({ visit, profileId }, tabId) => {
      const subject = await shown(tabId, visit);
      if (subject) {
        await linker.link(subject, profileId, isShown(tabId, visit));
        await choose(tabId, visit, profileId);
      }
      return {};
    },

    'review.reject': async ({ visit, profileId }, tabId) => {
      const subject = await shown(tabId, visit);
      if (subject) {
        await linker.reject(subject, profileId);
        await choose(tabId, visit, undefined);
      }
      return {};
    },

    'review.unlink': async ({ visit, profileId }, tabId) => {
      const subject = await shown(tabId, visit);
      if (subject) {
        await linker.unlink(subject, profileId);
        await choose(tabId, visit, undefined);
      }
      return {};
    },

    'links.list': () => links.all(),

    'links.remove': async link => {
      await links.remove(link);
      return links.all();
    },
  };

  async function shown(tabId: number | undefined, visit: string): Promise<Subject | undefined> {
    if (tabId === undefined) throw new Error('no tab');
    const subject = await reviews.get(tabId);
    return subject?.visit === visit ? subject : undefined;
  }

  function isShown(tabId: number | undefined, visit: string) {
    return async () => (await shown(tabId, visit)) !== undefined;
  }

  /** What was switched to before gives way to what was just said. */
  async function choose(
    tabId: number | undefined,
    visit: string,
    profileId: string | undefined,
  ): Promise<void> {
    if (tabId === undefined) return;
    await reviews.update(tabId, before => (before?.visit === visit ? { ...before, profileId } : undefined));
  }
}
