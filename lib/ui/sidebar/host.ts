import type { ReadonlySignal } from '@preact/signals';
import type { SidebarState } from './sidebar';
import type { TypingGuard } from './typing-guard';

/** Where this page runs: framed in a JobScore page, as the browser's own side panel, or in a tab for one person. */
export interface SidebarHost {
  /** The tab that messages speak of; undefined for the sender's own. */
  tab(): number | undefined;
  /** Closes the sidebar; absent where the browser itself has a button for that. */
  close?: (() => void) | undefined;
  /** Closes it for this candidate alone. */
  dismiss?: () => void;
  /**
   * Moves the sidebar to its other place; resolves to whether the browser did. Call it in a click. Absent where it
   * cannot move.
   */
  move?: { to: 'panel' | 'page'; go(): Promise<boolean> } | undefined;
  /** Holds whether the last click was dropped, since the page around may have hidden what it pressed. */
  isClickMissed?: ReadonlySignal<boolean>;
  /** The fields of a framed sidebar; absent where no page is around it. */
  typing?: Pick<TypingGuard, 'isClosed' | 'open'>;
  /** Starts to show this place's candidates. */
  begin(sidebar: Pick<SidebarState, 'show' | 'leave'>): void;
}
