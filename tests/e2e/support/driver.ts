/** One document: a tab's own, or that of a frame within it. */
export interface Document {
  /** The value of a JavaScript expression, evaluated in the document. */
  evaluate(expression: string): Promise<unknown>;
  /** Clicks the element that the expression names, as a mouse would; false if the expression names none. */
  click(expression: string): Promise<boolean>;
}

/** One tab of the browser. */
export interface Tab {
  /** The tab's own document, whatever page it shows by now. */
  readonly document: Document;
  /** The documents of all frames in the tab, those in closed shadow roots among them. */
  frames(): Document[];
  /** Loads an address and waits until its document is parsed. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  goBack(): Promise<void>;
  goForward(): Promise<void>;
  /** Types text into whatever has the focus, key by key. */
  type(text: string): Promise<void>;
  /** Presses one key, or several as in `Shift+Tab`. */
  press(keys: string): Promise<void>;
  /** Clicks a point of the viewport, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  /** The viewport as a PNG. */
  screenshot(): Promise<Uint8Array>;
  /** Brings the tab to the front. */
  activate(): Promise<void>;
  close(): Promise<void>;
}

/** The colour schemes a user can ask pages for. */
export type ColourScheme = 'light' | 'dark';

/** A running browser. Everything a spec needs goes through this, in either browser. */
export interface Driver {
  readonly name: BrowserName;
  /** The browser's product and version, as it states them. */
  readonly version: string;
  /** Messages that pages and workers wrote to their consoles, and uncaught errors, oldest first. */
  readonly log: readonly string[];
  /** Settles when the browser has gone, whoever closed it. */
  readonly closed: Promise<void>;
  /** All open tabs, in no particular order; the same tab is always the same object. */
  tabs(): Promise<Tab[]>;
  openTab(): Promise<Tab>;
  install(): Promise<void>;
  /** Removes the extension with all it kept. */
  uninstall(): Promise<void>;
  /** Forgets what pages left in the browser and what was set of it, as if it had a new profile. */
  forget(): Promise<void>;
  /** Shows one of the extension's own pages, such as `options.html`, in a tab. */
  gotoExtensionPage(tab: Tab, path: string): Promise<void>;
  /** Opens the extension's popup as its button in the toolbar does. @param page one of the extension's own */
  openPopup(page: Document): Promise<void>;
  /** Shows or hides the browser's side panel by what the browser itself has for it; Chromium under test has nothing. */
  toggleSidePanel?(): Promise<void>;
  /** Sets the colour scheme of all tabs, now and later. */
  setColourScheme(scheme: ColourScheme): Promise<void>;
  /** Returns texts of closed shadow roots and of the browser's own console, as far as the browser gives them. */
  hiddenTexts(): Promise<string[]>;
  /** Evaluates an expression in the world of the extension's content script, in the front tab's page. */
  evaluateInContentScript(tab: Tab, expression: string): Promise<unknown>;
  /** Stops the extension's background as the browser does when it idles, and waits until it has stopped. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}

/** The browsers that Fitside is tested in. */
export type BrowserName = 'chromium' | 'firefox';

/** Options to launch a browser with. */
export interface LaunchOptions {
  /** The browser's program. */
  executable: string;
  /** The folder of the unpacked extension to be installed. */
  extension: string;
  /** The sandbox's port on this machine: every HTTPS host leads there. */
  port: number;
  /** Runs without a window; true by default. */
  headless?: boolean;
  /** An expression that each new document evaluates before its own scripts; none by default. */
  preload?: string;
  /** Settings that an organisation fixes for the extension, as in `docs/policy.md`; none by default. */
  policy?: Readonly<Record<string, unknown>> | undefined;
}
