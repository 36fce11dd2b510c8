import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasWords } from '../../../../lib/shared/model/filter-words';

it.each([
  ['Registered Nurses 29-1141.00', 'nurs', true],
  ['Registered Nurses 29-1141.00', 'NURSES reg', true],
  ['Registered Nurses 29-1141.00', '29-1141', true],
  ['Registered Nurses 29-1141.00', '', true],
  ['Registered Nurses 29-1141.00', ' , ', true],
  ['Registered Nurses 29-1141.00', 'nurses aide', false],
  ['Registered Nurses 29-1141.00', 'urses', false],
  ['Diseñadores gráficos', 'disenadores', true],
])('%j has %j: %s', (text, typed, has) => {
  expect(hasWords(text, typed)).toBe(has);
});

it('finds a text by any beginning of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.nat(20), (text, end) => {
      expect(hasWords(text, text.slice(0, end))).toBe(true);
    }),
  );
});
