import { beforeEach, describe, expect, it, vi } from 'vitest';
import { leftOutBy } from '../../../../lib/shared/model/urls';
import type { Section } from '../../../../lib/shared/model/sections';
import type { Subject } from '../../../../lib/shared/model/subject';
import { createSheetHandlers } from '../../../../lib/background/handlers/sheet';
import { createTabSubjects } from '../../../../lib/background/review/tab-subject';
import { OTHER_VISIT, VISIT } from '../../fixtures/messages';
import { memoryReviews } from '../../fixtures/reviews';

const TAB = 7;
const NEW_TAB = 8;
const SUBJECT: Subject = { visit: VISIT, candidateId: 'maya', pageEmails: [], interestsFrom: 'letters' };

let reviews: ReturnType<typeof memoryReviews>;
const openPage = vi.fn(async (_address: string) => ({ id: NEW_TAB }));

beforeEach(async () => {
  openPage.mockClear();
  reviews = memoryReviews();
  await reviews.update(TAB, () => SUBJECT);
});
const open = (visit: string, without: Section[] = []) =>
  createSheetHandlers({ reviews, shown: createTabSubjects(reviews), openPage })['sheet.open'](
    { visit, without },
    TAB,
  );

describe('a sheet to print', () => {
  it('is a tab of its own that shows the same, with what was chosen of it, at an address that names nobody', async () => {
    await open(VISIT);
    expect(openPage).toHaveBeenCalledExactlyOnceWith('sheet.html');
    expect(await reviews.get(NEW_TAB)).toEqual(SUBJECT);
    expect(await reviews.get(TAB)).toEqual(SUBJECT);
  });

  it('leaves out what was not shown, and goes on to when it is loaded anew', async () => {
    await open(VISIT, ['interests', 'careers']);
    const address = openPage.mock.calls[0]![0];
    expect(leftOutBy(address.slice('sheet.html'.length))).toEqual(['interests', 'careers']);
    expect(leftOutBy('')).toEqual([]);
    expect(leftOutBy('#sample')).toEqual([]);
    expect(leftOutBy('#without=job,nonsense')).toEqual(['job']);
  });

  it('is not opened about a visit that is over', async () => {
    await open(OTHER_VISIT);
    expect(openPage).not.toHaveBeenCalled();
    expect(await reviews.get(NEW_TAB)).toBeNull();
  });
});
