import { beforeEach, describe, expect, it } from 'vitest';
import type { AssignmentEntry } from '../../../../../lib/shared/model/assignment';
import type { SectionAnswer } from '../../../../../lib/shared/model/section-answer';
import type { Freshness } from '../../../../../lib/shared/messages/fields';
import { CANDIDATE_ID, OTHER_CANDIDATE_ID } from '../../../fixtures/jobscore';
import { START } from '../../../fixtures/clock';
import { byId, byPage, candidate, EMAIL } from '../../../fixtures/records';
import { failure, freshWorld } from '../../../fixtures/world';

const world = freshWorld();

beforeEach(() => {
  assigned([entry()]);
});

const entry = (fields: Partial<AssignmentEntry> = {}): AssignmentEntry => ({
  id: 'A1',
  jobId: 'J1',
  stageId: 'active:S1',
  origin: 'candidate',
  createdAt: START - 1_000,
  ...fields,
});
const assigned = (entries: AssignmentEntry[], isCut = false) =>
  world.jobscore.assignments.mockResolvedValue({ entries, isCut });
const read = (want: Freshness = 'fresh', subject = byId()): Promise<SectionAnswer<'assignments'>> =>
  world.reviewer.read(subject, 'assignments', want, { pages: 1 }, async () => true);
const known = async (...args: Parameters<typeof read>) => {
  const { data } = await read(...args);
  if (data?.kind !== 'known') throw new Error(`expected assignments, got ${JSON.stringify(data)}`);
  return data;
};
const NAMES = ['assignments', 'job', 'workflowStages', 'department', 'location'] as const;

describe('assignments', () => {
  it('are listed with their job, department, location and stage', async () => {
    expect(await read()).toMatchObject({
      state: 'known',
      fetchedAt: START,
      sources: ['jobscore'],
      data: {
        kind: 'known',
        assignments: [
          {
            id: 'A1',
            title: 'Planner',
            department: 'Operations',
            location: 'Portland, OR',
            stage: { kind: 'named', name: 'Interviewing' },
            hasApplied: true,
            isOfPage: false,
          },
        ],
        more: 0,
        isCut: false,
      },
    });
  });

  it('are asked for after the candidate, and by the id JobScore has of them', async () => {
    await read('fresh', byPage(EMAIL));
    expect(world.asked().slice(0, 2)).toEqual(['jobscore.candidatesByEmail', 'jobscore.assignments']);
    expect(world.jobscore.assignments).toHaveBeenCalledExactlyOnceWith(CANDIDATE_ID);
  });

  it('are nobody’s where JobScore names nobody in particular', async () => {
    world.jobscore.candidatesByEmail.mockResolvedValue([candidate(), candidate({ id: OTHER_CANDIDATE_ID })]);
    expect((await read('fresh', byPage(EMAIL))).data).toEqual({ kind: 'unidentified' });
    expect(world.jobscore.assignments).not.toHaveBeenCalled();
  });

  it('mark the job of the page, and show who was added by a user', async () => {
    assigned([entry(), entry({ id: 'A2', jobId: 'J2', origin: 'user', createdAt: START })]);
    const { assignments } = await known('fresh', byId({ jobId: 'J1' }));
    expect(assignments.map(({ id, isOfPage, hasApplied }) => [id, isOfPage, hasApplied])).toEqual([
      ['A2', false, false],
      ['A1', true, true],
    ]);
  });

  it('ask for the steps of a job only where they are needed', async () => {
    assigned([
      entry({ stageId: 'brandnew' }),
      entry({ id: 'A2', stageId: 'hired' }),
      entry({ id: 'A3', stageId: 'x' }),
    ]);
    const { assignments } = await known();
    expect(assignments.map(({ stage }) => stage)).toEqual([{ kind: 'new' }, { kind: 'hired' }, undefined]);
    expect(world.jobscore.workflowStages).not.toHaveBeenCalled();
  });

  it('are limited to ten, with the number of others and a note when not all were read', async () => {
    assigned(
      Array.from({ length: 13 }, (_, at) => entry({ id: `A${at}`, jobId: `J${at}`, createdAt: at + 1 })),
      true,
    );
    const { assignments, more, isCut } = await known();
    expect([assignments.length, more, isCut]).toEqual([10, 3, true]);
    expect(world.jobscore.job).toHaveBeenCalledTimes(10);
  });

  it('share jobs, steps, departments and locations with each other and with other candidates, for a day', async () => {
    assigned([entry(), entry({ id: 'A2' })]);
    await read();
    for (const name of NAMES) expect(world.jobscore[name], name).toHaveBeenCalledOnce();
    await read('fresh', byId({ candidateId: OTHER_CANDIDATE_ID }));
    expect(world.jobscore.assignments).toHaveBeenCalledTimes(2);
    for (const name of NAMES.slice(1)) expect(world.jobscore[name], name).toHaveBeenCalledOnce();
    world.passAnHour();
    await read();
    expect(world.jobscore.assignments).toHaveBeenCalledTimes(3);
    expect(world.jobscore.job).toHaveBeenCalledOnce();
    world.state.now += 24 * 60 * 60_000;
    await read();
    expect(world.jobscore.job).toHaveBeenCalledTimes(2);
  });

  it('are requested again by a refresh, except what hardly changes', async () => {
    await read();
    world.clearAsked();
    world.state.now += 10;
    await read({ since: world.state.now });
    expect(world.asked()).toEqual(['jobscore.assignments']);
  });

  it('are pending while only some of it is stored and nothing may be asked', async () => {
    expect(await read('stored')).toMatchObject({ state: 'pending' });
    await world.queryClient.read(world.queries.candidate(CANDIDATE_ID), 'fresh', async () => true);
    await world.queryClient.read(world.queries.assignments(CANDIDATE_ID), 'fresh', async () => true);
    expect(await read('stored')).toMatchObject({ state: 'pending' });
    await read();
    expect(await read('stored')).toMatchObject({ state: 'known' });
  });
});

