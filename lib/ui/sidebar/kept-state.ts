/** What the user opened, typed or chose, by names: it holds for the next candidate too. */
export type KeptState = Pick<Map<string, unknown>, 'get' | 'set'>;
