// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isBlurKey } from '../../../../lib/ui/sidebar/blur-key';

function pressed(init: KeyboardEventInit, on: HTMLElement = document.body): boolean {
  let isKey = false;
  if (on !== document.body) document.body.append(on);
  const listen = (event: KeyboardEvent) => (isKey = isBlurKey(event));
  document.addEventListener('keydown', listen);
  on.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  document.removeEventListener('keydown', listen);
  return isKey;
}

describe('the key that blurs', () => {
  it('is b, in either case, also on a button', () => {
    expect(pressed({ key: 'b' })).toBe(true);
    expect(pressed({ key: 'B' })).toBe(true);
    expect(pressed({ key: 'b' }, document.createElement('button'))).toBe(true);
    expect(pressed({ key: 'a' })).toBe(false);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }])(
    'is not part of another: %o',
    also => expect(pressed({ key: 'b', ...also })).toBe(false),
  );

  it.each(['input', 'select', 'textarea'])('is a letter in %s', field => {
    expect(pressed({ key: 'b' }, document.createElement(field))).toBe(false);
  });
});
