import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findBrowser } from '../../../scripts/browsers';
import { launchChromium } from './chromium';
import type { BrowserName, Driver, LaunchOptions, Tab } from './driver';
import { launchFirefox } from './firefox';
import { until } from './until';

const ROOT = resolve(import.meta.dirname, '../../..');
const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

/** Each browser is looked for once per process. */
const found: Partial<Record<BrowserName, ReturnType<typeof findBrowser>>> = {};

/** Launches a browser with the production build installed, every HTTPS host leading to the sandbox on `port`. */
export async function launch(
  name: BrowserName,
  options: Pick<LaunchOptions, 'port' | 'headless' | 'policy' | 'preload'>,
): Promise<Driver> {
  const driver = await launchBrowser(name, options);
  try {
    await install(driver);
  } catch (error) {
    await driver.close();
    throw error;
  }
  return driver;
}

/** Launches a browser which the production build can be installed in, every HTTPS host leading to the sandbox. */
export async function launchBrowser(
  name: BrowserName,
  options: Pick<LaunchOptions, 'port' | 'headless' | 'policy' | 'preload'>,
): Promise<Driver> {
  const extension = join(ROOT, BUILDS[name]);
  await access(join(extension, 'manifest.json')).catch(() => {
    throw new Error(`There is no build in ${BUILDS[name]}. Run: npm run build:${name}`);
  });
  const { executable } = await (found[name] ??= findBrowser(name, { install: false }));
  const all = { ...options, executable, extension };
  return name === 'chromium' ? launchChromium(all) : launchFirefox(all);
}

/** Installs Fitside and closes what it opens by itself. */
export async function install(driver: Driver): Promise<void> {
  await driver.install();
  await closeWelcome(driver);
}

/** Makes the browser as one with a new profile: one empty tab, the given one, and Fitside with all it kept gone. */
export async function clear(driver: Driver, spare: Tab): Promise<void> {
  for (const tab of await driver.tabs()) if (tab !== spare) await tab.close();
  await driver.uninstall();
  await driver.forget();
}

/** Closes the options, which Fitside opens by itself once installed. Waits for them, so that they can't come later. */
async function closeWelcome(driver: Driver): Promise<void> {
  const isOptions = `location.pathname === '/options.html' && document.readyState === 'complete'`;
  const welcome = await until(
    async () => {
      for (const tab of await driver.tabs()) if (await tab.document.evaluate(isOptions)) return tab;
      return undefined;
    },
    () => 'Fitside did not open its options when it was installed.',
  );
  if ((await driver.tabs()).length === 1) await driver.openTab();
  await welcome.close();
}
