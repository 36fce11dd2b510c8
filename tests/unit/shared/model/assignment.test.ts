import { describe, expect, it } from 'vitest';
import {
  MAX_ASSIGNMENTS,
  newestAssignments,
  stageOf,
  type AssignmentEntry,
} from '../../../../lib/shared/model/assignment';

const STEPS = [
  { id: 'brandnew', name: 'brandnew' },
  { id: 'active:one', name: 'Interviewing' },
];

describe('the stage an id stands for', () => {
  it.each([
    ['brandnew', { kind: 'new' }],
    ['hired', { kind: 'hired' }],
    ['declined', { kind: 'declined' }],
    ['withdrawn', { kind: 'withdrawn' }],
    ['active:one', { kind: 'named', name: 'Interviewing' }],
    ['active:other', { kind: 'active' }],
    ['active:', { kind: 'active' }],
    ['activeother', undefined],
    ['active', { kind: 'active' }],
    ['toString', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s: %j', (id, stage) => {
    expect(stageOf(id, STEPS)).toEqual(stage);
  });

  it('is active for a step while the steps are not known', () => {
    expect(stageOf('active:one')).toEqual({ kind: 'active' });
  });
});

describe('the newest assignments', () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, at): AssignmentEntry => ({
      id: `a${at}`,
      jobId: `j${at}`,
      createdAt: at + 1,
    }));

  it('come first, those without a date last', () => {
    const told = newestAssignments([{ id: 'undated' }, ...entries(3)]);
    expect(told.map(({ id }) => id)).toEqual(['a2', 'a1', 'a0', 'undated']);
  });

  it('are ten at most, the one of the page among them however old', () => {
    expect(newestAssignments(entries(12))).toHaveLength(MAX_ASSIGNMENTS);
    const told = newestAssignments(entries(30), 'j3').map(({ id }) => id);
    expect(told).toHaveLength(MAX_ASSIGNMENTS);
    expect([told[0], told.at(-1)]).toEqual(['a29', 'a3']);
    expect(newestAssignments(entries(30), 'j29').filter(({ id }) => id === 'a29')).toHaveLength(1);
  });
});
