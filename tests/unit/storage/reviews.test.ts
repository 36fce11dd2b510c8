import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { Subject } from '../../../lib/domain/review';
import { createReviews } from '../../../lib/storage/reviews';
import { frameOpen } from '../../../lib/storage/settings';

beforeEach(() => {
  fakeBrowser.reset();
});

const subject = (visit: string): Subject => ({ visit, candidateId: 'c', pageEmails: ['a@example.org'] });

it('keeps whom each tab shows, apart from the others', async () => {
  const reviews = createReviews();
  await reviews.set(1, subject('one'));
  await reviews.set(11, subject('eleven'));
  expect(await reviews.get(1)).toEqual(subject('one'));
  expect(await reviews.get(11)).toEqual(subject('eleven'));
  expect(await reviews.get(2)).toBeNull();
  await reviews.remove(1);
  expect(await reviews.get(1)).toBeNull();
  expect(await reviews.get(11)).toEqual(subject('eleven'));
});

it('keeps it while the background is stopped, and no longer than the browser is open', async () => {
  await createReviews().set(1, subject('one'));
  expect(await createReviews().get(1)).toEqual(subject('one'));
  expect(Object.keys(await fakeBrowser.storage.session.get())).toEqual(['review:1']);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});

it('opens the frame on candidate pages until the user closes it', async () => {
  expect(await frameOpen.getValue()).toBe(true);
  await frameOpen.setValue(false);
  expect(await frameOpen.getValue()).toBe(false);
});
