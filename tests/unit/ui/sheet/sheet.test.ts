import { describe, expect, it, vi } from 'vitest';
import { createSheet } from '../../../../lib/ui/sheet/sheet';
import { BLANK_VIEW } from '../../../../lib/ui/sidebar/sidebar-view';
import { answerTo, readEach, turn, type Read } from '../../fixtures/sidebar';
import { fakeSend } from '../../fixtures/send';

const VISIT = '3b5b7a2e-4c7d-4f6a-9d2e-1a2b3c4d5e6f';

describe('the contents of a sheet', () => {
  it('is read of the sections it has, of one visit, and is gone when that is left', async () => {
    const ask = vi.fn(async (request: Read) => answerTo(request, 'mark'));
    const sheet = createSheet(fakeSend({ 'review.read': readEach(ask) }));
    expect(sheet.view.value).toBe(BLANK_VIEW);
    sheet.show(VISIT);
    await turn();
    const { visit, answers, busy } = sheet.view.value;
    expect([visit, busy.size]).toEqual([VISIT, 0]);
    expect(Object.keys(answers).toSorted()).toEqual([
      'candidate',
      'careers',
      'interests',
      'occupations',
      'profile',
    ]);
    expect(ask.mock.calls.every(([request]) => request.visit === VISIT)).toBe(true);
    sheet.leave();
    expect(sheet.view.value).toBe(BLANK_VIEW);
  });

  it('is not asked for what the sheet leaves out', async () => {
    const ask = vi.fn(async (request: Read) => answerTo(request, 'mark'));
    const sheet = createSheet(fakeSend({ 'review.read': readEach(ask) }), ['interests', 'careers']);
    sheet.show(VISIT);
    await turn();
    expect(Object.keys(sheet.view.value.answers).toSorted()).toEqual(['candidate', 'occupations', 'profile']);
    expect([...new Set(ask.mock.calls.map(([{ section }]) => section))].toSorted()).toEqual([
      'candidate',
      'occupations',
      'profile',
    ]);
    expect(sheet.view.value.hidden).toEqual(new Set(['interests', 'careers']));
  });
});
