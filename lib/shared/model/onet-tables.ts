import type { EpochMs } from './time';
import type { BrightReason, Zone } from './occupation';
import type { Scores } from './interests';
import type { Problem } from './problem';

/** O*NET's tables for all occupations, read once per database. */
export interface OnetTables {
  /** Name of the database they are from, as `/about/` gives it. */
  database: string;
  readAt: EpochMs;
  /** By O*NET code. */
  occupations: Record<string, TabledOccupation>;
}

export interface TabledOccupation {
  title?: string;
  zone?: Zone;
  /** Interest values on O*NET's scale from 0 to 100, all six or none. */
  interests?: Scores;
  /** Present when its outlook is bright, with the reasons that are known. */
  bright?: BrightReason[];
}

/** Progress of reading the tables. */
export interface TablesState {
  /** Absent until they have been read once. */
  ready?: { database: string; readAt: EpochMs; occupations: number };
  /** Present while they are being read: how many requests are answered, of about how many. */
  reading?: { done: number; of: number };
  /** Why reading has stopped for now. */
  problem?: Problem;
}
