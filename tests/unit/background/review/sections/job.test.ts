import { beforeEach, describe, expect, it } from 'vitest';
import type { AssignmentEntry } from '../../../../../lib/shared/model/assignment';
import type { Section } from '../../../../../lib/shared/model/sections';
import type { SectionAnswer } from '../../../../../lib/shared/model/section-answer';
import type { Subject } from '../../../../../lib/shared/model/subject';
import type { Freshness } from '../../../../../lib/shared/messages/fields';
import type { Query } from '../../../../../lib/background/query/query-client';
import { CANDIDATE_ID, OTHER_CANDIDATE_ID } from '../../../fixtures/jobscore';
import { START } from '../../../fixtures/clock';
import { byId, byPage, EMAIL, entry, listing } from '../../../fixtures/records';
import { failure, freshWorld, renew } from '../../../fixtures/world';

const world = freshWorld();

beforeEach(() => {
  assigned({ id: 'A1', jobId: 'J1', createdAt: START });
  world.jobscore.job.mockImplementation(async id => ({ title: `Job ${id}` }));
});

const assigned = (...entries: AssignmentEntry[]) =>
  world.jobscore.assignments.mockResolvedValue({ entries, isCut: false });
const read = (
  subject: Subject = byId(),
  opened = false,
  want: Freshness = 'fresh',
  folded: Section[] = [],
): Promise<SectionAnswer<'job'>> =>
  world.reviewer.read(subject, 'job', want, { pages: 1, opened, folded }, async () => true);
const YEAR = 366 * 24 * 60 * 60_000;
const J1 = { id: 'J1', title: 'Job J1' };
const LISTED = { code: '11-2004.00', title: 'Career 2.4' };
const UNLISTED = { code: '99-9999.00', title: 'Elsewhere' };

describe('without a JobScore token', () => {
  beforeEach(() => {
    for (const call of [world.jobscore.candidate, world.jobscore.assignments, world.jobscore.job]) {
      call.mockImplementation(failure('no-key', 'jobscore'));
    }
  });

  it('the job has no title, and the heading is proposed where it is not the person’s name', async () => {
    expect((await read(byId({ heading: 'Ingrid Solheim' }))).data).toEqual({ kind: 'untitled' });
    // Without a profile nobody's name is known; the heading alone decides.
    expect((await read(byId({ heading: 'Staff Nurse' }))).data).toEqual({
      kind: 'untitled',
      heading: 'Staff Nurse',
    });
    world.jofi.profiles.mockResolvedValue(listing([entry()]));
    const byHeading = { ...byPage(EMAIL), chosenEmail: EMAIL, heading: 'Forklift Operator' };
    world.jobscore.candidatesByEmail.mockImplementation(failure('no-key', 'jobscore'));
    expect((await read(byHeading)).data).toEqual({ kind: 'untitled', heading: 'Forklift Operator' });
    expect((await read({ ...byHeading, heading: 'Solheim, Ingrid' })).data).toEqual({ kind: 'untitled' });
  });

  it('the job is by the title the user gave, with the occupation of equal titles', async () => {
    await world.jobs.put({ id: 'other', title: 'registered nurse' }, LISTED);
    const titled = { kind: 'job', title: 'Registered Nurse', isTitledByUser: true };
    expect((await read(byId({ jobTitle: 'Registered Nurse' }))).data).toMatchObject({
      ...titled,
      isOfPage: false,
      occupation: { ...LISTED, chosenFor: 'title' },
    });
    expect((await read(byId({ jobTitle: 'Driver' }))).data).not.toHaveProperty('occupation');
    expect((await read(byId({ jobTitle: 'x'.repeat(200) }))).data).toMatchObject({ kind: 'job' });
  });

  it('a job that the page names is known again by the occupation chosen for it', async () => {
    await world.jobs.put({ id: 'J7', title: 'Anything' }, LISTED);
    expect((await read(byId({ jobId: 'J7' }))).data).toMatchObject({
      id: 'J7',
      title: LISTED.title,
      isOfPage: true,
      isTitledByUser: false,
      occupation: { ...LISTED, chosenFor: 'job' },
    });
  });

  it('jobs with two long titles that begin alike are two jobs', async () => {
    const idOf = async (jobTitle: string) => {
      const { data } = await read(byId({ jobTitle }));
      return data?.kind === 'job' ? data.id : undefined;
    };
    const long = 'Senior '.repeat(20);
    expect(await idOf(`${long}Driver`)).not.toBe(await idOf(`${long}Nurse`));
  });
});

