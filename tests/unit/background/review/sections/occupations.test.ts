import { expect, it } from 'vitest';
import { readOccupations } from '../../../../../lib/background/review/sections/occupations';
import { onetTables } from '../../../fixtures/tables';
import { START } from '../../../fixtures/clock';
import { profile } from '../../../fixtures/records';
import { freshWorld } from '../../../fixtures/world';

const world = freshWorld();

const chose = (...compared: string[]) => world.jofi.profile.mockResolvedValue(profile({ compared }));
const read = () => readOccupations(world.context());
const [NURSE, RETIRED] = ['29-1141.00', '15-1132.00'] as const;

it('come with the titles of the tables, without a request to O*NET', async () => {
  world.state.tables = onetTables({ [NURSE]: { title: 'Registered Nurses' } });
  chose(NURSE, 'a baker');
  expect(await read()).toEqual({
    data: {
      kind: 'known',
      chosen: [
        { code: NURSE, title: 'Registered Nurses', by: [{ how: 'compared' }] },
        { title: 'a baker', by: [{ how: 'compared' }] },
      ],
    },
    fetchedAt: START,
  });
  expect(world.asked().filter(name => name.startsWith('onet.'))).toEqual([]);
});

it('include a retired code’s successor once it was read, without a request', async () => {
  const successors = [
    { code: '15-1252.00', title: 'Software Developers' },
    { code: '15-1253.00', title: 'Testers' },
  ];
  world.onet.successors.mockResolvedValue({ code: RETIRED, title: 'Applications', successors });
  chose(RETIRED);
  expect((await read()).data).toMatchObject({ chosen: [{ code: RETIRED }] });
  expect(world.onet.successors).not.toHaveBeenCalled();
  await world.context().read(world.queries.successors('2010', RETIRED));
  expect((await read()).data).toMatchObject({
    chosen: [{ title: 'Applications', succession: { successors } }],
  });
  expect(world.onet.successors).toHaveBeenCalledOnce();
});

it('may be none', async () => {
  chose();
  expect((await read()).data).toEqual({ kind: 'none', reason: 'nothing-chosen' });
});