describe('a failure', () => {
  it('is shown, and names no other section', async () => {
    world.jobscore.assignments.mockImplementation(failure('server', 'jobscore'));
    const answer = await read();
    expect(answer).toMatchObject({ state: 'failed', problem: { kind: 'server', service: 'jobscore' } });
    expect(answer.because).toBeUndefined();
  });

  it('leaves what is stored beside the problem', async () => {
    await read();
    world.passAnHour();
    world.jobscore.assignments.mockImplementation(failure('offline', 'jobscore'));
    expect(await read()).toMatchObject({
      state: 'known',
      fetchedAt: START,
      data: { assignments: [{ title: 'Planner' }] },
      problem: { kind: 'offline' },
    });
  });

  it.each([
    ['job', ['title', 'department', 'location']],
    ['department', ['department']],
    ['location', ['location']],
  ] as const)('blanks no more than its words: %s', async (name, blank) => {
    world.jobscore[name].mockImplementation(failure('server', 'jobscore'));
    const answer = await read();
    expect(answer.problem).toMatchObject({ kind: 'server' });
    const [assignment] = (answer.data?.kind === 'known' && answer.data.assignments) || [];
    for (const field of ['title', 'department', 'location', 'stage'] as const) {
      expect(assignment?.[field] === undefined, field).toBe((blank as readonly string[]).includes(field));
    }
  });

  it('leaves a step that can’t be named as active, which its id says', async () => {
    world.jobscore.workflowStages.mockImplementation(failure('server', 'jobscore'));
    expect(await read()).toMatchObject({
      problem: { kind: 'server' },
      data: { assignments: [{ title: 'Planner', stage: { kind: 'active' } }] },
    });
  });

  it('is no problem where the job is gone', async () => {
    world.jobscore.job.mockImplementation(failure('not-found', 'jobscore'));
    world.jobscore.workflowStages.mockImplementation(failure('not-found', 'jobscore'));
    const answer = await read();
    expect(answer.problem).toBeUndefined();
    expect(answer.data).toMatchObject({ assignments: [{ title: undefined, stage: { kind: 'active' } }] });
  });

  it('is the candidate where JobScore does not know them, and no more is asked', async () => {
    world.jobscore.candidate.mockImplementation(failure('not-found', 'jobscore'));
    expect(await read()).toMatchObject({ state: 'failed', because: 'candidate' });
    expect(world.jobscore.assignments).not.toHaveBeenCalled();
  });
});

describe('while few requests are left', () => {
  beforeEach(() => {
    world.state.scarceUntil = START + 1_000_000;
  });
  const readCandidate = () =>
    world.reviewer.read(byId(), 'candidate', 'fresh', { pages: 1 }, async () => true);

  it('nothing is requested, and the end of the wait is shown', async () => {
    await readCandidate();
    expect(await read()).toMatchObject({ state: 'pending', putOffUntil: START + 1_000_000 });
    expect(world.asked()).toEqual(['jobscore.candidate']);
  });

  it('shows stored answers', async () => {
    world.state.scarceUntil = undefined;
    await read();
    world.passAnHour();
    world.state.scarceUntil = START + 10_000_000;
    world.clearAsked();
    expect(await read()).toMatchObject({ state: 'known', putOffUntil: START + 10_000_000 });
    expect(world.asked()).toEqual([]);
  });

  it('asks for them when the user wants them', async () => {
    const answer = await read({ since: world.state.now });
    expect(answer).toMatchObject({ state: 'known' });
    expect(answer.putOffUntil).toBeUndefined();
  });

  it('still asks for sections that the user opens', async () => {
    expect(await readCandidate()).toMatchObject({ state: 'known' });
  });
});

describe('JobScore seen as another user', () => {
  it('comes with the limits of JobScore, whatever its outcome', async () => {
    world.state.actingAs = { id: 'U', name: 'Robert Raymond' };
    const of = (section: 'candidate' | 'profile') =>
      world.reviewer.read(byId(), section, 'fresh', { pages: 1 }, async () => true);
    expect((await of('candidate')).seenAs).toBe('Robert Raymond');
    expect((await read()).seenAs).toBe('Robert Raymond');
    expect((await of('profile')).seenAs).toBeUndefined();
    world.passAnHour();
    world.jobscore.candidate.mockImplementation(failure('bad-key', 'jobscore'));
    expect((await of('candidate')).seenAs).toBe('Robert Raymond');
  });
});