describe('the job', () => {
  it('is the newest the candidate is considered for, by the id JobScore has of it', async () => {
    assigned({ id: 'A1', jobId: 'J1', createdAt: 1 }, { id: 'A2', jobId: 'J2', createdAt: 2 });
    expect(await read()).toMatchObject({
      state: 'known',
      data: { kind: 'job', id: 'J2', title: 'Job J2', isOfPage: false },
      fetchedAt: START,
      sources: ['jobscore'],
    });
  });

  it('is that of the page where there is one, though the candidate is not assigned to it', async () => {
    assigned({ id: 'A1', jobId: 'J1', createdAt: 1 }, { id: 'A2', jobId: 'J2', createdAt: 2 });
    const data = async (jobId: string) => (await read(byId({ jobId }))).data;
    expect(await data('J1')).toMatchObject({ id: 'J1', isOfPage: true });
    expect(await data('J9')).toMatchObject({ id: 'J9', title: 'Job J9', isOfPage: true });
  });

  it('is that of the page for a candidate without assignments, and when those cannot be had', async () => {
    assigned();
    expect((await read(byId({ jobId: 'J9' }))).data).toMatchObject({ id: 'J9', isOfPage: true });
    renew(world);
    world.jobscore.assignments.mockImplementation(failure('forbidden', 'jobscore'));
    expect(await read(byId({ jobId: 'J9' }))).toMatchObject({
      state: 'known',
      data: { id: 'J9' },
      problem: { kind: 'forbidden' },
    });
  });

  it('is the next newest where JobScore has one no longer', async () => {
    world.jobscore.job.mockImplementation(async id => (id === 'J2' ? {} : { title: `Job ${id}` }));
    assigned({ id: 'A1', jobId: 'J1', createdAt: 1 }, { id: 'A2', jobId: 'J2', createdAt: 2 });
    expect((await read(byId({ jobId: 'J2' }))).data).toMatchObject({ id: 'J1', isOfPage: false });
  });

  it('may be none', async () => {
    assigned();
    expect((await read()).data).toEqual({ kind: 'none' });
    expect((await read(byPage('a@example.org', 'b@example.org'))).data).toEqual({ kind: 'none' });
  });

  it('fails with the assignments', async () => {
    world.jobscore.assignments.mockImplementation(failure('server', 'jobscore'));
    expect(await read()).toMatchObject({ state: 'failed', because: 'assignments' });
  });

  it('asks O*NET nothing until it is opened and its occupation is known', async () => {
    await read();
    await read(byId(), true);
    await world.jobs.put(J1, LISTED);
    await read();
    expect(world.asked().filter(name => name.startsWith('onet'))).toEqual([]);
  });
});

describe('what JobScore has of it', () => {
  const TERMS = { pay: [{ period: 'hourly' as const, low: 38, high: 46 }], level: 'mid_level' as const };
  const PLACE = { name: 'Main', state: 'WA', country: 'US' };

  beforeEach(() => {
    const words = ['career', 'other'];
    world.jobscore.job.mockImplementation(async id => ({
      title: `Job ${id}`,
      locationId: 'L1',
      words,
      ...TERMS,
    }));
    world.jobscore.location.mockResolvedValue(PLACE);
  });

  it('is read with the candidate’s jobs, without a further request', async () => {
    expect((await read()).data).toMatchObject({ id: 'J1', terms: TERMS, place: PLACE });
    expect(world.jobscore.job).toHaveBeenCalledOnce();
    expect(world.jobscore.location).toHaveBeenCalledOnce();
    expect(JSON.stringify((await read()).data)).not.toContain('words');
  });

  it('costs one request for the place of a job they are not assigned to, once a day', async () => {
    assigned();
    for (const candidateId of [CANDIDATE_ID, OTHER_CANDIDATE_ID]) {
      const { data } = await read(byId({ candidateId, jobId: 'J9' }));
      expect(data).toMatchObject({ id: 'J9', terms: TERMS, place: PLACE });
    }
    expect(world.jobscore.job).toHaveBeenCalledOnce();
    expect(world.jobscore.location).toHaveBeenCalledOnce();
  });

  it('is read again where its place was stored without a country', async () => {
    const before = {
      ...world.queries.location('L1'),
      id: 'location:L1',
      ask: async () => ({ name: 'Main' }),
    };
    await world.queryClient.read(before as Query<unknown>, 'fresh', async () => true);
    expect((await read()).data).toMatchObject({ place: PLACE });
  });

  it('is without its place, and pay in an unknown currency, where JobScore does not answer', async () => {
    world.jobscore.location.mockImplementation(failure('server', 'jobscore'));
    const { data } = await read();
    expect(data).not.toHaveProperty('place');
    expect(data).toMatchObject({ terms: { level: 'mid_level' } });
    expect(data).not.toHaveProperty('terms.pay');
  });

  it('suggests occupations by its description, once O*NET’s tables were read', async () => {
    expect((await read()).data).not.toHaveProperty('suggested');
    const occupations = { [LISTED.code]: { title: 'Career Jobs' }, '11-1011.00': { title: 'Planners' } };
    world.state.tables = { database: 'x', readAt: START, occupations };
    expect((await read()).data).toMatchObject({ suggested: [{ code: LISTED.code, title: 'Career Jobs' }] });
  });

  it('is not asked for without a token', async () => {
    for (const call of [world.jobscore.candidate, world.jobscore.assignments, world.jobscore.job]) {
      call.mockImplementation(failure('no-key', 'jobscore'));
    }
    expect((await read(byId({ jobTitle: 'Driver' }))).data).not.toHaveProperty('terms');
    expect(world.jobscore.location).not.toHaveBeenCalled();
  });
});

