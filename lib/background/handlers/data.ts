import type { KeptData } from '../data/stored-data';
import type { Handlers } from '../../shared/messages/receive';
import type { ActivityLog } from '../storage/activity-log';

type Names = 'activity.list' | 'activity.clear' | 'data.state' | 'data.clear' | 'data.export' | 'data.import';

/** What the background answers about what is kept. */
export function createDataHandlers(parts: {
  activity: Pick<ActivityLog, 'list' | 'clear'>;
  keptData: KeptData;
}): Pick<Handlers, Names> {
  const { activity, keptData } = parts;

  return {
    'activity.list': () => activity.list(),

    'activity.clear': async () => {
      await activity.clear();
      return activity.list();
    },

    'data.state': () => keptData.state(),

    'data.clear': async ({ what }) => {
      await (what === 'people' ? keptData.clearPeople() : keptData.clearEverything());
      return keptData.state();
    },

    'data.export': async () => ({ text: await keptData.export() }),

    'data.import': ({ text }) => keptData.import(text),
  };
}
