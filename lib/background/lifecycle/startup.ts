import type { Managed } from '../settings/managed-policy';
import type { Retention } from '../settings/retention';

/**
 * Applies the policy and deletes expired data whenever the background starts. Each step runs even if the one before
 * failed.
 * @returns when all steps are over; data read before that may be deleted yet. Never rejects
 */
export async function runStartup(parts: {
  managed: Pick<Managed, 'apply'>;
  retention: Pick<Retention, 'begin' | 'apply'>;
}): Promise<void> {
  const { managed, retention } = parts;
  for (const step of [managed.apply, retention.begin, retention.apply]) await step().catch(() => undefined);
}
