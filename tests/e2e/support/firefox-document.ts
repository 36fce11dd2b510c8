import type { ElementHandle, Frame } from 'puppeteer-core';
import type { Document } from './driver';
import { guardClick } from './guard-click';
import { watchForClick } from './watch-for-click';

/** Looks at and clicks elements of one document in Firefox. */
export class FirefoxDocument implements Document {
  constructor(private readonly frame: Frame) {}

  evaluate(expression: string): Promise<unknown> {
    return this.frame.evaluate(expression);
  }

  async click(expression: string): Promise<boolean> {
    const handle = await this.frame.evaluateHandle(expression);
    try {
      const element = handle.asElement() as ElementHandle<Element> | null;
      if (!element || !(await element.evaluate(holdsStill))) return false;
      const watched = await element.evaluateHandle(watchForClick);
      const guard = await element.evaluateHandle(guardClick);
      // What was asked is gone with its document, when the click led elsewhere.
      await element.click().finally(() => guard.evaluate(each => each.end()).catch(() => {}));
      return await watched.evaluate(({ isClicked }) => isClicked).catch(() => true);
    } finally {
      await handle.dispose();
    }
  }
}

/** Resolves to true if the element keeps its place for two frames, which Playwright waits for in Chromium. */
function holdsStill(element: Element): Promise<boolean> {
  const before = JSON.stringify(element.getBoundingClientRect());
  return new Promise(resolve => {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => resolve(JSON.stringify(element.getBoundingClientRect()) === before)),
    );
  });
}
