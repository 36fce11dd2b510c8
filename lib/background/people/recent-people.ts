import type { EpochMs } from '../../shared/model/time';
import type { CandidateData } from '../../shared/model/sections';
import type { SectionAnswer } from '../../shared/model/section-answer';
import { candidateName } from '../../shared/model/names';
import { personOf, type Subject } from '../../shared/model/subject';
import type { RecentPerson } from '../../shared/model/people';
import type { Reviewer } from '../review/review';
import type { RecentPeople } from '../storage/recent-people';

/** The most visits remembered. */
const MOST_VISITS = 200;

/**
 * Adds each visit's candidate to the recent people once they are known.
 * @param parts.mayRemember returns whether the user wants that
 */
export function withRecentPeople(
  reviewer: Reviewer,
  parts: {
    recentPeople: Pick<RecentPeople, 'note'>;
    mayRemember: () => Promise<boolean>;
    now?: () => EpochMs;
  },
): Reviewer {
  const { recentPeople, mayRemember, now = Date.now } = parts;
  // A background that was stopped notes someone twice, which changes no more than the time.
  const noted = new Map<string, string>();

  return {
    ...reviewer,
    async read(subject, section, ...how) {
      const answer = await reviewer.read(subject, section, ...how);
      if (section === 'candidate') {
        void note(subject, answer as SectionAnswer<'candidate'>).catch(() => undefined);
      }
      return answer;
    },
  };

  async function note(subject: Subject, { data }: SectionAnswer<'candidate'>): Promise<void> {
    const person = data && recentOf(subject, data);
    // A name may become known later than an address.
    const words = JSON.stringify(person);
    if (!person || noted.get(subject.visit) === words || !(await mayRemember())) return;
    if (noted.size >= MOST_VISITS) noted.clear();
    noted.set(subject.visit, words);
    await recentPeople.note({ ...person, at: now() });
  }
}

/** Returns the person as they are remembered. Where JobScore can't name them the page's heading does, if it looks like a name. */
function recentOf(subject: Subject, data: CandidateData): Omit<RecentPerson, 'at'> | undefined {
  const candidateId = data.candidateId ?? subject.candidateId;
  const person = candidateId ?? personOf(subject);
  const email = data.addresses[0]?.email;
  const name = candidateName(data);
  if (person === undefined || (name === undefined && email === undefined)) return undefined;
  return {
    person,
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(candidateId !== undefined && { candidateId }),
  };
}
