import {
  chromium,
  type BrowserContext,
  type ElementHandle,
  type Frame,
  type JSHandle,
  type Page,
} from '@playwright/test';
import type { ColourScheme, Document, Driver, LaunchOptions, Tab } from './driver';
import { evaluateInWorldOf } from './content-world';
import { PageTab } from './page-tab';
import { until } from './until';
import { watchForClick } from './watch-for-click';

/** Flags that keep Chromium from calling home; Playwright's own flags see to the rest. */
const QUIET = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
];

/** How long one click may wait for its element to hold still. The caller tries again. */
const CLICK_MS = 2_000;

class ChromiumDocument implements Document {
  constructor(private readonly frame: Frame) {}

  evaluate(expression: string): Promise<unknown> {
    return this.frame.evaluate(expression);
  }

  async click(expression: string): Promise<boolean> {
    const handle: JSHandle<Node | null> = await this.frame.evaluateHandle(expression);
    try {
      const element = handle.asElement() as ElementHandle<Element> | null;
      if (!element) return false;
      const watched = await element.evaluateHandle(watchForClick);
      try {
        await element.click({ timeout: CLICK_MS });
      } catch (error) {
        // What is clicked may go away before that is reported; to try again would be to click twice.
        // Gone with its document, when the click led elsewhere.
        const { isClicked } = await watched.jsonValue().catch(() => ({ isClicked: true }));
        if (!isClicked) throw error;
      }
      return true;
    } finally {
      await handle.dispose();
    }
  }
}

class ChromiumTab extends PageTab<Frame, Page> {
  constructor(page: Page) {
    super(page, frame => new ChromiumDocument(frame));
  }

  async goBack(): Promise<void> {
    await this.page.goBack({ waitUntil: 'commit' });
  }

  async goForward(): Promise<void> {
    await this.page.goForward({ waitUntil: 'commit' });
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  setViewport(width: number, height: number): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }

  activate(): Promise<void> {
    return this.page.bringToFront();
  }
}

/** The browser's own commands; Playwright's types lack those for extensions. */
interface Commands {
  send(method: string, params: object): Promise<Record<string, unknown>>;
}

/** Playwright's page behind a tab of Chromium, for what only Playwright can do, such as stopping the clock. */
export function pageOf(tab: Tab): Page {
  if (!(tab instanceof ChromiumTab)) throw new Error('This is not a tab of Chromium.');
  return tab.page;
}

class ChromiumDriver implements Driver {
  readonly name = 'chromium';
  readonly version: string;
  readonly log: string[] = [];
  readonly closed: Promise<void>;
  private readonly known = new WeakMap<Page, ChromiumTab>();
  private scheme: ColourScheme = 'light';
  private installed: string | undefined;

  constructor(
    private readonly context: BrowserContext,
    private readonly commands: Commands,
    private readonly extension: string,
    private readonly policy: object | undefined,
    version: string,
  ) {
    this.version = `Chromium ${version}`;
    this.closed = new Promise(done => context.once('close', () => done()));
    context.on('console', message =>
      this.log.push(`${message.type()}: ${message.text()} (${message.location().url})`),
    );
    context.on('weberror', event => this.log.push(`uncaught: ${event.error().message}`));
    context.on('page', page => void page.emulateMedia({ colorScheme: this.scheme }).catch(() => {}));
  }

  tabs(): Promise<ChromiumTab[]> {
    return Promise.resolve(this.context.pages().map(page => this.tab(page)));
  }

  async openTab(): Promise<ChromiumTab> {
    return this.tab(await this.context.newPage());
  }

  async install(): Promise<void> {
    // Before the extension comes: its first page opens in a tab that is still empty.
    const policyPage = this.policy && (await this.context.newPage());
    await policyPage?.goto('chrome://policy/test');
    const { id } = await this.commands.send('Extensions.loadUnpacked', { path: this.extension });
    this.installed = id as string;
    if (this.policy && policyPage) await this.fix(policyPage, this.installed, this.policy);
  }

