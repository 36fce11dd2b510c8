/** Runs in a page of a real browser: fills a profile index and measures what is asked of it. */
import type { ProfileEntry } from '../../lib/domain/profile';
import { openDatabase } from '../../lib/storage/database';
import { createProfileIndex, type ProfileIndex } from '../../lib/storage/profile-index';

const SCOPE = 'live:17';
const AT_ONCE = 1_000;
const LISTED = 50;
const REPEATS = 40;
const WARM_UPS = 3;
/** Browsers' clocks are coarse. */
const IN_A_ROW = 5;
const SYLLABLES = 'an bo chi dar el fin gu hal is jo kar li mar ne or pra ri sa to ul vi wen ya zu'.split(
  ' ',
);

/** Times in ms of one call, each the mean of five. */
export type Times = Record<IndexTask, number[]>;
export const INDEX_TASKS = ['email', 'personId', 'prefix', 'prefixes', 'unchanged', 'fiveNew'] as const;
export type IndexTask = (typeof INDEX_TASKS)[number];

/** Fills an index for each size, then measures them by turns: what else the machine does then slows all alike. */
export async function measureIndexes(sizes: readonly number[]): Promise<Times[]> {
  const indexes = await Promise.all(sizes.map(filled));
  const times = sizes.map(() => Object.fromEntries(INDEX_TASKS.map(task => [task, []])) as unknown as Times);
  for (const task of INDEX_TASKS) {
    for (let at = -WARM_UPS; at < REPEATS; at += 1) {
      for (const [which, index] of indexes.entries()) {
        const time = await timeOf(round => TASKS[task](index, sizes[which]!, round), at + WARM_UPS);
        if (at >= 0) times[which]![task].push(time);
      }
    }
  }
  return times;
}

async function filled(size: number): Promise<ProfileIndex> {
  const index = createProfileIndex(openDatabase(`bench-${size}`));
  for (let from = 0; from < size; from += AT_ONCE) {
    await index.note(SCOPE, entries(from, Math.min(AT_ONCE, size - from)));
  }
  return index;
}

const TASKS: Record<IndexTask, (index: ProfileIndex, size: number, at: number) => Promise<unknown>> = {
  email: (index, size, at) => index.byEmail(SCOPE, entry(some(size, at)).email),
  personId: (index, size, at) => index.byPersonId(SCOPE, `person-${some(size, at)}`),
  // From one letter, as when one begins to type, to a whole name.
  prefix: (index, size, at) =>
    index.byNamePrefix(SCOPE, entry(some(size, at)).name.slice(0, 1 + (at % 6)), 20),
  prefixes: (index, size, at) => index.byNamePrefix(SCOPE, twoStarts(entry(some(size, at)).name, at), 20),
  unchanged: (index, size) => index.note(SCOPE, entries(size - LISTED, LISTED)),
  fiveNew: (index, size, at) => index.note(SCOPE, entries(size + 5 * (at + 1) - LISTED, LISTED)),
};

async function timeOf(task: (round: number) => Promise<unknown>, at: number): Promise<number> {
  const start = performance.now();
  for (let one = 0; one < IN_A_ROW; one += 1) await task(at * IN_A_ROW + one);
  return (performance.now() - start) / IN_A_ROW;
}

/** Every second look-up is of two names that nobody has together, so that nothing ends the search early. */
function twoStarts(name: string, at: number): string {
  const [first = '', last = ''] = name.split(' ');
  const letters = 1 + (at % 3);
  return at % 2 ? `${first.slice(0, letters)} ${last.slice(0, letters)}` : `${first.slice(0, letters)} Q`;
}

function entries(from: number, count: number): ProfileEntry[] {
  return Array.from({ length: count }, (_, at) => entry(from + at));
}

function entry(number: number): ProfileEntry {
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

function some(size: number, at: number): number {
  return Math.floor(chance(at) * size);
}
