import type { Document, Tab } from './driver';

/** The methods that Playwright's and puppeteer's pages have in common. */
interface SharedPage<Frame> {
  mainFrame(): Frame;
  frames(): Frame[];
  goto(url: string, options: { waitUntil: 'domcontentloaded' }): Promise<unknown>;
  reload(options: { waitUntil: 'domcontentloaded' }): Promise<unknown>;
  readonly keyboard: { type(text: string): Promise<void> };
  readonly mouse: { click(x: number, y: number): Promise<void> };
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A tab, as far as both drivers work it in the same way. */
export abstract class PageTab<Frame, Page extends SharedPage<Frame>> implements Tab {
  readonly document: Document;

  constructor(
    readonly page: Page,
    private readonly documentOf: (frame: Frame) => Document,
  ) {
    this.document = documentOf(page.mainFrame());
  }

  abstract goBack(): Promise<void>;
  abstract goForward(): Promise<void>;
  abstract press(keys: string): Promise<void>;
  abstract setViewport(width: number, height: number): Promise<void>;
  abstract activate(): Promise<void>;

  frames(): Document[] {
    const main = this.page.mainFrame();
    return this.page
      .frames()
      .filter(frame => frame !== main)
      .map(this.documentOf);
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'domcontentloaded' });
  }

  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: 'domcontentloaded' });
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.page.mouse.click(x, y);
  }

  screenshot(): Promise<Uint8Array> {
    return this.page.screenshot();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
