/** The parts of a review, each read and failing on its own. */
export const SECTIONS = [
  'candidate',
  'profile',
  'interests',
  'careers',
  'occupations',
  'assignments',
  'job',
] as const;
export type Section = (typeof SECTIONS)[number];

/** The sections that a job's match would tell of: it is not read while one of them is hidden or folded. */
export const TOLD_BY_MATCH = ['interests', 'careers'] as const satisfies readonly Section[];

/** The sections an organisation can hide: all but who the candidate is. */
export const HIDEABLE = [
  'profile',
  'interests',
  'careers',
  'occupations',
  'assignments',
  'job',
] as const satisfies readonly Section[];

/** What Fitside is used for: career coaching, or a structured review in which interests are not to weigh. */
export const PURPOSES = ['coaching', 'structured'] as const;
export type Purpose = (typeof PURPOSES)[number];

const FOLDED: Record<Purpose, readonly Section[]> = {
  coaching: [],
  structured: ['interests', 'careers', 'job'],
};

/** The sections that are neither shown nor asked for before the user wants them of the candidate. */
export function foldedFor(purpose: Purpose): readonly Section[] {
  return FOLDED[purpose];
}
