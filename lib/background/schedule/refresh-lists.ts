import type { EpochMs } from '../../shared/model/time';
import type { QueryClient } from '../query/query-client';
import type { Queries } from '../query/queries';

const MINUTE = 60_000;

/**
 * Reads both of JOFI's lists into the profile index, unless they were read within five minutes or half of a shorter
 * interval. Failures are ignored: the next time will do.
 * @param minutes how often this is done
 */
export async function refreshIndex(
  parts: { queryClient: QueryClient; queries: Pick<Queries, 'listing' | 'testTakers'> },
  minutes: number,
  now: () => EpochMs = Date.now,
): Promise<void> {
  const { queryClient, queries } = parts;
  const since = now() - Math.min(5, minutes / 2) * MINUTE;
  const always = async () => true;
  await Promise.all([
    queryClient.read(queries.listing(), { since }, always),
    queryClient.read(queries.testTakers(), { since }, always),
  ]);
}
