/** Returns whether Escape was pressed for the page: while text is composed, it is for the input method. */
export function isEscape({ key, isComposing, keyCode }: KeyboardEvent): boolean {
  // Chromium sends the key that ends a composition after it.
  return key === 'Escape' && !isComposing && keyCode !== 229;
}

const FIELDS = 'textarea, select, input:not([type=radio], [type=checkbox])';

/**
 * Closes the form around a field, or leaves its open menu or its text alone.
 * @returns whether Escape was for the field, so that it closes nothing else
 */
export function leaveField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || !target.matches(FIELDS)) return false;
  const details = target.closest('form')?.closest('details');
  if (details) {
    details.open = false;
    details.querySelector('summary')?.focus();
    return true;
  }
  if (target instanceof HTMLSelectElement) return isMenuOpen(target);
  return (target as HTMLInputElement).value !== '';
}

/** Where a browser doesn't show it, the menu counts as open. */
function isMenuOpen(select: HTMLSelectElement): boolean {
  try {
    return select.matches(':open');
  } catch {
    return true;
  }
}
