import type { Service } from '../domain/problem';
import type { InterestsData, Section, SectionAnswer, SectionData, Subject } from '../domain/review';
import type { ProfileIndex } from '../storage/profile-index';
import type { Asker, Want } from './asker';
import { readCareers, type CareersWanted } from './careers';
import { identify } from './identify';
import { readInterests } from './interests';
import type { Outcome, ReviewContext } from './outcome';
import { readProfile } from './profile';
import type { Questions } from './questions';

export type Reviewer = ReturnType<typeof createReviewer>;

/** Reads the sections of reviews. */
export function createReviewer(parts: { asker: Asker; questions: Questions; index: ProfileIndex }) {
  const { asker, questions, index } = parts;
  return {
    /**
     * One section about one subject.
     * @param isWanted whether the subject is still the one shown; once it is not, no more requests are made
     */
    async read<S extends Section>(
      subject: Subject,
      section: S,
      want: Want,
      careers: CareersWanted,
      isWanted: () => Promise<boolean>,
    ): Promise<SectionAnswer<S>> {
      const context: ReviewContext = {
        subject,
        questions,
        index,
        read: (question, since) => asker.read(question, since === undefined ? want : { since }, isWanted),
      };
      const outcome = await READERS[section](context, careers);
      return toAnswer(subject.visit, section, outcome as Outcome<SectionData[S]>);
    },
  };
}

const READERS: {
  [S in Section]: (context: ReviewContext, careers: CareersWanted) => Promise<Outcome<SectionData[S]>>;
} = {
  candidate: identify,
  profile: readProfile,
  interests: readInterests,
  careers: readCareers,
};

function toAnswer<S extends Section>(
  visit: string,
  section: S,
  { data, fetchedAt, problem, because }: Outcome<SectionData[S]>,
): SectionAnswer<S> {
  const state = data ? 'known' : problem ? 'failed' : 'pending';
  // Without a time no service had a part in it: the page or the user did, or nothing could be asked.
  const sources = fetchedAt === undefined ? [] : sourcesOf(section, data);
  return { visit, section, state, data, fetchedAt, sources, problem, because };
}

function sourcesOf(section: Section, data: SectionData[Section] | undefined): Service[] {
  switch (section) {
    case 'candidate':
      return ['jobscore'];
    case 'profile':
      return ['jofi'];
    case 'interests':
      return fromOccupations(data as InterestsData | undefined) ? ['jofi', 'onet'] : ['jofi'];
    case 'careers':
      return ['onet'];
  }
}

function fromOccupations(interests: InterestsData | undefined): boolean {
  return interests?.kind === 'known' && interests.source.kind === 'occupations';
}
