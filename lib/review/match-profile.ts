import { foldEmail } from '../domain/email';
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
 * The profiles of a candidate: those with the address the user named, then those whose `person_id` is the candidate's
 * JobScore id, then those with another address of the candidate; within each rule the newest first. A profile that
 * carries another JobScore id comes last and says so, for two people may share an address.
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
  const named = addresses.find(({ from }) => from === 'user')?.email;
  return [...matched.values()].sort(
    (a, b) => rank(a) - rank(b) || (b.entry.invitedAt ?? 0) - (a.entry.invitedAt ?? 0),
  );

  function rank({ entry, match }: MatchedProfile): number {
    if (named !== undefined && foldEmail(entry.email) === foldEmail(named)) return 0;
    if (match.rule === 'person-id') return 1;
    return match.namesAnother ? 3 : 2;
  }

  function namesAnother({ personId }: ProfileEntry): boolean {
    return Boolean(candidateId && personId && JOBSCORE_ID.test(personId) && personId !== candidateId);
  }
}
