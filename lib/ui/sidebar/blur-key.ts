/** A key that was pressed, as far as it counts here. */
type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'defaultPrevented' | 'target'
>;

/** Whether a key blurs and shows again what is about the candidate: `b`, but where something is typed or picked. */
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
