import * as z from 'zod/mini';
import { atLeast, atMost } from '../lengths';
import type { PeopleSearchResult, FoundPerson, NewestPeople } from '../../model/people';
import { email, jobscoreId, profileId, want } from '../fields';
import { message, reply, none, type Empty } from '../message';

const searchWords = z.string().check(z.trim(), atLeast(1), atMost(2_000));

/** The quick search, and the people viewed last. */
export const peopleMessages = {
  /** Finds people by what is typed, among those Fitside already knows. Asks no service. */
  'people.known': message({
    from: 'page',
    request: z.strictObject({ words: searchWords }),
    reply: reply<PeopleSearchResult>(),
  }),
  /** Finds people by what is typed, asking the services. */
  'people.ask': message({
    from: 'page',
    request: z.strictObject({ words: searchWords }),
    reply: reply<PeopleSearchResult>(),
  }),
  /** Lists the people the user viewed lately, the newest first. */
  'people.recent': message({ from: 'page', request: none, reply: reply<FoundPerson[]>() }),
  /** Forgets the people the user viewed lately. */
  'people.forget': message({ from: 'page', request: none, reply: reply<Empty>() }),
  /** Lists the newest candidates in JobScore. */
  'people.newest': message({ from: 'page', request: z.strictObject({ want }), reply: reply<NewestPeople>() }),
  /** Shows a person in JobScore, in the sender's tab or the tab it names, or in a tab of Fitside's. */
  'people.open': message({
    from: 'page',
    request: z.strictObject({
      person: z.strictObject({
        candidateId: z.optional(jobscoreId),
        profileId: z.optional(profileId),
        email: z.optional(email),
      }),
      inNewTab: z.boolean(),
    }),
    reply: reply<Empty>(),
  }),
} as const;
