import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import * as jobscoreAnswers from '../../../../lib/background/services/jobscore-answers';
import { createJobscore } from '../../../../lib/background/services/jobscore';
import * as jofiAnswers from '../../../../lib/background/services/jofi-answers';
import * as jofiListAnswers from '../../../../lib/background/services/jofi-list-answers';
import { createJofi } from '../../../../lib/background/services/jofi';
import * as databaseAnswers from '../../../../lib/background/services/onet/database';
import * as occupationAnswers from '../../../../lib/background/services/onet/occupation-answers';
import * as lists from '../../../../lib/background/services/onet/lists';
import * as onlineAnswers from '../../../../lib/background/services/onet/online-answers';
import * as profilerAnswers from '../../../../lib/background/services/onet/profiler-answers';
import * as taxonomyAnswers from '../../../../lib/background/services/onet/taxonomy';
import * as veteransAnswers from '../../../../lib/background/services/onet/veterans';
import { createOnet } from '../../../../lib/background/services/onet';
import * as shape from '../../../../lib/background/services/shape';
import { LONGEST_LINE, LONGEST_TEXT } from '../../../../lib/shared/model/clean-text';
import { AREAS, type Scores } from '../../../../lib/shared/model/interests';
import { CANDIDATE_ID, candidateAnswer } from '../../fixtures/jobscore';
import * as jofi from '../../fixtures/jofi';
import { career, careersAnswer } from '../../fixtures/onet';
import { fakeService, problemOf, serviceWith } from '../../fixtures/services';

const MEGABYTE = 'a'.repeat(1_000_000);
const UNEXPECTED = { kind: 'unexpected-shape', service: 'jofi' };
const profileOf = (fields: Record<string, unknown>) =>
  createJofi(serviceWith(jofi.profileAnswer(fields)).surroundings).profile(jofi.PROFILE_ID);
const profilesOf = (data: unknown, fields: Record<string, unknown> = {}) =>
  createJofi(serviceWith({ ...jofi.listAnswer([]), ...fields, data }).surroundings).profiles();

/** Every parser of an answer there is. */
const PARSERS = Object.entries<unknown>({
  ...jobscoreAnswers,
  ...jofiAnswers,
  ...jofiListAnswers,
  ...databaseAnswers,
  ...occupationAnswers,
  ...onlineAnswers,
  ...profilerAnswers,
  ...taxonomyAnswers,
  ...veteransAnswers,
}).filter((entry): entry is [string, z.ZodMiniType] => entry[1] instanceof z.ZodMiniType);

describe('an answer', () => {
  it('of 20 MB is cut off and refused', async () => {
    let sent = 0;
    let isCancelled = false;
    const chunk = new Uint8Array(100_000).fill(32);
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += chunk.length;
        if (sent > 20_000_000) controller.close();
        else controller.enqueue(chunk);
      },
      cancel: () => void (isCancelled = true),
    });
    const { surroundings, requests } = fakeService(() => new Response(body));
    expect(await problemOf(createJofi(surroundings).account())).toMatchObject(UNEXPECTED);
    expect(sent).toBeLessThan(10_000_000);
    expect([isCancelled, requests.length]).toEqual([true, 1]);
  });

  it('may come in pieces that cut characters', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(jofi.accountAnswer({ display_name: 'Ñandú 😀' })));
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const { surroundings } = fakeService(() => new Response(body));
    expect((await createJofi(surroundings).account()).name).toBe('Ñandú 😀');
  });

  it('nested without end is refused', async () => {
    const deep = `${'{"data":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    const { surroundings } = fakeService(() => new Response(deep));
    expect(await problemOf(createJofi(surroundings).account())).toMatchObject(UNEXPECTED);
    expect(await problemOf(createJobscore(surroundings).candidate(CANDIDATE_ID))).toMatchObject({
      kind: 'unexpected-shape',
    });
  });
});

describe('names and texts', () => {
  it('of a megabyte are cut and shown as cut', async () => {
    const { emails, name, currentTitle } = await createJobscore(
      serviceWith(
        candidateAnswer({
          first_name: MEGABYTE,
          email: `${MEGABYTE}@example.org`,
          employers: [{ titles: [{ title: MEGABYTE, end_year: 'to_present' }] }],
        }),
      ).surroundings,
    ).candidate(CANDIDATE_ID);
    expect(name).toBe(`${'a'.repeat(LONGEST_LINE)}… Solheim`);
    expect(currentTitle).toHaveLength(LONGEST_LINE + 1);
    expect(emails).toEqual([]);
    const { exercises } = await profileOf({ exercises: { mentorsNames: MEGABYTE } });
    expect(exercises['mentorsNames']).toBe(`${'a'.repeat(LONGEST_TEXT)}…`);
  });

  it('reorder and paint over nothing', async () => {
    const { name, team, exercises } = await profileOf({
      first_name: `Zo\u202e\u0000e${'\u0301'.repeat(90)}`,
      last_name: '\ud800',
      team: { id: 1, display_name: '\u2067\u202d' },
      exercises: { mentorsNames: `b${'\u0336'.repeat(90)}\u2066` },
    });
    expect([name, team, exercises['mentorsNames']]).toEqual([
      `Zo\ufffde${'\u0301'.repeat(4)} \ufffd`,
      undefined,
      `b${'\u0336'.repeat(4)}`,
    ]);
  });

  it('paint over nothing from a link of a candidate', async () => {
    const url = `https://a.example/e${'\u0301'.repeat(90)}`;
    const { surroundings } = serviceWith(candidateAnswer({ profile_links: [{ url }] }));
    const { profileLinks } = await createJobscore(surroundings).candidate(CANDIDATE_ID);
    expect(profileLinks).toEqual([`https://a.example/e${'\u0301'.repeat(4)}`]);
  });

  it('of 100,000 exercises are a hundred, those with words of ours first, and the rest is counted', async () => {
    const junk = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`junk${at}`, 'x']));
    const { exercises, moreExercises } = await profileOf({ exercises: { ...junk, mentorsNames: 'Ada' } });
    expect(Object.keys(exercises)).toHaveLength(100);
    expect([exercises['mentorsNames'], moreExercises]).toEqual(['Ada', 100_001 - 100]);
    expect(await profileOf({})).not.toHaveProperty('moreExercises');
  });
});

