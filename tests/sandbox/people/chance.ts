import { createHash } from 'node:crypto';

/** Ids and choices that look random but depend on nothing except the name they are made from. */
function digest(name: string): Buffer {
  return createHash('sha256').update(name).digest();
}

/** A JobScore id: 22 characters of the base64url alphabet. */
export function uid(name: string): string {
  return digest(`uid ${name}`).toString('base64url').slice(0, 22);
}

/** An id of JobScore's name-only sources: 22 hex digits. */
export function hexId(name: string): string {
  return digest(`hex ${name}`).toString('hex').slice(0, 22);
}

export function uuid(name: string): string {
  const hex = digest(`uuid ${name}`).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A whole number from 0 up to, but not including, `below`. */
export function chance(below: number, name: string): number {
  return digest(`number ${name}`).readUInt32BE(0) % below;
}

export function choose<T>(from: readonly T[], name: string): T {
  const one = from[chance(from.length, name)];
  if (one === undefined) throw new Error(`nothing to choose from for ${name}`);
  return one;
}
