import type { Handlers } from '../../shared/messages/receive';
import { personOf } from '../../shared/model/subject';
import type { TabSubjects } from '../review/tab-subject';
import type { EnteredInterests, JobOccupations } from '../storage/user-work';

type Names =
  'review.enterInterests' | 'review.removeInterests' | 'review.useInterests' | 'review.useOccupation';

/** What the background answers when users enter interests, and say which of them and which occupation count. */
export function createEntryHandlers(parts: {
  shown: TabSubjects;
  entered: EnteredInterests;
  jobs: JobOccupations;
  /** Called when something is kept that open sidebars may show. */
  changed: () => Promise<void>;
  now?: () => number;
}): Pick<Handlers, Names> {
  const { shown, entered, jobs, changed, now = Date.now } = parts;

  return {
    'review.enterInterests': async ({ visit, entry }, tabId) => {
      const subject = await shown.of(tabId, visit);
      const person = subject && personOf(subject);
      if (person !== undefined) {
        await entered.put({ person, entry, at: now() });
        await shown.amend(tabId, visit, { interestsFrom: undefined });
        await changed();
      }
      return {};
    },

    'review.removeInterests': async ({ visit }, tabId) => {
      const subject = await shown.of(tabId, visit);
      const person = subject && personOf(subject);
      if (person !== undefined) {
        await entered.remove(person);
        await shown.amend(tabId, visit, { interestsFrom: undefined });
        await changed();
      }
      return {};
    },

    'review.useInterests': async ({ visit, from }, tabId) => {
      await shown.amend(tabId, visit, { interestsFrom: from });
      return {};
    },

    'review.useOccupation': async ({ visit, job, occupation }, tabId) => {
      if (!(await shown.of(tabId, visit))) return {};
      if (occupation) await jobs.put(job, occupation);
      else await jobs.remove(job);
      await changed();
      return {};
    },
  };
}
