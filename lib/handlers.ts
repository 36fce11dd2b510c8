import { SECTIONS, type Subject } from './domain/review';
import type { Keyring } from './keyring';
import type { Preferences } from './preferences';
import { createLinkHandlers } from './link-handlers';
import type { Handlers } from './messaging/receive';
import { createTopicHandlers } from './topic-handlers';
import type { Linker } from './review/linker';
import type { Reviewer } from './review/review';
import type { Topics } from './review/topics';
import type { Links } from './storage/links';
import type { Reviews } from './storage/reviews';

/** How many pages of careers are shown at first. */
const FIRST_PAGES = 1;

/** What the background answers to each message. It keeps nothing in memory between two of them. */
export function createHandlers(parts: {
  reviewer: Reviewer;
  reviews: Reviews;
  keyring: Keyring;
  linker: Linker;
  links: Links;
  preferences: Pick<Preferences, 'get' | 'set' | 'users'>;
  frameOpen: { getValue(): Promise<boolean>; setValue(open: boolean): Promise<void> };
  openOptions: () => Promise<void>;
  topics: Topics;
  /** Shows a page of the extension in a new tab. @param address without a leading slash */
  openPage: (address: string) => Promise<unknown>;
}): Handlers {
  const { reviewer, reviews, keyring, frameOpen, openOptions } = parts;

  return {
    'page.candidate': async ({ visit, candidateId, jobId, emails }, tabId) => {
      const tab = inTab(tabId);
      await reviews.update(tab, before => {
        const choices = before?.visit === visit ? before : {};
        return { ...choices, visit, candidateId, jobId, pageEmails: emails };
      });
      const open = await frameOpen.getValue();
      if (open) startReading(tab, visit);
      return { open };
    },

    'page.left': async (_request, tabId) => {
      await reviews.remove(inTab(tabId));
      return {};
    },

    'frame.remember': async ({ open }) => {
      await frameOpen.setValue(open);
      return {};
    },

    'review.read': async ({ visit, section, want, zone, pages = FIRST_PAGES }, tabId) => {
      const tab = inTab(tabId);
      const subject = await reviews.get(tab);
      if (subject?.visit !== visit) return { outdated: true };
      return reviewer.read(subject, section, want, { zone, pages }, () => isShown(tab, visit));
    },

    'review.useEmail': async ({ visit, email }, tabId) => {
      await amend(inTab(tabId), visit, { chosenEmail: email.trim(), profileId: undefined });
      return {};
    },

    'review.useProfile': async ({ visit, profileId }, tabId) => {
      await amend(inTab(tabId), visit, { profileId });
      return {};
    },

    ...createLinkHandlers(parts),
    ...createTopicHandlers(parts),

    'options.open': async () => {
      await openOptions();
      return {};
    },

    'keys.list': () => keyring.list(),
    'keys.save': ({ service, key }) => keyring.save(service, key),
    'keys.test': ({ service }) => keyring.test(service),
    'keys.remove': ({ service }) => keyring.remove(service),

    'settings.get': () => parts.preferences.get(),
    'settings.set': change => parts.preferences.set(change),
    'users.list': () => parts.preferences.users(),
  };

  /** Begins to ask while the frame is still loading; the frame's own readings then join what is under way. */
  function startReading(tab: number, visit: string): void {
    void reviews.get(tab).then(async subject => {
      if (subject?.visit !== visit) return;
      const isWanted = () => isShown(tab, visit);
      for (const section of SECTIONS) {
        // Read ahead: what fails here is told when the frame asks.
        reviewer.read(subject, section, 'fresh', { pages: FIRST_PAGES }, isWanted).catch(() => undefined);
      }
    });
  }

  async function isShown(tab: number, visit: string): Promise<boolean> {
    return (await reviews.get(tab))?.visit === visit;
  }

  function amend(tab: number, visit: string, change: Pick<Subject, 'chosenEmail' | 'profileId'>) {
    return reviews.update(tab, before => (before?.visit === visit ? { ...before, ...change } : undefined));
  }
}

/** Content scripts and frames always have a tab; a message without one is not theirs. */
function inTab(tabId: number | undefined): number {
  if (tabId === undefined) throw new Error('no tab');
  return tabId;
}
