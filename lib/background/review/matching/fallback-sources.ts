import { profileIdsIn } from '../../../shared/model/jofi-ids';
import type { Problem } from '../../../shared/model/problem';
import { foldEmail } from '../../../shared/model/email';
import {
  foldedEmails,
  countFinished,
  isMissing,
  isOfJofi,
  type InvitationEntry,
  type ProfileEntry,
  type TestTakerEntry,
} from '../../../shared/model/profile';
import type { InvitedPerson, ProfileMatch } from '../../../shared/model/profile-matching';
import type { DeletionTimes } from '../../storage/deleted-profiles';
import type { TestTakerListing } from '../../services/jofi';
import type { QueryResult } from '../../query/query-client';
import { namesAnother, type MatchedProfile, type Person } from './match-profiles';
import type { ReviewContext } from '../context';

/** Matches from test takers, notes and profile links, for a person whose profile is in no list. */
export interface FallbackMatches {
  named: MatchedProfile[];
  /** An invitation of the person's, accepted or not, that has led to no profile yet. */
  invited?: InvitedPerson;
  problem?: Problem;
  isPending: boolean;
}

/** Input known before fallback sources are read. */
export interface Known {
  /** Ids of profiles the user rejected for the person. */
  rejected: ReadonlySet<string>;
  /** When profiles were found to be gone. */
  goneAt: DeletionTimes;
  profileLinks: readonly string[];
}

/** Result of reading one profile by its id. */
export type Resolved =
  { entry: ProfileEntry } | { isGone: true } | { problem: Problem } | { isPending: true };

/** Of more profiles than these in one person's notes none is taken: that is a list of people. */
const MOST_NAMED = 5;
const NONE: FallbackMatches = { named: [], isPending: false };

/** Reads the sources that are needed only when the person's profile is in no list. */
export async function readFallbackSources(
  context: ReviewContext,
  scope: string,
  person: Person,
  known: Known,
): Promise<FallbackMatches> {
  const [ofTestTakers, ofNotes] = await Promise.all([
    fromTestTakers(context, scope, person, known),
    fromNotes(context, scope, person, known),
  ]);
  return {
    named: [...ofTestTakers.named, ...ofNotes.named],
    invited: ofTestTakers.invited,
    problem: ofTestTakers.problem ?? ofNotes.problem,
    isPending: ofTestTakers.isPending || ofNotes.isPending,
  };
}

/** A profile from the index, else from JOFI. An answer older than the finding that it is gone is none. */
export async function resolve(
  { index, queries, read, now }: ReviewContext,
  scope: string,
  id: string,
  goneAt = -Infinity,
): Promise<Resolved> {
  const known = await index.byId(scope, id);
  if (known && isOfJofi(known) && !isMissing(known, now())) return { entry: known };
  const { value, fetchedAt = 0, problem } = await read(queries.profile(id, scope));
  if (problem?.kind === 'not-found') return { isGone: true };
  if (value) return fetchedAt > goneAt ? { entry: { ...value, id } } : { isGone: true };
  if (problem) return { problem };
  return goneAt > -Infinity ? { isGone: true } : { isPending: true };
}

interface TestTakerMatch {
  testTaker: InvitationEntry;
  match: ProfileMatch;
}

/**
 * The profiles of the person's test takers; the list of them is asked for unless one is known to have a profile. Who has
 * not accepted an invitation is no test taker: that list is asked for only where nothing else is known.
 */
async function fromTestTakers(
  context: ReviewContext,
  scope: string,
  person: Person,
  { rejected, goneAt }: Known,
): Promise<FallbackMatches> {
  const leads = ({ testTaker }: TestTakerMatch) =>
    testTaker.profileId !== undefined && isOfJofi(testTaker) && !rejected.has(testTaker.profileId);
  let found = await matchTestTakers(context, scope, person);
  let result: QueryResult<TestTakerListing> = {};
  if (!found.some(leads)) {
    result = await context.read(context.queries.testTakers());
    if (isPending(result)) return { ...NONE, isPending: true };
    const known = await matchTestTakers(context, scope, person);
    // Who stands only in an imported file is none that JOFI names.
    found = known.filter(({ testTaker }) => isOfJofi(testTaker));
  }
  let invitations: QueryResult<InvitationEntry[]> = {};
  if (found.length === 0) {
    invitations = await context.read(context.queries.invitations());
    if (isPending(invitations)) return { ...NONE, isPending: true };
    found = matchInvitations(invitations.value ?? [], person);
  }
  const named = await resolveAll(
    context,
    scope,
    found.filter(leads).map(({ testTaker, match }) => ({ id: testTaker.profileId ?? '', match })),
    goneAt,
  );
  const newest = found
    .map(({ testTaker }) => testTaker)
    .filter(testTaker => testTaker.profileId === undefined && !namesAnother(person, testTaker))
    .toSorted((a, b) => (b.invitedAt ?? 0) - (a.invitedAt ?? 0))[0];
  return {
    ...named,
    problem: named.problem ?? result.problem ?? invitations.problem,
    ...(newest && { invited: await invitedPerson(context, newest, result.value?.entries) }),
  };
}

