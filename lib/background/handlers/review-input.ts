import type { EpochMs } from '../../shared/model/time';
import type { HandlersOf } from '../../shared/messages/receive';
import type { reviewInputMessages } from '../../shared/messages/to-background/review-input';
import { cleanLine } from '../../shared/model/clean-text';
import { personOf } from '../../shared/model/subject';
import type { PageHeadings } from '../storage/page-headings';
import type { VisitSubjects } from '../review/visit-subjects';
import type { EnteredInterests, JobOccupations } from '../storage/user-work';

/** Keeps what users enter or choose about the candidate that their tab shows. */
export function createReviewInputHandlers(parts: {
  subjects: VisitSubjects;
  entered: EnteredInterests;
  jobs: JobOccupations;
  headings: Pick<PageHeadings, 'confirm'>;
  /** Called when something is kept that open sidebars may show. */
  changed: () => Promise<void>;
  now?: () => EpochMs;
}): HandlersOf<typeof reviewInputMessages> {
  const { subjects, entered, jobs, headings, changed, now = Date.now } = parts;

  return {
    'review.useEmail': async ({ visit, email, isOther }, tabId) => {
      const choices = { profileId: undefined, interestsFrom: undefined };
      const other = isOther ? { candidateId: undefined, settled: {} } : {};
      await subjects.amend(tabId, visit, { chosenEmail: email.trim(), ...choices, ...other });
      return {};
    },

    'review.useCandidate': async ({ visit, candidateId }, tabId) => {
      const subject = await subjects.of(tabId, visit);
      // Only one that the page's address names.
      const named = subject?.disputedIds ?? [subject?.candidateId];
      if (!subject || !named.includes(candidateId)) return {};
      if (subject.heading) await headings.confirm(subject.heading, candidateId);
      await subjects.amend(tabId, visit, { candidateId, settled: { candidateId } });
      return {};
    },

    'review.useProfile': async ({ visit, profileId }, tabId) => {
      await subjects.amend(tabId, visit, { profileId });
      return {};
    },

    'review.enterInterests': async ({ visit, entry, at = now() }, tabId) => {
      const subject = await subjects.of(tabId, visit);
      const person = subject && personOf(subject);
      if (person !== undefined) {
        await entered.put({ person, entry, at: Math.min(at, now()) });
        await subjects.amend(tabId, visit, { interestsFrom: undefined });
        await changed();
      }
      return {};
    },

    'review.removeInterests': async ({ visit }, tabId) => {
      const subject = await subjects.of(tabId, visit);
      const person = subject && personOf(subject);
      if (person !== undefined) {
        await entered.remove(person);
        await subjects.amend(tabId, visit, { interestsFrom: undefined });
        await changed();
      }
      return {};
    },

    'review.useInterests': async ({ visit, from }, tabId) => {
      await subjects.amend(tabId, visit, { interestsFrom: from });
      return {};
    },

    'review.useJobTitle': async ({ visit, title }, tabId) => {
      await subjects.amend(tabId, visit, { jobTitle: cleanLine(title) });
      return {};
    },

    'review.useOccupation': async ({ visit, job, occupation }, tabId) => {
      if (!(await subjects.of(tabId, visit))) return {};
      if (occupation) await jobs.put(job, occupation);
      else await jobs.remove(job);
      await changed();
      return {};
    },
  };
}
