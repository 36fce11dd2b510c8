import { expect, test as base } from './fixtures';

export { expect };

/** Playwright's `test`, with a recruiter who has saved the three keys. */
export const test = base.extend({
  recruiter: async ({ recruiter, sandbox }, use) => {
    await recruiter.saveKeys(sandbox.keys);
    await use(recruiter);
  },
});
