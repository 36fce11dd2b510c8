import { lostBy } from '../shared/lost';
import type { Signal } from '@preact/signals';
import type { Send } from '../../shared/messages/send';
import type { SidebarActions, SidebarView } from './sidebar-view';

/** Returns the actions that open Fitside's other pages. Where the background does not answer, the view shows that. */
export function createPageOpeners(
  view: Signal<SidebarView>,
  send: Send,
): Pick<SidebarActions, 'openProfiler' | 'openSheet' | 'openOccupations' | 'openOptions'> {
  return {
    openProfiler: () => open(visit => send('profiler.open', { visit })),
    openSheet: () => {
      const { folded = [], hidden = [] } = view.value;
      open(visit => send('sheet.open', { visit, without: [...folded, ...hidden] }));
    },
    openOccupations: codes => orLost(send('occupations.open', { codes: [...codes] })),
    openOptions: () => orLost(send('options.open', {})),
  };

  function open(ofVisit: (visit: string) => Promise<unknown>): void {
    const { visit } = view.value;
    if (visit !== undefined) orLost(ofVisit(visit));
  }

  function orLost(sending: Promise<unknown>): void {
    sending.catch((error: unknown) => {
      view.value = { ...view.value, lost: lostBy(error) };
    });
  }
}
