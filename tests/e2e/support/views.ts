import type { Document } from './driver';

/** Not there while the page that looks is itself leaving for another. */
const OURS = '(globalThis.browser ?? globalThis.chrome)?.extension';

/** Windows of the extension that are neither framed nor tabs, as another of its pages finds them. */
const VIEWS = {
  panel: `${OURS}?.getViews().find(view => view.location.pathname === '/sidepanel.html' && view.parent === view)`,
  popup: `${OURS}?.getViews({ type: 'popup' })[0]`,
} as const;

/**
 * The browser's side panel, or its popup, seen from another page of the extension: no driver has them among its tabs.
 * A click in it is a script's.
 * @returns undefined while it is not there
 */
export async function viewSeenFrom(page: Document, which: keyof typeof VIEWS): Promise<Document | undefined> {
  const view = VIEWS[which];
  if ((await page.evaluate(`Boolean(${view})`)) !== true) return undefined;
  const evaluate = (expression: string) =>
    page.evaluate(`(() => { with (${view}) { return ${expression}; } })()`);
  return {
    evaluate,
    click: async expression =>
      (await evaluate(`(element => { element?.click(); return element !== null; })(${expression})`)) === true,
  };
}
