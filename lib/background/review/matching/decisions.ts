import type { Problem } from '../../../shared/model/problem';
import type { ProfileEntry } from '../../../shared/model/profile';
import type { OtherProfiles } from '../../../shared/model/profile-matching';
import { personOf, personOfEmail, type Subject } from '../../../shared/model/subject';
import type { DeletionTimes } from '../../storage/deleted-profiles';
import type { ReviewContext } from '../context';
import { resolve } from './fallback-sources';
import type { Person } from './match-profiles';

/** The user's decisions on a person's profiles. */
export interface Decisions {
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
export async function readDecisions(
  context: ReviewContext,
  scope: string,
  person: Person,
): Promise<Decisions> {
  const key = personOf(context.subject);
  const sureKeys = new Set([key, person.candidateId].filter(each => each !== undefined));
  const all = keysOf(context.subject, person);
  const [decisions, goneAt] = await Promise.all([
    context.links.of(all, scope),
    key === undefined ? ({} as DeletionTimes) : context.deletedProfiles.of(scope, key),
  ]);
  const rejections = decisions.filter(({ kind }) => kind === 'not');
  const rejected = new Set(rejections.map(({ profileId }) => profileId));
  const wanted = decisions.filter(
    ({ kind, person, profileId }) => kind === 'same' && sureKeys.has(person) && !rejected.has(profileId),
  );
  const result: Decisions = {
    linked: [],
    rejected,
    setAside: [...new Map(rejections.map(rejection => [rejection.profileId, rejection])).values()].map(
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
export function keysOf(subject: Subject, person: Pick<Person, 'candidateId' | 'addresses'>): string[] {
  const keys = [
    personOf(subject),
    person.candidateId,
    ...person.addresses.map(({ email }) => personOfEmail(email)),
  ];
  return [...new Set(keys.filter(key => key !== undefined))];
}
