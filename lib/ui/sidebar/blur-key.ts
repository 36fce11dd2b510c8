/** The parts of a key press that count here. */
type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'defaultPrevented' | 'target'
>;

/** Returns whether a key toggles blurring: `b`, except where the user types or picks something. */
export function isBlurKey({
  key,
  ctrlKey,
  metaKey,
  altKey,
  repeat,
  defaultPrevented,
  target,
}: Pressed): boolean {
  if (key.toLowerCase() !== 'b' || ctrlKey || metaKey || altKey || repeat || defaultPrevented) return false;
  return !(target instanceof Element && target.closest('input, select, textarea, [contenteditable="true"]'));
}
