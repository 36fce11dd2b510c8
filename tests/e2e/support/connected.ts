import { expect, test as testWithoutKeys } from './fixtures';

export { expect, testWithoutKeys };

/** Playwright's `test`, with a recruiter who has saved the three keys. */
export const test = testWithoutKeys.extend({
  recruiter: async ({ recruiter, sandbox }, use) => {
    await recruiter.saveKeys(sandbox.keys);
    await use(recruiter);
  },
});
