import { test as base, expect as baseExpect } from '@playwright/test';
import { startSandbox, type Sandbox } from '../../sandbox';
import type { BrowserName } from './driver';
import { matchers } from './expectations';
import { launch } from './launch';
import { Recruiter } from './recruiter';

interface TestFixtures {
  /** The services behind the browser, with no fault told and no request counted yet. */
  sandbox: Sandbox;
  /** Someone at a browser with a new profile and Fitside installed. */
  recruiter: Recruiter;
}

interface WorkerFixtures {
  runningSandbox: Sandbox;
}

/** Playwright's `test`, with a `recruiter` in the project's browser and the `sandbox` it talks to. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  runningSandbox: [
    async ({}, use) => {
      const sandbox = await startSandbox();
      await use(sandbox);
      await sandbox.stop();
    },
    { scope: 'worker' },
  ],

  sandbox: async ({ runningSandbox }, use) => {
    await runningSandbox.reset();
    await use(runningSandbox);
  },

  recruiter: async ({ browserName, sandbox }, use, testInfo) => {
    const driver = await launch(browserName as BrowserName, { port: sandbox.port });
    const recruiter = new Recruiter(driver);
    try {
      await use(recruiter);
      if (testInfo.status !== testInfo.expectedStatus) {
        const screenshot = await recruiter.screenshot().catch(() => undefined);
        if (screenshot) {
          await testInfo.attach('screenshot', { body: Buffer.from(screenshot), contentType: 'image/png' });
        }
        await testInfo.attach('console', { body: driver.log.join('\n'), contentType: 'text/plain' });
      }
    } finally {
      await driver.close();
    }
  },
});

/** Playwright's `expect`, with expectations of what a part shows. */
export const expect = baseExpect.extend(matchers);
