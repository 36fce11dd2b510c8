import { listenTo } from './trusted-events';

/** Interval of comparing the address where the browser has no event for its change, in ms. */
const COMPARE_EVERY = 500;

/**
 * Calls back after each navigation within the document. By the Navigation API: `currententrychange` comes in the same
 * task in which the address has changed (its `navigate` comes before, and for navigations that never happen too), and
 * `navigatesuccess` when the page says it has drawn the new content. It may call back without a change.
 *
 * Browsers without it (Firefox before 147) do not tell an extension of `history.pushState`: there the address is
 * compared twice a second.
 */
export function watchNavigation(window: Window, moved: () => void, signal: AbortSignal): void {
  const navigation = (window as { navigation?: EventTarget }).navigation;
  if (navigation) {
    listenTo(navigation, 'currententrychange navigatesuccess', moved, { signal });
    return;
  }
  let last = window.location.href;
  const compare = () => {
    if (window.location.href === last) return;
    last = window.location.href;
    moved();
  };
  listenTo(window, 'popstate hashchange', compare, { signal });
  const timer = setInterval(compare, COMPARE_EVERY);
  signal.addEventListener('abort', () => clearInterval(timer));
}
