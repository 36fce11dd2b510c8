import { isJobscorePage } from './sender';

/** The visit that a JobScore page shows, for the sidebar framed in it. */
export interface PageVisit {
  visit: string;
  /** Set once the background knows the visit, so that the sidebar may ask about it. */
  ready: boolean;
}

const HELLO = 'fitside';

/**
 * Gives one end of a private channel to the document in a frame, if that is Fitside's: later documents there have none.
 * @param origin of the sidebar page
 * @returns the other end
 */
export function openFramePort(frame: HTMLIFrameElement, origin: string): MessagePort {
  const { port1, port2 } = new MessageChannel();
  frame.contentWindow?.postMessage(HELLO, origin, [port2]);
  return port1;
}

/** Waits in the frame for its end of the channel, from the JobScore page around it alone; another is never taken. */
export function takeFramePort(taken: (port: MessagePort) => void): void {
  const take = ({ source, origin, data, ports: [port] }: MessageEvent<unknown>) => {
    // A message event has no path: every page of the application's hosts counts.
    if (source !== window.parent || !isJobscorePage(`${origin}/employer/`) || data !== HELLO || !port) return;
    window.removeEventListener('message', take);
    taken(port);
  };
  window.addEventListener('message', take);
}

/** Returns the visit that a message carries, if it does. */
export function visitIn(message: unknown): PageVisit | undefined {
  const { visit, ready } = Object(message) as Partial<PageVisit>;
  return typeof visit === 'string' ? { visit, ready: ready === true } : undefined;
}
