import type { EpochMs } from '../../shared/model/time';
import { MOST_PAGES } from '../services/jobscore-pages';
import type { CandidateEmails } from '../../shared/model/candidate';
import type { ProfileLink } from '../../shared/model/profile-matching';
import type { ListMark } from '../../shared/model/people';
import { isOfJofi, type ProfileEntry, type TestTakerEntry } from '../../shared/model/profile';
import { personOfEmail } from '../../shared/model/subject';
import type { ProfileLinks } from '../storage/user-work';
import type { ProfileIndex } from '../storage/profile-index';
import type { IsWanted, QueryClient } from '../query/query-client';
import { namesAnother } from '../review/matching/match-profiles';
import { scopeOf } from '../query/jofi-queries';
import type { Queries } from '../query/queries';

/** JOFI's record of someone, with the invitation's date, the only one it has. */
export interface Marked {
  kind: ListMark['kind'];
  invitedAt?: EpochMs | undefined;
}

/** Records found for one candidate without reading a profile. */
export interface Findings {
  candidateId: string;
  /** By the candidate's id, or by an address. */
  profiles: readonly ProfileEntry[];
  testTakers: readonly TestTakerEntry[];
  /** The user's links and rejections. */
  decisions: readonly ProfileLink[];
}

type Tools = {
  queryClient: Pick<QueryClient, 'read'>;
  queries: Pick<Queries, 'listing' | 'testTakers' | 'candidate' | 'candidateEmails'>;
  index: ProfileIndex;
  links: Pick<ProfileLinks, 'of'>;
  /** Returns whether JobScore has requests left for what the user did not open. */
  mayAsk: IsWanted;
};

/** JOFI's lists need be no newer than this: they are read on an alarm besides. */
const HOUR = 60 * 60_000;

/**
 * Finds which of many candidates certainly have a profile, by the sidebar's rules, or were invited. Profiles with a
 * JobScore id cost no request. The others need emails, a hundred per request, from JobScore's newest candidates;
 * older ones are known by id only.
 */
export async function findMarks(tools: Tools, ids: readonly string[]): Promise<Map<string, Marked>> {
  const { queryClient, queries, index, mayAsk } = tools;
  const always = async () => true;
  const [listing, testTakers] = await Promise.all([
    queryClient.read({ ...queries.listing(), freshMs: HOUR }, 'fresh', always),
    queryClient.read({ ...queries.testTakers(), freshMs: HOUR }, 'fresh', always),
  ]);
  // The index outlives the lists it was made from.
  const scope = listing.value ? scopeOf(listing.value) : await index.onlyScope();
  if (scope === undefined) return new Map();
  const isEmpty = listing.value?.total === 0 && testTakers.value?.total === 0;

  const emails = await storedEmails(tools, ids);
  const find = (wanted: readonly string[]) =>
    lookUpMarks(
      tools,
      scope,
      wanted.map(id => ({ id, emails: emails.get(id) ?? [] })),
    );
  const first = await find(ids);
  const open = ids.filter(id => first.get(id)?.kind !== 'profile' && !emails.has(id));
  if (isEmpty || open.length === 0 || !(await askEmails(tools, open, emails, mayAsk))) return first;
  return new Map([...first, ...(await find(open))]);
}

/**
 * Finds the marks of candidates in stored data, without a request.
 * @param scope of JOFI's lists
 */
