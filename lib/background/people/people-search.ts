import { isJobscoreId, type NewCandidate } from '../../shared/model/candidate';
import { isEmail } from '../../shared/model/email';
import {
  uniquePeople,
  matchesWords,
  type PeopleSearchResult,
  type FoundPeople,
  type FoundPerson,
  type NewestPeople,
} from '../../shared/model/people';
import type { Problem } from '../../shared/model/problem';
import type { ProfileEntry, TestTakerEntry } from '../../shared/model/profile';
import { readSearchWords } from '../../shared/model/search-words';
import type { ProfileLinks } from '../storage/user-work';
import type { ProfileIndex } from '../storage/profile-index';
import type { RecentPeople } from '../storage/recent-people';
import type { QueryClient } from '../query/query-client';
import type { Freshness } from '../../shared/messages/fields';
import { lookUpMarks } from './list-marks';
import { scopeOf, type Queries } from '../query/jofi-queries';

/** As many people of a kind as are shown. */
const MOST = 8;
/** As many are looked at to find those whose name comes first. */
const REACH = 3 * MOST;
/** JOFI's lists need be no newer than this: they are read on an alarm besides. */
const HOUR = 60 * 60_000;

/** Someone's candidate in JobScore. */
export interface FoundCandidate {
  candidateId?: string;
  /** Set where JobScore has them, so that there is a page to show. */
  isInJobscore: boolean;
}

const NO_CANDIDATE: FoundCandidate = { isInJobscore: false };

type Tools = {
  queryClient: Pick<QueryClient, 'read'>;
  queries: Pick<
    Queries,
    'listing' | 'testTakers' | 'candidate' | 'candidatesByEmail' | 'profile' | 'newestCandidates'
  >;
  index: ProfileIndex;
  links: Pick<ProfileLinks, 'of'>;
  recent: Pick<RecentPeople, 'all'>;
  /** Returns whether JobScore has requests left for what the user did not ask for. */
  mayAsk: () => Promise<boolean>;
};

export type PeopleSearch = ReturnType<typeof createPeopleSearch>;

