import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Moves the focus on when the button that was pressed is gone, so that the keyboard does not start at the top again.
 * @param isGone whether the button is not needed any more
 * @param target finds the element that takes the focus
 * @returns to be called when the button is pressed
 */
export function useFocusHandBack(isGone: boolean, target: () => HTMLElement | null | undefined): () => void {
  const isPressed = useRef(false);
  useLayoutEffect(() => {
    if (!isGone) return;
    if (isPressed.current) target()?.focus();
    isPressed.current = false;
  });
  return () => {
    isPressed.current = true;
  };
}