  /** Fixes settings as an organization does, on Chromium's own page for testing policies. */
  private async fix(page: Page, extension: string, policy: object): Promise<void> {
    // Mandatory, for the user, by the computer's administrator.
    const by = { level: 1, scope: 0, source: 5 };
    const policies = Object.entries(policy).map(([name, value]) => ({
      namespace: extension,
      name,
      value,
      ...by,
    }));
    await page.evaluate(`new Promise(done => {
      const { webUIResponse } = cr;
      cr.webUIResponse = (id, ...rest) => (id === 'fixed' ? done() : webUIResponse(id, ...rest));
      chrome.send('setLocalTestPolicies', ['fixed', ${JSON.stringify(JSON.stringify(policies))}, '']);
    })`);
    await page.close();
  }

  async uninstall(): Promise<void> {
    await this.commands.send('Extensions.uninstall', { id: this.installed });
  }

  async forget(): Promise<void> {
    await this.context.clearCookies();
    const [page] = this.context.pages();
    const session = await this.context.newCDPSession(page!);
    await session.send('Network.clearBrowserCache');
    await session.detach();
    await this.setColourScheme('light');
    this.log.length = 0;
  }

  gotoExtensionPage(tab: Tab, path: string): Promise<void> {
    return tab.goto(`chrome-extension://${this.installed}/${path}`);
  }

  async openPopup(page: Document): Promise<void> {
    await page.evaluate('chrome.action.openPopup()');
  }

  async setColourScheme(scheme: ColourScheme): Promise<void> {
    this.scheme = scheme;
    await Promise.all(this.context.pages().map(page => page.emulateMedia({ colorScheme: scheme })));
  }

  /** Snapshots hold closed shadow roots; only JobScore's pages have any. */
  async hiddenTexts(): Promise<string[]> {
    const pages = this.context.pages().filter(page => new URL(page.url()).hostname.endsWith('.jobscore.com'));
    const snapshots = pages.map(async page => {
      const session = await this.context.newCDPSession(page);
      const { strings } = await session.send('DOMSnapshot.captureSnapshot', { computedStyles: [] });
      await session.detach();
      return strings.join('\n');
    });
    return Promise.all(snapshots);
  }

  async evaluateInContentScript(tab: Tab, expression: string): Promise<unknown> {
    const session = await this.context.newCDPSession(pageOf(tab));
    const origin = `chrome-extension://${this.installed}`;
    return evaluateInWorldOf(origin, session, expression).finally(() => session.detach());
  }

  /** Waits for the browser's own report of the stop, because open pages may start it again at once. */
  async stopBackground(): Promise<void> {
    const session = await this.context.newCDPSession(this.context.pages()[0]!);
    const states: string[] = [];
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { scriptURL, runningStatus } of versions) {
        if (scriptURL.startsWith('chrome-extension:')) states.push(runningStatus);
      }
    });
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await until(
      async () => states.includes('stopped'),
      () => `The service worker did not stop: ${states.join(', ') || 'no report of it'}.`,
    );
    await session.detach();
  }

  close(): Promise<void> {
    return this.context.close();
  }

  private tab(page: Page): ChromiumTab {
    const tab = this.known.get(page) ?? new ChromiumTab(page);
    this.known.set(page, tab);
    return tab;
  }
}

/** Launches Chromium with a new profile, which is removed when it closes. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const context = await chromium.launchPersistentContext('', {
    executablePath: options.executable,
    headless: options.headless ?? true,
    ignoreHTTPSErrors: true,
    // Playwright would have no extensions at all.
    ignoreDefaultArgs: ['--disable-extensions'],
    // In a window that someone looks at, the page is as large as the window.
    viewport: options.headless === false ? null : { width: 1280, height: 900 },
    args: [
      // Lets the extension be installed while Chromium runs.
      '--enable-unsafe-extension-debugging',
      // Nothing but the sandbox is ever reached: every other name and port does not resolve.
      `--host-resolver-rules=MAP *:443 127.0.0.1:${options.port},MAP * ~NOTFOUND`,
      '--ignore-certificate-errors',
      ...QUIET,
    ],
  });
  const browser = context.browser();
  if (!browser) throw new Error('Chromium has no connection to itself.');
  if (options.preload) await context.addInitScript(options.preload);
  const commands = (await browser.newBrowserCDPSession()) as unknown as Commands;
  return new ChromiumDriver(context, commands, options.extension, options.policy, browser.version());
}
