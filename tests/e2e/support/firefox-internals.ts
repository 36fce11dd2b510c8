import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { ColourScheme } from './driver';
import { until } from './until';

/** The part of puppeteer's WebDriver BiDi connection that is used here; its type is not exported. */
interface Connection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

/**
 * Actions that only Firefox's own code can take: stop an add-on's background, change a preference while Firefox runs.
 * Scripts are evaluated in Firefox's window itself, which `--remote-allow-system-access` permits.
 */
export class FirefoxInternals {
  private constructor(
    private readonly connection: Connection,
    private readonly context: string,
    private readonly addon: string,
  ) {}

  /** The id that an unpacked extension gives itself in its manifest. */
  static async addonId(extension: string): Promise<string> {
    const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8')) as {
      browser_specific_settings: { gecko: { id: string } };
    };
    return manifest.browser_specific_settings.gecko.id;
  }

  static async connect(browser: Browser, addon: string): Promise<FirefoxInternals> {
    const { connection } = browser as unknown as { connection: Connection };
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [window] = result['contexts'] as { context: string }[];
    if (!window) throw new Error('Firefox has no window.');
    return new FirefoxInternals(connection, window.context, addon);
  }

  /** Has each new document evaluate an expression before its own scripts. */
  async preload(expression: string): Promise<void> {
    await this.connection.send('script.addPreloadScript', { functionDeclaration: `() => ${expression}` });
  }

  /** Returns what Firefox's own console shows, errors of the add-on's background included, and empties it. */
  async takeConsole(): Promise<string[]> {
    const lines = await this.evaluate(`(() => {
      const lines = Services.console.getMessageArray().map(String);
      Services.console.reset();
      return lines.join('\\n');
    })()`);
    return [String(lines)];
  }

  async setColourScheme(scheme: ColourScheme): Promise<void> {
    const value = scheme === 'dark' ? 0 : 1;
    await this.evaluate(
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value})`,
    );
  }

  /** Clears what pages left: cookies, stored data and cached answers. */
  async clearSiteData(): Promise<void> {
    await this.evaluate(`new Promise(done => Services.clearData.deleteData(
      Ci.nsIClearDataService.CLEAR_COOKIES_AND_SITE_DATA | Ci.nsIClearDataService.CLEAR_ALL_CACHES,
      done,
    ))`);
  }

  /** Moves the keyboard from Firefox's own window into the page of the front tab. */
  async focusFrontTab(): Promise<void> {
    await this.evaluate('gBrowser.selectedBrowser.focus()');
  }

  /** Opens the add-on's popup, and moves the keyboard there, which Firefox does by itself only where it has a window. */
  async openPopup(): Promise<void> {
    await this.evaluate(`(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.addon)});
      const { apiManager } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
        .ExtensionParent;
      await apiManager.global.browserActionFor(extension).openPopup(window);
      // It is loaded in a panel that never opens, and moved; a panel that is not open yet takes no focus.
      const popup = () => document.querySelector('browser[webextension-view-type=popup]');
      const isOpen = () => popup()?.closest('panel')?.state === 'open';
      while (!isOpen() || document.activeElement !== popup()) {
        await new Promise(requestAnimationFrame);
        if (isOpen()) popup().focus();
      }
    })()`);
  }

  /** Shows or hides the add-on's sidebar, as its entry in Firefox's menu does. */
  async toggleSidebar(): Promise<void> {
    const id = `${this.addon.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_')}-sidebar-action`;
    await this.evaluate(`SidebarController.toggle(${JSON.stringify(id)})`);
  }

  /** Evaluates an expression beside the add-on's content script in the front tab, as if it were part of it. */
  async evaluateInContentScript(expression: string): Promise<unknown> {
    const code = `(async () => JSON.stringify({ value: await (${expression}) }))()`;
    const answer = await this.evaluate(`(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.addon)});
      const [answer] = [await extension.tabManager.getWrapper(gBrowser.selectedTab).queryContent('Execute', {
        jsExecuteScriptSources: [{ code: ${JSON.stringify(code)} }],
        cssPaths: [],
        extensionId: extension.id,
        hasActiveTabPermission: true,
        matches: ['<all_urls>'],
        frameIds: [0],
        runAt: 'document_idle',
        wantReturnValue: true,
      })].flat();
      return answer;
    })()`);
    return (JSON.parse(String(answer)) as { value: unknown }).value;
  }

  /**
   * Stops the add-on's event page as Firefox does when it idles. A page still at work is spared the first time. A page
   * that is asked for something at once starts again, which shows in a new context.
   */
  async stopBackground(): Promise<void> {
    const before = await this.background('');
    if (before === undefined) return;
    await until(
      async () =>
        (await this.background('await extension.terminateBackground({ ignoreDevToolsAttached: true });')) !==
        before,
      () => 'The event page did not stop.',
    );
  }

  /** The context of the event page that runs after the statements were run; undefined if none runs. */
  private background(statements: string): Promise<unknown> {
    return this.evaluate(`(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.addon)});
      if (extension.backgroundState === 'stopped') return undefined;
      ${statements}
      return extension.backgroundState === 'stopped' ? undefined : extension.backgroundContext?.contextId;
    })()`);
  }

  private async evaluate(expression: string): Promise<unknown> {
    const { result } = await this.connection.send('script.evaluate', {
      expression,
      target: { context: this.context },
      awaitPromise: true,
    });
    if (result['type'] !== 'success') {
      const { text } = result['exceptionDetails'] as { text: string };
      throw new Error(`Firefox: ${text}`);
    }
    return (result['result'] as { value?: unknown }).value;
  }
}
