/** Only `path` makes one: nothing goes into an address unencoded, nor a part of it into an operation's name. */
declare const isMade: unique symbol;

/** Where something is asked for. */
export interface Path {
  /** Below the base, without a leading slash; its parts are encoded. */
  readonly address: string;
  /** The path without its parts, as in `careers/{}/skills`: fixed words that may be logged. */
  readonly operation: string;
  readonly [isMade]: true;
}

/**
 * Returns a path from fixed words and parts, as in `` path`careers/${code}/skills` ``. Parts are encoded, and left
 * out of the operation's name; one that is a path itself stays in both as it is.
 * @throws RangeError for a part that is blank or made of dots, which would lead somewhere else
 */
export function path(words: readonly string[], ...parts: readonly (string | number | Path)[]): Path {
  const pieces = parts.map(pieceOf);
  const join = (of: 'address' | 'operation') =>
    words.map((word, at) => word + (pieces[at]?.[of] ?? '')).join('');
  return { address: join('address'), operation: join('operation') } as Path;
}

function pieceOf(part: string | number | Path): Pick<Path, 'address' | 'operation'> {
  if (typeof part === 'object') return part;
  const text = String(part);
  if (/^(?:\.{0,2}|\s*)$/.test(text)) throw new RangeError('a part of a path is blank or made of dots');
  return { address: encodeURIComponent(text), operation: '{}' };
}
