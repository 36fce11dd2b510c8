import type { EpochMs } from '../model/time';

/**
 * The user's acts in a field of the framed sidebar. `used`: the field has the focus, or a key was pressed in it;
 * `left`: the user went on from it; `lost`: it lost the focus in another way; `typed`: a key after fields were closed.
 */
export interface TypingReport {
  typing: 'used' | 'left' | 'lost' | 'typed';
  at: EpochMs;
}

/**
 * Messages of the framed sidebar to the page around it, through their private channel. `dismiss`: it closes for this
 * candidate alone.
 */
export type FrameToPage = 'close' | 'dismiss' | TypingReport;

/** Sent back when the page keeps taking the focus from a field of the sidebar. */
export const FOCUS_STOLEN = 'stolen';
