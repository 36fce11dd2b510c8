import type { EpochMs } from './time';
import type { Problem } from './problem';
import type { Service } from './services';
import type { Section, SectionData } from './sections';

/** One section's answer about one visit's candidate. */
export interface SectionAnswer<S extends Section = Section> {
  visit: string;
  section: S;
  /** `pending`: nothing is stored and nothing was asked. `failed`: there is a problem and no data. */
  state: 'pending' | 'known' | 'failed';
  data?: SectionData[S];
  /** When the services gave the data; the oldest part counts. */
  fetchedAt?: EpochMs;
  sources: Service[];
  /** Why a fresh answer could not be had; with `known`, the data is a stored or partial one. */
  problem?: Problem;
  /** The section this one needs and whose failure is the cause. */
  because?: Section;
  /** Name of the JobScore user acted as, when that is not the token's own. */
  seenAs?: string;
  /** Few requests are left: unless the user asks, nothing is asked before this time. */
  putOffUntil?: EpochMs;
}
