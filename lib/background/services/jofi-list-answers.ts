import * as z from 'zod/mini';
import { JOFI_HOSTS } from '../../shared/model/jofi-ids';
import {
  personEmails,
  type InvitationEntry,
  type Mode,
  type ProfileEntry,
  type TestTakerEntry,
} from '../../shared/model/profile';
import { expectedLink } from '../../shared/model/urls';
import {
  count,
  countedList,
  foundList,
  emailField,
  fullName,
  id,
  integer,
  line,
  maybe,
  nameLine,
  requiredId,
  time,
  writtenLine,
} from './shape';

/** Only what JOFI calls live is taken for live. */
export const mode = z.catch(z.enum(['live', 'test', 'unknown']), 'unknown');

/** An address on JOFI's own pages. */
export const link = z.catch(
  z.optional(
    z.pipe(
      z.string(),
      z.transform(value => expectedLink(value, JOFI_HOSTS)),
    ),
  ),
  undefined,
);

/** Fields on a person that both lists have. */
const personFields = {
  first_name: nameLine,
  last_name: nameLine,
  email: emailField,
  invitation_created_at: time,
  person_id: id,
  custom_id: writtenLine,
};

function toPerson(item: z.output<z.ZodMiniObject<typeof personFields>>) {
  return {
    name: fullName(item.first_name, item.last_name),
    ...personEmails(item.email),
    personId: item.person_id,
    customId: item.custom_id,
    invitedAt: item.invitation_created_at,
  };
}

export const profileEntryFields = { ...personFields, id: requiredId, test_taker_id: integer };

export function toProfileEntry(item: z.output<z.ZodMiniObject<typeof profileEntryFields>>): ProfileEntry {
  return { id: item.id, ...toPerson(item), testTakerId: item.test_taker_id };
}

/** Answer to one request for a list: the newest entries only, whatever JOFI's account holds. */
export interface Listing<Entry> {
  mode: Mode;
  /** Id of the account the entries belong to; absent when the list is empty. */
  accountId?: number;
  entries: Entry[];
  /** Absent where JOFI gives no number and may have more entries than it lists. */
  total?: number;
}
export type ProfileListing = Listing<ProfileEntry>;
export type TestTakerListing = Listing<TestTakerEntry>;

/** The account that an answer belongs to. */
export const accountOf = maybe(z.object({ id: integer, display_name: line }));

/** Returns the schema of a list, with the envelope that JOFI puts around it. */
function listing<Item extends { account?: { id?: number } | undefined }, Entry>(
  item: z.ZodMiniType<Item>,
  toEntry: (item: Item) => Entry,
) {
  return z.pipe(
    z.object({ mode, total_count: maybe(count), has_more: maybe(z.boolean()), data: countedList(item) }),
    z.transform((body): Listing<Entry> => {
      const items = body.data.items;
      return {
        mode: body.mode,
        accountId: items.find(({ account: of }) => of?.id !== undefined)?.account?.id,
        entries: items.map(toEntry),
        total: totalOf(body, body.data.length),
      };
    }),
  );
}

/** Returns how many entries there are, where that is certain: `has_more` alone gives no number. */
function totalOf(
  { total_count, has_more }: { total_count?: number | undefined; has_more?: boolean | undefined },
  listed: number,
): number | undefined {
  if (total_count !== undefined && total_count > listed) return total_count;
  if (listed === 0 && has_more !== true) return 0;
  // A list that is said to go on is not complete, whatever its number; one without both may go on.
  return has_more === true || (has_more === undefined && total_count === undefined) ? undefined : listed;
}

export const profileList = listing(z.object({ ...profileEntryFields, account: accountOf }), toProfileEntry);

const testTakerItem = {
  ...personFields,
  career_navigation_profile_id: id,
  assessment_url: link,
  account: accountOf,
};

function toTestTaker(item: z.output<z.ZodMiniObject<typeof testTakerItem>>): Omit<TestTakerEntry, 'id'> {
  return {
    ...toPerson(item),
    profileId: item.career_navigation_profile_id,
    ...(item.assessment_url !== undefined && { assessmentUrl: item.assessment_url }),
  };
}

export const testTakerList = listing(z.object({ ...testTakerItem, id: z.int() }), (item): TestTakerEntry => ({
  id: item.id,
  ...toTestTaker(item),
}));

/** Only single invitations are documented, not their list: any list of people with addresses or ids will do. */
export const invitationList = z.pipe(
  z.pipe(
    z.transform((body: unknown) => (Array.isArray(body) ? { data: body as unknown[] } : body)),
    z.object({
      data: foundList(
        z.object({
          ...testTakerItem,
          test_taker_id: integer,
          created_at: time,
          accepted_at: z.optional(z.unknown()),
        }),
      ),
    }),
  ),
  z.transform(body =>
    body.data.map((item): InvitationEntry => ({
      ...toTestTaker(item),
      invitedAt: item.invitation_created_at ?? item.created_at,
      ...(item.test_taker_id !== undefined && { testTakerId: item.test_taker_id }),
      // A date of any form, a test taker or a profile: each comes only of accepting.
      hasAccepted: [item.accepted_at, item.test_taker_id, item.career_navigation_profile_id].some(Boolean),
    })),
  ),
);
