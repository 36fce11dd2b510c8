import type { BrowserName, ColourScheme, Document, Driver, Tab } from './driver';
import { hitBox, type Box } from './hit-box';
import { callExpression } from './in-page';
import { Locator, type Root } from './locator';
import { Sidebar, sidebarOf, takesClicks } from './sidebar';
import { until } from './until';
import { findView, type ExtensionView } from './views';

/** The keys to save. */
export type Keys = Partial<Record<'jobscore' | 'jofi' | 'onet', string>>;

/** Where the options page takes each key. */
const KEY_FIELDS = {
  jobscore: ['JobScore', 'JobScore personal access token'],
  jofi: ['JOFI', 'JOFI API key'],
  onet: ['O*NET', 'O*NET API key'],
} as const;

const isService = (name: string): name is keyof typeof KEY_FIELDS => name in KEY_FIELDS;

/** The buttons of the first run, in their order. */
export const FIRST_STEPS = ['Agree and continue', 'Next', 'Done'] as const;

/** The address of an empty tab. */
const EMPTY = 'about:blank';

/** Someone who works in JobScore with Fitside: does and sees the same in every browser. */
export class Recruiter {
  private active: Tab | undefined;
  private jobScoreTab: Tab | undefined;

  constructor(readonly driver: Driver) {}

  get browser(): BrowserName {
    return this.driver.name;
  }

  /** The page in the current JobScore tab. */
  readonly page = this.tabLocator('the JobScore page', () => this.currentTab());

  /** The frame titled Fitside in the JobScore page, open or not. */
  readonly sidebar = new Sidebar(this.rootOf('the sidebar', () => this.currentTab(), sidebarOf, takesClicks));

  /** Opens an address in the JobScore tab. */
  async openPage(url: string): Promise<Locator> {
    const tab = await this.anyTab();
    await this.switchTo(tab);
    await tab.goto(url);
    return this.page;
  }

  /** Opens an address in another tab, which is the JobScore tab from now on. */
  async openPageInNewTab(url: string): Promise<Tab> {
    this.jobScoreTab = await this.driver.openTab();
    await this.openPage(url);
    return this.jobScoreTab;
  }

  /** The address of the JobScore page now. */
  async address(): Promise<string> {
    return String(await this.currentTab().document.evaluate('location.href'));
  }

  /** Brings a tab of a JobScore page to the front; `page` and `sidebar` search it from now on. */
  async switchTo(tab: Tab): Promise<void> {
    await this.bringToFront(tab);
    this.jobScoreTab = tab;
  }

  /** Opens the extension's options in a tab of their own. */
  openOptions = () => this.openExtensionPage('options.html', 'the options page');

  /** Opens the quick search in a tab of its own. */
  openPopup = () => this.openExtensionPage('popup.html', 'the popup');

  /** Opens one of the extension's own pages in a tab of its own. */
  async openExtensionPage(path: string, title = path): Promise<Locator> {
    const tab = await this.driver.openTab();
    await this.driver.gotoExtensionPage(tab, path);
    await this.bringToFront(tab);
    return this.tabLocator(title, () => tab);
  }

  /** Opens the extension's options past the first steps: agrees and skips the rest. */
  openSettings = async () => this.passFirstSteps(await this.openOptions());

  /** Agrees in open options and skips the other first steps, where they are not yet done. */
  private async passFirstSteps(options: Locator): Promise<Locator> {
    const keys = options.region('Keys');
    for (const step of FIRST_STEPS) {
      const button = options.button(step);
      await until(
        async () => (await button.count()) + (await keys.count()) > 0,
        () => button.explain('is not there, nor are the settings'),
      );
      if ((await keys.count()) > 0) break;
      await button.click();
    }
    return options;
  }

  /** Returns the browser's side panel, open or not. */
  async sidePanel(): Promise<Sidebar> {
    return new Sidebar(await this.viewRoot('the side panel', 'panel'));
  }

  /** Opens the quick search as the browser's popup. */
  async openActionPopup(): Promise<Locator> {
    const root = await this.viewRoot('the popup', 'popup');
    await this.driver.openPopup(root.tab.document);
    return new Locator(root);
  }

  /** Shows or hides the side panel with the browser's own control. */
  async toggleSidePanel(): Promise<void> {
    if (!this.driver.toggleSidePanel) throw new Error(`${this.browser} has no control for its side panel.`);
    await this.driver.toggleSidePanel();
  }

