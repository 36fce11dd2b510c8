// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { isEscape, leaveField } from '../../../../lib/ui/shared/escape';

it.each([
  [{}, true],
  [{ isComposing: true }, false],
  [{ keyCode: 229 }, false],
  [{ key: 'Enter' }, false],
])('Escape is for the page unless text is composed: %o', (fields, isIt) => {
  expect(isEscape(new KeyboardEvent('keydown', { key: 'Escape', ...fields }))).toBe(isIt);
});

it('a field in a form closes the form alone', () => {
  document.body.innerHTML =
    '<details open><summary tabindex="0">Enter</summary><form><input></form></details>';
  expect(leaveField(document.querySelector('input'))).toBe(true);
  expect(document.querySelector('details')!.open).toBe(false);
  expect(document.activeElement?.textContent).toBe('Enter');
});

it.each([
  ['<input value="words">', true],
  ['<input>', false],
  ['<input type="radio" value="a">', false],
  ['<button>Copy</button>', false],
])('a field with a text keeps it: %s', (html, isForField) => {
  document.body.innerHTML = html;
  expect(leaveField(document.body.firstElementChild)).toBe(isForField);
});
