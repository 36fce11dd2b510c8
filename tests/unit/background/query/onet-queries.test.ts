import { describe, expect, it } from 'vitest';
import type { Onet } from '../../../../lib/background/services/onet';
import { createOnetQuestions } from '../../../../lib/background/query/onet-queries';

const DAY = 24 * 60 * 60_000;
const questions = createOnetQuestions({} as Onet);

describe('answers of O*NET', () => {
  it('to words that were typed are kept as those about people, for they may be a name', () => {
    for (const question of [
      questions.searchCareers('grace lind', 'mnm'),
      questions.searchJobs('grace lind'),
      questions.military('grace lind'),
    ]) {
      expect(question).toMatchObject({ keepMs: 'people', freshMs: 30 * DAY });
    }
  });

  it('to all else are kept for 30 days', () => {
    for (const question of [questions.tasks('29-1141.00'), questions.zones('mnm')]) {
      expect(question).toMatchObject({ keepMs: 30 * DAY, freshMs: 30 * DAY });
    }
  });
});
