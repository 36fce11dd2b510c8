import type { StoredData } from '../data/stored-data';
import type { Handlers } from '../../shared/messages/receive';
import type { ActivityLog } from '../storage/activity-log';

type Names = 'activity.list' | 'activity.clear' | 'data.state' | 'data.clear' | 'data.export' | 'data.import';

/** What the background answers about what is kept. */
export function createDataHandlers(parts: {
  activity: Pick<ActivityLog, 'list' | 'clear'>;
  storedData: StoredData;
}): Pick<Handlers, Names> {
  const { activity, storedData } = parts;

  return {
    'activity.list': () => activity.list(),

    'activity.clear': async () => {
      await activity.clear();
      return activity.list();
    },

    'data.state': () => storedData.state(),

    'data.clear': async ({ what }) => {
      await (what === 'people' ? storedData.clearPeople() : storedData.clearEverything());
      return storedData.state();
    },

    'data.export': async () => ({ text: await storedData.export() }),

    'data.import': ({ text }) => storedData.import(text),
  };
}
