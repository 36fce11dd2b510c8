import { expect, it } from 'vitest';
import { readOccupationInterests } from '../../../lib/review/occupation-interests';
import { onetTables, scores } from '../fixtures/tables';
import { createWorld, START } from '../fixtures/world';

const CODE = '29-1141.00';

it('are those of the tables, without a request', async () => {
  const world = createWorld();
  world.state.tables = onetTables({ [CODE]: { interests: scores(1, 2, 3, 4, 5, 6) } });
  expect(await readOccupationInterests(world.context(), CODE)).toEqual({
    value: scores(1, 2, 3, 4, 5, 6),
    fetchedAt: world.state.tables.readAt,
  });
  expect(world.asked()).toEqual([]);
});

it.each([
  ['before they were read', undefined],
  ['where these have none', onetTables({ [CODE]: { title: 'Registered Nurses' } })],
])('are asked for %s', async (_when, tables) => {
  const world = createWorld();
  if (tables) world.state.tables = tables;
  expect(await readOccupationInterests(world.context(), CODE)).toMatchObject({ fetchedAt: START });
  expect(world.asked()).toEqual(['onet.occupationInterests']);
});
