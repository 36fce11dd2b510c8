/** The sides of a page that the frame can stand at. */
export const FRAME_SIDES = ['right', 'left'] as const;
export type FrameSide = (typeof FRAME_SIDES)[number];

/** What the frame itself says: the name of its tab button, and the notice that takes its place after an update. */
export interface FrameWords {
  open: string;
  updated: string;
  reload: string;
  dismiss: string;
}

/** How a page is to draw the frame. */
export interface FrameState {
  /** Whether it opens by itself; what the user does in a page counts for the rest of it. */
  open: boolean;
  side: FrameSide;
  /** In CSS pixels. */
  width: number;
  /** Whether the browser's side panel is open in the page's window: the frame gives way to it. */
  away: boolean;
  /** In the language the user chose; absent before the background has said so. */
  words?: FrameWords;
}

/** Every frame before the background has said how to draw it. */
export const INITIAL_FRAME: FrameState = { open: false, side: 'right', width: 380, away: false };
