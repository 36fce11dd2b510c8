/** The user's choices, texts and opened parts, by name: they hold for the next candidate too. */
export type KeptState = Pick<Map<string, unknown>, 'get' | 'set'>;
