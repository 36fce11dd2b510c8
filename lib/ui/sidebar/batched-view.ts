import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { SidebarView } from './sidebar-view';

/** Time a change may wait for others, in ms: less than a frame on most screens. */
const LONGEST_WAIT = 10;

/**
 * The view as it is to be drawn. A dozen replies come within moments of each other, and to draw each takes longer than
 * to wait for the next, so they are drawn together. Another visit, or none, is drawn at once.
 * @param view changes with every reply
 */
export function batchView(view: ReadonlySignal<SidebarView>): ReadonlySignal<SidebarView> {
  const drawn = signal(view.peek());
  let isDue = false;
  effect(() => {
    if (view.value.visit !== drawn.peek().visit) drawn.value = view.value;
    else if (!isDue && view.value !== drawn.peek()) {
      isDue = true;
      setTimeout(draw, LONGEST_WAIT);
    }
  });
  return drawn;

  function draw(): void {
    isDue = false;
    drawn.value = view.peek();
  }
}
