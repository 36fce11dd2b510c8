import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Subject } from '../../lib/domain/review';
import { createSheetHandlers } from '../../lib/sheet-handlers';
import { createShown } from '../../lib/shown';
import { OTHER_VISIT, VISIT } from './fixtures/messages';
import { memoryReviews } from './fixtures/reviews';

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
const open = (visit: string) =>
  createSheetHandlers({ reviews, shown: createShown(reviews), openPage })['sheet.open']({ visit }, TAB);

describe('a sheet to print', () => {
  it('is a tab of its own that shows the same, with what was chosen of it, at an address that names nobody', async () => {
    await open(VISIT);
    expect(openPage).toHaveBeenCalledExactlyOnceWith('sheet.html');
    expect(await reviews.get(NEW_TAB)).toEqual(SUBJECT);
    expect(await reviews.get(TAB)).toEqual(SUBJECT);
  });

  it('is not opened about a visit that is over', async () => {
    await open(OTHER_VISIT);
    expect(openPage).not.toHaveBeenCalled();
    expect(await reviews.get(NEW_TAB)).toBeNull();
  });
});
