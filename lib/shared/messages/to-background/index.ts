import type * as z from 'zod/mini';
import { dataMessages } from './data';
import { listMarkMessages } from './list-marks';
import { onetMessages } from './onet';
import { pageMessages } from './page';
import { panelMessages } from './panel';
import { passphraseMessages } from './passphrase';
import { peopleMessages } from './people';
import { profileLinkMessages } from './profile-links';
import { profilerMessages } from './profiler';
import { reviewMessages } from './review';
import { reviewInputMessages } from './review-input';
import { settingsMessages } from './settings';

/**
 * Every request to the background. `from` names the only kinds of sender that may send it; a request that is not here,
 * comes from elsewhere or does not fit its schema is dropped unanswered.
 */
export const protocol = {
  ...pageMessages,
  ...listMarkMessages,
  ...reviewMessages,
  ...reviewInputMessages,
  ...profileLinkMessages,
  ...profilerMessages,
  ...panelMessages,
  ...onetMessages,
  ...peopleMessages,
  ...settingsMessages,
  ...passphraseMessages,
  ...dataMessages,
} as const;

type Definitions = typeof protocol;
export type MessageName = keyof Definitions;
/** Content and reply of each request. */
export type Protocol = {
  [Name in MessageName]: {
    request: z.input<Definitions[Name]['request']>;
    reply: Definitions[Name]['reply'];
  };
};
export type RequestOf<Name extends MessageName> = Protocol[Name]['request'];
export type ReplyOf<Name extends MessageName> = Protocol[Name]['reply'];
