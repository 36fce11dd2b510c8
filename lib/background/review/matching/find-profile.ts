import type { Problem } from '../../../shared/model/problem';
import type { ProfileEntry } from '../../../shared/model/profile';
import type {
  InvitedPerson,
  OtherProfiles,
  ProfileChoice,
  SearchExtent,
} from '../../../shared/model/profile-matching';
import type { CandidateData } from '../../../shared/model/sections';
import { personOf, personOfEmail, type Subject } from '../../../shared/model/subject';
import type { DeletionTimes } from '../../storage/deleted-profiles';
import { hasSign, identify, isUnidentified } from '../sections/candidate';
import { readFallbackSources, resolve, type FallbackMatches } from './fallback-sources';
import { matchProfiles, type MatchedProfile, type Person } from './match-profiles';
import { withoutData, type Outcome, type ReviewContext } from '../context';
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
  if (isNobody) return { data: { kind: 'unidentified' } };
  if (!listing.value) return { problem: listing.problem };
  const scope = scopeOf(listing.value);
  const { fetchedAt } = listing;
  const person = personIn(subject, candidate.data);
  const said = await readSaid(context, scope, person);
  if (said.isPending) return {};

  let leads: FallbackMatches = { named: [], isPending: false };
  let found = await matchProfiles(index, scope, person, { ...said, named: [] });
  if (found.certain.length === 0 && candidate.data) {
    const profileLinks = candidate.data.profileLinks ?? [];
    leads = await readFallbackSources(context, scope, person, { ...said, profileLinks });
    if (leads.isPending) return {};
    found = await matchProfiles(index, scope, person, { ...said, named: leads.named });
  }

  const { certain, possible } = found;
  const isCertain = (id: string) => certain.some(({ entry }) => entry.id === id);
  const others: OtherProfiles = {
    possible,
    setAside: said.setAside,
    gone: said.gone.filter(id => !isCertain(id)),
  };
  const problem = listing.problem ?? leads.problem ?? said.problem;
  const shown = certain.find(({ entry }) => entry.id === subject.profileId) ?? certain[0];
  if (shown) {
    const choices = certain.map(({ entry: { id, invitedAt }, match }) => ({ id, invitedAt, match }));
    return { data: { kind: 'matched', scope, shown, choices, ...others }, fetchedAt, problem };
  }
  if (!candidate.data) return withoutData(candidate, 'candidate');
  const { addresses, candidateId } = person;
  if (addresses.length === 0 && candidateId === undefined) {
    return { data: { kind: 'unidentified' }, fetchedAt, problem };
  }
  const searched: SearchExtent = {
    emails: addresses.map(address => address.email),
    byCandidateId: candidateId !== undefined,
    listed: listing.value.entries.length,
    total: listing.value.total,
    seen: await index.count(scope),
  };
  const invited = leads.invited && { invited: leads.invited };
  return { data: { kind: 'none', searched, ...invited, ...others }, fetchedAt, problem };
}

/**
 * Checks whether JOFI no longer has the profile that was found. It is then dropped from the index and noted as gone,
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
  await index.remove(scope, shown.entry.id);
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

interface Said {
  linked: ProfileEntry[];
  rejected: Set<string>;
  setAside: OtherProfiles['setAside'];
  gone: string[];
  goneAt: DeletionTimes;
  problem?: Problem;
  isPending: boolean;
}

/**
 * Reads the user's decisions on the person's profiles, with linked ones looked up. A link holds for the person it was
 * made for; a rejection also for whoever has that email, since leaving a profile out is always safe.
 */
async function readSaid(context: ReviewContext, scope: string, person: Person): Promise<Said> {
  const own = personOf(context.subject);
  const sure = new Set([own, person.candidateId].filter(one => one !== undefined));
  const all = namesOf(context.subject, person);
  const [said, goneAt] = await Promise.all([
    context.links.of(all, scope),
    own === undefined ? ({} as DeletionTimes) : context.deletedProfiles.of(scope, own),
  ]);
  const rejections = said.filter(({ kind }) => kind === 'not');
  const rejected = new Set(rejections.map(({ profileId }) => profileId));
  const wanted = said.filter(
    ({ kind, person, profileId }) => kind === 'same' && sure.has(person) && !rejected.has(profileId),
  );
  const result: Said = {
    linked: [],
    rejected,
    setAside: [...new Map(rejections.map(one => [one.profileId, one])).values()].map(
      ({ profileId, profileName }) => ({ id: profileId, name: profileName }),
    ),
    goneAt,
    gone: Object.keys(goneAt).filter(id => !rejected.has(id)),
    isPending: false,
  };
  for (const { profileId } of wanted) {
    const resolved = await resolve(context, scope, profileId, goneAt[profileId]);
    if ('entry' in resolved) result.linked.push(resolved.entry);
    else if ('isPending' in resolved) result.isPending = true;
    else if ('problem' in resolved) result.problem = resolved.problem;
    else if (!result.gone.includes(profileId)) result.gone.push(profileId);
  }
  return result;
}

/** Returns all keys that choices about a person may be kept under, the one for new choices first. */
export function namesOf(subject: Subject, person: Pick<Person, 'candidateId' | 'addresses'>): string[] {
  const names = [
    personOf(subject),
    person.candidateId,
    ...person.addresses.map(({ email }) => personOfEmail(email)),
  ];
  return [...new Set(names.filter(name => name !== undefined))];
}
