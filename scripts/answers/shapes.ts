import type { JsonSchema } from '../onet/json-schema';

/**
 * An answer in short. An object has its fields by name: one ending in `?` may be missing, in `*` may be null; without any
 * it is any object. A list has
 * the shape of its items. Text names a type (`text`, `time`, `integer`, `number`, `boolean`, `any`), behind numbers with
 * bounds (`integer 0..100`), behind text with a pattern (`text ^\d+$`), or choices (`= Best | Great`).
 */
export type Shape = string | [Shape] | { [name: string]: Shape };

const TIME =
  '^20[0-9]{2}-(0[1-9]|1[0-2])-[0-2][1-8]T[01][0-9]:[0-5][0-9]:[0-5][0-9][.][0-9]{1,6}(Z|[+]00:00)$';

/** Returns the JSON Schema of a shape. */
export function schemaOf(shape: Shape): JsonSchema {
  if (typeof shape === 'string') return schemaOfWord(shape);
  if (Array.isArray(shape)) return { type: 'array', items: schemaOf(shape[0]) };
  if (Object.keys(shape).length === 0) return { type: 'object' };
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  for (const [written, inner] of Object.entries(shape)) {
    const [, name = '', signs = ''] = /^(.*?)([?*]*)$/.exec(written) ?? [];
    const schema = schemaOf(inner);
    properties[name] = signs.includes('*') ? { ...schema, nullable: true } : schema;
    if (!signs.includes('?')) required.push(name);
  }
  return { properties, required };
}

function schemaOfWord(shape: string): JsonSchema {
  if (shape.startsWith('= ')) return { type: 'string', enum: shape.slice(2).split(' | ') };
  const [, word = '', rest = ''] = /^(\w+) ?(.*)$/.exec(shape) ?? [];
  switch (word) {
    case 'any':
      return {};
    case 'time':
      return { type: 'string', pattern: TIME };
    case 'text':
      return { type: 'string', ...(rest && { pattern: rest }) };
    case 'boolean':
      return { type: 'boolean' };
    case 'integer':
    case 'number':
      return { type: word, ...boundsOf(rest) };
    default:
      throw new Error(`not a shape: ${shape}`);
  }
}

function boundsOf(written: string): Pick<JsonSchema, 'minimum' | 'maximum'> {
  const [least = '', most = ''] = written.split('..');
  return { ...(least && { minimum: Number(least) }), ...(most && { maximum: Number(most) }) };
}

/** Returns a JSON Schema in short. */
export function shapeOf(schema: JsonSchema): Shape {
  const { properties, required = [], items, pattern, minimum = '', maximum = '' } = schema;
  if (schema.enum) return `= ${schema.enum.join(' | ')}`;
  if (properties) {
    return Object.fromEntries(
      Object.entries(properties).map(([name, inner]) => [
        required.includes(name) ? name : `${name}?`,
        shapeOf(inner),
      ]),
    );
  }
  if (items) return [shapeOf(items)];
  switch (schema.type) {
    case 'string':
      return pattern === undefined ? 'text' : `text ${pattern}`;
    case 'integer':
    case 'number':
      return minimum === '' && maximum === '' ? schema.type : `${schema.type} ${minimum}..${maximum}`;
    case 'boolean':
      return schema.type;
    case 'object':
      return {};
    default:
      return 'any';
  }
}
