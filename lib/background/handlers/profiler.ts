import type { EpochMs } from '../../shared/model/time';
import type { HandlersOf } from '../../shared/messages/receive';
import type { profilerMessages } from '../../shared/messages/to-background/profiler';
import type { InterestInputRecord } from '../../shared/model/interest-entry';
import { candidateName } from '../../shared/model/names';
import type { Section } from '../../shared/model/sections';
import { personOf, type Subject } from '../../shared/model/subject';
import type { Reviewer } from '../review/review';
import type { VisitSubjects } from '../review/visit-subjects';
import type { EnteredInterests, ProfilerProgressStore } from '../storage/user-work';
import type { ProfilerTabPerson, ProfilerTabs } from '../../shared/settings/tab-values';

/** The key of progress that is nobody's in particular. */
const NOBODY = '';

/** Answers messages about the Interest Profiler. A page of it acts for the person its tab was opened for. */
export function createProfilerHandlers(parts: {
  subjects: VisitSubjects;
  reviewer: Reviewer;
  profilerTabs: Pick<ProfilerTabs, 'open' | 'of' | 'noteKept'>;
  progress: ProfilerProgressStore;
  entered: EnteredInterests;
  /** Shows a page of the extension in a new tab. */
  openPage: (address: string) => Promise<{ id?: number | undefined }>;
  /** Called when something is kept that open sidebars may show. */
  changed: () => Promise<void>;
  now?: () => EpochMs;
}): HandlersOf<typeof profilerMessages> {
  const { subjects, reviewer, profilerTabs, progress, entered, openPage, changed, now = Date.now } = parts;
  const stored = <S extends Section>(subject: Subject, section: S) =>
    reviewer.read(subject, section, 'stored', { pages: 1 }, async () => false);

  return {
    'profiler.open': async ({ visit }, tabId) => {
      const subject = await subjects.of(tabId, visit);
      const person = subject && personOf(subject);
      if (person === undefined) return {};
      const [candidate, profile] = await Promise.all([
        stored(subject!, 'candidate'),
        stored(subject!, 'profile'),
      ]);
      const jofiName = profile.data?.kind === 'matched' ? profile.data.profile.name : undefined;
      const name = candidateName(candidate.data ?? {}, jofiName);
      const create = async () => (await openPage('profiler.html')).id;
      await profilerTabs.open(create, { person, ...(name !== undefined && { name }) });
      return {};
    },

    'profiler.session': async (_request, tabId) => {
      const about = await personIn(tabId);
      const kept = await progress.of(about?.person ?? NOBODY);
      return {
        ...(about && { person: { ...(about.name !== undefined && { name: about.name }) } }),
        ...(kept && { progress: kept }),
      };
    },

    'profiler.progress': async ({ progress: newest }, tabId) => {
      const person = (await personIn(tabId))?.person ?? NOBODY;
      if (newest) await progress.put(person, newest);
      else await progress.remove(person);
      return {};
    },

    'profiler.keep': async ({ answers }, tabId) => {
      const about = await personIn(tabId);
      if (!about) return { kept: false };
      const { person } = about;
      const before = await entered.of(person);
      // A reply may have been lost: then these answers stand here already, and what they replaced was noted.
      const isRepeated = before !== undefined && holds(before, answers);
      const noted = about.kept?.answers === answers ? about.kept.replaced : undefined;
      const replaced = isRepeated ? noted : before && { entry: before.entry, at: before.at };
      if (!isRepeated && replaced) await profilerTabs.noteKept(tabId!, { answers, replaced });
      await entered.put({ person, entry: { kind: 'answers', answers }, at: now() });
      await changed();
      return { kept: true, ...(replaced && { replaced }) };
    },

    'profiler.restore': async ({ answers, entry, at }, tabId) => {
      const about = await personIn(tabId);
      if (!about) return { kept: false };
      const { person } = about;
      const newest = await entered.of(person);
      // Entered in a sidebar since, it is newer than both.
      if (newest && !holds(newest, answers)) return { kept: true };
      await entered.put({ person, entry, at: Math.min(at, now()) });
      await changed();
      return { kept: true };
    },
  };

  /** Returns the person a profiler's tab was opened for; none for a page that no tab was opened for. */
  async function personIn(tabId: number | undefined): Promise<ProfilerTabPerson | undefined> {
    return tabId === undefined ? undefined : profilerTabs.of(tabId);
  }
}

/** Returns whether these answers are what is entered. */
function holds({ entry }: InterestInputRecord, answers: string): boolean {
  return entry.kind === 'answers' && entry.answers === answers;
}
