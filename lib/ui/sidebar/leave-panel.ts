import type { SidebarChoice } from '../../shared/model/settings';

/**
 * Leaves the browser's side panel for the page; to be called in a click. Whoever is told of it is told before the panel
 * is gone, since nothing can be said after; should the browser not close it, that is taken back.
 * @returns whether the browser closed it
 */
export async function leavePanel(ways: {
  /** Says that the panel goes; gives what was chosen before. */
  left(): Promise<SidebarChoice>;
  /** Closes it; resolves to whether the browser did. */
  close(): Promise<boolean>;
  /** Says that it stays, as what was chosen before does. */
  stayed(before: SidebarChoice): Promise<unknown>;
}): Promise<boolean> {
  const told = ways.left().catch(() => undefined);
  if (await ways.close()) return true;
  const before = await told;
  if (before) await ways.stayed(before).catch(() => undefined);
  return false;
}
