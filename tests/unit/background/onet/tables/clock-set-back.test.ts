import { expect, it } from 'vitest';
import { dueReading, nextDueAt } from '../../../../../lib/background/onet/tables/import-plan';
import { begun } from '../../../../../lib/background/onet/tables/import-state';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const MONTH = 30 * 24 * 60 * 60_000;
const current = { database: 'O*NET 30.2', readAt: NOW, checkedAt: NOW, occupations: {} };
const problem = { kind: 'server', service: 'onet' } as const;

it('tables compared in a time to come are compared again', () => {
  const stored = { reading: undefined, current };
  expect(dueReading(stored, NOW + 1)).toBeUndefined();
  expect(dueReading(stored, NOW - MONTH)).toEqual(begun(NOW - MONTH));
  expect(nextDueAt(stored, NOW - MONTH)).toBe(NOW - MONTH);
});

it('a reading does not rest until a time that is a month away', () => {
  const reading = { ...begun(NOW), rest: { problem, tries: 1, until: NOW + 60_000 } };
  const stored = { reading, current: undefined };
  expect(dueReading(stored, NOW)).toBeUndefined();
  expect(nextDueAt(stored, NOW)).toBe(NOW + 60_000);
  expect(dueReading(stored, NOW - MONTH)).toMatchObject({ startedAt: NOW - MONTH });
  expect(nextDueAt(stored, NOW - MONTH)).toBe(NOW - MONTH);
});
