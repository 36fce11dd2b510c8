import { expect, it } from 'vitest';
import { compareSkills } from '../../../../lib/shared/model/skills';

const group = (...ids: string[]) => [{ name: 'Basic', elements: ids.map(id => ({ id, name: `the ${id}` })) }];

it('parts skills named for all from those named for some, whatever their names and groups', () => {
  const { shared, others } = compareSkills([
    [...group('a', 'b'), ...group('c')],
    [{ name: 'Other', elements: [{ id: 'b', name: 'B, otherwise named' }] }, ...group('d', 'c')],
    group('c', 'b'),
  ]);
  expect(shared.map(({ id }) => id)).toEqual(['b', 'c']);
  expect(others.map(list => list.map(({ id }) => id))).toEqual([['a'], ['d'], []]);
});

it('of nothing is nothing', () => {
  expect(compareSkills([])).toEqual({ shared: [], others: [] });
});
