import type { NewCandidate } from '../../shared/model/candidate';
import {
  uniquePeople,
  matchesWords,
  type PeopleSearchResult,
  type FoundPeople,
  type FoundPerson,
  type NewestPeople,
} from '../../shared/model/people';
import { readSearchWords } from '../../shared/model/search-words';
import type { ProfileLinks } from '../storage/user-work';
import type { ProfileIndex } from '../storage/profile-index';
import type { RecentPeople } from '../storage/recent-people';
import type { QueryClient } from '../query/query-client';
import type { Freshness } from '../../shared/messages/fields';
import type { Queries } from '../query/queries';
import { findCandidate } from './find-candidate';
import { dated, personFromCandidate, personFromProfile, toPerson } from './found-person';
import { createJofiLists } from './jofi-lists';
import { lookUpMarks } from './list-marks';
import { MOST_FOUND, searchIndex } from './search-index';

type Tools = {
  queryClient: Pick<QueryClient, 'read'>;
  queries: Pick<
    Queries,
    'listing' | 'testTakers' | 'candidate' | 'candidatesByEmail' | 'profile' | 'newestCandidates'
  >;
  index: ProfileIndex;
  links: Pick<ProfileLinks, 'of'>;
  recentPeople: Pick<RecentPeople, 'all'>;
  /** Returns whether JobScore has requests left for what the user did not ask for. */
  mayAsk: () => Promise<boolean>;
};

export type PeopleSearch = ReturnType<typeof createPeopleSearch>;

/** Finds people by what a user types. */
export function createPeopleSearch({ queryClient, queries, index, links, recentPeople, mayAsk }: Tools) {
  const always = async () => true;
  const never = async () => false;
  const lists = createJofiLists({ queryClient, queries, index });

  return {
    /** Returns people Fitside knows already, without a request. */
    async known(words: string): Promise<PeopleSearchResult> {
      const [candidates, profiles] = await Promise.all([knownCandidates(words), knownProfiles(words)]);
      return { candidates: { people: candidates }, profiles: { people: profiles } };
    },

    /**
     * Asks the services for people by an email, an id or a link, and reads JOFI's lists if they were not read yet.
     */
    async asked(words: string): Promise<PeopleSearchResult> {
      const [candidates, profiles] = await Promise.all([askedCandidates(words), askedProfiles(words)]);
      return { candidates, profiles };
    },

    /** Reads the newest candidates in JobScore, by one request at most, with the mark of each. */
    async newest(want: Freshness): Promise<NewestPeople> {
      const [{ value, fetchedAt, problem }, { scope, problem: marksProblem }] = await Promise.all([
        queryClient.read(queries.newestCandidates(), want, mayAsk),
        want === 'stored' ? lists.scope('stored') : lists.refresh(),
      ]);
      return {
        ...(value && { people: await withMarks(value, scope) }),
        ...(fetchedAt !== undefined && { fetchedAt }),
        ...(problem && { problem }),
        ...(marksProblem && { marksProblem }),
      };
    },

    candidateOf: (found: FoundPerson) => findCandidate({ queryClient, queries, index, lists }, found),
  };

  async function knownCandidates(words: string): Promise<FoundPerson[]> {
    const { emails = [] } = readSearchWords(words);
    const [lately, newest, ...byEmail] = await Promise.all([
      recentPeople.all(),
      queryClient.read(queries.newestCandidates(), 'stored', never),
      ...emails.map(email => queryClient.read(queries.candidatesByEmail(email), 'stored', never)),
    ]);
    const people = [
      ...byEmail.flatMap(({ value = [] }) => value).map(personFromCandidate),
      ...lately.map(({ name, email, candidateId }) => toPerson({ name, email, candidateId })),
      ...(newest.value ?? []).map(personFromCandidate),
    ];
    const matching = people.filter(person => matchesWords(person, words) || person.candidateId === words);
    return uniquePeople(matching).slice(0, MOST_FOUND);
  }

  async function knownProfiles(words: string): Promise<FoundPerson[]> {
    const { scope } = await lists.scope('stored');
    return scope === undefined ? [] : searchIndex(index, scope, words);
  }

  async function askedCandidates(words: string): Promise<FoundPeople> {
    const { emails = [] } = readSearchWords(words);
    const results = await Promise.all(
      emails.map(email => queryClient.read(queries.candidatesByEmail(email), 'fresh', always)),
    );
    const problem = results.find(result => result.problem)?.problem;
    const people = results.flatMap(({ value = [] }) => value).map(personFromCandidate);
    return { people: uniquePeople(people), ...(problem && { problem }) };
  }

  async function askedProfiles(words: string): Promise<FoundPeople> {
    const { profileId, testTakerId } = readSearchWords(words);
    if (testTakerId !== undefined) await queryClient.read(queries.testTakers(), 'fresh', always);
    const { scope, problem } = await lists.refresh();
    const people = scope === undefined ? [] : await searchIndex(index, scope, words);
    if (profileId === undefined || problem) return { people, ...(problem && { problem }) };
    const result = await queryClient.read(queries.profile(profileId, scope), 'fresh', always);
    if (result.value) return { people: uniquePeople([personFromProfile(result.value), ...people]) };
    // That there is no such profile is no trouble: nobody is found.
    const isGone = result.problem?.kind === 'not-found';
    return isGone ? { people: [] } : { people, ...(result.problem && { problem: result.problem }) };
  }

  async function withMarks(candidates: readonly NewCandidate[], scope: string | undefined) {
    const marks = scope === undefined ? undefined : await lookUpMarks({ index, links }, scope, candidates);
    return candidates.map(candidate => {
      const marked = marks?.get(candidate.id);
      return { ...personFromCandidate(candidate), ...(marked && { mark: marked.kind, ...dated(marked) }) };
    });
  }
}
