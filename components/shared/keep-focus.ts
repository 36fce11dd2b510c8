const HEADING = ':is(h1, h2, h3):not(summary *, details:not([open]) *, [hidden] *)';

/**
 * Gives the focus to the nearest heading above whenever what has it goes from the page, as a button does that is not
 * needed any more: the keyboard goes on there, and not at the top. What a component does itself about it comes first.
 * @param home what takes the focus instead of a heading, as a selector
 */
export function keepFocus(page: HTMLElement, home?: string): void {
  /** The focused element and its ancestors; empty once the user left it. */
  let path: Element[] = [];
  let isAwaited = false;

  page.addEventListener('focusin', ({ target }) => (path = around(target as Element)));
  page.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (relatedTarget !== null) return;
    // What is taken out of the page is still in it now, and what the window's losing the focus leaves behind keeps it.
    setTimeout(() => {
      const isLeft = (target as Element).isConnected && document.activeElement !== target;
      if (isLeft && path[0] === target) path = [];
    });
  });
  new MutationObserver(() => {
    if (isAwaited || path[0] === undefined || path[0].isConnected) return;
    isAwaited = true;
    // Components' own effects run after the next frame, and before this.
    requestAnimationFrame(() => setTimeout(mend));
  }).observe(page, { childList: true, subtree: true });

  function mend(): void {
    isAwaited = false;
    // Whoever works in the page around the sidebar meanwhile stays there.
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!isLost || !document.hasFocus()) return;
    const left = path.filter(element => element.isConnected && page.contains(element));
    path = [];
    const next = home === undefined ? headingIn(left) : page.querySelector<HTMLElement>(home);
    if (!next) return;
    if (home === undefined) next.tabIndex = -1;
    next.focus({ preventScroll: true });
  }
}

function around(element: Element): Element[] {
  const all = [];
  for (let each: Element | null = element; each; each = each.parentElement) all.push(each);
  return all;
}

/** The heading of the innermost of these that has one to be seen. */
function headingIn(elements: readonly Element[]): HTMLElement | undefined {
  return (
    elements.map(element => element.querySelector<HTMLElement>(HEADING)).find(heading => heading !== null) ??
    undefined
  );
}
