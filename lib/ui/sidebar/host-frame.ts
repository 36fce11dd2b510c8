import { isJobscorePage } from '../../shared/messages/sender';
import { send } from '../../shared/messages/send';
import type { SidebarHost } from './host';

/** The page that frames this one says whom it shows. */
export function frameHost(): SidebarHost {
  return {
    tab: () => undefined,
    // Names nobody, so it may go to whatever page frames this one.
    close: () => window.parent.postMessage({ fitside: 'close' }, '*'),
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
    begin(sidebar) {
      window.addEventListener('message', ({ source, origin, data }: MessageEvent) => {
        const isFromPage = source === window.parent && isJobscorePage(`${origin}/employer/`);
        if (!isFromPage || data?.fitside !== 'visit' || typeof data.visit !== 'string') return;
        sidebar.show(data.visit, data.ready === true);
      });
    },
  };
}