export async function lookUpMarks(
  { index, links }: Pick<Tools, 'index' | 'links'>,
  scope: string,
  candidates: readonly CandidateEmails[],
): Promise<Map<string, Marked>> {
  const ids = candidates.map(({ id }) => id);
  const all = candidates.flatMap(({ emails }) => emails);
  const [decisions, byId, byEmail, takersById, takersByEmail] = await Promise.all([
    links.of([...ids, ...all.map(personOfEmail)], scope),
    index.byPersonIds(scope, ids),
    index.byEmails(scope, all),
    index.testTakers.byPersonIds(scope, ids),
    index.testTakers.byEmails(scope, all),
  ]);
  const found = new Map<string, Marked>();
  let at = 0;
  for (const [place, { id, emails }] of candidates.entries()) {
    const end = at + emails.length;
    const persons = new Set([id, ...emails.map(personOfEmail)]);
    const mark = markOf({
      candidateId: id,
      profiles: [...(byId[place] ?? []), ...byEmail.slice(at, end).flat()],
      testTakers: [...(takersById[place] ?? []), ...takersByEmail.slice(at, end).flat()],
      decisions: decisions.filter(({ person }) => persons.has(person)),
    });
    at = end;
    if (mark) found.set(id, mark);
  }
  return found;
}

/**
 * Returns the mark of one candidate. As in the sidebar, a record that names another candidate counts only if the user
 * linked it. A rejected one never counts.
 */
export function markOf({ candidateId, profiles, testTakers, decisions }: Findings): Marked | undefined {
  const rejected = new Set(decisions.filter(({ kind }) => kind === 'not').map(({ profileId }) => profileId));
  const linked = decisions.filter(
    ({ kind, person, profileId }) => kind === 'same' && person === candidateId && !rejected.has(profileId),
  );
  const isOfCandidate = (entry: { personId?: string }) =>
    !namesAnother({ candidateId, addresses: [] }, entry);
  const isOpen = (entry: ProfileEntry) =>
    isOfJofi(entry) && !rejected.has(entry.id) && entry.missingAt === undefined;
  const entry =
    newest(profiles.filter(({ id }) => linked.some(({ profileId }) => profileId === id))) ??
    newest(profiles.filter(profile => profile.personId === candidateId && isOpen(profile))) ??
    newest(profiles.filter(profile => isOfCandidate(profile) && isOpen(profile)));
  if (entry) return { kind: 'profile', invitedAt: entry.invitedAt };
  if (linked.length > 0) return { kind: 'profile' };

  const takers = testTakers.filter(taker => isOfJofi(taker) && isOfCandidate(taker));
  const withProfile = newest(takers.filter(({ profileId }) => profileId && !rejected.has(profileId)));
  if (withProfile) return { kind: 'profile', invitedAt: withProfile.invitedAt };
  const invited = newest(takers.filter(({ profileId }) => !profileId));
  return invited && { kind: 'invited', invitedAt: invited.invitedAt };
}

function newest<T extends { invitedAt?: EpochMs }>(all: readonly T[]): T | undefined {
  return all.toSorted((a, b) => (b.invitedAt ?? 0) - (a.invitedAt ?? 0))[0];
}

/** Reads the addresses that JobScore sent earlier. */
async function storedEmails({ queryClient, queries }: Tools, ids: readonly string[]) {
  const never = async () => false;
  const emails = new Map<string, readonly string[]>();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { value } = await queryClient.read(queries.candidateEmails(page), 'stored', never);
    for (const candidate of value?.items ?? []) emails.set(candidate.id, candidate.emails);
  }
  const candidates = ids.map(async id => {
    const { value } = await queryClient.read(queries.candidate(id), 'stored', never);
    if (value) emails.set(id, value.emails);
  });
  await Promise.all(candidates);
  return emails;
}

/** Asks JobScore for pages of addresses until all are there, or no more may be asked. @returns whether any came */
async function askEmails(
  { queryClient, queries }: Tools,
  wanted: readonly string[],
  emails: Map<string, readonly string[]>,
  mayAsk: IsWanted,
): Promise<boolean> {
  const isOpen = () => wanted.some(id => !emails.has(id));
  for (let page = 1; page <= MOST_PAGES && isOpen(); page += 1) {
    const { value, problem } = await queryClient.read(queries.candidateEmails(page), 'fresh', mayAsk);
    for (const candidate of value?.items ?? []) emails.set(candidate.id, candidate.emails);
    if (problem || !value?.hasNext) break;
  }
  return wanted.some(id => emails.has(id));
}
