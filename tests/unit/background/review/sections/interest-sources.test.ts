import { beforeEach, describe, expect, it } from 'vitest';
import { sentInterests } from '../../../../../lib/background/services/jofi-interests';
import type { InterestInput } from '../../../../../lib/shared/model/interest-entry';
import { AREAS, type Scores, type SourceKind } from '../../../../../lib/shared/model/interests';
import { ProblemError, type Problem } from '../../../../../lib/shared/model/problem';
import type { InterestsData } from '../../../../../lib/shared/model/sections';
import { readCareers } from '../../../../../lib/background/review/sections/careers';
import { readInterests } from '../../../../../lib/background/review/sections/interests';
import { CANDIDATE_ID, OTHER_CANDIDATE_ID } from '../../../fixtures/jobscore';
import { START } from '../../../fixtures/clock';
import { deferred, settle } from '../../../fixtures/promises';
import { byId, byPage, EMAIL, interests, listing, profile } from '../../../fixtures/records';
import { failure, freshWorld, renew } from '../../../fixtures/world';

const world = freshWorld();

beforeEach(() => {
  world.onet.results.mockImplementation(async () =>
    AREAS.map((area, at) => ({ area, title: area, score: 10 + at })),
  );
});

const scoresOf = (...values: number[]) =>
  Object.fromEntries(AREAS.map((area, at) => [area, values[at]])) as Scores;
const ANSWERS = '12345'.repeat(12);
const SCORES: InterestInput = { kind: 'scores', scores: scoresOf(1, 2, 30, 4, 5, 6) };
const YEAR = 365 * 24 * 60 * 60_000;

const enter = (entry: InterestInput = SCORES, at = START) =>
  world.entered.put({ person: CANDIDATE_ID, entry, at });
const chose = (...compared: string[]) => world.jofi.profile.mockResolvedValue(profile({ compared }));
const letters = (text: string | undefined) =>
  world.jofi.scorecard.mockResolvedValue({
    mode: 'live',
    testTakerId: 701,
    interests: sentInterests({ riasec_profile: text }),
  });
const read = (interestsFrom?: SourceKind) => readInterests(world.context(byId({ interestsFrom })));
const known = (data: InterestsData | undefined) => {
  if (data?.kind !== 'known') throw new Error(`expected interests, got ${JSON.stringify(data)}`);
  return data;
};
const onetAsked = () => world.asked().filter(name => name.startsWith('onet.'));

describe('what JOFI sent', () => {
  const sentBy = (testTaker: object) =>
    world.jofi.testTaker.mockResolvedValue({
      mode: 'live',
      id: 701,
      assessments: [],
      interests: sentInterests(testTaker as Record<string, unknown>),
    });
  const NUMBERS = { R: 1, I: 2, A: 30, S: 4, E: 5, C: 6 };

  it('scores, wherever they are, come before letters', async () => {
    sentBy({ career_interests_profile: NUMBERS });
    const { scores, source, choices } = known((await read()).data);
    expect([scores, source, choices]).toEqual([
      scoresOf(1, 2, 30, 4, 5, 6),
      { kind: 'scores' },
      ['scores', 'letters'],
    ]);
    expect(known((await read('letters')).data).source.kind).toBe('letters');
  });

  it('scores come first however late they are, for interests and careers alike', async () => {
    const late = deferred<Awaited<ReturnType<typeof world.jofi.testTaker>>>();
    world.jofi.testTaker.mockReturnValue(late.promise);
    const [first, careers] = [read(), readCareers(world.context(), { pages: 1 })];
    await settle();
    expect(world.jofi.scorecard).toHaveBeenCalledOnce();
    late.resolve({
      mode: 'live',
      id: 701,
      assessments: [],
      interests: sentInterests({ riasec_scores: NUMBERS }),
    });
    expect(known((await first).data).source).toEqual({ kind: 'scores' });
    expect((await careers).data).toMatchObject({ source: { kind: 'scores' } });
    expect(world.jofi.testTaker).toHaveBeenCalledOnce();
    expect(known((await read()).data).source).toEqual({ kind: 'scores' });
  });

  it('letters stand where the test taker cannot be had, without a problem', async () => {
    world.jofi.testTaker.mockImplementation(failure('server', 'jofi'));
    const { data, problem } = await read();
    expect([known(data).source.kind, problem]).toEqual(['letters', undefined]);
  });

  const FORBIDDEN = { kind: 'forbidden', service: 'jofi', status: 403 } as const;
  const SERVER = { kind: 'server', service: 'jofi', status: 400 } as const;
  const BAD_KEY = { kind: 'bad-key', service: 'jofi', status: 401 } as const;
  it.each<['scorecard' | 'scoreProfiles', Problem, Problem | undefined]>([
    ['scorecard', SERVER, undefined],
    ['scorecard', FORBIDDEN, undefined],
    ['scorecard', BAD_KEY, BAD_KEY],
    ['scoreProfiles', FORBIDDEN, undefined],
    ['scoreProfiles', BAD_KEY, BAD_KEY],
  ])('is taken of the test taker where the %s fails: %j', async (call, failed, shown) => {
    world.jofi[call].mockImplementation(async () => {
      throw new ProblemError(failed);
    });
    sentBy({ riasec_scores: NUMBERS });
    const { data, problem, fetchedAt } = await read();
    expect([known(data).source, problem, fetchedAt]).toEqual([{ kind: 'scores' }, shown, START]);
    const careers = await readCareers(world.context(), { pages: 1 });
    expect(careers.data).toMatchObject({ kind: 'known', source: { kind: 'scores' } });
    renew(world);
    world.jofi[call].mockImplementation(async () => {
      throw new ProblemError(failed);
    });
    expect(await read()).toEqual({ problem: failed });
  });

  it('what was entered comes before it', async () => {
    sentBy({ career_interests_profile: NUMBERS });
    await enter({ kind: 'letters', areas: ['social'] });
    expect(known((await read()).data)).toMatchObject({
      source: { kind: 'letters', areas: ['social'], enteredAt: START },
      entered: { kind: 'letters', areas: ['social'] },
    });
  });

  it('that cannot be read is not the same as nothing', async () => {
    letters('XYZ');
    expect((await read()).data).toEqual({ kind: 'none', reason: 'unreadable' });
  });

  it('with the test taker alone is found there', async () => {
    letters(undefined);
    sentBy({ riasec_letters: 'SIA' });
    expect(known((await read()).data)).toMatchObject({
      source: { areas: ['social', 'investigative', 'artistic'] },
    });
  });
});