/** Finds people by what a user types. */
export function createPeopleSearch({ queryClient, queries, index, links, recent, mayAsk }: Tools) {
  const always = async () => true;
  const never = async () => false;

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

    /** The newest candidates in JobScore, with what JOFI's lists have on each: one request at most to JobScore. */
    async newest(want: Freshness): Promise<NewestPeople> {
      const [{ value, fetchedAt, problem }, { scope, problem: marksProblem }] = await Promise.all([
        queryClient.read(queries.newestCandidates(), want, mayAsk),
        want === 'stored' ? listed('stored') : refreshed(),
      ]);
      return {
        ...(value && { people: await withMarks(value, scope) }),
        ...(fetchedAt !== undefined && { fetchedAt }),
        ...(problem && { problem }),
        ...(marksProblem && { marksProblem }),
      };
    },

    /**
     * Returns the person's candidate in JobScore: known, or from the profile's id, or the only candidate of the
     * email. A profile with a JobScore id is that candidate's alone, whoever else has the email. Nobody where
     * JobScore has none or several, or cannot be asked.
     */
    async candidateOf({ candidateId, profileId, email }: FoundPerson): Promise<FoundCandidate> {
      if (candidateId !== undefined) return { candidateId, isInJobscore: true };
      const ownId = profileId === undefined ? undefined : await idInProfile(profileId);
      if (ownId !== undefined) {
        const { value } = await queryClient.read(queries.candidate(ownId), 'fresh', always);
        return { candidateId: ownId, isInJobscore: value !== undefined };
      }
      if (!email) return NO_CANDIDATE;
      const { value = [] } = await queryClient.read(queries.candidatesByEmail(email), 'fresh', always);
      return value.length === 1 ? { candidateId: value[0]!.id, isInJobscore: true } : NO_CANDIDATE;
    },
  };

  /** Returns the profile's JobScore id, if it has the form of one. */
  async function idInProfile(profileId: string): Promise<string | undefined> {
    const { scope } = await listed('stored');
    const personId = scope === undefined ? undefined : (await index.byId(scope, profileId))?.personId;
    return personId !== undefined && isJobscoreId(personId) ? personId : undefined;
  }

  async function knownCandidates(words: string): Promise<FoundPerson[]> {
    const { email } = readSearchWords(words);
    const [lately, newest, byEmail] = await Promise.all([
      recent.all(),
      queryClient.read(queries.newestCandidates(), 'stored', never),
      email === undefined ? undefined : queryClient.read(queries.candidatesByEmail(email), 'stored', never),
    ]);
    const people = [
      ...(byEmail?.value ?? []).map(fromJobscore),
      ...lately.map(({ name, email, candidateId }) => person({ name, email, candidateId })),
      ...(newest.value ?? []).map(fromJobscore),
    ];
    return uniquePeople(people.filter(one => matchesWords(one, words) || one.candidateId === words)).slice(
      0,
      MOST,
    );
  }

  async function knownProfiles(words: string): Promise<FoundPerson[]> {
    const { scope } = await listed('stored');
    return scope === undefined ? [] : lookUp(scope, words);
  }

  async function lookUp(scope: string, words: string): Promise<FoundPerson[]> {
    const { profileId = words.trim(), testTakerId } = readSearchWords(words);
    const found = await Promise.all([
      index.byId(scope, profileId).then(one => (one ? [fromProfile(one)] : [])),
      testTakerId === undefined
        ? []
        : index.testTakers.byId(scope, testTakerId).then(one => (one ? [fromTestTaker(one)] : [])),
      ...[index.byEmailPrefix(scope, words, MOST), index.byNamePrefix(scope, words, REACH)].map(
        async entries => (await entries).map(fromProfile).toSorted(byName),
      ),
      ...[
        index.testTakers.byEmailPrefix(scope, words, MOST),
        index.testTakers.byNamePrefix(scope, words, REACH),
      ].map(async entries => (await entries).map(fromTestTaker).toSorted(byName)),
    ]);
    return uniquePeople(found.flat()).slice(0, MOST);
  }

  async function askedCandidates(words: string): Promise<FoundPeople> {
    const { email } = readSearchWords(words);
    if (email === undefined) return { people: [] };
    const { value = [], problem } = await queryClient.read(queries.candidatesByEmail(email), 'fresh', always);
    return { people: value.map(fromJobscore), ...(problem && { problem }) };
  }

  async function askedProfiles(words: string): Promise<FoundPeople> {
    const { profileId, testTakerId } = readSearchWords(words);
    if (testTakerId !== undefined) await queryClient.read(queries.testTakers(), 'fresh', always);
    const { scope, problem } = await refreshed();
    const people = scope === undefined ? [] : await lookUp(scope, words);
    if (profileId === undefined || problem) return { people, ...(problem && { problem }) };
    const result = await queryClient.read(queries.profile(profileId, scope), 'fresh', always);
    if (result.value) return { people: uniquePeople([fromProfile(result.value), ...people]) };
    // That there is no such profile is no trouble: nobody is found.
    const isGone = result.problem?.kind === 'not-found';
    return isGone ? { people: [] } : { people, ...(result.problem && { problem: result.problem }) };
  }

  /** Returns account and mode of JOFI's lists, read again where they are old. */
  async function refreshed(): Promise<{ scope?: string; problem?: Problem }> {
    await queryClient.read({ ...queries.testTakers(), freshMs: HOUR }, 'fresh', always);
    return listed('fresh');
  }

  async function listed(want: Freshness): Promise<{ scope?: string; problem?: Problem }> {
    const { value, problem } = await queryClient.read({ ...queries.listing(), freshMs: HOUR }, want, always);
    // The index outlives the lists it was made from.
    const scope = value ? scopeOf(value) : await index.onlyScope();
    return { ...(scope !== undefined && { scope }), ...(problem && { problem }) };
  }

  async function withMarks(candidates: readonly NewCandidate[], scope: string | undefined) {
    const marks = scope === undefined ? undefined : await lookUpMarks({ index, links }, scope, candidates);
    return candidates.map(candidate => {
      const marked = marks?.get(candidate.id);
      return { ...fromJobscore(candidate), ...(marked && { mark: marked.kind, ...dated(marked) }) };
    });
  }
}

function fromJobscore({ id, name, emails }: NewCandidate): FoundPerson {
  return person({ name, email: emails[0], candidateId: id });
}

function fromProfile({ id, name, email, invitedAt }: ProfileEntry): FoundPerson {
  return { ...person({ name, email, profileId: id }), mark: 'profile', ...dated({ invitedAt }) };
}

function fromTestTaker({ name, email, profileId, invitedAt }: TestTakerEntry): FoundPerson {
  const mark = profileId === undefined ? 'invited' : 'profile';
  return { ...person({ name, email, profileId }), mark, ...dated({ invitedAt }) };
}

/** Returns a person without empty fields and without an email that is none. */
function person(fields: {
  [Field in 'name' | 'email' | 'candidateId' | 'profileId']?: string | undefined;
}): FoundPerson {
  const said = Object.entries(fields).filter(([field, text]) => text && (field !== 'email' || isEmail(text)));
  return Object.fromEntries(said);
}

function dated({ invitedAt }: { invitedAt?: number | undefined }): { invitedAt?: number } {
  return invitedAt === undefined ? {} : { invitedAt };
}

function byName(one: FoundPerson, other: FoundPerson): number {
  return (one.name ?? '').localeCompare(other.name ?? '');
}
