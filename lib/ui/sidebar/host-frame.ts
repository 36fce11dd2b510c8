import { postClose } from '../../shared/messages/frame-to-page';
import { listenToVisits } from '../../shared/messages/page-to-frame';
import { send } from '../../shared/messages/send';
import type { SidebarHost } from './host';

/** Creates the host of a framed sidebar: the framing page reports each visit. */
export function frameHost(): SidebarHost {
  return {
    tab: () => undefined,
    close: postClose,
    // Firefox opens its sidebar for pages at top level alone.
    ...(!import.meta.env.FIREFOX && {
      move: {
        to: 'panel',
        go: () =>
          send('panel.open', {}).then(
            () => true,
            () => false,
          ),
      },
    }),
    begin: sidebar => listenToVisits(({ visit, ready }) => sidebar.show(visit, ready)),
  };
}
