/** A time in milliseconds since 1970, as `Date.now` returns it. */
export type EpochMs = number;
