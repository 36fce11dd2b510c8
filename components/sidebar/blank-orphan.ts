import { i18n } from '../shared/i18n';

/** Replaces everything in the page by one line, at once and without the means that are gone with the extension. */
export function blankOrphan(): void {
  const main = document.createElement('main');
  main.className = 'waiting';
  const line = document.createElement('p');
  line.role = 'alert';
  line.textContent = i18n.t('frame.gone');
  main.append(line);
  document.body.replaceChildren(main);
}
