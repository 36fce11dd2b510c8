import type { HandlersOf } from '../../shared/messages/receive';
import type { dataMessages } from '../../shared/messages/to-background/data';
import type { StoredData } from '../data/stored-data';
import type { ActivityLog } from '../storage/activity-log';

/** Answers messages about what is stored, and which requests were made. */
export function createDataHandlers(parts: {
  activity: Pick<ActivityLog, 'list' | 'clear'>;
  storedData: StoredData;
}): HandlersOf<typeof dataMessages> {
  const { activity, storedData } = parts;

  return {
    'data.state': () => storedData.state(),

    'data.clear': async ({ what }) => {
      await storedData.clear(what);
      return storedData.state();
    },

    'data.export': async () => ({ text: await storedData.export() }),

    'data.preview': ({ text }) => storedData.preview(text),

    'data.import': ({ text, accepted }) => storedData.import(text, accepted),

    'data.copy': async () => ({ text: await storedData.workCopy.text() }),

    'data.endCopy': async () => {
      await storedData.workCopy.settle();
      return storedData.state();
    },

    'activity.list': () => activity.list(),

    'activity.clear': async () => {
      await activity.clear();
      return activity.list();
    },
  };
}
