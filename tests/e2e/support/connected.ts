import { expect, test as base } from './fixtures';
import type { Recruiter } from './recruiter';

export { expect };

/** Playwright's `test`, with a recruiter who has saved the three keys. */
export const test = base.extend<{ connected: Recruiter }>({
  connected: async ({ recruiter, sandbox }, use) => {
    const { jobscore, jofi, onet } = sandbox.keys;
    await recruiter.saveKeys({ jobscore, jofi, onet });
    await use(recruiter);
  },
});
