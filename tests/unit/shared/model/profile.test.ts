import { expect, it } from 'vitest';
import { EXERCISE_GROUPS } from '../../../../lib/shared/model/profile';

it('groups every one of the 23 exercises once', () => {
  const exercises = Object.values(EXERCISE_GROUPS).flat();
  expect(exercises).toHaveLength(23);
  expect(new Set(exercises).size).toBe(23);
});
