import { describe, expect, it } from 'vitest';
import { sentInterests } from '../../../../../lib/background/services/jofi-interests';
import { AREAS, type Scores } from '../../../../../lib/shared/model/interests';
import { ProblemError } from '../../../../../lib/shared/model/problem';
import { readInterests } from '../../../../../lib/background/review/sections/interests';
import { settle } from '../../../fixtures/promises';
import { onetTables } from '../../../fixtures/tables';
import { START } from '../../../fixtures/clock';
import { byId, byPage, entry, interests, listing, profile } from '../../../fixtures/records';
import { failure, freshWorld } from '../../../fixtures/world';

const world = freshWorld();

const read = (...args: Parameters<typeof world.context>) => readInterests(world.context(...args));
const letters = (text: string | undefined) =>
  world.jofi.scorecard.mockResolvedValue({
    mode: 'live',
    testTakerId: 701,
    interests: sentInterests({ riasec_profile: text }),
  });
const chose = (...compared: string[]) => world.jofi.profile.mockResolvedValue(profile({ compared }));
const scores = (...values: number[]) =>
  Object.fromEntries(AREAS.map((area, at) => [area, values[at]])) as Scores;
const NO_SOURCE = { kind: 'none', reason: 'no-source' };

describe('interests from letters', () => {
  it('are stand-in scores, marked as such', async () => {
    expect(await read()).toEqual({
      data: {
        kind: 'known',
        scores: scores(30, 10, 10, 10, 20, 40),
        source: { kind: 'letters', areas: ['conventional', 'realistic', 'enterprising'] },
        caveats: [],
        choices: ['letters'],
      },
      fetchedAt: START,
    });
    expect(world.jofi.scorecard).toHaveBeenCalledExactlyOnceWith(701, 'JOFI-400-AS');
    expect(world.onet.occupationInterests).not.toHaveBeenCalled();
  });

  it('are asked for with another score profile when the stored one is gone', async () => {
    await read();
    world.passAnHour();
    world.jofi.scoreProfiles.mockResolvedValue(['JOFI-500-AS']);
    world.jofi.scorecard.mockImplementation(async (testTakerId, scoreProfile) => {
      if (scoreProfile === 'JOFI-400-AS') {
        throw new ProblemError({ kind: 'server', service: 'jofi', status: 400 });
      }
      return { mode: 'live', testTakerId, interests: sentInterests({ riasec_profile: 'SIA' }) };
    });
    const found = await read();
    expect(found.data).toMatchObject({ source: { areas: ['social', 'investigative', 'artistic'] } });
    expect(found.problem).toBeUndefined();
    world.clearAsked();
    await read();
    expect(world.asked()).toEqual([]);
  });

  it('are not asked for again when the score profile is still there', async () => {
    world.jofi.scorecard.mockImplementation(async () => {
      throw new ProblemError({ kind: 'server', service: 'jofi', status: 400 });
    });
    expect((await read()).problem).toMatchObject({ status: 400 });
    expect(world.jofi.scorecard).toHaveBeenCalledOnce();
  });

  it('are preferred to the occupations the person chose', async () => {
    chose('29-1141.00');
    expect((await read()).data).toMatchObject({ source: { kind: 'letters' } });
  });

  it('show when they were assessed', async () => {
    world.jofi.testTaker.mockResolvedValue({
      mode: 'live',
      id: 701,
      assessments: [
        { name: 'Personality', careerInterests: false, completedAt: 5 },
        { name: 'Interests', careerInterests: true },
        { name: 'Interests', careerInterests: true, completedAt: 7 },
      ],
    });
    expect((await read()).data).toMatchObject({ assessedAt: 7 });
  });

  it('stand although the assessments cannot be had', async () => {
    world.jofi.testTaker.mockImplementation(failure('server', 'jofi'));
    const { data, problem } = await read();
    expect(data).toMatchObject({ kind: 'known', assessedAt: undefined });
    expect(problem).toBeUndefined();
  });

  it('are shown from the store beside a problem', async () => {
    await read();
    world.passAnHour();
    world.jofi.scorecard.mockImplementation(failure('offline', 'jofi'));
    const { data, problem, fetchedAt } = await read();
    expect(data).toMatchObject({ source: { kind: 'letters' } });
    expect(problem).toEqual({ kind: 'offline', service: 'jofi' });
    expect(fetchedAt).toBe(START);
  });
});

