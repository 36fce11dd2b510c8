import type { OccupationRef } from './occupation';

/** Ways in which a JobScore job can be worked. */
export const JOB_TYPES = [
  'full_time',
  'part_time',
  'contract',
  'temporary',
  'temp_to_perm',
  'internship',
  'volunteer',
] as const;

/** JobScore's levels of a job. */
export const CAREER_LEVELS = [
  'student_high_school',
  'student',
  'entry_level',
  'mid_level',
  'experienced_non_manager',
  'manager',
  'executive',
  'senior_executive',
] as const;

/** The state of a JobScore job. */
export const JOB_STATUSES = ['draft', 'internal', 'open', 'on_hold', 'filled', 'closed'] as const;

/** Pay of a job. JobScore names no currency. */
export interface JobPay {
  period: 'annual' | 'hourly';
  /** In whole units, of which JobScore gives the hundredths; one of them may be missing. */
  low?: number;
  high?: number;
}

/** The terms of a JobScore job, as JobScore has them. */
export interface JobTerms {
  pay?: JobPay[];
  types?: (typeof JOB_TYPES)[number][];
  level?: (typeof CAREER_LEVELS)[number];
  status?: (typeof JOB_STATUSES)[number];
}

/** Place of a job, by JobScore's name of it. */
export interface JobPlace {
  name?: string;
  /** The state or region, as JobScore has it: "WA". */
  state?: string;
  /** In two letters. */
  country?: string;
}

/** Returns whether a place may be in the United States. */
export function isInUs(country: string | undefined): boolean {
  return country === undefined || /^(?:us|usa|united states)$/i.test(country.trim());
}

/** Everything of a job beside its name, where JobScore has it. */
export interface JobParticulars {
  terms?: JobTerms;
  place?: JobPlace;
  /** Occupations that its description's words seem to mean, for the user to choose from. */
  suggested?: OccupationRef[];
}
