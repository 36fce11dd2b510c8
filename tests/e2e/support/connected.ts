import type { Sandbox } from '../../sandbox';
import { expect, test as testWithoutKeys } from './fixtures';
import type { Locator } from './locator';

export { expect, testWithoutKeys };

/** Playwright's `test`, with a recruiter who has saved the three keys. */
export const test = testWithoutKeys.extend({
  begin: async ({ sandbox }, use) =>
    use(async (recruiter, options) => {
      await recruiter.passFirstSteps(options);
      await sendKeys(options, sandbox.keys);
    }),
});

/**
 * Has keys saved by the messages that the options page sends: most tests begin with saved keys, and typing them takes
 * longer than many a test. Typing is what `first-run.spec.ts` tests.
 */
async function sendKeys(options: Locator, keys: Sandbox['keys']): Promise<void> {
  const services = ['jobscore', 'jofi', 'onet'] as const;
  const requests = services.map(service => ({ service, key: keys[service] }));
  const saved = await options.tab.document.evaluate(`Promise.all(
    ${JSON.stringify(requests)}.map(request =>
      (globalThis.browser ?? chrome).runtime.sendMessage({ type: 'keys.save', request }),
    ),
  ).then(replies => replies.filter(answer => answer?.reply).length)`);
  if (saved !== requests.length) throw new Error(`Of ${requests.length} keys ${String(saved)} were saved.`);
}