/** Returns how far the person has come. @param listed test takers with their links, which the index does not keep */
async function invitedPerson(
  { queries, read }: ReviewContext,
  { name, invitedAt, testTakerId, hasAccepted, assessmentUrl }: InvitationEntry,
  listed: readonly TestTakerEntry[] = [],
): Promise<InvitedPerson> {
  const { value } = testTakerId === undefined ? {} : await read(queries.testTaker(testTakerId));
  const progress = countFinished(value?.assessments);
  const url = assessmentUrl ?? listed.find(({ id }) => id === testTakerId)?.assessmentUrl;
  const isFinished = progress !== undefined && progress.finished === progress.total;
  return {
    name,
    invitedAt,
    hasAccepted,
    ...(progress && { progress }),
    ...(url !== undefined && !isFinished && { assessmentUrl: url }),
  };
}

function matchInvitations(
  invitations: readonly InvitationEntry[],
  { candidateId, addresses }: Person,
): TestTakerMatch[] {
  return invitations.flatMap((testTaker): TestTakerMatch[] => {
    if (candidateId !== undefined && testTaker.personId === candidateId) {
      return [{ testTaker, match: { rule: 'person-id', namesAnother: false } }];
    }
    const emails = foldedEmails(testTaker);
    const email = addresses.find(address => emails.includes(foldEmail(address.email)))?.email;
    return email === undefined ? [] : [{ testTaker, match: { rule: 'email', email, namesAnother: false } }];
  });
}

async function matchTestTakers(
  { index: { testTakers } }: ReviewContext,
  scope: string,
  { candidateId, addresses }: Person,
): Promise<TestTakerMatch[]> {
  const byPersonId = candidateId ? await testTakers.byPersonId(scope, candidateId) : [];
  const matches: TestTakerMatch[] = byPersonId.map(testTaker => ({
    testTaker: acceptedBy(testTaker),
    match: { rule: 'person-id', namesAnother: false },
  }));
  for (const { email } of addresses) {
    for (const testTaker of await testTakers.byEmail(scope, email)) {
      if (matches.some(({ testTaker: { testTakerId } }) => testTakerId === testTaker.id)) continue;
      matches.push({
        testTaker: acceptedBy(testTaker),
        match: { rule: 'email', email, namesAnother: false },
      });
    }
  }
  return matches;
}

/** Returns the invitation that made somebody a test taker. */
function acceptedBy({ id, ...entry }: TestTakerEntry): InvitationEntry {
  return { ...entry, testTakerId: id, hasAccepted: true };
}

/** The profiles that notes and profile links name, if the user lets them be read. */
async function fromNotes(
  context: ReviewContext,
  scope: string,
  { candidateId }: Person,
  { rejected, goneAt, profileLinks }: Known,
): Promise<FallbackMatches> {
  if (!(await context.mayReadNotes())) return NONE;
  const result: QueryResult<string[]> = candidateId
    ? await context.read(context.queries.idsInNotes(candidateId))
    : { value: [] };
  if (isPending(result)) return { ...NONE, isPending: true };
  const ids = [...new Set([...profileLinks.flatMap(profileIdsIn), ...(result.value ?? [])])];
  const wanted = ids.length > MOST_NAMED ? [] : ids.filter(id => !rejected.has(id));
  const match: ProfileMatch = { rule: 'notes', namesAnother: false };
  const named = await resolveAll(
    context,
    scope,
    wanted.map(id => ({ id, match })),
    goneAt,
  );
  return { ...named, problem: named.problem ?? result.problem };
}

/** Each checked by the profile itself. One that is not there was a slip of the pen, or another account's. */
async function resolveAll(
  context: ReviewContext,
  scope: string,
  wanted: readonly { id: string; match: ProfileMatch }[],
  goneAt: DeletionTimes,
): Promise<FallbackMatches> {
  const all = await Promise.all(
    wanted.map(async ({ id, match }) => ({ match, resolved: await resolve(context, scope, id, goneAt[id]) })),
  );
  const leads: FallbackMatches = { named: [], isPending: false };
  for (const { match, resolved } of all) {
    if ('entry' in resolved) leads.named.push({ entry: resolved.entry, match });
    else if ('isPending' in resolved) leads.isPending = true;
    else if ('problem' in resolved) leads.problem = resolved.problem;
  }
  return leads;
}

function isPending({ value, problem }: QueryResult<unknown>): boolean {
  return value === undefined && problem === undefined;
}
