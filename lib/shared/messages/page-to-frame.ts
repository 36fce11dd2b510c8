import { isJobscorePage } from './sender';

/** The visit that a JobScore page shows, for the sidebar framed in it. */
export interface PageVisit {
  visit: string;
  /** Set once the background knows the visit, so that the sidebar may ask about it. */
  ready: boolean;
}

interface VisitMessage extends PageVisit {
  fitside: 'visit';
}

/** Posts the visit from the content script to the frame. To any origin: it names nobody, and the frame's may change. */
export function postVisit(frame: HTMLIFrameElement | undefined, visit: PageVisit): void {
  frame?.contentWindow?.postMessage({ ...visit, fitside: 'visit' } satisfies VisitMessage, '*');
}

/** Listens to visits in the frame, from the JobScore page around it alone. */
export function listenToVisits(heard: (visit: PageVisit) => void): void {
  window.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    // A message event has no path: every page of the application's hosts counts.
    if (source !== window.parent || !isJobscorePage(`${origin}/employer/`)) return;
    const { fitside, visit, ready } = Object(data) as Partial<VisitMessage>;
    if (fitside === 'visit' && typeof visit === 'string') heard({ visit, ready: ready === true });
  });
}
