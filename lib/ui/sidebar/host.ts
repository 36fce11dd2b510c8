import type { Sidebar } from './sidebar';
import { atTop } from './host-tab';
import { inFrame } from './host-frame';

/** Where this page runs: framed in a JobScore page, as the browser's own side panel, or in a tab for one person. */
export interface Host {
  /** The tab that messages speak of; undefined for the sender's own. */
  tab(): number | undefined;
  /** Closes the sidebar; absent where the browser itself has a button for that. */
  close?: (() => void) | undefined;
  /**
   * Moves the sidebar to its other place, in a click, and says whether the browser did; absent where that cannot be done.
   */
  move?: { to: 'panel' | 'page'; go(): Promise<boolean> } | undefined;
  /** Shows whom the place shows, from now on. */
  begin(sidebar: Pick<Sidebar, 'show' | 'leave'>): void;
}

export const host: Host = window.parent === window ? await atTop() : inFrame();
