import * as z from 'zod/mini';
import {
  AREAS,
  MAX_SCORE,
  areasFromLetters,
  type Area,
  type SentInterests,
} from '../../shared/model/interests';

/**
 * Fields in which JOFI may send a person's interests. Only `riasec_profile` of a scorecard is documented; the others are
 * those of its first version.
 */
const LETTERS = ['riasec_profile', 'riasec_letters'] as const;
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
/** JOFI documents no scale: what is above O*NET's is taken for percent. */
const PERCENT = 100;

/** Returns the interests in an answer, in whatever of the fields and in whatever form they are. */
export function sentInterests(body: Record<string, unknown>): SentInterests {
  const numbers = NUMBERS.map(name => numbersIn(body[name])).find(found => found !== undefined);
  const scores = numbers && toScores(numbers);
  const areas = LETTERS.map(name => areasFromLetters(body[name])).find(found => found !== undefined);
  const isThere =
    numbers ?? (LETTERS.some(name => hasText(body[name])) || hasNumber(body['career_interests_profile']));
  return {
    ...(scores && { scores }),
    ...(areas && { areas }),
    ...(!scores && !areas && isThere && { isUnreadable: true }),
  };
}

type Numbers = Record<Area, number>;

/** Returns the numbers of the six areas, where one list or object has all of them. */
function numbersIn(value: unknown, depth = 0): Numbers | undefined {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return undefined;
  const entries = Object.entries(value).slice(0, MOST_ITEMS);
  const found: Partial<Numbers> = {};
  for (const [name, item] of entries) {
    const area = areaOf(name) ?? NAMES.map(field => areaOf(fieldOf(item, field))).find(Boolean);
    const number = toNumber(item) ?? VALUES.map(field => toNumber(fieldOf(item, field))).find(isNumber);
    if (area && number !== undefined) found[area] = number;
  }
  if (AREAS.every(area => found[area] !== undefined)) return found as Numbers;
  return entries.map(([, item]) => numbersIn(item, depth + 1)).find(isNumbers);
}

function toScores(numbers: Numbers): Numbers | undefined {
  const values = Object.values(numbers);
  const highest = Math.max(...values);
  if (Math.min(...values) < 0 || highest > PERCENT) return undefined;
  const scale = highest > MAX_SCORE ? MAX_SCORE / PERCENT : 1;
  return Object.fromEntries(AREAS.map(area => [area, Math.round(numbers[area] * scale)])) as Numbers;
}

function areaOf(name: unknown): Area | undefined {
  return typeof name === 'string' && /^\s*(?:[a-z]|[a-z]{6,})\s*$/i.test(name)
    ? areasFromLetters(name)?.[0]
    : undefined;
}

function fieldOf(item: unknown, name: string): unknown {
  return typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[name] : undefined;
}

function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

const isNumber = (value: number | undefined) => value !== undefined;
const isNumbers = (value: Numbers | undefined) => value !== undefined;

function hasText(value: unknown): boolean {
  return Array.isArray(value) ? value.some(hasText) : typeof value === 'string' && /[\p{L}\d]/u.test(value);
}

function hasNumber(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return toNumber(value) !== undefined;
  return Object.values(value)
    .slice(0, MOST_ITEMS)
    .some(item => hasNumber(item, depth + 1));
}
