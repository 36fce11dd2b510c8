import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { ColourScheme } from './driver';

/** The part of puppeteer's WebDriver BiDi connection that is used here; its type is not exported. */
interface Connection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

/**
 * What only Firefox's own code can do: stop an add-on's background, change a preference while Firefox runs. Scripts
 * are evaluated in Firefox's window itself, which `--remote-allow-system-access` permits.
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

  async setColourScheme(scheme: ColourScheme): Promise<void> {
    const value = scheme === 'dark' ? 0 : 1;
    await this.evaluate(
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value})`,
    );
  }

  /** Moves the keyboard from Firefox's own window into the page of the front tab. */
  async focusFrontTab(): Promise<void> {
    await this.evaluate('gBrowser.selectedBrowser.focus()');
  }

  /** Shows or hides the add-on's sidebar, as its entry in Firefox's menu does. */
  async toggleSidebar(): Promise<void> {
    const id = `${this.addon.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_')}-sidebar-action`;
    await this.evaluate(`SidebarController.toggle(${JSON.stringify(id)})`);
  }

  /** Stops the add-on's event page as Firefox does when it idles. */
  async stopBackground(): Promise<void> {
    const state = await this.evaluate(`(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.addon)});
      await extension.terminateBackground({ ignoreDevToolsAttached: true });
      return extension.backgroundState;
    })()`);
    if (state !== 'stopped') throw new Error(`The event page did not stop, it is ${String(state)}.`);
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
