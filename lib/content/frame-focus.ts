/** Moves the focus into the sidebar and back to where it came from. */
export function createFrameFocus(document: Document) {
  let before: Element | null = null;
  return {
    /** Keeps where the focus is now. */
    keep: () => void (before = document.activeElement),
    forget: () => void (before = null),

    /** Focuses the sidebar, unless the user has meanwhile gone on in the page. */
    give(iframe: HTMLIFrameElement, host: HTMLElement): void {
      const { activeElement, body } = document;
      if (activeElement !== null && activeElement !== body && activeElement !== host) return;
      iframe.blur();
      iframe.focus();
    },

    /** Focuses what had the focus before, or else the tab button. */
    giveBack(tab: HTMLElement | undefined): void {
      const last = before;
      before = null;
      if (last instanceof HTMLElement && last !== document.body) {
        last.focus();
        if (document.activeElement === last) return;
      }
      tab?.focus();
    },
  };
}
