import type { z } from 'zod';
import { dataMessages } from './data';
import { onetMessages } from './onet';
import { pageMessages } from './page';
import { peopleMessages } from './people';
import { placeMessages } from './places';
import { profilerMessages } from './profiler';
import { reviewMessages } from './review';
import { settingsMessages } from './settings';

/**
 * Every message there is. `from` names the only kinds of sender that may send it (see `lib/messaging/sender`); a
 * message that is not here, comes from elsewhere or does not fit its schema is dropped unanswered.
 */
export const protocol = {
  ...pageMessages,
  ...reviewMessages,
  ...profilerMessages,
  ...placeMessages,
  ...onetMessages,
  ...peopleMessages,
  ...settingsMessages,
  ...dataMessages,
} as const;

type Definitions = typeof protocol;
export type MessageName = keyof Definitions;
/** What each request carries, and what it is answered with. */
export type Protocol = {
  [Name in MessageName]: {
    request: z.input<Definitions[Name]['request']>;
    reply: Definitions[Name]['reply'];
  };
};
export type RequestOf<Name extends MessageName> = Protocol[Name]['request'];
export type ReplyOf<Name extends MessageName> = Protocol[Name]['reply'];
