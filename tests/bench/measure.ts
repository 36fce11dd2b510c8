import type { Document, Tab } from '../e2e/support/driver';
import { callExpression } from '../e2e/support/in-page';

/** Asks often enough that the asking does not show in what is measured. */
const LOOK_EVERY_MS = 4;

/** Resolves, inside the sidebar, to the time (ms since the epoch) at which a region first shows the text. */
function whenShown(region: string, text: string): Promise<number> {
  return new Promise(resolve => {
    const look = () => {
      const section = [...document.querySelectorAll('section')].find(
        one => one.querySelector('h2')?.textContent === region,
      );
      if (section?.textContent?.includes(text)) resolve(performance.timeOrigin + performance.now());
      else setTimeout(look, 4);
    };
    look();
  });
}

/** When a region of the tab's sidebar first shows the text; in ms since the epoch. */
export async function shownAt(tab: Tab, region: string, text: string): Promise<number> {
  const sidebar = await sidebarOf(tab);
  return (await sidebar.evaluate(callExpression(whenShown, region, text))) as number;
}

/** When the tab's document began to load; in ms since the epoch. */
export async function navigatedAt(tab: Tab): Promise<number> {
  return (await tab.document.evaluate('performance.timeOrigin')) as number;
}

/** Follows a link of the page by its address, as a click would; gives the moment before, in ms since the epoch. */
export async function follow(tab: Tab, path: string): Promise<number> {
  const selector = JSON.stringify(`a[href*="${path}"]`);
  const click = `(() => { const at = performance.timeOrigin + performance.now(); document.querySelector(${selector}).click(); return at; })()`;
  return (await tab.document.evaluate(click)) as number;
}

async function sidebarOf(tab: Tab): Promise<Document> {
  const end = performance.now() + 20_000;
  while (performance.now() < end) {
    for (const frame of tab.frames()) {
      const isOurs = await frame.evaluate(`location.pathname === '/sidepanel.html'`).catch(() => false);
      if (isOurs === true) return frame;
    }
    await new Promise(resolve => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error('The sidebar did not appear.');
}
