import type { BrightReason } from './occupation';

/** How strongly an occupation's interests match, in O*NET's words, the strongest first. */
export const FITS = ['Best', 'Great', 'Good'] as const;
export type Fit = (typeof FITS)[number];

/** Job zones: how much preparation an occupation needs, from 1 (little) to 5 (extensive). */
export const ZONES = [1, 2, 3, 4, 5] as const;
export type Zone = (typeof ZONES)[number];

/** An O*NET occupation that matches interests. */
export interface CareerMatch {
  code: string;
  title: string;
  /** Why its outlook is bright, as far as that was read. */
  brightReasons?: BrightReason[];
  /** Absent when O*NET names no fit, or one this version does not know. */
  fit?: Fit;
  brightOutlook: boolean;
}

/** Rows of matching careers from one page on, as O*NET counts them. */
export interface CareerPage {
  careers: CareerMatch[];
  /** How many careers match in all. */
  total: number;
  /** Worked out here, since O*NET's matching could not be asked. */
  isWorkedOut?: true;
}

/** How many careers one page holds. */
export const CAREERS_PER_PAGE = 20;

/** So many pages are all there are: reading ends with the last. */
export const ALL_PAGES = 100;
