/** The sides of a page that the frame can stand at. */
export const FRAME_SIDES = ['right', 'left'] as const;
export type FrameSide = (typeof FRAME_SIDES)[number];

/** Texts of the frame: its tab button, and the notice once the extension is gone. */
export interface FrameWords {
  open: string;
  gone: string;
  reload: string;
  dismiss: string;
}

/** The frame's state in a page. */
export interface FrameState {
  /** Set where it opens by itself; in a page, the user's own choice wins afterwards. */
  open: boolean;
  side: FrameSide;
  /** In CSS pixels. */
  width: number;
  /** Set while the browser's side panel is open in the page's window: the frame gives way to it. */
  away: boolean;
  /** In the user's language; absent until the background has answered. */
  words?: FrameWords;
}

/** A change of the frame's state. */
export interface FrameChange extends Partial<FrameState> {
  /** Set where the user's key opens or closes the frame, whichever it is not. */
  toggle?: true;
}

/** The frame's state until the background has answered. */
export const INITIAL_FRAME: FrameState = { open: false, side: 'right', width: 380, away: false };
