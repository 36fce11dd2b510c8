import { signal, type ReadonlySignal } from '@preact/signals';
import { SUMMARIZED_SECTIONS } from '../../shared/model/section-lists';
import type { Section } from '../../shared/model/sections';
import type { Send } from '../../shared/messages/send';
import { createReadings } from '../sidebar/readings';
import { BLANK_VIEW, type SidebarView } from '../sidebar/sidebar-view';

/** State of a sheet to print: answers about its one candidate. */
export interface SheetState {
  view: ReadonlySignal<SidebarView>;
  /** It is about the candidate of this visit. */
  show(visit: string): void;
  /** It is about nobody. */
  leave(): void;
}

/**
 * @param without sections that it neither shows nor asks for
 */
export function createSheet(send: Send, without: readonly Section[] = []): SheetState {
  const view = signal<SidebarView>(BLANK_VIEW);
  const hidden = new Set(without);
  const readings = createReadings(
    view,
    { ask: request => send('review.read', request), detailsOf: () => ({}) },
    section => hidden.has(section),
  );
  return {
    view,
    show(visit) {
      readings.show(visit, true);
      if (hidden.size > 0) view.value = { ...view.value, hidden };
      readings.load(SUMMARIZED_SECTIONS, 'stored');
    },
    leave: () => readings.show(undefined, false),
  };
}
