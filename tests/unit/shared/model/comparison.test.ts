import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AREAS, type Area, type Scores } from '../../../../lib/shared/model/interests';
import { likeness, compareSkills } from '../../../../lib/shared/model/comparison';

const values = (...all: number[]) =>
  Object.fromEntries(AREAS.map((area, at) => [area, all[at] ?? 0])) as Scores;
const upTo = (max: number) =>
  fc.array(fc.integer({ min: 0, max }), { minLength: 6, maxLength: 6 }).map(all => values(...all));
const anyDistinctScores = upTo(40);
const anyOccupation = upTo(100);

describe('the likeness of a person and an occupation', () => {
  it('shows what both are highest in, and what the occupation asks more and less of', () => {
    const person = values(12, 30, 22, 36, 10, 10);
    const occupation = values(70, 72, 20, 95, 30, 20);
    expect(likeness(person, occupation)).toEqual({
      highest: { person: ['social'], occupation: ['social'], both: ['social'] },
      more: ['realistic'],
      less: ['artistic'],
    });
  });

  it('shows what each is highest in when that differs', () => {
    const { highest } = likeness(values(40, 0, 0, 0, 0, 0), values(0, 0, 0, 90, 90, 0))!;
    expect(highest).toEqual({ person: ['realistic'], occupation: ['social', 'enterprising'], both: [] });
  });

  it('orders what differs by how far it is apart', () => {
    const { more, less } = likeness(values(0, 40, 0, 20, 30, 40), values(50, 0, 100, 100, 0, 100))!;
    expect(more).toEqual(['artistic', 'realistic', 'social']);
    expect(less).toEqual(['investigative', 'enterprising']);
  });

  it.each([
    ['the person has no clear preference', values(20, 20, 20, 20, 20, 20), values(1, 2, 3, 4, 5, 6)],
    ['the occupation has none', values(1, 2, 3, 4, 5, 6), values(50, 50, 50, 50, 50, 50)],
    ['a value is missing', values(1, 2, 3, 4, 5, 6), { social: 50, artistic: 20 }],
  ])('is not shown when %s', (_, person, occupation) => {
    expect(likeness(person, occupation)).toBeUndefined();
  });

  it('of a profile with itself, on whatever scale, has no difference', () => {
    fc.assert(
      fc.property(anyDistinctScores, fc.integer({ min: 1, max: 5 }), fc.nat(30), (person, factor, base) => {
        const occupation = values(...AREAS.map(area => person[area] * factor + base));
        const found = likeness(person, occupation);
        if (!found) return expect(new Set(Object.values(person)).size).toBe(1);
        expect(found.highest.both).toEqual(found.highest.person);
        expect([...found.more, ...found.less]).toEqual([]);
      }),
    );
  });

  it('turns about when the two are exchanged', () => {
    fc.assert(
      fc.property(anyDistinctScores, anyOccupation, (person, occupation) => {
        const [there, back] = [likeness(person, occupation), likeness(occupation, person)];
        expect(back?.more).toEqual(there?.less);
        expect(back?.less).toEqual(there?.more);
        expect(back?.highest.person).toEqual(there?.highest.occupation);
        expect(back?.highest.both).toEqual(there?.highest.both);
      }),
    );
  });

  it('never describes one area twice', () => {
    fc.assert(
      fc.property(anyDistinctScores, anyOccupation, (person, occupation) => {
        const found = likeness(person, occupation);
        const told: Area[] = found ? [...found.highest.both, ...found.more, ...found.less] : [];
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });
});

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
