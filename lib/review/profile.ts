import type { ProfileChoice, ProfileData, Searched } from '../domain/review';
import { identify, isSettled } from './identify';
import { matchProfiles, type MatchedProfile } from './match-profile';
import { oldest, without, type Outcome, type ReviewContext } from './outcome';
import { scopeOf } from './questions';

/** Which profile is shown for the candidate, before it is read. */
export type Found =
  | { kind: 'matched'; shown: MatchedProfile; choices: ProfileChoice[] }
  | { kind: 'none'; searched: Searched }
  | { kind: 'unidentified' };

/** Finds the candidate's profile among all that JOFI lists or ever listed. */
export async function findProfile(context: ReviewContext): Promise<Outcome<Found>> {
  if (!isSettled(context.subject)) return { data: { kind: 'unidentified' } };
  const [candidate, listing] = await Promise.all([
    identify(context),
    context.read(context.questions.listing()),
  ]);
  if (!listing.value) return { problem: listing.problem };
  const scope = scopeOf(listing.value);
  const candidateId = candidate.data?.candidateId ?? context.subject.candidateId;
  const addresses = candidate.data?.addresses ?? [];
  const matched = await matchProfiles(context.index, scope, { candidateId, addresses });
  const { fetchedAt, problem } = listing;

  const shown = matched.find(({ entry }) => entry.id === context.subject.profileId) ?? matched[0];
  if (shown) {
    const choices = matched.map(({ entry: { id, invitedAt }, match }) => ({ id, invitedAt, match }));
    return { data: { kind: 'matched', shown, choices }, fetchedAt, problem };
  }
  if (!candidate.data) return without(candidate, 'candidate');
  if (addresses.length === 0 && candidateId === undefined) {
    return { data: { kind: 'unidentified' }, fetchedAt, problem };
  }
  const searched: Searched = {
    emails: addresses.map(address => address.email),
    byCandidateId: candidateId !== undefined,
    listed: listing.value.entries.length,
    total: listing.value.total,
    seen: await context.index.count(scope),
  };
  return { data: { kind: 'none', searched }, fetchedAt, problem };
}

/** The candidate's JOFI profile and assessments: section *profile*. */
export async function readProfile(context: ReviewContext): Promise<Outcome<ProfileData>> {
  const found = await findProfile(context);
  if (!found.data) return without(found);
  if (found.data.kind !== 'matched') {
    return { data: found.data, fetchedAt: found.fetchedAt, problem: found.problem };
  }
  const { shown, choices } = found.data;
  const { id, testTakerId } = shown.entry;
  const [profile, testTaker] = await Promise.all([
    context.read(context.questions.profile(id)),
    testTakerId === undefined ? undefined : context.read(context.questions.testTaker(testTakerId)),
  ]);
  if (!profile.value) return { problem: profile.problem };
  return {
    data: {
      kind: 'matched',
      profile: profile.value,
      match: shown.match,
      choices,
      assessments: testTaker?.value?.assessments,
    },
    fetchedAt: oldest(profile.fetchedAt, testTaker?.fetchedAt),
    problem: profile.problem ?? testTaker?.problem ?? found.problem,
  };
}
