import { postClose } from '../../shared/messages/frame-to-page';
import { listenToVisits } from '../../shared/messages/page-to-frame';
import { send } from '../../shared/messages/send';
import type { SidebarHost } from './host';

/** The page that frames this one says whom it shows. */
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
