import type { Page } from '@playwright/test';
import { pageOf } from './chromium';
import { expect } from './fixtures';
import type { Locator } from './locator';
import type { Recruiter } from './recruiter';

/**
 * The time that pages see. The background has the true time, and pages are behind it. So pages show whatever the
 * background dates as "just now".
 */
const THEN = new Date('2025-01-15T12:00:00Z');

/** As wide as the sidebar is by default, in CSS pixels. */
const SIDEBAR = 380;
/** How wide a window is that shows a page of its own. */
const WINDOW = 720;

/** Stops the clock of all pages, those that are opened later among them. */
export async function stopClock(recruiter: Recruiter): Promise<void> {
  const [tab] = await recruiter.driver.tabs();
  const { clock } = pageOf(tab!).context();
  await clock.install({ time: THEN });
  await clock.setFixedTime(THEN);
}

/** Compares what is shown with the pictures in `tests/e2e/screens`. A difference fails the test once it is over. */
export const looks = {
  /** A page as narrow as the sidebar, from its top to its end. */
  async narrow(part: Locator, picture: string): Promise<void> {
    await whole(await allInView(part, SIDEBAR), picture);
  },

  /** A page in a window, from its top to its end. */
  async wide(part: Locator, picture: string): Promise<void> {
    await whole(await allInView(part, WINDOW), picture);
  },

  /** Paper, which looks the same whatever colours the screen has. */
  async paper(part: Locator, picture: string): Promise<void> {
    const page = await allInView(part, WINDOW);
    await expect.soft(page).toHaveScreenshot(`${picture}.png`, { fullPage: true });
  },

  /** As much of the quick search as the browser's popup has room for. */
  async popup(part: Locator, picture: string): Promise<void> {
    const page = await atRest(part, SIDEBAR);
    await inBothColours(page, async scheme => {
      await expect.soft(page).toHaveScreenshot(`${picture}-${scheme}.png`);
    });
  },

  /** One region of a page in a window. */
  async region(part: Locator, name: string, picture: string): Promise<void> {
    const page = await atRest(part, WINDOW);
    await inBothColours(page, async scheme => {
      await expect.soft(page.getByRole('region', { name })).toHaveScreenshot(`${picture}-${scheme}.png`);
    });
  },

  /** The sidebar in a JobScore page, in a window high enough for most of it. */
  async framed(part: Locator, picture: string): Promise<void> {
    const [width, height] = [1000, 1600];
    const page = await atRest(part, width, height);
    const clip = { x: width - SIDEBAR, y: 0, width: SIDEBAR, height };
    await inBothColours(page, async scheme => {
      await expect.soft(page).toHaveScreenshot(`${picture}-${scheme}.png`, { clip });
    });
  },
};

async function whole(page: Page, picture: string): Promise<void> {
  await inBothColours(page, async scheme => {
    await expect.soft(page).toHaveScreenshot(`${picture}-${scheme}.png`, { fullPage: true });
  });
}

async function inBothColours(page: Page, look: (scheme: 'light' | 'dark') => Promise<void>): Promise<void> {
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await look(scheme);
  }
}

/** The page in a window as high as it is itself: rows read their facts once they are in view. */
async function allInView(part: Locator, width: number): Promise<Page> {
  const page = await atRest(part, width);
  await expect
    .poll(async () => {
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      const isWhole = page.viewportSize()?.height === height;
      if (!isWhole) await page.setViewportSize({ width, height });
      return isWhole;
    })
    .toBe(true);
  return page;
}

/** The page behind a part, of a size, scrolled to its beginning, the mouse at none of it. */
async function atRest({ tab }: Locator, width: number, height = 600): Promise<Page> {
  const page = pageOf(tab);
  await page.setViewportSize({ width, height });
  await page.mouse.move(0, 0);
  await tab.document.evaluate('scrollTo(0, 0)');
  return page;
}
