import type { Document } from './driver';

/** Undefined while the page that evaluates it is itself unloading. */
const OURS = '(globalThis.browser ?? globalThis.chrome)?.extension';

/** Windows of the extension that are neither frames nor tabs, as another of its pages finds them. */
const VIEWS = {
  panel: `${OURS}?.getViews().find(view => view.location.pathname === '/sidepanel.html' && view.parent === view)`,
  popup: `${OURS}?.getViews({ type: 'popup' })[0]`,
} as const;

/** A window of the extension that no driver lists among its tabs. */
export type ExtensionView = keyof typeof VIEWS;

/**
 * Finds the browser's side panel, or its popup, from another page of the extension. A click in it is a script's.
 * @returns undefined while it is not open
 */
export async function findView(page: Document, name: ExtensionView): Promise<Document | undefined> {
  const view = VIEWS[name];
  if ((await page.evaluate(`Boolean(${view})`)) !== true) return undefined;
  const evaluate = (expression: string) =>
    page.evaluate(`(() => { with (${view}) { return ${expression}; } })()`);
  return {
    evaluate,
    click: async expression =>
      (await evaluate(`(element => { element?.click(); return element !== null; })(${expression})`)) === true,
  };
}
