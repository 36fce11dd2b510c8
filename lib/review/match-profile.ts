import type { ProfileEntry } from '../domain/profile';
import type { Address, Match } from '../domain/review';
import type { ProfileIndex } from '../storage/profile-index';

/** A profile that is certainly meant for this person, and why. */
export interface MatchedProfile {
  entry: ProfileEntry;
  match: Match;
}

const JOBSCORE_ID = /^[\w-]{22}$/;

/**
 * The profiles of a candidate: those whose `person_id` is the candidate's JobScore id, then those with one of the
 * candidate's addresses; within each rule the newest first. A profile that carries another JobScore id comes last
 * and says so, for two people may share an address.
 * @param scope account and mode whose profiles are searched
 */
export async function matchProfiles(
  index: ProfileIndex,
  scope: string,
  candidate: { candidateId?: string; addresses: readonly Address[] },
): Promise<MatchedProfile[]> {
  const { candidateId, addresses } = candidate;
  const byPersonId = candidateId ? await index.byPersonId(scope, candidateId) : [];
  const byEmail = await Promise.all(
    addresses.map(async ({ email }) => (await index.byEmail(scope, email)).map(entry => ({ entry, email }))),
  );

  const matched = new Map<string, MatchedProfile>();
  for (const entry of byPersonId) {
    matched.set(entry.id, { entry, match: { rule: 'person-id', namesAnother: false } });
  }
  for (const { entry, email } of byEmail.flat()) {
    if (matched.has(entry.id)) continue;
    matched.set(entry.id, { entry, match: { rule: 'email', email, namesAnother: namesAnother(entry) } });
  }
  return [...matched.values()].sort(byRuleThenNewest);

  function namesAnother({ personId }: ProfileEntry): boolean {
    return Boolean(candidateId && personId && JOBSCORE_ID.test(personId) && personId !== candidateId);
  }
}

function byRuleThenNewest(a: MatchedProfile, b: MatchedProfile): number {
  return rank(a.match) - rank(b.match) || (b.entry.invitedAt ?? 0) - (a.entry.invitedAt ?? 0);
}

function rank(match: Match): number {
  if (match.rule === 'person-id') return 0;
  return match.namesAnother ? 2 : 1;
}
