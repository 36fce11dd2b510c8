/** Shows all pages of the settings below each other; run in the page. */
export const showAllPages = (root: Element) => {
  for (const each of root.querySelectorAll<HTMLElement>('.parts[hidden]')) each.hidden = false;
};
