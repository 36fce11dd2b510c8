import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onetCode } from '../../../../lib/shared/model/onet-code';

describe('the O*NET code a text holds', () => {
  it.each([
    ['29-1141.00', '29-1141.00'],
    [' 29-1141.01 ', '29-1141.01'],
    ['29-1141', '29-1141.00'],
    ['29-1141\n', '29-1141.00'],
  ])('reads %j as %s', (text, code) => {
    expect(onetCode(text)).toBe(code);
  });

  it.each([
    null,
    undefined,
    '',
    '   ',
    'nurse??',
    'I looked at 29-1141.00 first',
    '29-1141.00, 29-2061.00',
    '29-1141.0',
    '29-1141.000',
    '291141.00',
    '29–1141.00',
    '２９-1141.00',
    '29-1141.00/../x',
  ])('reads nothing in %j', text => {
    expect(onetCode(text)).toBeUndefined();
  });

  it('gives nothing but codes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,3}-\d{3,5}(\.\d{1,3})?$/)), text => {
        expect(onetCode(text) ?? '00-0000.00').toMatch(/^\d{2}-\d{4}\.\d{2}$/);
      }),
    );
  });
});
