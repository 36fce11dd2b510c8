import { z } from 'zod';
import type { PeopleSearchResult, FoundPerson, NewestPeople } from '../model/people';
import type { ProfileLink } from '../model/profile-matching';
import { email, jobscoreId, profileId } from './ids';
import { message, reply, none, want, type Empty } from './message';

const searchWords = z.string().trim().min(1).max(2_000);

/** People to be found, and what users said of them. */
export const peopleMessages = {
  /** All that users said of candidates and profiles, the newest first. */
  'links.list': message({ from: 'page', request: none, reply: reply<ProfileLink[]>() }),
  /** Forgets one of these; answers what is left. */
  'links.remove': message({
    from: 'page',
    request: z.strictObject({ person: z.string().max(300), scope: z.string().max(100), profileId }),
    reply: reply<ProfileLink[]>(),
  }),
  /** People by what is typed, of those Fitside knows of already. Asks no service. */
  'people.known': message({
    from: 'page',
    request: z.strictObject({ words: searchWords }),
    reply: reply<PeopleSearchResult>(),
  }),
  /** People by what is typed, of those the services have to be asked about. */
  'people.ask': message({
    from: 'page',
    request: z.strictObject({ words: searchWords }),
    reply: reply<PeopleSearchResult>(),
  }),
  /** Whom the user looked at lately, the newest first. */
  'people.recent': message({ from: 'page', request: none, reply: reply<FoundPerson[]>() }),
  /** Forgets whom the user looked at lately. */
  'people.forget': message({ from: 'page', request: none, reply: reply<Empty>() }),
  /** The newest candidates in JobScore. */
  'people.newest': message({ from: 'page', request: z.strictObject({ want }), reply: reply<NewestPeople>() }),
  /** Shows a person in JobScore, in the sender's tab or the tab it names, or in a tab of Fitside's. */
  'people.open': message({
    from: 'page',
    request: z.strictObject({
      person: z.strictObject({
        candidateId: jobscoreId.optional(),
        profileId: profileId.optional(),
        email: email.optional(),
      }),
      inNewTab: z.boolean(),
    }),
    reply: reply<Empty>(),
  }),
} as const;
