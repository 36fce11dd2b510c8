import { lostBy } from '../shared/lost';
import type { Signal } from '@preact/signals';
import type { Send } from '../../shared/messages/send';
import type { SidebarView } from './sidebar-view';

/**
 * Looks up whose profile a pasted text names, into the view. What a newer check or choice has overtaken, or is about
 * another visit, is never shown.
 */
export function createProfileCheck(view: Signal<SidebarView>, send: Send) {
  return { check, forget };

  async function check(text: string): Promise<void> {
    const about = view.value.visit;
    if (about === undefined) return;
    const asking: SidebarView['check'] = { asking: true };
    view.value = { ...view.value, check: asking };
    const isCurrent = () => view.value.visit === about && view.value.check === asking;
    try {
      const reply = await send('review.check', { visit: about, text });
      if (!isCurrent()) return;
      if ('outdated' in reply) forget();
      else view.value = { ...view.value, check: reply };
    } catch (error) {
      if (isCurrent()) view.value = { ...view.value, check: undefined, lost: lostBy(error) };
    }
  }

  function forget(): void {
    view.value = { ...view.value, check: undefined };
  }
}
