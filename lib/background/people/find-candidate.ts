import { isJobscoreId } from '../../shared/model/candidate';
import type { FoundPerson } from '../../shared/model/people';
import type { Queries } from '../query/queries';
import type { QueryClient } from '../query/query-client';
import type { ProfileIndex } from '../storage/profile-index';
import type { JofiLists } from './jofi-lists';

/** Someone's candidate in JobScore. */
export interface FoundCandidate {
  candidateId?: string;
  /** Set where JobScore has them, so that there is a page to show. */
  isInJobscore: boolean;
}

const NO_CANDIDATE: FoundCandidate = { isInJobscore: false };

/**
 * Returns the person's candidate in JobScore: known, or from the profile's id, or the only candidate of the email. A
 * profile with a JobScore id is that candidate's alone, whoever else has the email. Nobody where JobScore has none or
 * several, or cannot be asked.
 */
export async function findCandidate(
  tools: {
    queryClient: Pick<QueryClient, 'read'>;
    queries: Pick<Queries, 'candidate' | 'candidatesByEmail'>;
    index: Pick<ProfileIndex, 'byId'>;
    lists: Pick<JofiLists, 'scope'>;
  },
  { candidateId, profileId, email }: FoundPerson,
): Promise<FoundCandidate> {
  const { queryClient, queries } = tools;
  const always = async () => true;
  if (candidateId !== undefined) return { candidateId, isInJobscore: true };
  const idInProfile = profileId === undefined ? undefined : await jobscoreIdOf(profileId);
  if (idInProfile !== undefined) {
    const { value } = await queryClient.read(queries.candidate(idInProfile), 'fresh', always);
    return { candidateId: idInProfile, isInJobscore: value !== undefined };
  }
  if (!email) return NO_CANDIDATE;
  const { value = [] } = await queryClient.read(queries.candidatesByEmail(email), 'fresh', always);
  return value.length === 1 ? { candidateId: value[0]!.id, isInJobscore: true } : NO_CANDIDATE;

  /** Returns the profile's JobScore id, if it has the form of one. */
  async function jobscoreIdOf(profileId: string): Promise<string | undefined> {
    const { scope } = await tools.lists.scope('stored');
    const personId = scope === undefined ? undefined : (await tools.index.byId(scope, profileId))?.personId;
    return personId !== undefined && isJobscoreId(personId) ? personId : undefined;
  }
}