describe('interests from chosen occupations', () => {
  it.each([undefined, '', 'XYZ', 'RR'])('take the place of letters %j', async text => {
    letters(text);
    chose('29-1141.00', '29-2061');
    world.onet.occupationInterests.mockImplementation(async code =>
      code === '29-1141.00' ? interests(0, 20, 30, 40, 50, 100) : interests(100, 20, 30, 40, 50, 0),
    );
    expect(await read()).toEqual({
      data: {
        kind: 'known',
        scores: scores(20, 8, 12, 16, 20, 20),
        source: {
          kind: 'occupations',
          used: 2,
          chosen: 2,
          codes: ['29-1141.00', '29-2061.00'],
        },
        caveats: ['tied'],
        choices: ['occupations'],
        ...(text && { isUnreadable: true }),
      },
      fetchedAt: START,
    });
  });

  it.each([
    [
      'no test taker',
      () => world.jofi.profiles.mockResolvedValue(listing([entry({ testTakerId: undefined })])),
    ],
    ['no score profile', () => world.jofi.scoreProfiles.mockResolvedValue([])],
  ])('take the place of letters where there is %s', async (_what, arrange) => {
    arrange();
    chose('29-1141.00');
    expect((await read()).data).toMatchObject({ source: { kind: 'occupations' } });
    expect(world.jofi.scorecard).not.toHaveBeenCalled();
  });

  it("come out of O*NET's tables without a request, once these are read", async () => {
    letters(undefined);
    chose('29-1141.00', '29-2061.00');
    world.state.tables = onetTables({
      '29-1141.00': { interests: scores(0, 20, 30, 40, 50, 100) },
      '29-2061.00': { interests: scores(100, 20, 30, 40, 50, 0) },
    });
    const { data, fetchedAt } = await read();
    expect(data).toMatchObject({ scores: scores(20, 8, 12, 16, 20, 20) });
    expect(fetchedAt).toBe(world.state.tables.readAt);
    expect(world.onet.occupationInterests).not.toHaveBeenCalled();
  });

  it('only count the occupations where an organisation hides them', async () => {
    letters(undefined);
    chose('29-1141.00', '29-2061.00');
    world.onet.occupationInterests.mockResolvedValue(interests(0, 20, 30, 40, 50, 100));
    world.state.hidden = ['occupations'];
    const { data } = await read();
    expect(data).toMatchObject({ source: { kind: 'occupations', used: 2, chosen: 2 } });
    expect(JSON.stringify(data)).not.toMatch(/29-/);
  });

  it('leave out those O*NET has no data of, without a problem', async () => {
    letters(undefined);
    chose('29-1141.00', '00-0000.00', '29-2061.00');
    world.onet.occupationInterests.mockImplementation(async code => {
      if (code === '00-0000.00') throw new ProblemError({ kind: 'not-found', service: 'onet', status: 422 });
      return code === '29-2061.00' ? { realistic: 5 } : interests(100, 0, 0, 0, 0, 0);
    });
    const { data, problem } = await read();
    expect(data).toMatchObject({
      scores: scores(40, 0, 0, 0, 0, 0),
      source: { used: 1, chosen: 3, codes: ['29-1141.00', '00-0000.00', '29-2061.00'] },
    });
    expect(problem).toBeUndefined();
  });

  it('are made of those that could be had, beside the problem of the others', async () => {
    letters(undefined);
    chose('29-1141.00', '29-2061.00');
    world.onet.occupationInterests.mockImplementation(async code => {
      if (code === '29-2061.00')
        throw new ProblemError({ kind: 'rate-limited', service: 'onet', retryAt: 9 });
      return interests(100, 0, 0, 0, 0, 0);
    });
    const { data, problem } = await read();
    expect(data).toMatchObject({ source: { used: 1 } });
    expect(problem).toEqual({ kind: 'rate-limited', service: 'onet', retryAt: 9 });
  });

  it('stand in beside the problem when the letters cannot be had', async () => {
    world.jofi.scorecard.mockImplementation(failure('server', 'jofi'));
    chose('29-1141.00');
    const { data, problem } = await read();
    expect(data).toMatchObject({ source: { kind: 'occupations' } });
    expect(problem).toEqual({ kind: 'server', service: 'jofi' });
  });

  it('fail when no occupation could be asked about', async () => {
    letters(undefined);
    chose('29-1141.00');
    world.onet.occupationInterests.mockImplementation(failure('no-key', 'onet'));
    expect(await read()).toMatchObject({ problem: { kind: 'no-key', service: 'onet' } });
    expect((await read()).data).toBeUndefined();
  });
});

