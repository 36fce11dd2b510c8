/** Job zones: how much preparation an occupation needs, from 1 (little) to 5 (extensive). */
export const ZONES = [1, 2, 3, 4, 5] as const;
export type Zone = (typeof ZONES)[number];

/** An occupation as O*NET's lists name one. */
export interface OccupationRef {
  code: string;
  title: string;
  brightOutlook: boolean;
}

/** A page of the occupations that a search finds. */
export interface OccupationHits {
  occupations: OccupationRef[];
  /** The number on all pages. */
  total: number;
  /** The row that the next page begins with; absent on the last. */
  next?: number | undefined;
}

/** Why an outlook is bright: the occupation grows rapidly, has many openings, or is new. */
export const BRIGHT_REASONS = ['grow', 'openings', 'emerging'] as const;
export type BrightReason = (typeof BRIGHT_REASONS)[number];

/** An occupation in short. */
export interface OccupationOverview extends OccupationRef {
  whatTheyDo?: string;
  /** The work on the job: a few sentences. */
  onTheJob: string[];
  /** Other titles of it. */
  alsoCalled: string[];
  /** My Next Move does not have it, in either language; O*NET OnLine may. */
  isNoCareer?: true;
}

/**
 * Overview of the occupation that a code stands for today. `several`: the code was retired and split, and the user
 * must choose. `carriedFrom` names the retired code that an occupation replaced.
 */
export type OverviewData =
  | { kind: 'one'; overview: OccupationOverview; carriedFrom?: RetiredCode }
  | ({ kind: 'several' } & Succession);

/** A code of an earlier taxonomy. */
export interface RetiredCode {
  code: string;
  title?: string;
  /** The year of the taxonomy that had it. */
  taxonomy: '2010' | '2019';
}

/** The successors of a code that O*NET no longer has. */
export interface Succession {
  retired: RetiredCode;
  /** The occupations that took its place: one, or several when it was split. */
  successors: { code: string; title: string }[];
}

/** Knowledge, skills or abilities, grouped as My Next Move groups them. Ids are the same in every language. */
export interface ElementGroup {
  name: string;
  elements: { id: string; name: string }[];
}

/** Something that O*NET OnLine rates for an occupation, in its order. */
export interface RatedElement {
  name: string;
  description?: string;
  /** From 0 to 100. */
  value?: number;
  /** Workers' answers, with their shares in percent. */
  answers?: { words: string; percent: number }[];
}

export interface Personality {
  topInterest?: { name: string; description?: string };
  workStyles: string[];
}

/** A kind of software or tools, with examples. */
export interface Technology {
  title: string;
  examples: {
    title: string;
    /** Often asked for in job postings of all kinds. */
    isHot: boolean;
    /** Often asked for in postings for this occupation. */
    isInDemand: boolean;
    /** Its share of job postings for this occupation, in percent. */
    percent?: number;
  }[];
}

/** A job zone as O*NET describes it: how much preparation its occupations need. */
export interface JobZone {
  code: Zone;
  title: string;
  experience?: string;
  training?: string;
  education?: string;
}

export interface Education {
  zone?: JobZone;
  /** The schooling that people usually have. */
  usuallyNeeded: string[];
}

/** A yearly or hourly wage in US dollars. */
export interface Wage {
  amount: number;
  /** The amount is the highest that is published: the wage is this or more. */
  isOver: boolean;
}

/** Wages at the 10th, 50th and 90th percentile. */
export interface WageRange {
  low?: Wage;
  median?: Wage;
  high?: Wage;
}

export interface Outlook {
  /** O*NET's word for the outlook, such as "Bright". */
  category?: string;
  description?: string;
  bright: BrightReason[];
  /** The code of the series that the wages are of: six digits, which several occupations may share. */
  wagesOf?: string;
  annual: WageRange;
  hourly: WageRange;
}

/** The outlook in one state, in O*NET's word. */
export interface OutlookInState {
  /** As O*NET gives it; its form is not documented. */
  code: string;
  name: string;
  outlook: string;
}

export interface Related {
  occupations: OccupationRef[];
  /** Industries that employ most, or some, of the people in it. */
  industries: { title: string; share: 'most' | 'some' }[];
}
