import * as z from 'zod/mini';
import {
  AREAS,
  MAX_SCORE,
  areaNamed,
  areasFromLetters,
  isFlat,
  roundedScores,
  type Area,
  type AreaNames,
  type Scores,
  type SentInterests,
} from '../../shared/model/interests';

/**
 * Fields in which JOFI may send a person's interests. Only `riasec_profile` of a scorecard is documented; the others are
 * those of its first version.
 */
const LETTERS = ['riasec_profile', 'riasec_letters', 'career_interests_profile'] as const;
const NUMBERS = [
  'career_interests_profile',
  'riasec_scores',
  'riasec_profile',
  'scores',
  'test_taker_scores',
] as const;

/** Fields to put into the schema of an answer; whatever they hold, the answer stands. */
export const interestFields = Object.fromEntries(
  [...LETTERS, ...NUMBERS].map(name => [name, z.optional(z.unknown())]),
);

const NAMES = ['display_name', 'short_name', 'name', 'title', 'area', 'letter', 'code'];
const VALUES = ['test_taker_score', 'score', 'value', 'raw_score', 'points'];
/** Interests lie no deeper than in a list in a section of the scores. */
const DEEPEST = 3;
const MOST_ITEMS = 100;
/** Shorter beginnings of names may be letters. */
const SHORTEST_NAME = 3;
const LONGEST_NAME = 40;
/** JOFI documents no scale: what is above O*NET's is taken for percent. */
const PERCENT = 100;

/** Names of areas in the other language that JOFI's participants answer in. */
const SPANISH: AreaNames = {
  realistic: 'realista',
  investigative: 'investigador',
  artistic: 'artístico',
  social: 'social',
  enterprising: 'emprendedor',
  conventional: 'convencional',
};

/** Returns the interests in an answer, in whatever of the fields and in whatever form they are. */
export function sentInterests(body: Record<string, unknown>): SentInterests {
  const numbers = NUMBERS.map(name => scoresIn(body[name])).find(found => found !== undefined);
  const areas = LETTERS.map(name => lettersIn(body[name])).find(found => found !== undefined);
  // Equal numbers have no order, which letters have.
  const scores = numbers && areas && isFlat(numbers.scores) ? undefined : numbers;
  return {
    ...scores,
    ...(areas && { areas }),
    ...(!scores && isAnyUnread(body) && { isUnreadable: true }),
  };
}

/** Returns letters in any writing, or the names in a list of objects, which has them in order if it has no numbers. */
function lettersIn(value: unknown): Area[] | undefined {
  if (!Array.isArray(value)) return areasFromLetters(value, SPANISH);
  const items: unknown[] = value.slice(0, AREAS.length + 1);
  const isPlain = items.every(
    item => typeof item !== 'object' || !VALUES.some(field => fieldOf(item, field) !== undefined),
  );
  const areas = items.map(
    item => areaOf(item) ?? NAMES.map(field => areaOf(fieldOf(item, field))).find(Boolean),
  );
  const isWhole = isPlain && areas.length > 0 && new Set(areas).size === areas.length;
  if (isWhole && areas.every(area => area !== undefined)) return areas;
  return items.every(item => typeof item === 'string')
    ? areasFromLetters(items.join(' '), SPANISH)
    : undefined;
}

/** Returns whether a field that is interests by its name has something that was not read. Other scores do not count. */
function isAnyUnread(body: Record<string, unknown>): boolean {
  const sections = [body['scores'], body['test_taker_scores']].map(all => fieldOf(all, 'career_interests'));
  const fields = [...LETTERS, 'riasec_scores'].map(name => body[name]);
  return [...fields, ...sections].some(
    value => hasContent(value) && lettersIn(value) === undefined && scoresIn(value) === undefined,
  );
}

function scoresIn(value: unknown): (Pick<SentInterests, 'sent'> & { scores: Scores }) | undefined {
  const numbers = numbersIn(value);
  return numbers && toScores(numbers);
}

/** Returns the numbers of the six areas, where one list or object has all of them. */
function numbersIn(value: unknown, depth = 0): Scores | undefined {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return undefined;
  const entries = Object.entries(value).slice(0, MOST_ITEMS);
  const found: Partial<Scores> = {};
  for (const [name, item] of entries) {
    const area = areaOf(name) ?? NAMES.map(field => areaOf(fieldOf(item, field))).find(Boolean);
    const number = toNumber(item) ?? VALUES.map(field => toNumber(fieldOf(item, field))).find(isNumber);
    if (area && number !== undefined) found[area] = number;
  }
  if (AREAS.every(area => found[area] !== undefined)) return found as Scores;
  return entries.map(([, item]) => numbersIn(item, depth + 1)).find(isScores);
}

function toScores(numbers: Scores): ReturnType<typeof scoresIn> {
  const values = Object.values(numbers);
  const highest = Math.max(...values);
  // Nothing but zeros or fractions of one is on a scale that nobody knows.
  if (Math.min(...values) < 0 || highest > PERCENT || highest <= 1) return undefined;
  if (highest <= MAX_SCORE) return { scores: roundedScores(numbers) };
  const scores = Object.fromEntries(AREAS.map(area => [area, (numbers[area] * MAX_SCORE) / PERCENT]));
  return { scores: scores as Scores, sent: numbers };
}

function areaOf(name: unknown): Area | undefined {
  if (typeof name !== 'string' || name.length > LONGEST_NAME) return undefined;
  const word = name.trim().replace(/ interests?$/iu, '');
  const isArea = /^\p{L}$/u.test(word) || (word.length >= SHORTEST_NAME && !/\P{L}/u.test(word));
  return isArea ? areaNamed(word, SPANISH) : undefined;
}

function fieldOf(item: unknown, name: string): unknown {
  return typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[name] : undefined;
}

function toNumber(value: unknown): number | undefined {
  const number =
    typeof value === 'string' && value.trim() !== ''
      ? Number(value.replace(/^(\s*\d+),(\d+\s*)$/, '$1.$2'))
      : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

const isNumber = (value: number | undefined) => value !== undefined;
const isScores = (value: Scores | undefined) => value !== undefined;

/** Returns whether a value has more than names with nothing beside them. */
function hasContent(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return /[\p{L}\d]/u.test(value);
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return typeof value === 'number';
  const names = Array.isArray(value) ? [] : NAMES;
  return Object.entries(value)
    .slice(0, MOST_ITEMS)
    .some(([name, item]) => !names.includes(name) && hasContent(item, depth + 1));
}
