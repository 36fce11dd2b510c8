import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isUnchanged,
  nextSnapshot,
  changesSince,
  type ViewedProfile,
} from '../../../../lib/shared/model/profile-changes';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.UTC(2026, 2, 4, 12);

const exercises = fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), fc.constantFrom('yes', ' ', ''));
const looked = fc.record({
  profile: fc.record({
    id: fc.constant('P1'),
    exercises,
    compared: fc.array(fc.constant('29-1141.00'), { maxLength: 5 }),
    planned: fc.array(fc.constant({}), { maxLength: 5 }),
  }),
  assessments: fc.option(
    fc.array(
      fc.record({
        name: fc.constantFrom('Interests', 'Traits'),
        completedAt: fc.option(fc.integer({ min: 1, max: NOW }), { nil: undefined }),
        careerInterests: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    { nil: undefined },
  ),
}) as fc.Arbitrary<ViewedProfile>;

function profile(
  more: Partial<ViewedProfile['profile']> = {},
  assessments: ViewedProfile['assessments'] = [],
): ViewedProfile {
  return { profile: { id: 'P1', exercises: {}, compared: [], planned: [], ...more }, assessments };
}
const finished = (name: string, completedAt: number) => ({ name, completedAt, careerInterests: true });

describe('what has come since the last look', () => {
  it('is nothing to speak of at the first one, however often it is drawn', () => {
    fc.assert(
      fc.property(looked, looked, fc.nat(29), (first, again, minutes) => {
        expect(changesSince(undefined, first, NOW)).toBeUndefined();
        const kept = nextSnapshot(undefined, 'A', first, NOW);
        expect(changesSince(kept, again, NOW + minutes * MINUTE)).toBeUndefined();
      }),
    );
  });

  it('is nothing where nothing came', () => {
    fc.assert(
      fc.property(looked, same => {
        const since = changesSince(nextSnapshot(undefined, 'A', same, NOW), same, NOW + DAY)!;
        expect(isUnchanged(since)).toBe(true);
        expect(since.at).toBe(NOW);
      }),
    );
  });

  it('is only what is there now and was not then', () => {
    fc.assert(
      fc.property(looked, looked, (then, now) => {
        const { answered, compared, planned } = changesSince(
          nextSnapshot(undefined, 'A', then, NOW),
          now,
          NOW + DAY,
        )!;
        const has = ({ profile: { exercises } }: ViewedProfile, key: string) =>
          Object.hasOwn(exercises, key) && exercises[key]?.trim() !== '';
        for (const key of Object.keys(now.profile.exercises)) {
          expect(answered.includes(key)).toBe(has(now, key) && !has(then, key));
        }
        expect(compared).toBe(Math.max(0, now.profile.compared.length - then.profile.compared.length));
        expect(planned).toBe(Math.max(0, now.profile.planned.length - then.profile.planned.length));
      }),
    );
  });

  it('is the same all through one look', () => {
    fc.assert(
      fc.property(looked, looked, fc.nat(29), (then, now, minutes) => {
        const first = nextSnapshot(undefined, 'A', then, NOW);
        const told = changesSince(first, now, NOW + DAY);
        const kept = nextSnapshot(first, 'A', now, NOW + DAY);
        expect(changesSince(kept, now, NOW + DAY + minutes * MINUTE)).toEqual(told);
        const keptAgain = nextSnapshot(kept, 'A', now, NOW + DAY + minutes * MINUTE);
        expect(keptAgain).toEqual(kept);
      }),
    );
  });

  it('ends with the look: what was seen then is no news the next day', () => {
    fc.assert(
      fc.property(looked, looked, (then, now) => {
        const first = nextSnapshot(undefined, 'A', then, NOW);
        const second = nextSnapshot(first, 'A', now, NOW + DAY);
        expect(isUnchanged(changesSince(second, now, NOW + 2 * DAY)!)).toBe(true);
      }),
    );
  });

  it('names assessments finished since, and forgets none while JOFI has no answer', () => {
    const first = nextSnapshot(undefined, 'A', profile({}, [finished('Traits', 1)]), NOW);
    const unsaid = nextSnapshot(first, 'A', { ...profile(), assessments: undefined }, NOW + DAY);
    const now = profile({}, [finished('Traits', 1), finished('Interests', 2)]);
    expect(changesSince(unsaid, now, NOW + 2 * DAY)?.finished).toEqual(['Interests']);
  });

  it('does not compare one profile with an earlier view of another', () => {
    const other = nextSnapshot(undefined, 'A', profile({ id: 'P2' }), NOW);
    expect(changesSince(other, profile({ exercises: { a: 'b' } }), NOW + DAY)).toBeUndefined();
  });

  it('keeps no word of the profile', () => {
    const own = profile({
      exercises: { challengesBarriers: 'Zebra' },
      compared: ['Zebra keeper'],
      planned: [{ name: 'Zebra' }],
    });
    expect(JSON.stringify(nextSnapshot(undefined, 'A', own, NOW))).not.toContain('Zebra');
  });
});
