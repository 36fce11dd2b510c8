/** Someone whose review was shown lately. */
export interface RecentPerson {
  /** See `personOf`. */
  person: string;
  name?: string;
  email?: string;
  candidateId?: string;
  /** In ms since the epoch. */
  at: number;
}
