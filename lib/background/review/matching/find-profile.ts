import type { Problem } from '../../../shared/model/problem';
import type {
  InvitedPerson,
  OtherProfiles,
  ProfileChoice,
  SearchExtent,
} from '../../../shared/model/profile-matching';
import type { CandidateData } from '../../../shared/model/sections';
import { isMissing, isOfJofi, profileEntry, type Profile } from '../../../shared/model/profile';
import { personOf, type Subject } from '../../../shared/model/subject';
import { hasSign, identify, isUnidentified } from '../sections/candidate';
import { readDecisions, type Decisions } from './decisions';
import { readFallbackSources, type FallbackMatches } from './fallback-sources';
import { matchProfiles, type MatchedProfile, type Matches, type Person } from './match-profiles';
import { withoutData, type Outcome, type ReviewContext } from '../context';
import type { ProfileListing } from '../../services/jofi';
import { scopeOf } from '../../query/jofi-queries';

/** The profile to show for the candidate, before it is read. */
export type Found =
  | ({ kind: 'matched'; scope: string; shown: MatchedProfile; choices: ProfileChoice[] } & OtherProfiles)
  | ({ kind: 'none'; searched: SearchExtent; invited?: InvitedPerson } & OtherProfiles)
  | { kind: 'unidentified' };

/** Finds the candidate's profile among all that JOFI lists or ever listed, and where else one is named. */
export async function findProfile(context: ReviewContext): Promise<Outcome<Found>> {
  const { subject, index } = context;
  if (!hasSign(subject)) return { data: { kind: 'unidentified' } };
  const [candidate, isNobody, listing] = await Promise.all([
    context.share(identify),
    isUnidentified(context),
    context.read(context.queries.listing()),
  ]);
  // Who it is comes first: the heading may name somebody else.
  if (isPending(candidate)) return {};
  if (isNobody) return { data: { kind: 'unidentified' } };
  if (!listing.value) return { problem: listing.problem };
  const scope = scopeOf(listing.value);
  const { fetchedAt } = listing;
  const person = personIn(subject, candidate.data);
  const decisions = await readDecisions(context, scope, person);
  if (decisions.isPending) return {};

  const { found, leads } = await matchAnywhere(context, scope, person, decisions, candidate.data);
  if (leads.isPending) return {};

  const { certain } = found;
  const others = othersOf(found, decisions);
  const problem = listing.problem ?? leads.problem ?? decisions.problem;
  const shown = certain.find(({ entry }) => entry.id === subject.profileId) ?? certain[0];
  if (shown) {
    const choices = certain.map(({ entry: { id, invitedAt }, match }) => ({ id, invitedAt, match }));
    return { data: { kind: 'matched', scope, shown, choices, ...others }, fetchedAt, problem };
  }
  if (!candidate.data) return withoutData(candidate, 'candidate');
  const [seen, unreadable] = await Promise.all([index.count(scope), index.countUnreadable(scope)]);
  const searched = searchOf(person, listing.value, { seen, ...(unreadable > 0 && { unreadable }) });
  if (!searched) return { data: { kind: 'unidentified' }, fetchedAt, problem };
  const invited = leads.invited && { invited: leads.invited };
  return { data: { kind: 'none', searched, ...invited, ...others }, fetchedAt, problem };
}

/** Matches the listed profiles and, where none is certain, those that other sources name. */
async function matchAnywhere(
  context: ReviewContext,
  scope: string,
  person: Person,
  decisions: Decisions,
  candidate: CandidateData | undefined,
): Promise<{ found: Matches; leads: FallbackMatches }> {
  const match = (named: MatchedProfile[]) =>
    matchProfiles(context.index, scope, person, { ...decisions, named });
  const confirmed = await confirmFromFile(context, scope, (await match([])).certain);
  const found = known(context, await match([]));
  if (found.certain.length > 0 || !candidate) return { found, leads: { named: [], isPending: false } };
  if (confirmed.isPending || confirmed.problem) return { found, leads: { named: [], ...confirmed } };
  const profileLinks = candidate.profileLinks ?? [];
  const leads = await readFallbackSources(context, scope, person, { ...decisions, profileLinks });
  return { found: leads.isPending ? found : known(context, await match(leads.named)), leads };
}

