import type { Service } from './problem';
import type { Section } from './review';
import type { Settings } from './settings';

/** The settings that an organisation can fix for its users. */
export type FixedSettings = Partial<Pick<Settings, 'actingAs' | 'keepFor' | 'purpose' | 'hiddenSections'>>;

/** What an organisation fixed for its users, as the browser hands it on. What it does not name is the user's. */
export interface Policy {
  keys: Partial<Record<Service, string>>;
  settings: FixedSettings;
  /** Whether the organisation agrees to what Fitside reads in its users' stead. */
  hasConsent: boolean;
}

/** Where nothing is fixed. */
export const NO_POLICY: Policy = { keys: {}, settings: {}, hasConsent: false };

/** The sections an organisation can hide: all but who the candidate is. */
export const HIDEABLE = [
  'profile',
  'interests',
  'careers',
  'occupations',
  'assignments',
  'job',
] as const satisfies readonly Section[];
