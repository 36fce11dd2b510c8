import type { Handlers } from '../../shared/messages/receive';
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
export function createHandlers(given: Omit<Parts, 'subjects'> & { limits: TabLimits }): Handlers {
  const parts: Parts = { ...given, subjects: createVisitSubjects(given.tabSubjects, given.limits) };
  return {
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
}
