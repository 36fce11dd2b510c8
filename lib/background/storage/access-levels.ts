import { browser } from 'wxt/browser';

const AREAS = ['local', 'session', 'managed'] as const;

/** The areas that content scripts can no longer read or write. */
export type ClosedAreas = Record<(typeof AREAS)[number], boolean>;

/** One area of `browser.storage`; browsers may lack the area or the function, or refuse it for some areas. */
type Area = { setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void> } | undefined;

/** Closes the areas of `browser.storage` to content scripts, where the browser can. Never rejects. */
export async function closeStorage(): Promise<ClosedAreas> {
  const closed = await Promise.all(AREAS.map(async name => [name, await close(name)] as const));
  return Object.fromEntries(closed) as ClosedAreas;
}

async function close(name: (typeof AREAS)[number]): Promise<boolean> {
  try {
    const area = browser.storage[name] as Area;
    if (!area?.setAccessLevel) return false;
    await area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
    return true;
  } catch {
    return false;
  }
}
