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

/** Returns whether clicks on an element count: the pointer over it shows in a sidebar that just appeared if not yet. */
export async function takesClicks(sidebar: Document, element: string): Promise<boolean> {
  const cursor = await sidebar.evaluate(`(found => found && getComputedStyle(found).cursor)(${element})`);
  return cursor !== 'progress';
}
