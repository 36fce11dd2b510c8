/** Limits on looking at a changed page again. */
export interface WatchLimits {
  /** Milliseconds until the watch ends by itself. */
  lasts: number;
  /** The shortest time between two looks, in milliseconds. */
  every: number;
  /** The most looks. */
  looks: number;
}

/** While a page is drawn after its address changed. */
export const DRAWING: WatchLimits = { lasts: 10_000, every: 250, looks: 40 };
/** After the user pressed something, which may open another tab or candidate. */
export const PRESSED: WatchLimits = { lasts: 3_000, every: 500, looks: 4 };
/** On pages whose address does not name the candidate: only their content shows the next one. */
export const LASTING: WatchLimits = { lasts: Infinity, every: 1_000, looks: Infinity };

/** A look may take up no more than a fiftieth of the time. */
const SHARE = 50;

/** A watch over one document. */
export type DomWatcher = ReturnType<typeof createDomWatcher>;

/**
 * Looks at a page again as it changes: at once at the first change, then seldom, and not for ever.
 * @param look called when the page has changed
 * @param ended called when the watch has run its time
 */
export function createDomWatcher(document: Document, look: () => void, ended: () => void = () => {}) {
  const observer = new MutationObserver(poke);
  let limits = DRAWING;
  let isOn = false;
  let end: ReturnType<typeof setTimeout> | undefined;
  let next: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;
  let nextAt = 0;

  return {
    isOn: () => isOn,

    /** Starts over, by these limits. */
    start(wanted: WatchLimits): void {
      clear();
      limits = wanted;
      looks = nextAt = 0;
      if (limits.lasts !== Infinity) end = setTimeout(finish, limits.lasts);
      if (isOn) return;
      isOn = true;
      observer.observe(document, { childList: true, subtree: true, characterData: true });
    },

    poke,

    /** The changes of the current task; the watcher does not look at these by itself. */
    takeRecords: () => observer.takeRecords(),

    stop,
  };

  /** Looks soon, as after a change. */
  function poke(): void {
    if (!isOn || next !== undefined) return;
    next = setTimeout(() => whenIdle(run), Math.max(0, nextAt - performance.now()));
  }

  /** Stops without a last look. */
  function stop(): void {
    isOn = false;
    observer.disconnect();
    clear();
  }

  function clear(): void {
    clearTimeout(end);
    clearTimeout(next);
    next = undefined;
  }

  function finish(): void {
    const isOwed = next !== undefined;
    stop();
    if (isOwed) look();
    ended();
  }

  function run(): void {
    if (!isOn || next === undefined) return;
    next = undefined;
    const began = performance.now();
    look();
    const now = performance.now();
    nextAt = now + Math.max(limits.every, (now - began) * SHARE);
    if (++looks >= limits.looks) finish();
  }
}

function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 100 });
  else setTimeout(run, 0);
}
