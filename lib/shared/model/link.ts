/** What a user said of a candidate and a profile: that they are the same person, or that they are not. */
export interface Link {
  /** The candidate: JobScore's id, or `email:` and the folded address where there is no id. */
  person: string;
  /** Account and mode the profile belongs to. */
  scope: string;
  profileId: string;
  kind: 'same' | 'not';
  profileName: string;
  candidateName?: string;
  /** When it was said, in ms since the epoch. */
  at: number;
  /** Whether a rejection took the place of a link, which comes back when it is undone. */
  wasLinked?: boolean;
}
