import type { EpochMs } from '../../shared/model/time';
import { CONSENT_VERSION, isConsentCurrent, type Consent } from '../../shared/model/consent';

export type ConsentStore = ReturnType<typeof createConsentStore>;

/** Keeps whether the user agreed to what Fitside reads. */
export function createConsentStore(parts: {
  kept: {
    getValue(): Promise<Consent | null>;
    setValue(consent: Consent): Promise<void>;
    removeValue(): Promise<void>;
  };
  /** Returns whether an organisation consented in its users' place, which they cannot withdraw. */
  byPolicy: () => Promise<boolean>;
  /** Called when requests may be made from now on, or may no longer. */
  changed: () => Promise<unknown>;
  now?: () => EpochMs;
}) {
  const { kept, byPolicy, changed, now = Date.now } = parts;

  return {
    /** Returns whether requests may be sent. */
    isGiven: async (): Promise<boolean> => (await byPolicy()) || isConsentCurrent(await kept.getValue()),

    state,

    /** The user agrees, or takes that back. */
    async set(given: boolean): Promise<{ consent?: Consent }> {
      if (given) await kept.setValue({ version: CONSENT_VERSION, at: now() });
      else await kept.removeValue();
      await changed();
      return state();
    },
  };

  /** Returns the consent; nothing unless it covers today's text. */
  async function state(): Promise<{ consent?: Consent }> {
    if (await byPolicy()) return { consent: { version: CONSENT_VERSION, at: 0, isByPolicy: true } };
    const consent = await kept.getValue();
    return isConsentCurrent(consent) ? { consent } : {};
  }
}
