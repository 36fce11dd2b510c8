/** That the user agreed to what Fitside reads, as it was put to them in one version of the words. */
export interface Consent {
  version: number;
  /** When, in ms since the epoch. */
  at: number;
  /** An organisation agreed in its users' stead. */
  isByPolicy?: true;
}

/** The version of what the user is asked to agree to; one more whenever Fitside comes to read or keep more. */
export const CONSENT_VERSION = 1;

/** Whether what was agreed to is what Fitside does today. */
export function isConsentCurrent(consent: Consent | null | undefined): consent is Consent {
  return consent?.version === CONSENT_VERSION;
}

/** The steps of the first run, in their order. */
export const FIRST_RUN_STEPS = ['reads', 'keys', 'access'] as const;
export type FirstRunStep = (typeof FIRST_RUN_STEPS)[number];
