import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createEnteredInterests,
  createJobOccupations,
  createProfilerProgress,
} from '../../../../lib/background/storage/user-work';
import { openDatabase, type Connection } from '../../../../lib/background/storage/database';
import { connectionTo, freshName } from '../../fixtures/database';

let database: Connection;

beforeEach(() => {
  database = connectionTo(openDatabase(freshName()));
});

describe('interests that were entered', () => {
  it('are kept for one person, the newest only, until they are removed', async () => {
    const entered = createEnteredInterests(database);
    const answers = (person: string, answers: string) =>
      ({ person, entry: { kind: 'answers', answers }, at: 1 }) as const;
    await entered.put(answers('A', '1'));
    await entered.put(answers('B', '2'));
    await entered.put(answers('A', '3'));
    expect(await entered.of('A')).toEqual(answers('A', '3'));
    await entered.remove('A');
    expect(await entered.of('A')).toBeUndefined();
    expect(await entered.of('B')).toEqual(answers('B', '2'));
  });
});

describe('progress in the Interest Profiler', () => {
  it('is kept for one person, or for nobody, until it is removed', async () => {
    const progress = createProfilerProgress(database);
    await progress.put('A', { form: 30, answers: '12', at: 1 });
    await progress.put('', { form: 60, answers: '5', at: 2 });
    await progress.put('A', { form: 30, answers: '123', at: 3 });
    expect(await progress.of('A')).toEqual({ form: 30, answers: '123', at: 3 });
    await progress.remove('A');
    expect(await progress.of('A')).toBeUndefined();
    expect(await progress.of('')).toEqual({ form: 60, answers: '5', at: 2 });
  });
});

describe('the occupation of a job', () => {
  const PLANNER = { code: '43-5061.00', title: 'Production Clerks' };
  const NURSE = { code: '29-1141.00', title: 'Registered Nurses' };

  it('is known of the job and of those with an equal title', async () => {
    const jobs = createJobOccupations(database);
    await jobs.put({ id: 'J1', title: 'Senior Planner (Oslo)' }, PLANNER);
    expect(await jobs.of({ id: 'J1', title: 'renamed since' })).toEqual({ ...PLANNER, chosenFor: 'job' });
    expect(await jobs.of({ id: 'J2', title: ' senior planner  OSLO' })).toEqual({
      ...PLANNER,
      chosenFor: 'title',
    });
    expect(await jobs.of({ id: 'J2', title: 'Planner' })).toBeUndefined();
  });

  it('is the last choice, for the job itself before its title', async () => {
    const jobs = createJobOccupations(database);
    await jobs.put({ id: 'J1', title: 'Planner' }, PLANNER);
    await jobs.put({ id: 'J2', title: 'Planner' }, NURSE);
    expect(await jobs.of({ id: 'J1', title: 'Planner' })).toMatchObject(PLANNER);
    expect(await jobs.of({ id: 'J3', title: 'Planner' })).toMatchObject(NURSE);
    await jobs.remove({ id: 'J2', title: 'Planner' });
    expect(await jobs.of({ id: 'J3', title: 'Planner' })).toBeUndefined();
    expect(await jobs.of({ id: 'J2', title: 'Planner' })).toBeUndefined();
    expect(await jobs.of({ id: 'J1', title: 'Planner' })).toMatchObject({ chosenFor: 'job' });
  });

  it('is not known for a title that differs by a sign', async () => {
    const jobs = createJobOccupations(database);
    await jobs.put({ id: 'J1', title: 'C# Developer' }, PLANNER);
    for (const title of ['C++ Developer', 'C Developer']) {
      expect(await jobs.of({ id: 'J2', title })).toBeUndefined();
    }
    expect(await jobs.of({ id: 'J2', title: 'Developer, c#' })).toBeUndefined();
    expect(await jobs.of({ id: 'J2', title: 'c#  developer' })).toMatchObject(PLANNER);
  });

  it('is not known by a title without letters', async () => {
    const jobs = createJobOccupations(database);
    await jobs.put({ id: 'J1', title: '***' }, PLANNER);
    expect(await jobs.of({ id: 'J2', title: '---' })).toBeUndefined();
    expect(await jobs.of({ id: 'J1', title: '***' })).toMatchObject(PLANNER);
  });
});
