import type { FrameToPage } from '../../shared/messages/frame-to-page';
import { takeFramePort, visitIn } from '../../shared/messages/page-to-frame';
import { send } from '../../shared/messages/send';
import type { SidebarHost } from './host';
import { guardClicks } from './seen-clicks';
import { guardTyping } from './typing-guard';

/** Creates the host of a framed sidebar: the framing page reports each visit. */
export function frameHost(): SidebarHost {
  let port: MessagePort | undefined;
  const isClickMissed = guardClicks(document, {
    inPlaceFor: async () => (await send('frame.sight', {})).forMs,
    now: () => performance.now(),
  });
  const post = (message: FrameToPage) => port?.postMessage(message);
  const typing = guardTyping(post);
  return {
    tab: () => undefined,
    isClickMissed,
    typing,
    close: () => post('close'),
    dismiss: () => post('dismiss'),
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
      takeFramePort(taken => {
        port = taken;
        port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
          typing.hear(data);
          const shown = visitIn(data);
          if (shown) sidebar.show(shown.visit, shown.ready);
        });
        port.start();
      });
    },
  };
}
