import { z } from 'zod';
import { personEmails, type Mode, type ProfileEntry, type TestTakerEntry } from '../../shared/model/profile';
import {
  count,
  countedList,
  emailField,
  fullName,
  id,
  integer,
  line,
  maybe,
  nameLine,
  requiredId,
  time,
} from './shape';

/** Only what JOFI calls live is taken for live. */
export const mode = z.enum(['live', 'test', 'unknown']).catch('unknown');

/** Fields on a person that both lists have. */
const personFields = {
  first_name: nameLine,
  last_name: nameLine,
  email: emailField,
  invitation_created_at: time,
  person_id: id,
  custom_id: line,
};

function toPerson(item: z.output<z.ZodObject<typeof personFields>>) {
  return {
    name: fullName(item.first_name, item.last_name),
    ...personEmails(item.email),
    personId: item.person_id,
    customId: item.custom_id,
    invitedAt: item.invitation_created_at,
  };
}

export const profileEntryFields = { ...personFields, id: requiredId, test_taker_id: integer };

export function toProfileEntry(item: z.output<z.ZodObject<typeof profileEntryFields>>): ProfileEntry {
  return { id: item.id, ...toPerson(item), testTakerId: item.test_taker_id };
}

/** Answer to one request for a list: the newest entries only, whatever JOFI's account holds. */
export interface Listing<Entry> {
  mode: Mode;
  /** Id of the account the entries belong to; absent when the list is empty. */
  accountId?: number;
  entries: Entry[];
  total: number;
}
export type ProfileListing = Listing<ProfileEntry>;
export type TestTakerListing = Listing<TestTakerEntry>;

/** The account that an answer belongs to. */
export const accountOf = maybe(z.object({ id: integer, display_name: line }));

/** Returns the schema of a list, with the envelope that JOFI puts around it. */
function listing<Item extends { account?: { id?: number } | undefined }, Entry>(
  item: z.ZodType<Item>,
  toEntry: (item: Item) => Entry,
) {
  return z
    .object({ mode, total_count: count.catch(0), data: countedList(item) })
    .transform((body): Listing<Entry> => {
      const items = body.data.items;
      return {
        mode: body.mode,
        accountId: items.find(({ account: of }) => of?.id !== undefined)?.account?.id,
        entries: items.map(toEntry),
        total: Math.max(body.total_count, body.data.length),
      };
    });
}

export const profileList = listing(z.object({ ...profileEntryFields, account: accountOf }), toProfileEntry);

export const testTakerList = listing(
  z.object({ ...personFields, id: z.number().int(), career_navigation_profile_id: id, account: accountOf }),
  (item): TestTakerEntry => ({
    id: item.id,
    ...toPerson(item),
    profileId: item.career_navigation_profile_id,
  }),
);
