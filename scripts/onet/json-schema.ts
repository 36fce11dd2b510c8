import fc from 'fast-check';

/** The part of JSON Schema that O*NET's definition uses for its answers. */
export interface JsonSchema {
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean;
  items?: JsonSchema;
  enum?: unknown[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  nullable?: boolean;
}

const KNOWN = new Set([
  'type',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'enum',
  'pattern',
  'minimum',
  'maximum',
  'nullable',
  'description',
  'title',
  'default',
  'example',
]);

/** @throws Error for a schema with keywords unknown here: a rule that is not checked must not look checked */
function understood(schema: JsonSchema): void {
  const unknown = Object.keys(schema).filter(key => !KNOWN.has(key));
  if (unknown.length > 0) throw new Error(`not understood in the definition: ${unknown.join(', ')}`);
}

/** Returns a value's breaches of the schema, each with its place in the value; an empty list if it fits. */
export function faultsOf(schema: JsonSchema, value: unknown, place = 'answer'): string[] {
  understood(schema);
  if (schema.nullable && value === null) return [];
  if (schema.enum && !schema.enum.includes(value)) return [`${place} is none of ${schema.enum.join(', ')}`];
  const type = schema.type ?? (schema.properties ? 'object' : undefined);
  return type === undefined ? [] : FAULTS[type](schema, value, place);
}

type FaultsOf = (schema: JsonSchema, value: unknown, place: string) => string[];

const FAULTS: Record<NonNullable<JsonSchema['type']>, FaultsOf> = {
  object: objectFaults,
  array: (schema, value, place) =>
    Array.isArray(value)
      ? value.flatMap((item, at) => faultsOf(schema.items ?? {}, item, `${place}[${at}]`))
      : [`${place} is no list`],
  string: textFaults,
  integer: numberFaults,
  number: numberFaults,
  boolean: (_schema, value, place) =>
    typeof value === 'boolean' ? [] : [`${place} is neither true nor false`],
};

function textFaults({ pattern }: JsonSchema, value: unknown, place: string): string[] {
  if (typeof value !== 'string') return [`${place} is no text`];
  return pattern && !new RegExp(pattern).test(value) ? [`${place} is odd: ${value}`] : [];
}

function objectFaults(schema: JsonSchema, value: unknown, place: string): string[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [`${place} is no object`];
  const properties = schema.properties ?? {};
  const missing = (schema.required ?? [])
    .filter(key => !(key in value))
    .map(key => `${place}.${key} is missing`);
  const others = Object.entries(value).flatMap(([key, inner]) => {
    const known = properties[key];
    if (known) return faultsOf(known, inner, `${place}.${key}`);
    return schema.additionalProperties === false ? [`${place}.${key} is not documented`] : [];
  });
  return [...missing, ...others];
}

function numberFaults(schema: JsonSchema, value: unknown, place: string): string[] {
  if (typeof value !== 'number') return [`${place} is no number`];
  const { minimum = -Infinity, maximum = Infinity } = schema;
  if (schema.type === 'integer' && !Number.isInteger(value)) return [`${place} is no whole number`];
  return value < minimum || value > maximum ? [`${place} is out of bounds: ${value}`] : [];
}

/** How answers are made up. */
export interface Making {
  /** Text for fields that the schema does not restrict further. */
  text: fc.Arbitrary<string>;
  /** Text for fields without which an item is nothing, such as its code or title; by default what others get. */
  label?: fc.Arbitrary<string>;
  /** True if objects get fields that the definition does not know. */
  hasUnknownFields: boolean;
}

/** Text by pattern, made once for each: that takes long. */
const byPattern = new Map<string, fc.Arbitrary<string>>();
function matching(pattern: string): fc.Arbitrary<string> {
  const known = byPattern.get(pattern) ?? fc.stringMatching(new RegExp(pattern));
  byPattern.set(pattern, known);
  return known;
}

const LABELS = /^(?:code|id|title|name|text|job_outlook|\w+_id)$/;

/** Values that fit a schema: every mix of optional keys, enumerated words and bounded numbers. */
export function valuesOf(schema: JsonSchema, making: Making, field = ''): fc.Arbitrary<unknown> {
  understood(schema);
  if (schema.nullable) return fc.option(valuesOf({ ...schema, nullable: false }, making, field));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type ?? (schema.properties ? 'object' : undefined)) {
    case 'object':
      return objectsOf(schema, making);
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}, making), { maxLength: 6 });
    case 'string':
      return textOf(schema, making, field);
    case 'integer':
    case 'number':
      return numbersOf(schema);
    case 'boolean':
      return fc.boolean();
    case undefined:
      return fc.jsonValue();
  }
}

function textOf({ pattern }: JsonSchema, making: Making, field: string): fc.Arbitrary<string> {
  if (pattern) return matching(pattern);
  return (LABELS.test(field) && making.label) || making.text;
}

function numbersOf({ type, minimum: min, maximum: max = 1_000_000 }: JsonSchema): fc.Arbitrary<number> {
  return type === 'integer' ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
}

function objectsOf(schema: JsonSchema, making: Making): fc.Arbitrary<unknown> {
  const { properties = {}, required = [] } = schema;
  const fields = Object.fromEntries(
    Object.entries(properties).map(([key, inner]) => [key, valuesOf(inner, making, key)]),
  );
  const known = fc.record(fields, { requiredKeys: required });
  // A schema without fields does not restrict the object at all.
  if (!making.hasUnknownFields && schema.properties) return known;
  const names = fc.stringMatching(/^[a-z_]{1,12}$/).filter(name => !(name in properties));
  const unknown = fc.dictionary(names, fc.jsonValue(), { maxKeys: 3 });
  return fc.tuple(unknown, known).map(([more, given]) => ({ ...more, ...given }));
}
