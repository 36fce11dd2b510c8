import type { HandlersOf } from '../../shared/messages/receive';
import type { panelMessages } from '../../shared/messages/to-background/panel';
import type { Panels } from '../panel/panels';
import { requireTab } from '../review/visit-subjects';

/** Answers messages about the browser's side panel in each window. */
export function createPanelHandlers({ panels }: { panels: Panels }): HandlersOf<typeof panelMessages> {
  return {
    'panel.open': async (_request, tabId) => {
      await panels.open(requireTab(tabId));
      return {};
    },

    'panel.opened': async ({ window }) => {
      await panels.opened(window);
      return {};
    },

    'panel.closed': async ({ window }) => {
      await panels.closed(window);
      return {};
    },

    'panel.left': ({ window }) => panels.left(window),

    'panel.stayed': async ({ window, before }) => {
      await panels.stayed(window, before);
      return {};
    },
  };
}
