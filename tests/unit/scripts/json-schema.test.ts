import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf, valuesOf, type JsonSchema } from '../../../scripts/onet/json-schema';

const LIST: JsonSchema = {
  properties: {
    start: { type: 'integer', minimum: 1 },
    fit: { type: 'string', enum: ['Best', 'Good'] },
    code: { type: 'string', pattern: '^[0-9]{2}$' },
    wage: { type: 'number', minimum: 0, maximum: 100 },
    row: { type: 'array', items: { properties: { isOn: { type: 'boolean' } }, required: ['isOn'] } },
  },
  required: ['start', 'row'],
  additionalProperties: false,
};

describe('a value is held against its schema', () => {
  it.each<[unknown, string[]]>([
    [{ start: 1, row: [] }, []],
    [{ start: 1, row: [{ isOn: true, more: 1 }], fit: 'Best', code: '12', wage: 0.5 }, []],
    [null, ['answer is no object']],
    [[], ['answer is no object']],
    [{ row: [] }, ['answer.start is missing']],
    [{ start: 0, row: [] }, ['answer.start is out of bounds: 0']],
    [{ start: 1.5, row: [] }, ['answer.start is no whole number']],
    [{ start: '1', row: [] }, ['answer.start is no number']],
    [{ start: 1, row: {} }, ['answer.row is no list']],
    [
      { start: 1, row: [{}, { isOn: 'yes' }] },
      ['answer.row[0].isOn is missing', 'answer.row[1].isOn is neither true nor false'],
    ],
    [{ start: 1, row: [], fit: 'Great' }, ['answer.fit is none of Best, Good']],
    [{ start: 1, row: [], code: '123' }, ['answer.code is odd: 123']],
    [{ start: 1, row: [], code: 12 }, ['answer.code is no text']],
    [{ start: 1, row: [], wage: 101 }, ['answer.wage is out of bounds: 101']],
    [{ start: 1, row: [], other: 1 }, ['answer.other is not documented']],
  ])('%j: %j', (value, faults) => {
    expect(faultsOf(LIST, value)).toEqual(faults);
  });

  it('and refused where the schema does not match', () => {
    const odd = { oneOf: [] } as JsonSchema;
    expect(() => faultsOf(odd, 1)).toThrow('oneOf');
    expect(() => valuesOf(odd, { text: fc.string(), hasUnknownFields: false })).toThrow('oneOf');
  });
});

describe('values that are made up', () => {
  it('fit the schema', () => {
    const values = valuesOf(LIST, { text: fc.string(), hasUnknownFields: false });
    fc.assert(fc.property(values, value => faultsOf(LIST, value).length === 0));
  });

  it('have every optional field now and then, and now and then not', () => {
    const values = fc.sample(valuesOf(LIST, { text: fc.string(), hasUnknownFields: false }), 200) as object[];
    for (const field of ['fit', 'code', 'wage']) {
      expect(new Set(values.map(value => field in value))).toEqual(new Set([true, false]));
    }
  });

  it('have unknown fields where they are wanted', () => {
    const values = fc.sample(valuesOf(LIST, { text: fc.string(), hasUnknownFields: true }), 200);
    expect(values.some(value => faultsOf(LIST, value).some(fault => fault.includes('not documented')))).toBe(
      true,
    );
  });
});
