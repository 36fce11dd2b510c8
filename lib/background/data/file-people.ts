import type { EpochMs } from '../../shared/model/time';
import * as z from 'zod/mini';
import { atMost } from '../../shared/messages/lengths';
import { cleanLine } from '../../shared/model/clean-text';
import { MOST_EMAILS } from '../../shared/model/email';
import { MAX_FILE_PEOPLE } from '../../shared/model/stored-data';
import { email } from '../../shared/messages/fields';
import { fileAccount, fileName, fileTime, listOf, plainId, timeText } from './file-fields';

/** Nobody has keys of more JOFI accounts than these. */
const MAX_ACCOUNTS = 100;

const unreadableEmail = z.string().check(
  atMost(100),
  z.overwrite(text => cleanLine(text)),
);
/** A participant's fields in JOFI's lists. */
const participantFields = {
  account: fileAccount,
  name: z.string().check(
    atMost(600),
    z.overwrite(text => cleanLine(text, 600)),
  ),
  email: z.union([z.literal(''), email]),
  otherEmails: z.optional(z.array(email).check(atMost(MOST_EMAILS))),
  unreadableEmails: z.optional(z.array(unreadableEmail).check(atMost(MOST_EMAILS))),
  personId: z.optional(plainId),
  customId: z.optional(fileName),
  invitedAt: z.optional(fileTime),
};

/** A profile of JOFI's list in a file. */
export const fileProfile = z.strictObject({
  ...participantFields,
  id: plainId,
  testTakerId: z.optional(z.int()),
});
/** A test taker of JOFI's list in a file. */
export const fileTestTaker = z.strictObject({
  ...participantFields,
  id: z.int(),
  profileId: z.optional(plainId),
});

type Participant = { account: string; id: string | number };

/** Returns the newest people of the profile index, without any that the file's reader would refuse. */
export function peopleText<T extends Participant>(
  people: readonly (Omit<T, 'account' | 'invitedAt'> & { scope: string; invitedAt?: EpochMs })[],
  record: z.ZodMiniObject,
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
export function peopleOf<T extends Participant>(record: z.ZodMiniType<T>) {
  return z.pipe(
    listOf(record, ({ account, id }) => JSON.stringify([account, id]), MAX_FILE_PEOPLE).check(
      z.refine(all => new Set(all.map(person => person.account)).size <= MAX_ACCOUNTS),
    ),
    z.transform(all => all.map(({ account: scope, ...person }) => ({ scope, ...person }))),
  );
}
