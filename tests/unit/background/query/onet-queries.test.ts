import { describe, expect, it } from 'vitest';
import type { Onet } from '../../../../lib/background/services/onet';
import { createOnetQueries } from '../../../../lib/background/query/onet-queries';

const DAY = 24 * 60 * 60_000;
const queries = createOnetQueries({} as Onet);

describe('answers of O*NET', () => {
  it('to words that were typed are kept as those about people, for they may be a name', () => {
    for (const query of [
      queries.searchCareers('grace lind', 'mnm'),
      queries.searchJobs('grace lind'),
      queries.military('grace lind'),
    ]) {
      expect(query).toMatchObject({ keepMs: 'people', freshMs: 30 * DAY });
    }
  });

  it('to all else are kept for 30 days', () => {
    for (const query of [queries.tasks('29-1141.00'), queries.zones('mnm')]) {
      expect(query).toMatchObject({ keepMs: 30 * DAY, freshMs: 30 * DAY });
    }
  });
});
