import { expect, it } from 'vitest';
import { isWidening, preferenceFacts, PREFERENCE_NAMES } from '../../../../lib/shared/model/settings';

it.each([
  ['readNotes', false, true],
  ['listMarks', false, true],
  ['rememberRecent', false, true],
  ['openAutomatically', false, true],
  ['keepFor', 'session', 'day'],
  ['keepFor', 'day', 'week'],
  ['refreshMinutes', 0, 60],
  ['refreshMinutes', 30, 5],
  ['purpose', 'structured', 'coaching'],
] as const)('%s from %s to %s reads, keeps or shows more', (name, before, after) => {
  expect(isWidening(name, before as never, after as never)).toBe(true);
});

it.each([
  ['readNotes', true, false],
  ['keepFor', 'week', 'day'],
  ['refreshMinutes', 5, 0],
  ['refreshMinutes', 5, 60],
  ['theme', 'light', 'dark'],
  ['width', 'narrow', 'wide'],
] as const)('%s from %s to %s does not', (name, before, after) => {
  expect(isWidening(name, before as never, after as never)).toBe(false);
});

it('no preference is widened by the same value', () => {
  for (const name of PREFERENCE_NAMES) {
    const value = preferenceFacts(name).default as never;
    expect(isWidening(name, value, value)).toBe(false);
  }
});
