import type { PersonInterests } from '../shared/interest-text';

/** What is known of the candidate beside whom occupations are shown; nothing in a page of its own. */
export interface ComparedPerson {
  /** Their US state, as JobScore has it. */
  state?: string | undefined;
  interests?: PersonInterests | undefined;
}
