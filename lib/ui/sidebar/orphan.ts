import { isExtensionAlive } from '../shared/alive';

/** Interval of looking whether the extension is there, in ms. It sends nothing, so that no background is woken. */
const LOOK_EVERY = 250;

/**
 * Calls back once the extension of a framed page is turned off, removed or updated: browsers leave such a frame in its
 * page, where nobody clears it any more. A background that is merely stopped is no such case.
 */
export function watchForOrphan(orphaned: () => void): void {
  const timer = setInterval(look, LOOK_EVERY);
  // Timers rest while nobody sees the page.
  document.addEventListener('visibilitychange', look);

  function look(): void {
    if (isExtensionAlive()) return;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
    orphaned();
  }
}
