import type { Locator } from './locator';
import type { Recruiter } from './recruiter';

/** Values on Chromium's own page that let an extension reach the sites it asks for, or stop it. */
const ON_CHROMIUMS_PAGE = { allowed: 'ON_ALL_SITES', withdrawn: 'ON_CLICK' } as const;

/** Sites that Fitside's pages in JobScore need; Firefox lists them apart from the other sites. */
const PAGES = ['https://hire.jobscore.com/*', 'https://www.jobscore.com/*'];

/** Takes back what the browser lets Fitside reach, as a user does in the browser's own settings. */
export async function withdrawAccess(recruiter: Recruiter, options: Locator): Promise<void> {
  if (recruiter.browser === 'chromium') return setInChromium(recruiter, options, 'withdrawn');
  await options.tab.document.evaluate(
    `browser.permissions.remove({ origins: [...browser.runtime.getManifest().host_permissions, ...${JSON.stringify(PAGES)}] })`,
  );
}

/**
 * Allows it again by the button in a part. Chromium asks then in a window of its own, which no driver reaches: there
 * the user finds the button, and allows it in the browser's settings.
 */
export async function allowAccess(recruiter: Recruiter, options: Locator, part: Locator): Promise<void> {
  const button = part.button('Allow access');
  if (recruiter.browser === 'firefox') return button.click();
  await button.seen();
  await setInChromium(recruiter, options, 'allowed');
}

async function setInChromium(
  { driver }: Recruiter,
  options: Locator,
  access: keyof typeof ON_CHROMIUMS_PAGE,
): Promise<void> {
  const extensionId = String(await options.tab.document.evaluate('location.host'));
  const tab = await driver.openTab();
  await tab.goto('chrome://extensions');
  const update = { extensionId, hostAccess: ON_CHROMIUMS_PAGE[access] };
  await tab.document.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify(update)})`,
  );
  await tab.close();
}
