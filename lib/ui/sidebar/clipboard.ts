import type { RichText } from '../../shared/model/rich-text';

/**
 * Puts a text on the clipboard, with markup and without; to be called while a click or key is being handled. A framed
 * page may write to the clipboard by the copy command alone, which must come at once: so that is tried first.
 * @returns whether it is there
 */
export async function copyText(text: RichText): Promise<boolean> {
  if (copyByCommand(text)) return true;
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([text.html], { type: 'text/html' }),
      'text/plain': new Blob([text.plain], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}

/** Supplies the copied content when the browser asks for it. */
function copyByCommand({ html, plain }: RichText): boolean {
  let isTaken = false;
  const give = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', plain);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = true;
  };
  document.addEventListener('copy', give, { capture: true });
  try {
    return document.execCommand('copy') && isTaken;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', give, { capture: true });
  }
}
