/** Numbers that look random and are the same in every run. */
export interface Chance {
  /** Evenly spread from 0 up to 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  /** Exponentially spread: mostly less than the mean, at times much more. */
  around(mean: number): number;
}

/** A source of chance; the same seed gives the same numbers. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    below: below => Math.floor(next() * below),
    around: mean => -mean * Math.log(1 - next()),
  };
}
