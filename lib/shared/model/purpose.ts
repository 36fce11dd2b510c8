import type { Section } from './review';

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
