/** What JOFI has on someone in a list of candidates: a profile, or only that they were invited. */
export interface ListMark {
  kind: 'profile' | 'invited';
  /** The same in words, since when among them, in the user's language. */
  label: string;
}

/** The marks of those asked about who have one, by JobScore's ids; or that the user wants none. */
export type MarksAnswer = { marks: Record<string, ListMark> } | { isOff: true };

/** As many people as one message may ask about. */
export const MOST_ASKED = 100;
