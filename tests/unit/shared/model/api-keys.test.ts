import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKeyText, jofiMode, lastFour } from '../../../../lib/shared/model/api-keys';
import { ProblemError } from '../../../../lib/shared/model/problem';

describe('text that can be sent as a key', () => {
  it.each(['abcd', 'sk_live_0123456789', '!~', 'x'.repeat(512)].map(key => [key.padEnd(4, '!')]))(
    'takes %s',
    key => {
      expect(isKeyText(key)).toBe(true);
    },
  );

  it.each([
    ['nothing', ''],
    ['three characters', 'abc'],
    ['a space', 'abcd efgh'],
    ['a line break', 'abcd\nX-Other: 1'],
    ['a line break at the end', 'abcdefgh\n'],
    ['letters beyond ASCII', 'clé-secrète'],
    ['a control character', 'abcd\u0000'],
    ['513 characters', 'x'.repeat(513)],
  ])('refuses %s', (_what, key) => {
    expect(isKeyText(key)).toBe(false);
  });

  it('is always taken as a header', () => {
    const key = fc.string({ unit: 'binary', maxLength: 40 }).filter(isKeyText);
    const sure = fc.stringMatching(/^[\x21-\x7e]{4,40}$/);
    fc.assert(
      fc.property(fc.oneof(key, sure), text => {
        expect(new Headers({ 'X-API-Key': text }).get('X-API-Key')).toBe(text);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the part of a key that may be shown', () => {
  it('is the last four characters of a long one, nothing of a short one', () => {
    expect(lastFour('sk_live_0123456789ab')).toBe('89ab');
    expect(lastFour('abcdefgh1234')).toBe('1234');
    expect(lastFour('abcdefg1234')).toBeUndefined();
  });

  it('never gives more than a third of the key', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), key => {
        expect((lastFour(key) ?? '').length * 3).toBeLessThanOrEqual(key.length);
      }),
    );
  });
});

it("recognises JOFI's test keys by their prefix", () => {
  expect(jofiMode('sk_test_abcdef')).toBe('test');
  expect(jofiMode('sk_live_abcdef')).toBe('live');
  expect(jofiMode('a_sk_test_abcdef')).toBe('live');
});

it('carries a problem, with only the service and the kind in its message', () => {
  const error = new ProblemError({ kind: 'rate-limited', service: 'jofi', status: 429, retryAt: 1 });
  expect(error.message).toBe('jofi: rate-limited');
  expect(error.problem).toEqual({ kind: 'rate-limited', service: 'jofi', status: 429, retryAt: 1 });
});
