import type { EpochMs } from '../../shared/model/time';
import { z } from 'zod';
import { cleanLine } from '../../shared/model/clean-text';
import { MOST_EMAILS } from '../../shared/model/email';
import { MAX_FILE_PEOPLE } from '../../shared/model/stored-data';
import { email } from '../../shared/messages/fields';
import { fileAccount, fileName, fileTime, listOf, plainId, timeText } from './file-fields';

/** Nobody has keys of more JOFI accounts than these. */
const MAX_ACCOUNTS = 100;

const unreadableEmail = z
  .string()
  .max(100)
  .transform(text => cleanLine(text));
/** A participant's fields in JOFI's lists. */
const participantFields = {
  account: fileAccount,
  name: z
    .string()
    .max(600)
    .transform(text => cleanLine(text, 600)),
  email: z.union([z.literal(''), email]),
  otherEmails: z.array(email).max(MOST_EMAILS).optional(),
  unreadableEmails: z.array(unreadableEmail).max(MOST_EMAILS).optional(),
  personId: plainId.optional(),
  customId: fileName.optional(),
  invitedAt: fileTime.optional(),
};

/** A profile of JOFI's list in a file. */
export const fileProfile = z.strictObject({
  ...participantFields,
  id: plainId,
  testTakerId: z.int().optional(),
});
/** A test taker of JOFI's list in a file. */
export const fileTestTaker = z.strictObject({
  ...participantFields,
  id: z.int(),
  profileId: plainId.optional(),
});

type Participant = { account: string; id: string | number };

/** Returns the newest people of the profile index, without any that the file's reader would refuse. */
export function peopleText<T extends Participant>(
  people: readonly (Omit<T, 'account' | 'invitedAt'> & { scope: string; invitedAt?: EpochMs })[],
  record: z.ZodObject,
): unknown[] {
  return people
    .toSorted((a, b) => (b.invitedAt ?? 0) - (a.invitedAt ?? 0))
    .slice(0, MAX_FILE_PEOPLE)
    .map(({ scope, invitedAt, ...person }) => ({
      account: scope,
      ...Object.fromEntries(Object.entries(person).filter(([key]) => key in record.shape)),
      ...(invitedAt !== undefined && { invitedAt: timeText(invitedAt) }),
    }))
    .filter(person => record.safeParse(person).success);
}

/** Returns the schema of people in the profile index. */
export function peopleOf<T extends Participant>(record: z.ZodType<T>) {
  return listOf(record, ({ account, id }) => JSON.stringify([account, id]), MAX_FILE_PEOPLE)
    .refine(all => new Set(all.map(person => person.account)).size <= MAX_ACCOUNTS)
    .transform(all => all.map(({ account: scope, ...person }) => ({ scope, ...person })));
}