describe('no interests', () => {
  it('are known where there are neither letters nor codes, and O*NET is not asked', async () => {
    letters(undefined);
    chose('a nurse');
    expect((await read()).data).toEqual(NO_SOURCE);
    expect(world.asked().filter(name => name.startsWith('onet'))).toEqual([]);
  });

  it('are distinguished where O*NET has no data on any chosen occupation', async () => {
    letters(undefined);
    chose('29-1141.00');
    world.onet.occupationInterests.mockImplementation(failure('not-found', 'onet'));
    const { data, problem } = await read();
    expect(data).toEqual({ kind: 'none', reason: 'unrated' });
    expect(problem).toBeUndefined();
  });

  it('are known without a profile', async () => {
    world.jofi.profiles.mockResolvedValue(listing([]));
    expect((await read()).data).toEqual({ kind: 'none', reason: 'no-profile' });
  });

  it('are known of a candidate who is not settled, and no service is asked', async () => {
    expect((await read(byPage('a@example.org', 'b@example.org'))).data).toMatchObject({
      reason: 'no-profile',
    });
    await settle();
    expect(world.asked()).toEqual([]);
  });
});

describe('when a service fails', () => {
  it('the profile is the cause if it cannot be found', async () => {
    world.jofi.profiles.mockImplementation(failure('bad-key', 'jofi'));
    expect(await read()).toEqual({ problem: { kind: 'bad-key', service: 'jofi' }, because: 'profile' });
  });

  it('the candidate is the cause if JobScore failed and nothing else matches', async () => {
    world.jobscore.candidate.mockImplementation(failure('offline', 'jobscore'));
    expect(await read()).toMatchObject({ problem: { service: 'jobscore' }, because: 'candidate' });
  });

  it.each(['scoreProfiles', 'scorecard'] as const)(
    'over %s, and no occupations are chosen, it fails',
    async name => {
      world.jofi[name].mockImplementation(failure('server', 'jofi') as never);
      expect(await read()).toEqual({ problem: { kind: 'server', service: 'jofi' } });
    },
  );

  it('over the profile that holds the occupations, it fails', async () => {
    letters(undefined);
    world.jofi.profile.mockImplementation(failure('server', 'jofi'));
    expect(await read()).toEqual({ problem: { kind: 'server', service: 'jofi' } });
  });
});

describe('from the store alone', () => {
  it.each([['letters'], ['occupations']])(
    '%s are pending before and whole after they were read',
    async kind => {
      if (kind === 'occupations') {
        letters(undefined);
        chose('29-1141.00');
      }
      expect(await read(byId(), 'stored')).toMatchObject({});
      expect((await read(byId(), 'stored')).data).toBeUndefined();
      const fresh = await read();
      world.clearAsked();
      world.passAnHour();
      expect(await read(byId(), 'stored')).toEqual(fresh);
      expect(world.asked()).toEqual([]);
    },
  );
});
