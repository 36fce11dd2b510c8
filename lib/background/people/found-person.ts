import type { EpochMs } from '../../shared/model/time';
import type { NewCandidate } from '../../shared/model/candidate';
import { isEmail } from '../../shared/model/email';
import type { FoundPerson } from '../../shared/model/people';
import type { ProfileEntry, TestTakerEntry } from '../../shared/model/profile';

export function personFromCandidate({ id, name, emails }: NewCandidate): FoundPerson {
  return toPerson({ name, email: emails[0], candidateId: id });
}

export function personFromProfile({ id, name, email, invitedAt }: ProfileEntry): FoundPerson {
  return { ...toPerson({ name, email, profileId: id }), mark: 'profile', ...dated({ invitedAt }) };
}

export function personFromTestTaker({ name, email, profileId, invitedAt }: TestTakerEntry): FoundPerson {
  const mark = profileId === undefined ? 'invited' : 'profile';
  return { ...toPerson({ name, email, profileId }), mark, ...dated({ invitedAt }) };
}

/** Returns a person without empty fields and without an email that is none. */
export function toPerson(fields: {
  [Field in 'name' | 'email' | 'candidateId' | 'profileId']?: string | undefined;
}): FoundPerson {
  const filled = Object.entries(fields).filter(
    ([field, text]) => text && (field !== 'email' || isEmail(text)),
  );
  return Object.fromEntries(filled);
}

/** Returns the date alone, or nothing where there is none. */
export function dated({ invitedAt }: { invitedAt?: EpochMs | undefined }): { invitedAt?: EpochMs } {
  return invitedAt === undefined ? {} : { invitedAt };
}

/** Orders people by name. */
export function byName(a: FoundPerson, b: FoundPerson): number {
  return (a.name ?? '').localeCompare(b.name ?? '');
}
