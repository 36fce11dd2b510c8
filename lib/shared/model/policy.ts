import type { Service } from './services';
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
