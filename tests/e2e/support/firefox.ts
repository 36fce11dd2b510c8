import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Frame, type KeyInput, type Page } from 'puppeteer-core';
import type { ColourScheme, Driver, LaunchOptions, Tab } from './driver';
import { FirefoxDocument } from './firefox-document';
import { FirefoxInternals } from './firefox-internals';
import { PageTab } from './page-tab';
import { until } from './until';

/** Firefox gives each installation another address; this one is pinned, so that its pages can be opened. */
const ADDON_UUID = 'f17f17f1-7f17-4f17-8f17-f17f17f17f17';

/** A window whose pages are about 1280 by 900. */
const WINDOW = { width: 1280, height: 986 };

class FirefoxTab extends PageTab<Frame, Page> {
  constructor(
    page: Page,
    private readonly internals: FirefoxInternals,
  ) {
    super(page, frame => new FirefoxDocument(frame));
  }

  async goBack(): Promise<void> {
    await this.page.evaluate('history.back()');
  }

  async goForward(): Promise<void> {
    await this.page.evaluate('history.forward()');
  }

  async press(keys: string): Promise<void> {
    const held = keys.split('+') as KeyInput[];
    const key = held.pop()!;
    for (const modifier of held) await this.page.keyboard.down(modifier);
    await this.page.keyboard.press(key);
    for (const modifier of held.reverse()) await this.page.keyboard.up(modifier);
  }

  /** Firefox refuses while it moves the tab between processes. */
  async setViewport(width: number, height: number): Promise<void> {
    await until(
      () => this.page.setViewport({ width, height }).then(() => true),
      error => `The viewport did not become ${width} by ${height}: ${String(error)}`,
    );
  }

  /** A tab opened for a test leaves the keyboard with the address bar; people click into the page. */
  async activate(): Promise<void> {
    await this.page.bringToFront();
    await this.internals.focusFrontTab();
  }
}

class FirefoxDriver implements Driver {
  readonly name = 'firefox';
  readonly log: string[] = [];
  readonly closed: Promise<void>;
  private readonly known = new WeakMap<Page, FirefoxTab>();

  constructor(
    private readonly browser: Browser,
    private readonly internals: FirefoxInternals,
    private readonly extension: string,
    private readonly addon: string,
    readonly version: string,
  ) {
    this.closed = new Promise(done => browser.once('disconnected', () => done()));
  }

  /** Leaves out tabs that Firefox replaced when it changed their process: puppeteer still lists them. */
  async tabs(): Promise<FirefoxTab[]> {
    const pages = await this.browser.pages();
    const living = await Promise.all(pages.map(page => page.evaluate('true').catch(() => false)));
    return pages.filter((_, index) => living[index]).map(page => this.tab(page));
  }

  async openTab(): Promise<FirefoxTab> {
    return this.tab(await this.browser.newPage());
  }

  async install(): Promise<void> {
    await this.browser.installExtension(this.extension);
  }

  uninstall(): Promise<void> {
    return this.browser.uninstallExtension(this.addon);
  }

  async forget(): Promise<void> {
    await this.internals.clearSiteData();
    await this.internals.setColourScheme('light');
    this.log.length = 0;
  }

  /** Asks the page itself: Firefox loads it but never reports that it did. */
  async gotoExtensionPage(tab: Tab, path: string): Promise<void> {
    const url = `moz-extension://${ADDON_UUID}/${path}`;
    void tab.goto(url).catch(() => {});
    await until(
      async () =>
        (await tab.document.evaluate(
          `location.href === ${JSON.stringify(url)} && document.readyState !== 'loading'`,
        )) === true,
      () => `Firefox did not open ${url}.`,
    );
  }

  async setColourScheme(scheme: ColourScheme): Promise<void> {
    await this.internals.setColourScheme(scheme);
    const arrived = `matchMedia('(prefers-color-scheme: ${scheme})').matches`;
    await until(
      async () => {
        const documents = (await this.tabs()).flatMap(tab => [tab.document, ...tab.frames()]);
        return (
          await Promise.all(documents.map(each => each.evaluate(arrived).catch(() => 'it is gone')))
        ).every(Boolean);
      },
      () => `Not every document became ${scheme}.`,
    );
  }

  hiddenTexts(): Promise<string[]> {
    return this.internals.takeConsole();
  }

  openPopup(): Promise<void> {
    return this.internals.openPopup();
  }

  toggleSidePanel(): Promise<void> {
    return this.internals.toggleSidebar();
  }

  async evaluateInContentScript(tab: Tab, expression: string): Promise<unknown> {
    await tab.activate();
    return this.internals.evaluateInContentScript(expression);
  }

  stopBackground(): Promise<void> {
    return this.internals.stopBackground();
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  private tab(page: Page): FirefoxTab {
    const known = this.known.get(page);
    if (known) return known;
    page.on('console', message =>
      this.log.push(`${message.type()}: ${message.text()} (${message.location().url})`),
    );
    page.on('pageerror', error => this.log.push(`uncaught: ${String(error)}`));
    const tab = new FirefoxTab(page, this.internals);
    this.known.set(page, tab);
    return tab;
  }
}

/** Makes a home folder in which Firefox finds the managed settings of an add-on. */
async function homeWith(addon: string, policy: object): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'fitside-home-'));
  const folder = join(home, '.mozilla', 'managed-storage');
  await mkdir(folder, { recursive: true });
  const manifest = { name: addon, description: 'Fixed by an organization', type: 'storage', data: policy };
  await writeFile(join(folder, `${addon}.json`), JSON.stringify(manifest));
  return home;
}

/** Launches Firefox with a new profile, which is removed when it closes. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const addon = await FirefoxInternals.addonId(options.extension);
  const home = options.policy && (await homeWith(addon, options.policy));
  const browser = await puppeteer.launch({
    ...(home !== undefined && { env: { ...process.env, HOME: home } }),
    browser: 'firefox',
    executablePath: options.executable,
    headless: options.headless ?? true,
    acceptInsecureCerts: true,
    // All tabs are as large as the window leaves them.
    defaultViewport: null,
    // System access lets the tests open the extension's own pages and stop its background.
    args: ['--remote-allow-system-access', `--width=${WINDOW.width}`, `--height=${WINDOW.height}`],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addon]: ADDON_UUID }),
      // Kept for the next installation.
      'extensions.webextensions.keepUuidOnUninstall': true,
      // Nothing but the sandbox is ever reached.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': options.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': options.port,
      'network.proxy.no_proxies_on': '',
      // Firefox does not call home.
      'app.normandy.enabled': false,
      'datareporting.healthreport.uploadEnabled': false,
      'dom.push.connection.enabled': false,
      'extensions.systemAddon.update.enabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'services.settings.server': 'data:,',
      'toolkit.telemetry.enabled': false,
      // The processor draws each frame: half as many leave it for the tests.
      'layout.frame_rate': 30,
      'layout.css.prefers-color-scheme.content-override': 1,
      // What an extension asks for is allowed, without a question that no driver answers.
      'extensions.webextOptionalPermissionPrompts': false,
      // As in Chromium under test, scrollbars take no room.
      'ui.useOverlayScrollbars': 1,
    },
  });
  if (home !== undefined) browser.once('disconnected', () => void rm(home, { recursive: true, force: true }));
  try {
    const internals = await FirefoxInternals.connect(browser, addon);
    if (options.preload) await internals.preload(options.preload);
    return new FirefoxDriver(browser, internals, options.extension, addon, await browser.version());
  } catch (error) {
    await browser.close();
    throw error;
  }
}
