import type { EpochMs } from './time';
import {
  type Scores,
  AREAS,
  MAX_SCORE,
  areaNamed,
  areasFromLetters,
  type Area,
  type AreaNames,
} from './interests';
import { PROFILER_FORMS } from './profiler';

/** Interests that the user entered for a candidate: six scores, an answer string of the Interest Profiler, or letters. */
export type InterestInput =
  | { kind: 'scores'; scores: Scores }
  | { kind: 'answers'; answers: string }
  | { kind: 'letters'; areas: Area[] };

/** An entry, and when it was made. */
export interface EnteredInput {
  entry: InterestInput;
  at: EpochMs;
}

/** An entry as it is kept. */
export interface InterestInputRecord extends EnteredInput {
  /** See `personOf`. */
  person: string;
}

/** Why a text is not taken. */
export type EntryRefusal =
  | { why: 'empty' }
  /** Something in it is neither a number nor the name of an area. */
  | { why: 'unreadable'; text: string }
  | { why: 'count'; of: 'scores' | 'answers'; found: number }
  /** A score is not from 0 to 40, or an answer not from 1 to 5. */
  | { why: 'range'; of: 'scores' | 'answers'; number: string }
  | { why: 'not-whole'; text: string }
  | { why: 'repeated'; area: Area }
  /** Answers in uneven groups: they may be numbers of something else. */
  | { why: 'ambiguous' };

/** Result of parsing a text with interests. */
export type EntryResult = { entry: InterestInput } | { refused: EntryRefusal };

/**
 * Reads interests that were typed or pasted: six scores from 0 to 40 in RIASEC order, or in any order each behind the
 * letter or name of its area; letters such as "SIA", highest first; or 30 or 60 answers from 1 to 5, run together, apart, or in even groups. Numbers are set
 * apart by spaces, commas, semicolons, new lines, or by dashes and slashes between them.
 * @param names what areas are called beside their English names
 */
export function readInterestEntry(input: string, names: AreaNames = {}): EntryResult {
  const text = input.replace(BETWEEN_NUMBERS, ' ');
  if (text.length > LONGEST) return refused({ why: 'unreadable', text: `${text.trim().slice(0, 30)}…` });
  const tokens = text.split(SEPARATORS).filter(token => token !== '');
  if (tokens.length === 0) return refused({ why: 'empty' });
  const areas = areasFromLetters(text, names);
  if (areas) return { entry: { kind: 'letters', areas } };
  if (/\p{L}/u.test(text)) return readNamed(text, names);
  for (const token of tokens) {
    if (FRACTION.test(token)) return refused({ why: 'not-whole', text: token });
    if (!NUMBER.test(token)) return refused({ why: 'unreadable', text: token });
  }
  return areScores(tokens) ? readScores(tokens) : readAnswers(tokens);
}

/** Longer than sixty answers or six named scores in earnest. */
const LONGEST = 1_000;
const SEPARATORS = /[\s,;]+/u;
/** Signs that only separate where they stand between two digits: 27-13, 27/13. */
const BETWEEN_NUMBERS = /(?<=\d)(?:[-–—]|\s*[/|·]\s*)(?=\d)/gu;
const NUMBER = /^[-+−]?\d+$/u;
const FRACTION = /^[-+−]?\d*\.\d+$/u;
const NAMED = /[\s,;]*(?<name>\p{L}+\.?)\s*(?:[:=]\s*)?(?<number>[-+−]?(?:\d+(?:\.\d+)?|\.\d+))(?![\d.])/uy;

/** Numbers of more digits than scores have, and more numbers than anyone takes for six, are answers. */
const LONGEST_SCORE = 3;
const MOST_SCORES = 12;
/** Answers are written in groups of this size at least. */
const SMALLEST_GROUP = 5;

function areScores(tokens: readonly string[]): boolean {
  return tokens.length <= MOST_SCORES && tokens.every(token => token.length <= LONGEST_SCORE);
}

function readScores(tokens: readonly string[]): EntryResult {
  const numbers = tokens.map(toNumber);
  const outside = tokens.find((_token, at) => !isScore(numbers[at]));
  if (tokens.length !== AREAS.length) {
    return refused({ why: 'count', of: 'scores', found: tokens.length });
  }
  if (outside !== undefined) return refused({ why: 'range', of: 'scores', number: outside });
  return scored(area => numbers[AREAS.indexOf(area)]);
}

function readAnswers(tokens: readonly string[]): EntryResult {
  const answers = tokens.join('');
  const outside = [...answers].find(digit => !/[1-5]/.test(digit));
  if (outside !== undefined) {
    const number = tokens.length > 1 ? (tokens.find(token => token.includes(outside)) ?? outside) : outside;
    return refused({ why: 'range', of: 'answers', number });
  }
  if (!(PROFILER_FORMS as readonly number[]).includes(answers.length)) {
    return refused({ why: 'count', of: 'answers', found: answers.length });
  }
  return areGroups(tokens) ? { entry: { kind: 'answers', answers } } : refused({ why: 'ambiguous' });
}

/** Each alone, all together, or in groups of one size, of which the last may be smaller. */
function areGroups(tokens: readonly string[]): boolean {
  const size = tokens[0]?.length ?? 0;
  const isLast = (at: number) => at === tokens.length - 1;
  return (
    (size === 1 || size >= SMALLEST_GROUP) &&
    tokens.every((token, at) => token.length === size || (isLast(at) && token.length < size))
  );
}

function readNamed(text: string, names: AreaNames): EntryResult {
  const found = new Map<Area, number>();
  const whole = text.replace(/(?<![\s,;])[\s,;]+$/u, '');
  NAMED.lastIndex = 0;
  for (let end = 0; end < whole.length; end = NAMED.lastIndex) {
    const { name = '', number = '' } = NAMED.exec(whole)?.groups ?? {};
    const area = areaNamed(name.replace('.', ''), names);
    if (!area) return refused({ why: 'unreadable', text: firstWord(whole.slice(end)) });
    if (number.includes('.')) return refused({ why: 'not-whole', text: number });
    if (!isScore(toNumber(number))) return refused({ why: 'range', of: 'scores', number });
    if (found.has(area)) return refused({ why: 'repeated', area });
    found.set(area, toNumber(number));
  }
  if (found.size !== AREAS.length) return refused({ why: 'count', of: 'scores', found: found.size });
  return scored(area => found.get(area));
}

function firstWord(text: string): string {
  return text.split(SEPARATORS).find(word => word !== '') ?? text;
}

function toNumber(token: string): number {
  return Number(token.replace('−', '-'));
}

function isScore(number: number | undefined): boolean {
  return number !== undefined && Number.isInteger(number) && number >= 0 && number <= MAX_SCORE;
}

function scored(of: (area: Area) => number | undefined): EntryResult {
  // Of "-0" the sign is nothing anyone meant.
  const scores = Object.fromEntries(AREAS.map(area => [area, (of(area) ?? 0) + 0])) as Scores;
  return { entry: { kind: 'scores', scores } };
}

function refused(refusal: EntryRefusal): EntryResult {
  return { refused: refusal };
}
