import type { Sandbox } from '../../sandbox';
import { expect, test as testWithoutKeys } from './fixtures';
import { callExpression } from './in-page';
import type { Locator } from './locator';
import { FIRST_STEPS } from './recruiter';

export { expect, testWithoutKeys };

/** Playwright's `test`, with a recruiter who has saved the three keys. */
export const test = testWithoutKeys.extend({
  begin: async ({ sandbox }, use) =>
    use(async (_, options) => {
      await options.tab.document.evaluate(callExpression(passFirstSteps, FIRST_STEPS));
      await sendKeys(options, sandbox.keys);
    }),
});

/**
 * Presses the buttons of the first run, one after the other, as soon as each is there: most tests begin after it, and a
 * mouse takes ten times as long. The mouse is what `first-run.spec.ts` tests.
 */
async function passFirstSteps(names: readonly string[]): Promise<void> {
  for (const name of names) {
    for (;;) {
      const button = [...document.querySelectorAll('button')].find(each => each.textContent.trim() === name);
      button?.click();
      if (button) break;
      await new Promise(done => setTimeout(done, 10));
    }
  }
}

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
