import type { Handlers } from './messaging/receive';
import type { ActivityLog } from './storage/activity';

type Names = 'activity.list' | 'activity.clear';

/** What the background answers about what is kept. */
export function createDataHandlers(parts: {
  activity: Pick<ActivityLog, 'list' | 'clear'>;
}): Pick<Handlers, Names> {
  const { activity } = parts;

  return {
    'activity.list': () => activity.list(),

    'activity.clear': async () => {
      await activity.clear();
      return activity.list();
    },
  };
}
