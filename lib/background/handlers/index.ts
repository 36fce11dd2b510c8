import type { Freshness } from '../../shared/messages/fields';
import type { Handlers } from '../../shared/messages/receive';
import type { MessageName } from '../../shared/messages/to-background';
import { SERVICES, type Service } from '../../shared/model/services';
import type { TabLimits } from '../review/tab-limits';
import { createVisitSubjects } from '../review/visit-subjects';
import { createDataHandlers } from './data';
import { createListMarkHandlers } from './list-marks';
import { createOnetHandlers } from './onet';
import { createPageHandlers } from './page';
import { createPanelHandlers } from './panel';
import { createPassphraseHandlers } from './passphrase';
import { createPeopleHandlers } from './people';
import { createProfileLinkHandlers } from './profile-links';
import { createProfilerHandlers } from './profiler';
import { createReviewHandlers } from './review';
import { createReviewInputHandlers } from './review-input';
import { createSettingsHandlers } from './settings';

type PartsOf<Create extends (parts: never) => unknown> = Parameters<Create>[0];

type Parts = PartsOf<typeof createPageHandlers> &
  PartsOf<typeof createListMarkHandlers> &
  PartsOf<typeof createReviewHandlers> &
  PartsOf<typeof createReviewInputHandlers> &
  PartsOf<typeof createProfileLinkHandlers> &
  PartsOf<typeof createProfilerHandlers> &
  PartsOf<typeof createPanelHandlers> &
  PartsOf<typeof createOnetHandlers> &
  PartsOf<typeof createPeopleHandlers> &
  PartsOf<typeof createSettingsHandlers> &
  PartsOf<typeof createPassphraseHandlers> &
  PartsOf<typeof createDataHandlers>;

/** Joins the handlers of all messages. They keep nothing in memory between two of them. */
export function createHandlers(
  given: Omit<Parts, 'subjects'> & {
    limits: TabLimits;
    /** Lets one request be tried to each of these that asked for no more. */
    allowTrial: (services: readonly Service[]) => void;
  },
): Handlers {
  const parts: Parts = { ...given, subjects: createVisitSubjects(given.tabSubjects, given.limits) };
  const handlers: Handlers = {
    ...createPageHandlers(parts),
    ...createListMarkHandlers(parts),
    ...createReviewHandlers(parts),
    ...createReviewInputHandlers(parts),
    ...createProfileLinkHandlers(parts),
    ...createProfilerHandlers(parts),
    ...createPanelHandlers(parts),
    ...createOnetHandlers(parts),
    ...createPeopleHandlers(parts),
    ...createSettingsHandlers(parts),
    ...createPassphraseHandlers(parts),
    ...createDataHandlers(parts),
  };
  return withTrials(handlers, given.allowTrial);
}

/** Messages that only the user's own deed sends, where they want something newer than what is stored. */
const ASKED_BY_USER: readonly MessageName[] = [
  'review.read',
  'review.check',
  'onet.read',
  'people.ask',
  'people.newest',
  'users.list',
  'tables.read',
];

/** Notes what the user asks for before it is answered. */
function withTrials(handlers: Handlers, allowTrial: (services: readonly Service[]) => void): Handlers {
  const noted = ASKED_BY_USER.map(name => {
    const handle = handlers[name] as (request: object, tabId: number | undefined) => Promise<unknown>;
    return [
      name,
      (request: object, tabId: number | undefined) => {
        if (isAskedByUser(request)) allowTrial(SERVICES);
        return handle(request, tabId);
      },
    ];
  });
  return { ...handlers, ...(Object.fromEntries(noted) as Partial<Handlers>) };
}

function isAskedByUser(request: { want?: Freshness }): boolean {
  const { want } = request;
  return want === undefined || (typeof want === 'object' && !want.isAgain);
}
