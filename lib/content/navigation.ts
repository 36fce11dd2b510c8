import { listenTo } from './trusted-events';

/** Interval of comparing the address where the browser has no event for its change, in ms. */
const COMPARE_EVERY = 500;

/**
 * Calls back after each navigation within the document. By the Navigation API: `currententrychange` comes in the same
 * task in which the address has changed (its `navigate` comes before, and for navigations that never happen too), and
 * `navigatesuccess` when the page says it has drawn the new content. It may call back without a change.
 *
 * Browsers without it (Firefox before 147) do not tell an extension of `history.pushState`: there the address is
 * compared after each press and each change of the page, so that nobody is shown beside the next one's page, and twice
 * a second.
 * @param moved called with the changes of the task that the address was found changed in, where they are known
 */
export function watchNavigation(
  window: Window,
  moved: (changes?: MutationRecord[]) => void,
  signal: AbortSignal,
): void {
  const navigation = (window as { navigation?: EventTarget }).navigation;
  if (navigation) {
    listenTo(navigation, 'currententrychange navigatesuccess', () => moved(), { signal });
    return;
  }
  let last = window.location.href;
  const compare = (changes?: MutationRecord[]) => {
    if (window.location.href === last) return;
    last = window.location.href;
    moved(changes);
  };
  listenTo(window, 'popstate hashchange', () => compare(), { signal });
  // The page's own handler of a press comes after this one.
  listenTo(window, 'click keydown', () => setTimeout(compare), { capture: true, signal });
  const observer = new MutationObserver(compare);
  observer.observe(window.document, { childList: true, subtree: true, characterData: true });
  const timer = setInterval(compare, COMPARE_EVERY);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    observer.disconnect();
  });
}
