/** The oldest versions of the browsers that Fitside runs in. */
export const OLDEST = { chromium: 123, firefox: 140 } as const;
