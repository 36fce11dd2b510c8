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

/**
 * Installs Fitside and closes what it opens by itself.
 * @param begin called with that, the options, before they are closed
 */
export async function install(
  driver: Driver,
  begin: (welcome: Tab) => Promise<void> = async () => {},
): Promise<void> {
  await driver.install();
  const welcome = await welcomeOf(driver);
  await begin(welcome);
  if ((await driver.tabs()).length === 1) await driver.openTab();
  await welcome.close();
}

/** Makes the browser as one with a new profile: one empty tab, the given one, and Fitside with all it kept gone. */
export async function clear(driver: Driver, spare: Tab): Promise<void> {
  for (const tab of await driver.tabs()) if (tab !== spare) await tab.close();
  await driver.uninstall();
  await driver.forget();
}

/** Waits for the options, which Fitside opens by itself once installed. */
function welcomeOf(driver: Driver): Promise<Tab> {
  const isOptions = `location.pathname === '/options.html' && document.readyState === 'complete'`;
  return until(
    async () => {
      for (const tab of await driver.tabs()) {
        // A tab that is just changing its process answers nothing.
        if (await tab.document.evaluate(isOptions).catch(() => false)) return tab;
      }
      return undefined;
    },
    async () => {
      const tabs = (await driver.tabs()).map(tab => tab.document.evaluate('location.href').catch(String));
      const opened = (await Promise.all(tabs)).join(', ');
      const console = (await driver.hiddenTexts()).join('\n').slice(-2_000);
      return `Fitside did not open its options when it was installed, but ${opened}. The console: ${console}`;
    },
  );
}
