import type { PersonInterests } from '../shared/interest-text';

/** The candidate that occupations are compared with; empty in a page of its own. */
export interface ComparedPerson {
  /** Their US state, as JobScore has it. */
  state?: string | undefined;
  interests?: PersonInterests | undefined;
}
