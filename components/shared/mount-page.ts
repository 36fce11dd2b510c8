import { render, type ComponentChild } from 'preact';
import { keepFocus } from './keep-focus';

/**
 * Draws the whole of a page.
 * @param home what takes the focus when what had it is gone; the heading above it unless told otherwise
 */
export function drawPage(tree: ComponentChild, home?: string): void {
  const root = document.getElementById('app')!;
  keepFocus(root, home);
  render(tree, root);
}
