import { expect, it } from 'vitest';
import { refreshIndex } from '../../../../lib/background/schedule/refresh-lists';
import { entry, listing, testTakerListing } from '../../fixtures/records';
import { failure, freshWorld } from '../../fixtures/world';

const LISTS = ['jofi.profiles', 'jofi.testTakers'];
const world = freshWorld();
const refresh = (minutes = 10) => refreshIndex(world, minutes, () => world.state.now);
const pass = (minutes: number) => (world.state.now += minutes * 60_000);

it('reads both lists, and the index takes up who is in them', async () => {
  world.jofi.testTakers.mockResolvedValue(
    testTakerListing([{ id: 9, name: 'Noor', email: 'n@example.org' }]),
  );
  await refresh();
  expect(world.asked().toSorted()).toEqual(LISTS);
  expect(await world.index.byId('live:17', 'CNP1')).toMatchObject(entry());
  expect(await world.index.testTakers.byId('live:17', 9)).toMatchObject({ name: 'Noor' });
});

it('keeps what newer profiles push out of the list', async () => {
  await refresh();
  pass(10);
  world.jofi.profiles.mockResolvedValue(listing([entry({ id: 'CNP2', email: 'new@example.org' })]));
  await refresh();
  expect(await world.index.count('live:17')).toBe(2);
});

it.each([
  [10, 4, 0],
  [10, 6, 2],
  [60, 6, 2],
  // Answers come after they were asked for: else every second time of five minutes would be left out.
  [5, 4.9, 2],
  [5, 2, 0],
])('every %d minutes, %d after the last, makes %d requests', async (minutes, after, count) => {
  await refresh(minutes);
  world.clearAsked();
  pass(after);
  await refresh(minutes);
  expect(world.asked()).toHaveLength(count);
});

it('joins a list that is being read for a candidate', async () => {
  const reading = world.queryClient.read(world.queries.listing(), 'fresh', async () => true);
  await Promise.all([reading, refresh(), refresh()]);
  expect(world.asked().toSorted()).toEqual(LISTS);
});

it('takes one list although the other cannot be had, and never fails', async () => {
  world.jofi.testTakers.mockImplementation(failure('server', 'jofi'));
  await refresh();
  expect(await world.index.count('live:17')).toBe(1);
  world.jofi.profiles.mockImplementation(failure('offline', 'jofi'));
  pass(10);
  await refresh();
});
