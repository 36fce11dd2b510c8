import type { EpochMs } from './time';

/** The user's consent to one version of the text on data use. */
export interface Consent {
  version: number;
  at: EpochMs;
  /** An organisation agreed in its users' stead. */
  isByPolicy?: true;
}

/** The version of what the user is asked to agree to; one more whenever Fitside comes to read or keep more. */
export const CONSENT_VERSION = 1;

/** Returns whether the consent covers today's text. */
export function isConsentCurrent(consent: Consent | null | undefined): consent is Consent {
  return consent?.version === CONSENT_VERSION;
}

/** The steps of the first run, in their order. */
export const FIRST_RUN_STEPS = ['reads', 'keys', 'access'] as const;
export type FirstRunStep = (typeof FIRST_RUN_STEPS)[number];
