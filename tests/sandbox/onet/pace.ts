/** O*NET's terms of service: at most so many requests a second. */
const perSecond = 5;
/**
 * So many may come together. A paced client's requests bunch up wherever browser or sandbox stand still for a moment, as
 * on a busy machine; a client without a pace uses these up at once.
 */
const together = 8;

/** O*NET's limit: each request uses up a place, and five places a second become free. */
export class Pace {
  #places = together;
  #at: number | undefined;
  /** Requests refused so far. */
  refused = 0;

  /** Takes a place for one request. @returns false if there is none: the request is to be refused */
  take(now = Date.now()): boolean {
    const passed = now - (this.#at ?? now);
    this.#at = now;
    this.#places = Math.min(together, this.#places + (passed / 1000) * perSecond);
    if (this.#places < 1) {
      this.refused += 1;
      return false;
    }
    this.#places -= 1;
    return true;
  }
}
