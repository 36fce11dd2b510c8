/** Invented people, as many as are wanted, for the pages that measure. */
import type { ProfileEntry } from '../../lib/shared/model/profile';
import type { ProfileIndex } from '../../lib/background/storage/profile-index';

const AT_ONCE = 1_000;
const SYLLABLES = 'an bo chi dar el fin gu hal is jo kar li mar ne or pra ri sa to ul vi wen ya zu'.split(
  ' ',
);

/** Has the index hold the first `size` of them. */
export async function fill(index: ProfileIndex, scope: string, size: number): Promise<void> {
  for (let from = 0; from < size; from += AT_ONCE) {
    await index.note(scope, entries(from, Math.min(AT_ONCE, size - from)));
  }
}

/** The beginnings of both names, for every second `at` of two that nobody has together: nothing ends that search early. */
export function twoStarts(name: string, at: number): string {
  const [first = '', last = ''] = name.split(' ');
  const letters = 1 + (at % 3);
  return at % 2 ? `${first.slice(0, letters)} ${last.slice(0, letters)}` : `${first.slice(0, letters)} Q`;
}

/** Invented people, `count` of them, always the same. */
export function entries(from: number, count: number): ProfileEntry[] {
  return Array.from({ length: count }, (_, at) => entry(from + at));
}

/** The one of this number. */
export function entry(number: number): ProfileEntry {
  const id = `CNP${String(number).padStart(10, '0')}`;
  const name = `${word(number, 2)} ${word(number * 7 + 3, 3)}`;
  return {
    id,
    name,
    email: `${name.replace(' ', '.')}.${number}@example.org`,
    personId: `person-${number}`,
    customId: `REQ-${number % 40}`,
    testTakerId: number,
    invitedAt: number * 60_000,
  };
}

/** A made-up name; common beginnings are far more common than rare ones, as in real ones. */
function word(number: number, syllables: number): string {
  let text = '';
  for (let at = 0; at < syllables; at += 1) {
    text += SYLLABLES[Math.floor(SYLLABLES.length * chance(number * 5 + at) ** 2)];
  }
  return text;
}

/** Evenly spread over 0 to 1, the same in every run. */
function chance(number: number): number {
  let bits = Math.imul(number ^ 0x9e3779b9, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}

/** The number of one of the first `size`. */
export function some(size: number, at: number): number {
  return Math.floor(chance(at) * size);
}
