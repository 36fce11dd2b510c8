import type { SidebarState } from './sidebar';

/** Where this page runs: framed in a JobScore page, as the browser's own side panel, or in a tab for one person. */
export interface SidebarHost {
  /** The tab that messages speak of; undefined for the sender's own. */
  tab(): number | undefined;
  /** Closes the sidebar; absent where the browser itself has a button for that. */
  close?: (() => void) | undefined;
  /**
   * Moves the sidebar to its other place, in a click, and says whether the browser did; absent where that cannot be done.
   */
  move?: { to: 'panel' | 'page'; go(): Promise<boolean> } | undefined;
  /** Shows whom the place shows, from now on. */
  begin(sidebar: Pick<SidebarState, 'show' | 'leave'>): void;
}
