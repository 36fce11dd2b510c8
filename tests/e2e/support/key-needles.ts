import type { LoggedRequest, Sandbox } from '../../sandbox';

/** Where a key may stand: a header of a service's own requests, with all that the header then holds. */
const PLACES = {
  jobscore: { header: 'authorization', value: (key: string) => `Token token=${key}` },
  jofi: { header: 'authorization', value: (key: string) => `Bearer ${key}` },
  onet: { header: 'x-api-key', value: (key: string) => key },
} as const;

/** The service that accepts each of the sandbox's keys. */
const OWNERS = {
  jobscore: 'jobscore',
  jobscoreNotOwner: 'jobscore',
  jofi: 'jofi',
  jofiTest: 'jofi',
  onet: 'onet',
} as const satisfies Record<keyof Sandbox['keys'], keyof typeof PLACES>;

const NAMES = Object.keys(OWNERS) as (keyof typeof OWNERS)[];

/** A text that gives a key away, and the name of that key. */
export interface Needle {
  key: string;
  text: string;
}

/** Returns what all Base64 texts have in common that hold a text, whatever stands before and after it. */
function insideBase64(text: string): string[] {
  return [0, 1, 2].map(before => {
    const whole = Buffer.from('\0'.repeat(before) + text).toString('base64url');
    // Characters that hold bits of a neighbour depend on it.
    return whole.slice(Math.ceil((before * 8) / 6), Math.floor(((before + text.length) * 8) / 6));
  });
}

/**
 * Returns the texts to search for: each key without its last four characters, which are shown, as it is and as
 * encoded. A key has no character that an address or JSON would escape.
 */
export function needlesOf(keys: Sandbox['keys']): Needle[] {
  return NAMES.flatMap(key => {
    const secret = keys[key].slice(0, -4);
    const encoded = insideBase64(secret).flatMap(text => [
      text,
      text.replaceAll('-', '+').replaceAll('_', '/'),
    ]);
    const texts = new Set([secret, ...encoded, Buffer.from(secret).toString('hex')]);
    return [...texts].map(text => ({ key, text }));
  });
}

/** Returns the names of the keys in a text. */
export const keysIn = (needles: readonly Needle[], text: string): string[] => [
  ...new Set(needles.filter(needle => text.includes(needle.text)).map(({ key }) => key)),
];

/** Returns the requests with a key at a place where none belongs, one sentence each. */
export function keysInRequests(requests: readonly LoggedRequest[], keys: Sandbox['keys']): string[] {
  const needles = needlesOf(keys);
  return requests.flatMap(({ service, host, path, query, headers, body = '' }) => {
    const allowed = NAMES.filter(name => OWNERS[name] === service).map(name => {
      const { header, value } = PLACES[OWNERS[name]];
      return [header, value(keys[name])];
    });
    const rest = Object.entries(headers).filter(
      entry => !allowed.some(([header, value]) => entry[0] === header && entry[1] === value),
    );
    return keysIn(needles, JSON.stringify([host, decoded(path), query, rest, body])).map(
      key => `the key ${key} in a request to ${host}`,
    );
  });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
