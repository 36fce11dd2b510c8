import type { Document } from './driver';

/** The extension's page that is neither framed nor in a tab of its own. */
const PANEL = `(globalThis.browser ?? globalThis.chrome).extension.getViews()
  .find(view => view.location.pathname === '/sidepanel.html' && view.parent === view)`;

/**
 * The browser's side panel, seen from another page of the extension: no driver has it among its tabs. A click in it is a
 * script's.
 * @returns undefined while it is not there
 */
export async function sidePanelSeenFrom(page: Document): Promise<Document | undefined> {
  if ((await page.evaluate(`Boolean(${PANEL})`)) !== true) return undefined;
  const evaluate = (expression: string) =>
    page.evaluate(`(() => { with (${PANEL}) { return ${expression}; } })()`);
  return {
    evaluate,
    click: async expression =>
      (await evaluate(`(element => { element?.click(); return element !== null; })(${expression})`)) === true,
  };
}
