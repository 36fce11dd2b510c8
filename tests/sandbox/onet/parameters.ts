import { linkTo } from '../link-to.ts';

export const origin = 'https://api-v2.onetcenter.org';

/** Thrown for a missing or malformed parameter; answered with 422. */
export class ParameterError extends Error {}

export type Parameter = (
  | { kind: 'integer'; minimum?: number; maximum?: number }
  | { kind: 'text'; pattern?: RegExp }
  | { kind: 'choice'; values: readonly string[] }
) & {
  required?: true;
  /** It may be given more than once; of several, {@link Values} has the first. */
  several?: true;
};

export type Parameters = Record<string, Parameter>;
export type Values = Record<string, string | undefined>;

function problem(name: string, value: string, parameter: Parameter): string | undefined {
  if (parameter.kind === 'choice') {
    return parameter.values.includes(value)
      ? undefined
      : `'${name}' must be one of ${parameter.values.join(', ')}`;
  }
  if (parameter.kind === 'text') {
    const { pattern } = parameter;
    return !pattern || pattern.test(value) ? undefined : `'${name}' must match pattern ${pattern.source}`;
  }
  if (!/^-?\d+$/.test(value)) return `'${name}' must be integer`;
  const { minimum = -Infinity, maximum = Infinity } = parameter;
  if (Number(value) < minimum) return `'${name}' must be >= ${minimum}`;
  return Number(value) > maximum ? `'${name}' must be <= ${maximum}` : undefined;
}

/** Reads the query by the parameters a resource has. Any other is refused, so that a wrong name does not pass unseen. */
export function readParameters(query: URLSearchParams, parameters: Parameters): Values {
  const values: Values = {};
  for (const [name, value] of query) {
    const parameter = parameters[name];
    if (!parameter) throw new ParameterError(`'${name}' is not a parameter of this resource`);
    if (values[name] !== undefined && !parameter.several) {
      throw new ParameterError(`'${name}' must be given once`);
    }
    const wrong = problem(name, value, parameter);
    if (wrong) throw new ParameterError(wrong);
    values[name] ??= value;
  }
  for (const [name, { required }] of Object.entries(parameters)) {
    if (required && values[name] === undefined) {
      throw new ParameterError(`must have required property '${name}'`);
    }
  }
  return values;
}

/** The parameters of every paged resource. */
export const paging: Parameters = {
  start: { kind: 'integer', minimum: 1 },
  end: { kind: 'integer', minimum: 1 },
};

const widest = 2000;

export interface Page<Item> {
  envelope: { start: number; end: number; total: number; prev?: string; next?: string };
  items: Item[];
}

/** The rows that `start` and `end` ask for, with links to their neighbours that keep the rest of the query. */
export function page<Item>(url: URL, values: Values, all: Item[]): Page<Item> {
  const start = Number(values.start ?? 1);
  const asked = Number(values.end ?? start + 19);
  if (asked < start) throw new ParameterError(`'end' must be >= 'start'`);
  const width = asked - start + 1;
  if (width > widest) throw new ParameterError(`'end' must be at most ${widest - 1} more than 'start'`);
  const total = all.length;
  const end = Math.min(asked, total);
  const link = (from: number, to: number): string =>
    linkTo(origin + url.pathname, url.searchParams, { start: from, end: to });
  return {
    envelope: {
      start,
      end,
      total,
      ...(start > 1 ? { prev: link(Math.max(1, start - width), start - 1) } : {}),
      ...(end < total ? { next: link(end + 1, Math.min(end + width, total)) } : {}),
    },
    items: all.slice(start - 1, end),
  };
}
