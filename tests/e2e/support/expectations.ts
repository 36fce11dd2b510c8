import type { ExpectMatcherState, MatcherReturnType } from '@playwright/test';
import type { Locator } from './locator';
import { until } from './until';

/** Waits until something holds, or no longer holds, for a part; reports the last state of the part. */
async function eventually(
  state: ExpectMatcherState,
  part: Locator,
  what: string,
  holds: () => Promise<boolean>,
): Promise<MatcherReturnType> {
  const wanted = !state.isNot;
  try {
    await until(
      async () => (await holds()) === wanted,
      error => part.explain(`was to ${state.isNot ? 'not ' : ''}${what}`, error),
      state.timeout,
    );
    return { pass: wanted, message: () => '' };
  } catch (error) {
    return { pass: !wanted, message: () => (error as Error).message };
  }
}

const matches = (text: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);

/**
 * Expectations of a part. Each waits, as a user would, until it holds; with `.not`, until it no longer holds.
 */
export const matchers = {
  /** All of these texts are to be seen in the part. */
  async toShow(this: ExpectMatcherState, part: Locator, ...wanted: (string | RegExp)[]) {
    return eventually(this, part, `show ${wanted.join(', ')}`, async () => {
      const seen = await part.all();
      const found = (each: string | RegExp) => seen.some(({ text }) => matches(text, each));
      return this.isNot ? wanted.some(found) : wanted.every(found);
    });
  },

  /** The part itself is to be seen. */
  async toBeShown(this: ExpectMatcherState, part: Locator) {
    return eventually(this, part, 'be shown', async () => (await part.count()) > 0);
  },

  /** The keyboard is with the part. */
  async toHaveFocus(this: ExpectMatcherState, part: Locator) {
    return eventually(this, part, 'have the focus', async () =>
      (await part.all()).some(({ focused }) => focused),
    );
  },

  /** A form control holds this value. */
  async toHold(this: ExpectMatcherState, part: Locator, value: string) {
    return eventually(this, part, `hold "${value}"`, async () => (await part.all())[0]?.value === value);
  },

  /** axe-core finds nothing wrong with the part as it is now. */
  async toBeAccessible(this: ExpectMatcherState, part: Locator) {
    const findings = await part.axe();
    return {
      pass: findings.length === 0,
      message: () => `${part.description()}: ${JSON.stringify(findings, null, 2)}`,
    };
  },
};