describe('lists', () => {
  it('of 200,000 are cut, and the count stays true', async () => {
    const items = Array.from({ length: 20_000 }, (_, at) => ({ id: `CNP${at}` }));
    const { entries, total } = await profilesOf([...items, ...Array.from({ length: 180_000 }, () => 0)]);
    expect([entries.length, total]).toEqual([500, 200_000]);
  });

  it.each([
    ['nothing but odd items', [null, 7, { id: {} }]],
    ['no list', 'none'],
    ['nothing', undefined],
  ])('of %s are not taken for none', async (_, data) => {
    expect(await problemOf(profilesOf(data))).toEqual(UNEXPECTED);
  });

  it('with some odd items count them', async () => {
    const { entries, total } = await profilesOf([jofi.listItem(), null, {}]);
    expect([entries.length, total]).toEqual([1, 3]);
  });

  it.each([
    ['are odd', careersAnswer([7, null])],
    ['are no list', { ...careersAnswer([]), career: 'none' }],
    ['are left out', { total: 4 }],
  ])('of careers that %s are not taken for no match', async (_, body) => {
    const scores = Object.fromEntries(AREAS.map(area => [area, 20])) as Scores;
    const onet = (answer: unknown) => createOnet(serviceWith(answer).surroundings);
    expect((await problemOf(onet(body).careers(scores, 1))).kind).toBe('unexpected-shape');
    expect((await problemOf(onet(body).searchCareers('nurse', 'mnm'))).kind).toBe('unexpected-shape');
    expect((await onet(careersAnswer([career('11-3071.00')])).careers(scores, 1)).total).toBe(1);
    expect(await onet({ total: 0 }).careers(scores, 1)).toEqual({ careers: [], total: 0 });
  });
});

describe('numbers and times', () => {
  it.each([
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2026-99-99T00:00:00Z',
    `2026-01-01T00:00${'0'.repeat(9)}`,
  ])('out of range are left out: %s', async time => {
    expect((await profileOf({ invitation_created_at: time })).invitedAt).toBeUndefined();
  });

  it.each([1e308, -1, 1.5, '9'])('of profiles that cannot be: %s', async total => {
    expect((await profilesOf([jofi.listItem()], { total_count: total })).total).toBe(1);
  });
});

/** Keys and values of hostile answers: keys that have a meaning, and harmful values. */
const keys = fc.oneof(
  fc.constantFrom(
    'data',
    'id',
    'attributes',
    'mode',
    'email',
    'exercises',
    'total',
    'career',
    'code',
    'title',
  ),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'length', ''),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const leaves = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -0,
    1e308,
    -1e308,
    2 ** 53,
    '',
    '\0',
    '\ud800',
    '\u202e',
    'x\u0301\u0301\u0301\u0301\u0301',
  ),
  fc.constantFrom<unknown>(
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    'https://evil.example/',
    '29-1141.00',
    'live',
  ),
  fc.string({ unit: 'binary' }),
  fc.double(),
);
const hostile = fc.letrec<{ node: unknown }>(tie => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaves,
    fc.array(tie('node'), { maxLength: 5 }),
    fc.array(fc.tuple(keys, tie('node')), { maxLength: 6 }).map(own),
  ),
})).node;

/** As `JSON.parse` makes objects: with `__proto__` as a key like any other. */
function own(entries: [string, unknown][]): unknown {
  return JSON.parse(
    `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value ?? null)}`).join()}}`,
  );
}

describe('hostile answers', () => {
  it('with a length that is no number are refused', () => {
    const odd = JSON.parse('{ "length": { "toString": 1, "valueOf": 1 } }') as unknown;
    for (const schema of [shape.requiredLine, shape.requiredId, lists.texts]) {
      expect(() => schema.safeParse(odd)).not.toThrow();
      expect(() => schema.safeParse([odd])).not.toThrow();
    }
    expect(shape.requiredId.safeParse(odd).success).toBe(false);
  });

  it('are tried on every parser', () => expect(PARSERS.length).toBeGreaterThan(35));

  it.each(PARSERS)('are refused or bounded by %s', (_, parser) => {
    fc.assert(
      fc.property(hostile, answer => {
        const parsed = parser.safeParse(answer);
        // Of tables the rows are read column by column later; `anything` is not read at all.
        if (!parsed.success || parser === databaseAnswers.tableRows || parser === jobscoreAnswers.anything)
          return;
        for (const text of textsOf(parsed.data)) {
          expect(text.length).toBeLessThanOrEqual(LONGEST_TEXT + 1);
        }
        expect(Object.getPrototypeOf({})).toBe(Object.prototype);
      }),
      { numRuns: 100 },
    );
  });
});

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [key, ...textsOf(one)]);
}
