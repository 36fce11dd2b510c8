/** The part of the Navigation API that is used; TypeScript's DOM library does not have it in every version. */
interface NavigationEvents {
  addEventListener(type: string, listener: () => void, options: { signal: AbortSignal }): void;
}

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
  const navigation = (window as { navigation?: NavigationEvents }).navigation;
  if (navigation) {
    navigation.addEventListener('currententrychange', moved, { signal });
    navigation.addEventListener('navigatesuccess', moved, { signal });
    return;
  }
  let last = window.location.href;
  const compare = () => {
    if (window.location.href === last) return;
    last = window.location.href;
    moved();
  };
  window.addEventListener('popstate', compare, { signal });
  window.addEventListener('hashchange', compare, { signal });
  const timer = setInterval(compare, COMPARE_EVERY);
  signal.addEventListener('abort', () => clearInterval(timer));
}
