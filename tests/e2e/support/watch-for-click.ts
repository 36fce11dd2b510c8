/**
 * Notes whether an element, or its label, is clicked: it may move away from under the pointer, before that comes down or
 * after, and it may go away by being clicked. It listens where the click comes first: the sidebar holds some back for a
 * moment. Runs in the page.
 */
export function watchForClick(element: Element): { isClicked: boolean } {
  const watched = { isClicked: false };
  const meant = [element, ...((element as HTMLInputElement).labels ?? [])];
  addEventListener(
    'click',
    event => {
      if (meant.some(each => event.composedPath().includes(each))) watched.isClicked = true;
    },
    { capture: true },
  );
  return watched;
}
