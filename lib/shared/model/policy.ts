import type { Service } from './services';
import type { ManagedPreference, Settings } from './settings';

/** The settings that an organisation can fix for its users. */
export type ManagedSettings = Partial<Pick<Settings, ManagedPreference | 'actingAs' | 'hiddenSections'>>;

/** Settings an organisation fixed for its users, as the browser passes them on. All others remain the user's. */
export interface Policy {
  keys: Partial<Record<Service, string>>;
  /** Services whose key is given but not used, since the browser would let pages' scripts read it. */
  unusedKeys?: readonly Service[];
  settings: ManagedSettings;
  /** Set where the organisation consents in its users' place. */
  hasConsent: boolean;
}

/** Where nothing is fixed. */
export const NO_POLICY: Policy = { keys: {}, settings: {}, hasConsent: false };
