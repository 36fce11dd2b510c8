/** The one message of the framed sidebar to the page script around it, through their private channel. */
export type FrameToPage = 'close';
