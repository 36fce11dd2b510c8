import { storage } from '@wxt-dev/storage';
import type { FixedSettings } from '../model/policy';
import type { Service } from '../model/services';

/**
 * The fixed settings as the background last read them, for all of Fitside's pages: some browsers hand the policy to the
 * background alone. The keys are never here.
 */
export const fixedSettings = storage.defineItem<FixedSettings>('local:fixedSettings', { fallback: {} });

/** Digests of the keys and users that services were last read with by policy. */
export const policyMarks = storage.defineItem<Partial<Record<Service, string>>>('local:policyMarks', {
  fallback: {},
});
