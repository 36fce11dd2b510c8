interface CloseMessage {
  fitside: 'close';
}

/** Asks the page around this frame to close it. To any origin, since it names nobody. */
export function postClose(): void {
  window.parent.postMessage({ fitside: 'close' } satisfies CloseMessage, '*');
}

/** Answers whether a message event in the page asks to close the frame, and comes from that frame. */
export function isClose({ source, data }: MessageEvent, frame: HTMLIFrameElement | undefined): boolean {
  const isFromFrame = source !== null && source === frame?.contentWindow;
  return isFromFrame && (data as Partial<CloseMessage> | null)?.fitside === 'close';
}