  /** Types keys into the options page and saves them in their order, then closes it. Other keys are left out. */
  async saveKeys(keys: Keys): Promise<void> {
    const options = await this.openSettings();
    for (const [service, key] of Object.entries(keys)) {
      if (!isService(service)) continue;
      const [name, label] = KEY_FIELDS[service];
      const group = options.group(name);
      await group.field(label).fill(key);
      await group.button('Save').click();
      await until(
        async () => (await group.text()).includes(key.slice(-4)),
        () => group.explain('does not show the end of the saved key'),
      );
    }
    await this.close(options);
  }

  /** Runs an action that opens a tab, or fills an empty one, and returns that tab. */
  async newTab(action: () => Promise<void>, title = 'the new tab'): Promise<Locator> {
    const used = new Set((await this.usedTabs()).map(({ tab }) => tab));
    await action();
    const { tab } = await until(
      async () => (await this.usedTabs()).find(each => !used.has(each.tab)),
      async () => `No tab was opened: ${(await this.usedTabs()).map(each => each.address).join(', ')}.`,
    );
    await this.bringToFront(tab);
    return this.tabLocator(title, () => tab);
  }

  /** Returns the tabs that are not empty, with their addresses. */
  private async usedTabs(): Promise<{ tab: Tab; address: string }[]> {
    const tabs = await this.driver.tabs();
    const all = await Promise.all(tabs.map(async tab => ({ tab, address: await addressOf(tab) })));
    return all.filter(({ address }) => address !== EMPTY);
  }

  /** Closes the tab that a locator searches. */
  async close(part: Locator): Promise<void> {
    if (this.active === part.tab) this.active = undefined;
    await part.tab.close();
  }

  press = (keys: string) => this.page.press(keys);
  reload = () => this.currentTab().reload();
  goBack = () => this.currentTab().goBack();
  goForward = () => this.currentTab().goForward();
  setViewport = async (width: number, height: number) => (await this.anyTab()).setViewport(width, height);
  setColourScheme = (scheme: ColourScheme) => this.driver.setColourScheme(scheme);
  /** Stops the extension's background, as browsers do whenever they like. */
  stopBackground = () => this.driver.stopBackground();
  /** The front tab's viewport as a PNG. */
  screenshot = async () => (this.active ?? this.currentTab()).screenshot();

  /** Returns the area of Fitside's frame or tab button in the JobScore page, undefined if neither shows. */
  async sidebarBox(): Promise<Box | undefined> {
    const box = await this.currentTab().document.evaluate(callExpression(hitBox, '[data-fitside=frame]'));
    return (box as Box | null) ?? undefined;
  }

  /** Closes the sidebar and opens it again, which moves the focus into it. */
  async reopenSidebar(): Promise<void> {
    await this.sidebar.button('Close').click();
    await this.clickTabButton();
  }

  /** Clicks the small tab button that the closed sidebar leaves at the side of the page. */
  async clickTabButton(): Promise<void> {
    const box = await until(
      async () => {
        const shown = await this.sidebarBox();
        return shown && shown.width < 120 && shown;
      },
      () => 'There is no tab button at the side of the page.',
    );
    await this.bringToFront(this.currentTab());
    await this.currentTab().clickAt(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** Returns the JobScore tab, which is the browser's first tab until a page was opened. */
  private async anyTab(): Promise<Tab> {
    return (this.jobScoreTab ??= (await this.driver.tabs())[0] ?? (await this.driver.openTab()));
  }

  private currentTab(): Tab {
    if (!this.jobScoreTab) throw new Error('No page is open. Call openPage first.');
    return this.jobScoreTab;
  }

  /** The whole document of a tab. */
  tabLocator(title: string, tab: () => Tab): Locator {
    return new Locator(this.rootOf(title, tab, async ({ document }) => document));
  }

  private rootOf(
    title: string,
    tab: () => Tab,
    document: (tab: Tab) => Promise<Document | undefined>,
    isReady?: Root['isReady'],
  ): Root {
    return {
      ...(isReady && { isReady }),
      title,
      get tab() {
        return tab();
      },
      document: async () => document(tab()),
      activate: async () => this.bringToFront(tab()),
    };
  }

  /** A window of the extension that is no tab. It is found from a page of the extension, which this opens. */
  private async viewRoot(title: string, view: ExtensionView): Promise<Root> {
    const { tab } = await this.openOptions();
    return { title, tab, document: () => findView(tab.document, view), activate: async () => {} };
  }

  private async bringToFront(tab: Tab): Promise<void> {
    if (tab !== this.active) await tab.activate();
    this.active = tab;
  }
}

/** Returns the address of a tab; that of an empty one while the tab comes or goes. */
async function addressOf(tab: Tab): Promise<string> {
  return tab.document.evaluate('location.href').then(String, () => EMPTY);
}
