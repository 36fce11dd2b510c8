/** How long, how often and how many times a page is looked at again after it changed. */
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
/** On pages whose address does not name the candidate: only their content tells the next one. */
export const LASTING: WatchLimits = { lasts: Infinity, every: 1_000, looks: Infinity };

/** A look may take up no more than a fiftieth of the time. */
const SHARE = 50;

/** Looks at a page again as it changes: at once at the first change, then seldom, and not for ever. */
export class DomWatcher {
  #observer: MutationObserver;
  #limits = DRAWING;
  #isOn = false;
  #end: ReturnType<typeof setTimeout> | undefined;
  #next: ReturnType<typeof setTimeout> | undefined;
  #looks = 0;
  #nextAt = 0;

  /**
   * @param look called when the page has changed
   * @param ended called when the watch has run its time
   */
  constructor(
    private readonly document: Document,
    private readonly look: () => void,
    private readonly ended: () => void = () => {},
  ) {
    this.#observer = new MutationObserver(() => this.poke());
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  /** Starts over, by these limits. */
  start(limits: WatchLimits): void {
    const isObserving = this.#isOn;
    this.#clear();
    this.#isOn = true;
    this.#limits = limits;
    this.#looks = 0;
    this.#nextAt = 0;
    if (limits.lasts !== Infinity) this.#end = setTimeout(() => this.#finish(), limits.lasts);
    if (isObserving) return;
    this.#observer.observe(this.document, { childList: true, subtree: true, characterData: true });
  }

  /** Looks soon, as after a change. */
  poke(): void {
    if (!this.#isOn || this.#next !== undefined) return;
    this.#next = setTimeout(() => whenIdle(() => this.#run()), Math.max(0, this.#nextAt - performance.now()));
  }

  /** The changes of the current task; whoever takes them looks for himself. */
  takeRecords(): MutationRecord[] {
    return this.#observer.takeRecords();
  }

  /** Stops without a word. */
  stop(): void {
    this.#isOn = false;
    this.#observer.disconnect();
    this.#clear();
  }

  #clear(): void {
    clearTimeout(this.#end);
    clearTimeout(this.#next);
    this.#next = undefined;
  }

  #finish(): void {
    const isOwed = this.#next !== undefined;
    this.stop();
    if (isOwed) this.look();
    this.ended();
  }

  #run(): void {
    if (!this.#isOn || this.#next === undefined) return;
    this.#next = undefined;
    const began = performance.now();
    this.look();
    const now = performance.now();
    this.#nextAt = now + Math.max(this.#limits.every, (now - began) * SHARE);
    this.#looks += 1;
    if (this.#looks >= this.#limits.looks) this.#finish();
  }
}

function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 100 });
  else setTimeout(run, 0);
}