describe('its occupation', () => {
  it('is the user’s choice for it, or for one with an equal title', async () => {
    await world.jobs.put(J1, LISTED);
    expect((await read()).data).toMatchObject({ occupation: { ...LISTED, chosenFor: 'job' } });
    world.jobscore.job.mockResolvedValue({ title: ' job  J1 ' });
    expect((await read(byId({ jobId: 'J9' }))).data).toMatchObject({
      occupation: { ...LISTED, chosenFor: 'title' },
    });
  });

  it('is looked for in all pages of the matches once the job is opened', async () => {
    await world.jobs.put(J1, LISTED);
    expect(await read(byId(), true)).toMatchObject({
      data: { match: { isListed: true, fit: 'Best', source: { kind: 'letters' }, caveats: [] } },
      sources: ['jobscore', 'onet'],
    });
    expect(world.onet.careers.mock.calls.map(([, page]) => page)).toEqual([1, 2, 3]);
    await world.jobs.put(J1, UNLISTED);
    expect((await read(byId(), true)).data).toMatchObject({ match: { isListed: false } });
    expect(world.onet.careers).toHaveBeenCalledTimes(3);
  });

  it('is not called missing where O*NET repeats a page in place of another', async () => {
    await world.jobs.put(J1, UNLISTED);
    const first = await world.onet.careers({} as never, 1, undefined, 'mnm');
    world.onet.careers.mockResolvedValue(first);
    expect((await read(byId(), true)).data).not.toHaveProperty('match');
  });

  it('is looked for in them though JobScore has few requests left: O*NET has enough', async () => {
    await world.jobs.put(J1, LISTED);
    await read();
    world.state.scarceUntil = START + 1_000_000;
    expect((await read(byId(), true)).data).toMatchObject({ match: { isListed: true } });
  });

  it.each(['interests', 'careers'] as const)(
    'is not looked for, nor any of it read, while %s are hidden or folded',
    async section => {
      await world.jobs.put(J1, LISTED);
      const answers = [await read(byId(), true, 'fresh', [section])];
      world.state.hidden = [section];
      answers.push(await read(byId(), true));
      for (const answer of answers) {
        expect(answer).toMatchObject({ data: { occupation: LISTED }, sources: ['jobscore'] });
        expect(answer.data).not.toHaveProperty('match');
      }
      expect(world.asked().filter(name => !name.startsWith('jobscore'))).toEqual([]);
    },
  );

  it('comes with the reasons for weak ground', async () => {
    await world.jobs.put(J1, LISTED);
    const scores = { realistic: 20, investigative: 20, artistic: 20, social: 20, enterprising: 20 };
    const entry = { kind: 'scores', scores: { ...scores, conventional: 21 } } as const;
    await world.entered.put({ person: CANDIDATE_ID, entry, at: START - 3 * YEAR });
    expect((await read(byId(), true)).data).toMatchObject({
      match: { source: { kind: 'scores' }, caveats: ['flat', 'old'] },
    });
    await world.jobs.put(J1, UNLISTED);
    expect((await read(byId(), true)).data).toMatchObject({
      match: { isListed: false, source: { kind: 'scores' }, caveats: ['flat', 'old'] },
    });
  });

  it('is not searched again by a refresh, because it is O*NET’s alone', async () => {
    await world.jobs.put(J1, LISTED);
    await read(byId(), true);
    world.clearAsked();
    world.state.now += 10;
    await read(byId(), true, { since: world.state.now });
    expect(world.onet.careers).not.toHaveBeenCalled();
  });

  it('is not reported as unlisted while a page is missing', async () => {
    await world.jobs.put(J1, UNLISTED);
    const all = world.onet.careers.getMockImplementation()!;
    world.onet.careers.mockImplementation(async (by, page, zone) =>
      page === 3 ? failure('offline', 'onet')() : all(by, page, zone),
    );
    const answer = await read(byId(), true);
    expect(answer).toMatchObject({ state: 'known', problem: { kind: 'offline', service: 'onet' } });
    expect(answer.data).not.toHaveProperty('match');
  });

  it('has no match where there are no interests', async () => {
    await world.jobs.put(J1, LISTED);
    world.jofi.scorecard.mockResolvedValue({ mode: 'live', testTakerId: 701 });
    const answer = await read(byId(), true);
    expect(answer.data).not.toHaveProperty('match');
    expect(answer.problem).toBeUndefined();
  });
});
