/** The most times the host is put back into a page that removes it. */
const MOST_RETURNS = 10;

/** Removes what an earlier version of the extension, taken away by an update, may have left in the page. */
export function removeLeftovers(document: Document): void {
  const { style } = document.documentElement;
  for (const host of document.querySelectorAll('[data-fitside=frame]')) {
    host.remove();
    for (const side of ['right', 'left']) style.removeProperty(`margin-${side}`);
  }
}

/**
 * Puts the host into the page, again and again when the page redraws itself from the root. Only the root's children
 * are watched.
 * @param returning called before it is put back: what is framed in it will load again
 */
export function keepInPage(
  host: HTMLElement,
  signal: AbortSignal,
  returning: () => void,
  givenUp: () => void,
): void {
  const { documentElement } = host.ownerDocument;
  let returns = 0;
  const observer = new MutationObserver(() => {
    if (host.parentNode === documentElement) return;
    if (++returns > MOST_RETURNS) return givenUp();
    returning();
    documentElement.append(host);
  });
  documentElement.append(host);
  observer.observe(documentElement, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Places of the host: of the tab button, of a notice, of the open sidebar. */
export const TAB = 'width:36px;height:44px;top:33%;bottom:auto';
export const NOTICE = 'width:min(420px,100vw);height:auto;top:16px;bottom:auto';
export const OPEN = 'height:auto;top:0;bottom:0';
