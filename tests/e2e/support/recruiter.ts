import type { BrowserName, ColourScheme, Document, Driver, Tab } from './driver';
import { callExpression } from './in-page';
import { Part, type Root } from './part';
import { until } from './until';
import { viewSeenFrom } from './views';

/** A rectangle of the viewport, in CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Which of the three keys to save. */
export type Keys = Partial<Record<'jobscore' | 'jofi' | 'onet', string>>;

/** Where the options page takes each key. */
const KEY_FIELDS = {
  jobscore: ['JobScore', 'JobScore personal access token'],
  jofi: ['JOFI', 'JOFI API key'],
  onet: ['O*NET', 'O*NET API key'],
} as const;

/** What an empty tab shows. */
const EMPTY = 'about:blank';

/** The part of the page that belongs to Fitside's element: what a click there would hit, whatever is drawn. */
function hitBox(tag: string): Box | null {
  const step = 6;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let y = step / 2; y < innerHeight; y += step) {
    for (let x = step / 2; x < innerWidth; x += step) {
      if (document.elementFromPoint(x, y)?.localName !== tag) continue;
      [left, top, right, bottom] = [
        Math.min(left, x),
        Math.min(top, y),
        Math.max(right, x),
        Math.max(bottom, y),
      ];
    }
  }
  return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

/** Someone who works in JobScore with Fitside at their side. Says what they do and see, the same in every browser. */
export class Recruiter {
  private active: Tab | undefined;
  private jobScoreTab: Tab | undefined;

  constructor(readonly driver: Driver) {}

  get browser(): BrowserName {
    return this.driver.name;
  }

  /** The JobScore page, in whichever tab is the JobScore tab when it is asked. */
  readonly page = this.partOf(
    'the JobScore page',
    () => this.currentTab(),
    async tab => tab.document,
  );

  /** What is in the frame titled Fitside on the JobScore page, open or not. */
  readonly sidebar = this.partOf('the sidebar', () => this.currentTab(), sidebarOf);

  /** Opens an address in the JobScore tab. */
  async openPage(url: string): Promise<Part> {
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

  /** Brings a tab of a JobScore page to the front: the one that `page` and `sidebar` speak of from now on. */
  async switchTo(tab: Tab): Promise<void> {
    await this.bringToFront(tab);
    this.jobScoreTab = tab;
  }

  /** Opens the extension's options in a tab of their own. */
  openOptions = () => this.openExtensionPage('options.html', 'the options page');

  /** Opens the quick search in a tab of its own. */
  openPopup = () => this.openExtensionPage('popup.html', 'the popup');

  /** Opens one of the extension's own pages in a tab of its own. */
  async openExtensionPage(path: string, title = path): Promise<Part> {
    const tab = await this.driver.openTab();
    await this.driver.gotoExtensionPage(tab, path);
    await this.bringToFront(tab);
    return this.partOf(
      title,
      () => tab,
      async () => tab.document,
    );
  }

  /** Opens the extension's options past the first steps: agrees and leaves the rest for later, where asked. */
  async openSettings(): Promise<Part> {
    const options = await this.openOptions();
    const keys = options.region('Keys');
    for (const step of ['Agree and go on', 'Next', 'Done']) {
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

  /** The browser's side panel, there or not. It is looked into from a page of the extension that this opens. */
  async lookAtSidePanel(): Promise<Part> {
    const { tab } = await this.openOptions();
    return new Part({
      title: 'the side panel',
      tab,
      document: () => viewSeenFrom(tab.document, 'panel'),
      activate: async () => {},
    });
  }

  /** Opens the quick search as the browser's popup. It is looked into from a page of the extension that this opens. */
  async openActionPopup(): Promise<Part> {
    const { tab } = await this.openOptions();
    await this.driver.openPopup(tab.document);
    return new Part({
      title: 'the popup',
      tab,
      document: () => viewSeenFrom(tab.document, 'popup'),
      activate: async () => {},
    });
  }

  /** Shows or hides the side panel by what the browser itself has for it. */
  async toggleSidePanel(): Promise<void> {
    if (!this.driver.toggleSidePanel) throw new Error(`${this.browser} has nothing for it.`);
    await this.driver.toggleSidePanel();
  }

  /** Types keys into the options page and saves them one by one, then closes it. */
  async saveKeys(keys: Keys): Promise<void> {
    const options = await this.openSettings();
    for (const [service, key] of Object.entries(keys) as [keyof typeof KEY_FIELDS, string][]) {
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

  /** Does something that opens a tab, or that a browser shows in one that was empty, and gives what that tab shows. */
  async newTab(action: () => Promise<void>, title = 'the new tab'): Promise<Part> {
    const used = new Set((await this.usedTabs()).map(({ tab }) => tab));
    await action();
    const { tab } = await until(
      async () => (await this.usedTabs()).find(each => !used.has(each.tab)),
      async () => `No tab was opened: ${(await this.usedTabs()).map(each => each.address).join(', ')}.`,
    );
    await this.bringToFront(tab);
    return this.partOf(
      title,
      () => tab,
      async () => tab.document,
    );
  }

  /** The tabs that show something, and its addresses. */
  private async usedTabs(): Promise<{ tab: Tab; address: string }[]> {
    const tabs = await this.driver.tabs();
    const all = await Promise.all(tabs.map(async tab => ({ tab, address: await addressOf(tab) })));
    return all.filter(({ address }) => address !== EMPTY);
  }

  /** Closes the tab that a part is of. */
  async close(part: Part): Promise<void> {
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

  /** Where Fitside is in the JobScore page now: its frame, or its tab button; undefined if nothing of it shows. */
  async sidebarBox(): Promise<Box | undefined> {
    const box = await this.currentTab().document.evaluate(callExpression(hitBox, 'fitside-sidebar'));
    return (box as Box | null) ?? undefined;
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

  /** The JobScore tab; the first tab becomes it before any page was opened. */
  private async anyTab(): Promise<Tab> {
    return (this.jobScoreTab ??= (await this.driver.tabs())[0] ?? (await this.driver.openTab()));
  }

  private currentTab(): Tab {
    if (!this.jobScoreTab) throw new Error('No page is open. Call openPage first.');
    return this.jobScoreTab;
  }

  private partOf(title: string, tab: () => Tab, document: (tab: Tab) => Promise<Document | undefined>): Part {
    const root: Root = {
      title,
      get tab() {
        return tab();
      },
      document: async () => document(tab()),
      activate: async () => this.bringToFront(tab()),
    };
    return new Part(root);
  }

  private async bringToFront(tab: Tab): Promise<void> {
    if (tab !== this.active) await tab.activate();
    this.active = tab;
  }
}

/** Frames are told apart by asking them: Chromium hides the frame's address, Firefox never tells it. */
async function sidebarOf(tab: Tab): Promise<Document | undefined> {
  for (const frame of tab.frames()) {
    const isOurs = await frame
      .evaluate(`location.protocol.endsWith('-extension:') && location.pathname === '/sidepanel.html'`)
      .catch(() => false);
    if (isOurs === true) return frame;
  }
  return undefined;
}

/** The address of what a tab shows; that of an empty one where it cannot be told, for it comes or goes just now. */
async function addressOf(tab: Tab): Promise<string> {
  return tab.document.evaluate('location.href').then(String, () => EMPTY);
}
