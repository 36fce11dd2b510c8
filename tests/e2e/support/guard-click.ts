/**
 * Keeps a mouse's presses from everything but an element and its labels until `end` is called, as Playwright does in
 * Chromium: what moves away from under the pointer at the last moment is to be missed, not to put something else in the
 * way of the click. Runs in the page.
 */
export function guardClick(element: Element): { end(): void } {
  const kinds = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
  const meant = [element, ...((element as HTMLInputElement).labels ?? [])];
  const keepOff = (event: Event) => {
    if (meant.some(each => event.composedPath().includes(each))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const kind of kinds) addEventListener(kind, keepOff, { capture: true });
  return {
    end() {
      for (const kind of kinds) removeEventListener(kind, keepOff, { capture: true });
    },
  };
}
