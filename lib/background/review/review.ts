import { problemOf } from '../../shared/model/problem';
import { StorageError } from '../../shared/model/storage-fault';
import type { Service } from '../../shared/model/services';
import { factsOf } from '../../shared/model/section-lists';
import type { InterestsData, JobData, SectionData, Section } from '../../shared/model/sections';
import type { SectionAnswer } from '../../shared/model/section-answer';
import type { Subject } from '../../shared/model/subject';
import type { IsWanted, QueryClient } from '../query/query-client';
import type { Freshness } from '../../shared/messages/fields';
import { readAssignments } from './sections/assignments';
import { readCareers, type Wanted } from './sections/careers';
import { identify } from './sections/candidate';
import { readInterests } from './sections/interests';
import { readJob } from './sections/job';
import { readOccupations } from './sections/occupations';
import {
  createContext,
  createRound,
  type Outcome,
  type ReadQuery,
  type ReviewContext,
  type ReviewTools,
} from './context';
import { createRounds, type Rounds } from './rounds';
import { readProfile } from './sections/profile';
import { DEFAULT_JOBSCORE_POLICY, requestPolicyOf, type JobscorePolicy } from './request-policy';

export type Reviewer = ReturnType<typeof createReviewer>;

/** Reads the sections of reviews. */
export function createReviewer(
  parts: {
    queryClient: QueryClient;
    /** Limits on requests to JobScore; none by default, as the token's own user. */
    jobscorePolicy?: JobscorePolicy;
    /** Where what the sections of a round share is kept. */
    rounds?: Rounds;
  } & ReviewTools,
) {
  const { queryClient, jobscorePolicy = DEFAULT_JOBSCORE_POLICY, rounds = createRounds(), ...tools } = parts;
  return {
    /**
     * Reads one section about one subject.
     * @param isWanted whether the subject is still the one shown; once it is not, no more requests are made
     * @param round names the round in which it is read; sections of one round share what they rest on
     */
    async read<S extends Section>(
      subject: Subject,
      section: S,
      want: Freshness,
      wanted: Wanted,
      isWanted: IsWanted,
      round?: string,
    ): Promise<SectionAnswer<S>> {
      const { isLimited, mayAsk, notes } = requestPolicyOf(jobscorePolicy, section, want, isWanted);
      const readLimited: ReadQuery = (query, least) => queryClient.read(query, least, mayAsk);
      const readAll: ReadQuery = (query, least) => queryClient.read(query, least, isWanted);
      const shared =
        round === undefined || (await isLimited())
          ? undefined
          : rounds.of(round, subject, () => createRound(tools, subject, readAll));
      const context = createContext(tools, subject, want, readLimited, shared);
      const outcome = await READERS[section](context, wanted).catch((error: unknown) =>
        failed(section, error),
      );
      return { ...toAnswer(subject.visit, section, outcome as Outcome<SectionData[S]>), ...(await notes()) };
    },
  };
}

const READERS: {
  [S in Section]: (context: ReviewContext, wanted: Wanted) => Promise<Outcome<SectionData[S]>>;
} = {
  candidate: context => context.share(identify),
  profile: readProfile,
  interests: readInterests,
  careers: readCareers,
  occupations: readOccupations,
  assignments: readAssignments,
  job: readJob,
};

/** Returns what a section comes to while the browser's store does not serve. */
function failed(section: Section, error: unknown): Outcome<never> {
  if (error instanceof StorageError)
    return { problem: problemOf(error, factsOf(section).sources[0] ?? 'jobscore') };
  throw error;
}

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
  const { sources } = factsOf(section);
  switch (section) {
    case 'job':
      return hasMatch(data as JobData | undefined) ? [...sources, 'onet'] : [...sources];
    case 'interests':
      return ofInterests(data as InterestsData | undefined);
    default:
      return [...sources];
  }
}

function ofInterests(interests: InterestsData | undefined): Service[] {
  if (interests?.kind !== 'known') return ['jofi'];
  const { source } = interests;
  switch (source.kind) {
    case 'answers':
      return ['onet'];
    case 'occupations':
      return ['jofi', 'onet'];
    default:
      return source.enteredAt === undefined ? ['jofi'] : [];
  }
}

function hasMatch(job: JobData | undefined): boolean {
  return job?.kind === 'job' && job.match !== undefined;
}
