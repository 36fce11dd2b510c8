import type { EpochMs } from './time';

/** The six interest areas in their fixed RIASEC order. */
export const AREAS = [
  'realistic',
  'investigative',
  'artistic',
  'social',
  'enterprising',
  'conventional',
] as const;
export type Area = (typeof AREAS)[number];

/**
 * A RIASEC profile on O*NET's Interest Profiler scale, from 0 to 40. Means and what was on another scale have fractions.
 */
export type Scores = Record<Area, number>;

/** Highest value of an Interest Profiler score. */
export const MAX_SCORE = 40;

/** Ids of the six areas in O*NET's content model, without their last letter, and of its 41 specific interest areas. */
const [AREA_IDS, SPECIFIC_IDS] = ['1.B.1.', '1.B.3.'];

/** Returns the area of an element in O*NET's lists, by its id, else by its name; never for a specific interest area. */
export function interestArea(id: string | undefined, name: string | undefined): Area | undefined {
  if (id?.startsWith(SPECIFIC_IDS)) return undefined;
  const byId = AREAS.find((_, at) => id === AREA_IDS + 'abcdef'.charAt(at));
  return byId ?? AREAS.find(area => area === name?.trim().toLowerCase());
}

const LETTERS: Record<string, Area> = {
  R: 'realistic',
  I: 'investigative',
  A: 'artistic',
  S: 'social',
  E: 'enterprising',
  C: 'conventional',
};

/** The letter of an area, as in "RIASEC". */
export function letterOf(area: Area): string {
  return area.charAt(0).toUpperCase();
}

/** Longer than six names in any writing. */
const LONGEST_LETTERS = 200;
/** Shorter beginnings of names may be letters. */
const SHORTEST_NAME = 3;

/** Names of areas in a language. */
export type AreaNames = Partial<Record<Area, string>>;

/**
 * Reads interest letters, highest first: one to six different letters of RIASEC or names of areas, in either case, run
 * together, apart, or as a list. Gives undefined for anything else.
 * @param names what areas are called beside their English names
 */
export function areasFromLetters(value: unknown, names: AreaNames = {}): Area[] | undefined {
  const text = Array.isArray(value) ? value.slice(0, AREAS.length + 1).join(' ') : value;
  if (typeof text !== 'string' || text.length > LONGEST_LETTERS || /\d/.test(text)) return undefined;
  const words = text.split(/[^\p{L}\p{M}]+/u).filter(Boolean);
  const areas = words.flatMap(
    word => lettersIn(word) ?? (word.length < SHORTEST_NAME ? undefined : areaNamed(word, names)),
  );
  const isSound = areas.length > 0 && new Set(areas).size === areas.length;
  return isSound && areas.every(area => area !== undefined) ? areas : undefined;
}

function lettersIn(word: string): Area[] | undefined {
  const areas = [...word.toUpperCase()].map(letter => LETTERS[letter]);
  return areas.every(area => area !== undefined) ? areas : undefined;
}

/** Returns the area that begins with this word in English or by the given names; accents and case aside. */
export function areaNamed(word: string, names: AreaNames): Area | undefined {
  const start = folded(word);
  if (start === '') return undefined;
  return AREAS.find(area => area.startsWith(start) || folded(names[area] ?? '').startsWith(start));
}

function folded(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const STAND_INS = [40, 30, 20];
const STAND_IN_REST = 10;

/** Stand-in scores for interest areas known by order alone: 40, 30, 20, then 10 each. Approximate by nature. */
export function scoresFromLetters(areas: readonly Area[]): Scores {
  return fill(area => {
    const position = areas.indexOf(area);
    return (position < 0 ? undefined : STAND_INS[position]) ?? STAND_IN_REST;
  });
}

/** O*NET's interest values of one occupation, 0 to 100 each, fractions included where its tables have them; an area O*NET gives no value for is absent. */
export type OccupationInterests = Partial<Record<Area, number>>;

/**
 * The mean interest values of several occupations, brought from O*NET's 0–100 to the 0–40 of interest scores, fractions
 * included: rounded, they would match other careers. Occupations without all six values do not count; none left gives
 * undefined.
 */
export function scoresFromOccupations(occupations: readonly OccupationInterests[]): Scores | undefined {
  const whole = occupations.filter(hasAllAreas);
  if (whole.length === 0) return undefined;
  return fill(area => {
    const sum = whole.reduce((total, occupation) => total + occupation[area], 0);
    return (sum / whole.length) * (MAX_SCORE / 100);
  });
}

/** Returns whether all six areas have a value. */
export function hasAllAreas(interests: OccupationInterests): interests is Record<Area, number> {
  return AREAS.every(area => interests[area] !== undefined);
}

/** The areas from highest to lowest score; equal scores keep the RIASEC order. */
export function rankedAreas(scores: Scores): Area[] {
  return [...AREAS].sort((a, b) => scores[b] - scores[a] || AREAS.indexOf(a) - AREAS.indexOf(b));
}

/** Returns the scores as whole numbers, as they are shown and as O*NET takes them. */
export function roundedScores(scores: Scores): Scores {
  return fill(area => Math.round(scores[area]));
}

/** Returns whether all six scores are equal as shown: nothing can be matched to such a profile. */
export function isFlat(scores: Scores): boolean {
  return new Set(Object.values(roundedScores(scores))).size === 1;
}

/** The area of the highest score as shown, or those that share it, in RIASEC order. */
export function topAreas(scores: Scores): Area[] {
  const shown = roundedScores(scores);
  const top = Math.max(...Object.values(shown));
  return AREAS.filter(area => shown[area] === top);
}

function fill(value: (area: Area) => number): Scores {
  return Object.fromEntries(AREAS.map(area => [area, value(area)])) as Scores;
}

/** Where interests come from, which decides how surely they may be read; the best first. */
export type InterestsSource =
  /**
   * Six scores that the user entered; without a time, those that JOFI sent. `sent` has its own numbers where they were
   * brought to the scale of the scores.
   */
  | { kind: 'scores'; enteredAt?: EpochMs; sent?: Scores }
  /** Answers to the Interest Profiler that the user entered, or that were given to Fitside's questions. */
  | { kind: 'answers'; answers: string; enteredAt: EpochMs }
  /** Letters, highest first, that the user entered; without a time, JOFI's. */
  | { kind: 'letters'; areas: Area[]; enteredAt?: EpochMs }
  /**
   * O*NET's values of the occupations the person chose: `used` of `chosen` had values. Which they are, and which of them
   * are `carried` over to the occupation that took the place of a retired code, is absent where an organisation hides it.
   */
  | {
      kind: 'occupations';
      used: number;
      chosen: number;
      codes?: string[];
      carried?: { from: string; to: string }[];
    };

export const SOURCE_KINDS = ['scores', 'answers', 'letters', 'occupations'] as const;
export type SourceKind = InterestsSource['kind'];

/** Interests as JOFI sends them: six scores, or letters, highest first. */
export interface SentInterests {
  scores?: Scores;
  /** The numbers themselves, where the scores are these on another scale. */
  sent?: Scores;
  areas?: Area[];
  /** There is something in their place that can't be read. */
  isUnreadable?: true;
}
