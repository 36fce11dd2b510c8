import type { StoredData } from '../data/stored-data';
import type { Managed } from '../settings/managed-policy';
import type { Passphrase } from '../settings/passphrase';
import type { Retention } from '../settings/retention';

/**
 * Applies the policy, finds whether keys are locked, and deletes expired data whenever the background starts. Each step runs even if the one before
 * failed.
 * @returns when all steps are over; data read before that may be deleted yet. Never rejects
 */
export async function runStartup(parts: {
  managed: Pick<Managed, 'apply'>;
  passphrase: Pick<Passphrase, 'follow'>;
  retention: Pick<Retention, 'begin' | 'apply'>;
  storedData: Pick<StoredData, 'resume'>;
}): Promise<void> {
  const { managed, passphrase, retention, storedData } = parts;
  const steps = [storedData.resume, managed.apply, passphrase.follow, retention.begin, retention.apply];
  for (const step of steps) await step().catch(() => undefined);
}
