import { describe, expect, it } from 'vitest';
import type { OccupationInterests } from '../../../../../lib/shared/model/interests';
import { readOccupationInterests } from '../../../../../lib/background/review/interests/interest-sources';
import { onetTables, scores } from '../../../fixtures/tables';
import { START } from '../../../fixtures/clock';
import { createWorld, failure } from '../../../fixtures/world';

const CODE = '29-1141.00';

it('are those of the tables, without a request', async () => {
  const world = createWorld();
  world.state.tables = onetTables({ [CODE]: { interests: scores(1, 2, 3, 4, 5, 6) } });
  expect(await readOccupationInterests(world.context(), CODE)).toEqual({
    value: { interests: scores(1, 2, 3, 4, 5, 6) },
    fetchedAt: world.state.tables.readAt,
  });
  expect(world.asked()).toEqual([]);
});

it('are none where the tables know the occupation without any, and no request is made for them', async () => {
  const world = createWorld();
  world.state.tables = onetTables({ [CODE]: { title: 'Registered Nurses' } });
  expect((await readOccupationInterests(world.context(), CODE)).value).toEqual({ interests: {} });
  expect(world.asked()).toEqual([]);
});

it('are asked for before the tables were read', async () => {
  const world = createWorld();
  expect(await readOccupationInterests(world.context(), CODE)).toMatchObject({ fetchedAt: START });
  expect(world.asked()).toEqual(['onet.occupationInterests']);
});

describe('of a code that O*NET knows no longer', () => {
  const [RETIRED, SUCCESSOR, OTHER] = ['15-1132.00', '15-1252.00', '15-1253.00'] as const;
  const world = (successors: string[]) => {
    const made = createWorld();
    made.onet.occupationInterests.mockImplementation(async (code): Promise<OccupationInterests> => {
      return code === SUCCESSOR ? scores(6, 5, 4, 3, 2, 1) : failure('not-found', 'onet')();
    });
    made.onet.successors.mockImplementation(async (_taxonomy, code) => ({
      code,
      title: 'Retired',
      successors: successors.map(one => ({ code: one, title: `Title ${one}` })),
    }));
    return made;
  };
  const read = (made: ReturnType<typeof createWorld>) => readOccupationInterests(made.context(), RETIRED);

  it('are those of the one occupation that took its place', async () => {
    expect(await read(world([SUCCESSOR]))).toEqual({
      value: { interests: scores(6, 5, 4, 3, 2, 1), carriedTo: SUCCESSOR },
      fetchedAt: START,
    });
  });

  it.each([[[SUCCESSOR, OTHER]], [[]]])('are none where %j did', async successors => {
    const reading = await read(world(successors));
    expect(reading).toMatchObject({ value: { interests: {} } });
    expect(reading.problem).toBeUndefined();
  });

  it('fail when that cannot be asked', async () => {
    const made = world([SUCCESSOR]);
    made.onet.successors.mockImplementation(failure('offline', 'onet'));
    expect(await read(made)).toEqual({ problem: { kind: 'offline', service: 'onet' } });
  });

  it('take one request with the tables: what took its place', async () => {
    const made = world([SUCCESSOR]);
    made.state.tables = onetTables({ [SUCCESSOR]: { interests: scores(1, 2, 3, 4, 5, 6) } });
    expect(await read(made)).toMatchObject({
      value: { interests: scores(1, 2, 3, 4, 5, 6), carriedTo: SUCCESSOR },
    });
    expect(made.asked()).toEqual(['onet.successors']);
  });
});
