/**
 * Notes whether an element, or its label, is clicked: it may move away from under the pointer, before that comes down or
 * after, and it may go away by being clicked. Runs in the page.
 */
export function watchForClick(element: Element): { isClicked: boolean } {
  const watched = { isClicked: false };
  const labels = [...((element as HTMLInputElement).labels ?? [])];
  for (const target of [element, ...labels]) {
    target.addEventListener('click', () => (watched.isClicked = true), { capture: true, once: true });
  }
  return watched;
}