describe('of several sources', () => {
  beforeEach(async () => {
    await enter();
    chose('29-1141.00');
  });

  it('the best is used, and all are offered, without asking O*NET about any', async () => {
    const { choices, scores, source } = known((await read()).data);
    expect(choices).toEqual(['scores', 'letters', 'occupations']);
    expect(source).toEqual({ kind: 'scores', enteredAt: START });
    expect(scores).toEqual(scoresOf(1, 2, 30, 4, 5, 6));
    expect(onetAsked()).toEqual([]);
  });

  it.each(['letters', 'occupations', 'scores'] as const)('the user may switch to %s', async kind => {
    const { source, choices } = known((await read(kind)).data);
    expect(source.kind).toBe(kind);
    expect(choices).toEqual(['scores', 'letters', 'occupations']);
  });

  it('that was switched to and is there no longer, the best takes the place', async () => {
    await world.entered.remove(CANDIDATE_ID);
    expect(known((await read('scores')).data).source.kind).toBe('letters');
  });

  it('careers are matched by the one that is used', async () => {
    const sourceOf = async (interestsFrom?: SourceKind) => {
      const { data } = await readCareers(world.context(byId({ interestsFrom })), { pages: 1 });
      return data?.kind === 'known' ? data.source.kind : data?.reason;
    };
    expect(await sourceOf()).toBe('scores');
    expect(await sourceOf('letters')).toBe('letters');
    expect(world.onet.careers.mock.calls.map(([by]) => (by as Scores).artistic)).toEqual([30, 10]);
  });
});

