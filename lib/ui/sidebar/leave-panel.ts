import type { SidebarChoice } from '../../shared/model/settings';

/**
 * Leaves the browser's side panel for the page; call it in a click. Others are notified before the panel goes, since
 * nothing can be sent after, and again if the browser does not close it.
 * @returns whether the browser closed it
 */
export async function leavePanel(ways: {
  /** Announces that the panel closes; resolves to the earlier choice. */
  left(): Promise<SidebarChoice>;
  /** Closes it; resolves to whether the browser did. */
  close(): Promise<boolean>;
  /** Announces that the panel stays, and restores the earlier choice. */
  stayed(before: SidebarChoice): Promise<unknown>;
}): Promise<boolean> {
  const announced = ways.left().catch(() => undefined);
  if (await ways.close()) return true;
  const before = await announced;
  if (before) await ways.stayed(before).catch(() => undefined);
  return false;
}
