import { describe, expect, it, vi } from 'vitest';
import type { Language } from '../../../../lib/shared/model/language';
import { createListMarkHandlers } from '../../../../lib/background/handlers/list-marks';
import type { Marked } from '../../../../lib/background/people/list-marks';
import { CANDIDATE_ID, OTHER_CANDIDATE_ID } from '../../fixtures/jobscore';

const MARCH = Date.parse('2026-03-04T12:00:00Z');

function answer(found: [string, Marked][], { isWanted = true, language = 'en' as Language } = {}) {
  const find = vi.fn(async () => new Map(found));
  const handlers = createListMarkHandlers({
    areMarksWanted: async () => isWanted,
    language: async () => language,
    findMarks: find,
  });
  const ids = [CANDIDATE_ID, OTHER_CANDIDATE_ID, CANDIDATE_ID];
  return { find, answer: handlers['marks.read']({ ids }, 7) };
}

describe('a page that lists candidates', () => {
  it('learns of those who have a profile or accepted an invitation, and since when', async () => {
    const { find, answer: told } = answer([
      [CANDIDATE_ID, { kind: 'profile', invitedAt: MARCH }],
      [OTHER_CANDIDATE_ID, { kind: 'invited', invitedAt: MARCH }],
    ]);
    expect(await told).toEqual({
      marks: {
        [CANDIDATE_ID]: { kind: 'profile', label: 'Has a JOFI profile (invited Mar 4, 2026). Open Fitside' },
        [OTHER_CANDIDATE_ID]: {
          kind: 'invited',
          label: 'Accepted the JOFI invitation of Mar 4, 2026, no profile yet. Open Fitside',
        },
      },
    });
    expect(find).toHaveBeenCalledExactlyOnceWith([CANDIDATE_ID, OTHER_CANDIDATE_ID], 7);
  });

  it('has no date where there is none', async () => {
    const { answer: told } = answer([
      [CANDIDATE_ID, { kind: 'profile' }],
      [OTHER_CANDIDATE_ID, { kind: 'invited' }],
    ]);
    expect(await told).toMatchObject({
      marks: {
        [CANDIDATE_ID]: { label: 'Has a JOFI profile. Open Fitside' },
        [OTHER_CANDIDATE_ID]: { label: 'Accepted the JOFI invitation, no profile yet. Open Fitside' },
      },
    });
  });

  it('is shown in the user’s language', async () => {
    const { answer: told } = answer([[CANDIDATE_ID, { kind: 'profile', invitedAt: MARCH }]], {
      language: 'es',
    });
    expect(await told).toMatchObject({
      marks: { [CANDIDATE_ID]: { label: 'Tiene perfil de JOFI (invitación: 4 mar 2026). Abrir Fitside' } },
    });
  });

  it('gets nothing, and nothing is looked up, when the user turned marks off', async () => {
    const { find, answer: told } = answer([[CANDIDATE_ID, { kind: 'profile' }]], { isWanted: false });
    expect(await told).toEqual({ isOff: true });
    expect(find).not.toHaveBeenCalled();
  });

  it('has only its newest question answered where it asks many at a time', async () => {
    const find = vi.fn(async () => new Map<string, Marked>());
    const areMarksWanted = vi.fn(async () => true);
    const language = async () => 'en' as const;
    const handlers = createListMarkHandlers({ areMarksWanted, language, findMarks: find });
    const all = Array.from({ length: 100 }, () => handlers['marks.read']({ ids: [CANDIDATE_ID] }, 7));
    const results = await Promise.allSettled(all);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(results.at(-1)!.status).toBe('fulfilled');
    expect(find).toHaveBeenCalledTimes(2);
    expect(areMarksWanted).toHaveBeenCalledTimes(2);
  });
});
