import type { FrameWords } from '../shared/model/frame';

/** Functions the frame needs from outside. */
export interface FrameParts {
  window: Window;
  /** The address of the sidebar page. */
  source: string;
  /** The origin of that page. */
  origin: string;
  /** The frame's words until the background sends them in the user's language. */
  words: FrameWords;
  /** Keeps for the next page whether the user wants the frame open. */
  remember(open: boolean): void;
  /** Returns whether the extension is still there. */
  isAlive(): boolean;
  /** Loads the page again. */
  reload(): void;
}
