import { browser } from 'wxt/browser';
import { settings } from '../../lib/shared/settings/settings';
import { createIndexRefresh } from '../../lib/background/schedule/index-refresh';
import { refreshIndex } from '../../lib/background/schedule/refresh-lists';
import { createTablesRefresh } from '../../lib/background/schedule/tables-refresh';
import type { Access } from './access';
import type { Services } from './services';

export type Schedule = ReturnType<typeof wireSchedule>;

/** Wires what alarms refresh: JOFI's lists and O*NET's tables. */
export function wireSchedule({ access, tools, tables }: Services & { access: Access }) {
  return {
    refresher: createIndexRefresh({
      alarms: browser.alarms,
      minutes: async () => (await settings.getValue()).refreshMinutes,
      mayRead: () => access.mayRead('jofi'),
      refresh: minutes => refreshIndex(tools, minutes),
    }),
    tablesReader: createTablesRefresh({ alarms: browser.alarms, tables }),
  };
}
