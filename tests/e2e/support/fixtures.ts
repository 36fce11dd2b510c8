import { test as base, expect as baseExpect } from '@playwright/test';
import { startSandbox, type Sandbox } from '../../sandbox';
import type { BrowserName, Driver } from './driver';
import { matchers } from './expectations';
import { clear, install, launch, launchBrowser } from './launch';
import type { Locator } from './locator';
import { Recruiter } from './recruiter';
import { overhearing, searchForKeys } from './search-keys';
import type { Sidebar } from './sidebar';

interface TestFixtures {
  /** The services behind the browser, with no fault injected and no request logged yet. */
  sandbox: Sandbox;
  /** Called in the options that Fitside opens when it is installed, before they are closed. */
  begin: ((recruiter: Recruiter, options: Locator) => Promise<void>) | undefined;
  /** Someone at a browser as good as new, with Fitside just installed. */
  recruiter: Recruiter;
  /** The sidebar in the JobScore page of the recruiter. */
  sidebar: Sidebar;
  /** True for a test that leaves keys where none belongs; after each other test they are searched for. */
  mayLeaveKeys: boolean;
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
      const { port, keys } = runningSandbox;
      const driver = await launchBrowser(browserName as BrowserName, { port, preload: overhearing(keys) });
      await use(driver);
      await driver.close();
    },
    { scope: 'worker' },
  ],

  mayLeaveKeys: [false, { option: true }],

  sandbox: async ({ runningSandbox }, use, testInfo) => {
    await runningSandbox.reset();
    await use(runningSandbox);
    if (testInfo.status !== testInfo.expectedStatus) return;
    baseExpect(runningSandbox.tooFast(), 'requests beyond the five a second that O*NET allows').toBe(0);
  },

  begin: async ({}, use) => use(undefined),

  recruiter: async ({ runningBrowser: driver, sandbox, begin, mayLeaveKeys }, use, testInfo) => {
    const recruiter = new Recruiter(driver);
    await install(driver, async tab =>
      begin?.(
        recruiter,
        recruiter.tabLocator('the options page', () => tab),
      ),
    );
    await use(recruiter);
    // After a failure another browser is launched.
    if (testInfo.status === testInfo.expectedStatus) {
      const spare = await driver.openTab();
      const places = mayLeaveKeys ? [] : await searchForKeys(driver, sandbox, spare);
      await clear(driver, spare);
      baseExpect(places).toEqual([]);
    } else {
      const screenshot = await recruiter.screenshot().catch(() => undefined);
      if (screenshot) {
        await testInfo.attach('screenshot', { body: Buffer.from(screenshot), contentType: 'image/png' });
      }
      await testInfo.attach('console', { body: driver.log.join('\n'), contentType: 'text/plain' });
    }
  },

  sidebar: ({ recruiter }, use) => use(recruiter.sidebar),
});

/**
 * Makes a fixture of someone whose organisation fixes settings, in a browser of its own. Keys are searched for
 * afterwards, as after each test.
 */
export const employeeWith =
  (policyFor: (keys: Sandbox['keys']) => object) =>
  async (
    { browserName, sandbox }: { browserName: string; sandbox: Sandbox },
    use: (employee: Recruiter) => Promise<void>,
  ): Promise<void> => {
    const { port, keys } = sandbox;
    const driver = await launch(browserName as BrowserName, {
      port,
      policy: { ...policyFor(keys) },
      preload: overhearing(keys),
    });
    await use(new Recruiter(driver));
    const places = await searchForKeys(driver, sandbox, await driver.openTab(), ['managed']);
    await driver.close();
    baseExpect(places).toEqual([]);
  };

/** Playwright's `expect`, with expectations of what a locator shows. */
export const expect = baseExpect.extend(matchers);
