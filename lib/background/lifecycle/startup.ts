import type { Managed } from '../settings/managed-policy';
import type { Retention } from '../settings/retention';

/**
 * What is done whenever the background begins: what an organisation fixed is looked at, and what was kept long enough
 * goes. Each is tried, whatever became of the one before.
 * @returns when all of it is over; what is read before that may go with the rest. Never rejects
 */
export async function begin(parts: {
  managed: Pick<Managed, 'apply'>;
  retention: Pick<Retention, 'begin' | 'apply'>;
}): Promise<void> {
  const { managed, retention } = parts;
  for (const step of [managed.apply, retention.begin, retention.apply]) await step().catch(() => undefined);
}
