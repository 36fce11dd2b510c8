/** What a profile had in it when the user last looked: ids and dates, and none of its words. */
export interface Look {
  /** See `personOf`. */
  person: string;
  profileId: string;
  /** When it was looked at, in ms since the epoch. */
  at: number;
  /** The exercises that had an answer. */
  answered: string[];
  /** How many occupations were compared and planned. */
  compared: number;
  planned: number;
  /** When each finished assessment was finished, in ms since the epoch. */
  assessedAt: number[];
}
