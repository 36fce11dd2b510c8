import { expect } from './fixtures';
import type { Locator } from './locator';
import type { Recruiter } from './recruiter';

/** Expects axe-core to find nothing wrong with a locator, in light and in dark colours. */
export async function expectAccessible(recruiter: Recruiter, locator: Locator): Promise<void> {
  for (const scheme of ['dark', 'light'] as const) {
    await recruiter.setColourScheme(scheme);
    await expect(locator).toBeAccessible();
  }
}
