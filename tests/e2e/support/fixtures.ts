import { test as base, expect as baseExpect } from '@playwright/test';
import { startSandbox, type Sandbox } from '../../sandbox';
import type { BrowserName, Driver } from './driver';
import { matchers } from './expectations';
import { clear, install, launchBrowser } from './launch';
import { Recruiter } from './recruiter';
import type { Sidebar } from './sidebar';

interface TestFixtures {
  /** The services behind the browser, with no fault injected and no request logged yet. */
  sandbox: Sandbox;
  /** Someone at a browser as good as new, with Fitside just installed. */
  recruiter: Recruiter;
  /** The sidebar in the JobScore page of the recruiter. */
  sidebar: Sidebar;
}

interface WorkerFixtures {
  runningSandbox: Sandbox;
  /** Runs as long as no test fails: to start one for each test takes longer than most tests. */
  runningBrowser: Driver;
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

  runningBrowser: [
    async ({ browserName, runningSandbox }, use) => {
      const driver = await launchBrowser(browserName as BrowserName, { port: runningSandbox.port });
      await use(driver);
      await driver.close();
    },
    { scope: 'worker' },
  ],

  sandbox: async ({ runningSandbox }, use) => {
    await runningSandbox.reset();
    await use(runningSandbox);
  },

  recruiter: async ({ runningBrowser: driver, sandbox: _ready }, use, testInfo) => {
    await install(driver);
    const recruiter = new Recruiter(driver);
    await use(recruiter);
    // After a failure another browser is launched.
    if (testInfo.status === testInfo.expectedStatus) await clear(driver);
    else {
      const screenshot = await recruiter.screenshot().catch(() => undefined);
      if (screenshot) {
        await testInfo.attach('screenshot', { body: Buffer.from(screenshot), contentType: 'image/png' });
      }
      await testInfo.attach('console', { body: driver.log.join('\n'), contentType: 'text/plain' });
    }
  },

  sidebar: ({ recruiter }, use) => use(recruiter.sidebar),
});

/** Playwright's `expect`, with expectations of what a locator shows. */
export const expect = baseExpect.extend(matchers);