/** More profiles of one person that only a file names are no help. */
const MOST_FROM_FILE = 3;

/** Reads the profiles that only an imported file names: no file decides whose profile is shown. */
async function confirmFromFile(
  { index, queries, read }: ReviewContext,
  scope: string,
  certain: readonly MatchedProfile[],
): Promise<{ problem?: Problem; isPending: boolean }> {
  const outcome: { problem?: Problem; isPending: boolean } = { isPending: false };
  const named = certain.filter(({ entry }) => !isOfJofi(entry)).slice(0, MOST_FROM_FILE);
  for (const { entry } of named) {
    const { value, problem } = await read(queries.profile(entry.id, scope));
    if (value) await index.note(scopeOfAnswer(value, scope), [profileEntry(value)]);
    else if (!problem) outcome.isPending = true;
    else if (problem.kind !== 'not-found') outcome.problem = problem;
  }
  return outcome;
}

/** Returns the scope of a profile. An answer without an account is of the asked one; without a mode it is never live. */
function scopeOfAnswer(profile: Profile, asked: string): string {
  return profile.accountId === undefined ? asked.replace(/^[^:]*/, profile.mode) : scopeOf(profile);
}

/** Returns the matches without profiles that JOFI has not named, or lately had no longer. */
function known({ now }: ReviewContext, { certain, possible }: Matches): Matches {
  const isKnown = ({ entry }: MatchedProfile) => isOfJofi(entry) && !isMissing(entry, now());
  return { certain: certain.filter(isKnown), possible };
}

function isPending({ data, problem }: Outcome<unknown>): boolean {
  return data === undefined && problem === undefined;
}

function othersOf({ certain, possible }: Matches, { setAside, gone }: Decisions): OtherProfiles {
  const isCertain = (id: string) => certain.some(({ entry }) => entry.id === id);
  return { possible, setAside, gone: gone.filter(id => !isCertain(id)) };
}

/** Returns what was searched by and in; undefined where there was nothing to search by. */
function searchOf(
  { addresses, candidateId }: Person,
  { entries, total }: ProfileListing,
  known: Pick<SearchExtent, 'seen' | 'unreadable'>,
): SearchExtent | undefined {
  if (addresses.length === 0 && candidateId === undefined) return undefined;
  return {
    emails: addresses.map(address => address.email),
    byCandidateId: candidateId !== undefined,
    listed: entries.length,
    ...(total !== undefined && { total }),
    ...known,
  };
}

/**
 * Checks whether JOFI no longer has the profile that was found. It is then marked in the index and noted as gone,
 * and what the round shares is forgotten, so that finding again leads to another profile or to none.
 */
export async function wasGone(
  { index, deletedProfiles, subject, unshare }: ReviewContext,
  found: Outcome<Found>,
  problem: Problem | undefined,
): Promise<boolean> {
  if (problem?.kind !== 'not-found' || found.data?.kind !== 'matched') return false;
  const { scope, shown } = found.data;
  const person = personOf(subject);
  if (person !== undefined) await deletedProfiles.add(scope, person, shown.entry.id);
  await index.miss(scope, shown.entry.id);
  unshare(found);
  return true;
}

/** Returns the person to search a profile for, from the page and JobScore. */
export function personIn(subject: Subject, data: CandidateData | undefined): Person {
  return {
    candidateId: data?.candidateId ?? subject.candidateId,
    name: data?.name,
    addresses: data?.addresses ?? [],
    isShared: (data?.namesakes.length ?? 0) > 1,
    heading: subject.heading,
  };
}
