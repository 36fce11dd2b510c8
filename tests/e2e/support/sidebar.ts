import type { Document, Tab } from './driver';
import { Locator } from './locator';

/** The sidebar or the side panel, with its sections by name. */
export class Sidebar extends Locator {
  readonly candidate = this.region('Candidate');
  readonly profile = this.region('JOFI profile');
  readonly occupations = this.region('Chosen occupations');
  readonly interests = this.region('Interests');
  readonly careers = this.region('Career matches');
  readonly job = this.region('This job');
}

/** Returns the framed sidebar of a tab. Asks each frame for its address, which the browsers' drivers do not show. */
export async function sidebarOf(tab: Tab): Promise<Document | undefined> {
  for (const frame of tab.frames()) {
    const isOurs = await frame
      .evaluate(`location.protocol.endsWith('-extension:') && location.pathname === '/sidepanel.html'`)
      .catch(() => false);
    if (isOurs === true) return frame;
  }
  return undefined;
}

/** Returns whether clicks count: the pointer over buttons of a sidebar that just appeared shows that they do not yet. */
export async function takesClicks(sidebar: Document): Promise<boolean> {
  return (await sidebar.evaluate(`getComputedStyle(document.querySelector('button')).cursor`)) !== 'progress';
}
