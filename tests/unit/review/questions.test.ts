import { describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../../lib/domain/problem';
import { createQuestions } from '../../../lib/review/questions';

const notFound = () => Promise.reject(new ProblemError({ kind: 'not-found', service: 'onet', status: 422 }));
const refused = () => Promise.reject(new ProblemError({ kind: 'bad-key', service: 'onet', status: 401 }));

function questions(services: object) {
  return createQuestions({ jobscore: {}, jofi: {}, onet: {}, index: {}, ...services } as never);
}

describe('having no data is an answer, which is kept like any other', () => {
  it('of an occupation without interest values', async () => {
    const occupationInterests = vi.fn(notFound);
    await expect(
      questions({ onet: { occupationInterests } }).occupationInterests('x').ask(),
    ).resolves.toEqual({});
    occupationInterests.mockImplementation(refused);
    await expect(
      questions({ onet: { occupationInterests } }).occupationInterests('x').ask(),
    ).rejects.toThrow();
  });

  it('of a test taker without a scorecard', async () => {
    const scorecard = vi.fn(notFound);
    await expect(questions({ jofi: { scorecard } }).scorecard(1, 'A').ask()).resolves.toEqual({});
    scorecard.mockImplementation(refused);
    await expect(questions({ jofi: { scorecard } }).scorecard(1, 'A').ask()).rejects.toThrow();
  });
});