describe('interests that were entered', () => {
  it('need neither profile nor JOFI', async () => {
    await enter();
    world.jofi.profiles.mockResolvedValue(listing([]));
    expect(known((await read()).data).choices).toEqual(['scores']);
    renew(world);
    await enter();
    world.jofi.profiles.mockImplementation(failure('no-key', 'jofi'));
    const { data, problem } = await read();
    expect(known(data).source.kind).toBe('scores');
    expect(problem).toBeUndefined();
  });

  it('are one person’s alone', async () => {
    await enter();
    const other = await readInterests(world.context(byId({ candidateId: OTHER_CANDIDATE_ID })));
    expect(known(other.data).source.kind).toBe('letters');
    await world.entered.put({ person: `email:${EMAIL}`, entry: SCORES, at: START });
    expect(known((await readInterests(world.context(byPage(EMAIL)))).data).source.kind).toBe('scores');
  });

  it('cost one request for the careers, and none once they are stored', async () => {
    await enter();
    await readCareers(world.context(), { pages: 1 });
    expect(onetAsked()).toEqual(['onet.careers']);
    await readCareers(world.context(), { pages: 1 });
    expect(onetAsked()).toHaveLength(1);
  });

  it('as answers have O*NET’s scores, and go to its matching as they are', async () => {
    await enter({ kind: 'answers', answers: ANSWERS });
    const { scores, source } = known((await read()).data);
    expect(scores).toEqual(scoresOf(10, 11, 12, 13, 14, 15));
    expect(source).toEqual({ kind: 'answers', answers: ANSWERS, enteredAt: START });
    await readCareers(world.context(), { pages: 1 });
    expect(world.onet.careers.mock.calls[0]![0]).toBe(ANSWERS);
    expect(onetAsked()).toEqual(['onet.results', 'onet.careers']);
  });

  it('as answers give way, beside the problem, to the next source while O*NET cannot score them', async () => {
    await enter({ kind: 'answers', answers: ANSWERS });
    world.onet.results.mockImplementation(failure('offline', 'onet'));
    const { data, problem } = await read();
    expect(known(data)).toMatchObject({ source: { kind: 'letters' }, choices: ['answers', 'letters'] });
    expect(problem).toEqual({ kind: 'offline', service: 'onet' });
  });

  it('as answers that O*NET scores by halves are no interests', async () => {
    await enter({ kind: 'answers', answers: ANSWERS });
    letters(undefined);
    world.onet.results.mockResolvedValue([{ area: 'social', title: 'Social', score: 4 }]);
    expect(await read()).toEqual({ problem: { kind: 'unexpected-shape', service: 'onet' } });
  });

  it('are there from the store alone', async () => {
    await enter();
    const { data } = await readInterests(world.context(byId(), 'stored'));
    expect(known(data).source.kind).toBe('scores');
    expect(world.asked()).toEqual([]);
  });
});

describe('caveats of interests', () => {
  const caveats = async () => known((await read()).data).caveats;

  it.each<[string, number[], string[]]>([
    ['nothing', [1, 2, 30, 4, 5, 6], []],
    ['all being equal', [7, 7, 7, 7, 7, 7], ['equal']],
    ['hardly any difference', [10, 11, 12, 13, 14, 10], ['flat']],
    ['several in the first place', [1, 30, 30, 4, 5, 6], ['tied']],
  ])('is shown: %s', async (_what, values, expected) => {
    await enter({ kind: 'scores', scores: scoresOf(...values) });
    expect(await caveats()).toEqual(expected);
  });

  it('is their age over two years, of letters too, whose stand-in scores are never tied', async () => {
    world.jofi.testTaker.mockImplementation(async id => ({
      mode: 'live',
      id,
      assessments: [{ name: 'Interests', careerInterests: true, completedAt: START - 3 * YEAR }],
    }));
    await enter(SCORES, START - 2.1 * YEAR);
    expect(await caveats()).toEqual(['old']);
    await enter(SCORES, START - 1.9 * YEAR);
    expect(await caveats()).toEqual([]);
    await world.entered.remove(CANDIDATE_ID);
    expect(await caveats()).toEqual(['old']);
  });
});

describe('a retired code among the chosen occupations', () => {
  it('is replaced by its only successor, counted once, with a caveat', async () => {
    letters(undefined);
    chose('15-1132.00', '15-1252.00');
    world.onet.occupationInterests.mockImplementation(async code =>
      code === '15-1252.00' ? interests(100, 0, 0, 0, 0, 50) : failure('not-found', 'onet')(),
    );
    world.onet.successors.mockImplementation(async (_taxonomy, code) => ({
      code,
      title: undefined,
      successors: [{ code: '15-1252.00', title: 'Software Developers' }],
    }));
    expect(known((await read()).data)).toMatchObject({
      scores: scoresOf(40, 0, 0, 0, 0, 20),
      source: {
        used: 2,
        codes: ['15-1132.00', '15-1252.00'],
        carried: [{ from: '15-1132.00', to: '15-1252.00' }],
      },
    });
  });
});

describe('in Spanish', () => {
  it('careers are those of Mi Próximo Paso, for one request', async () => {
    world.state.language = 'es';
    const { data } = await readCareers(world.context(), { pages: 1 });
    expect(data).not.toHaveProperty('isEnglish');
    expect(world.onet.careers.mock.calls.map(call => call[3])).toEqual(['mpp']);
  });
});
