import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpSurroundings } from '../../../../lib/background/services/http-surroundings';
import { createJobscore } from '../../../../lib/background/services/jobscore';
import { createJofi } from '../../../../lib/background/services/jofi';
import { createOnet } from '../../../../lib/background/services/onet';
import { ProblemError } from '../../../../lib/shared/model/problem';
import { AREAS, type Scores } from '../../../../lib/shared/model/interests';
import {
  CANDIDATE_ID,
  candidateAnswer,
  candidateResource,
  candidatesAnswer,
  userAnswer,
} from '../../fixtures/jobscore';
import * as jofi from '../../fixtures/jofi';
import { aboutAnswer, career, careersAnswer, interestsAnswer } from '../../fixtures/onet';
import { serviceWith } from '../../fixtures/services';

type Json = Record<string, unknown>;
type Path = (string | number)[];

const scores = Object.fromEntries(AREAS.map(area => [area, 20])) as Scores;

/** Paths in an answer with a list: JOFI's lists and their items have an id. */
const LIST = { required: ['data'], sound: ['data.0', 'data.0.id'] };

/** Each documented answer, how it is read, and the paths without which it is not what was asked for. */
const answers: {
  name: string;
  body: Json;
  read: (s: HttpSurroundings) => Promise<unknown>;
  required: string[];
  /** Of lists that must not be all odd: the way to one item, which stays as it is. */
  sound?: string[];
}[] = [
  {
    name: 'JobScore candidate',
    body: candidateAnswer(),
    read: s => createJobscore(s).candidate(CANDIDATE_ID),
    required: ['data', 'data.id', 'data.attributes'],
  },
  {
    name: 'JobScore candidates',
    body: candidatesAnswer(candidateResource()),
    read: s => createJobscore(s).candidatesByEmail('ingrid.solheim@example.org'),
    required: ['data', 'data.0', 'data.0.id', 'data.0.attributes'],
  },
  {
    name: 'JobScore user',
    body: userAnswer(),
    read: s => createJobscore(s).me(),
    required: ['data', 'data.attributes'],
  },
  {
    name: 'JOFI account',
    body: jofi.accountAnswer(),
    read: s => createJofi(s).account(),
    required: ['id'],
  },
  {
    name: 'JOFI profiles',
    body: jofi.listAnswer([jofi.listItem(), jofi.listItem({ id: 'CNP2' })]),
    read: s => createJofi(s).profiles(),
    ...LIST,
  },
  {
    name: 'JOFI profile',
    body: jofi.profileAnswer(),
    read: s => createJofi(s).profile(jofi.PROFILE_ID),
    required: ['id'],
  },
  {
    name: 'JOFI test takers',
    body: jofi.listAnswer([jofi.testTakerItem(), jofi.testTakerItem({ id: 71202 })]),
    read: s => createJofi(s).testTakers(),
    ...LIST,
  },
  {
    name: 'JOFI invitations',
    body: jofi.listAnswer([jofi.testTakerItem({ accepted_at: '2026-03-05T10:00:00Z' })]),
    read: s => createJofi(s).invitations(),
    // Documented in part: their reader takes an answer without readable items for none.
    required: [],
    sound: ['data', 'data.0'],
  },
  {
    name: 'JOFI test taker',
    body: jofi.testTakerAnswer(),
    read: s => createJofi(s).testTaker(jofi.TEST_TAKER_ID),
    required: ['id'],
    sound: ['assigned_assessments', 'assigned_assessments.0', 'assigned_assessments.0.assessment'],
  },
  {
    name: 'JOFI score profiles',
    body: jofi.scoreProfilesAnswer('JOFI-400-AS', 'JOFI-401-CE'),
    read: s => createJofi(s).scoreProfiles(),
    required: ['data'],
    sound: ['data.0', 'data.0.short_name'],
  },
  {
    name: 'JOFI scorecard',
    body: jofi.scorecardAnswer(),
    read: s => createJofi(s).scorecard(jofi.TEST_TAKER_ID, 'JOFI-400-AS'),
    required: ['test_taker_id'],
  },
  { name: 'O*NET about', body: aboutAnswer(), read: s => createOnet(s).about(), required: ['database'] },
  {
    name: 'O*NET careers',
    body: careersAnswer([career('11-3071.00'), career('13-1081.00', { tags: { bright_outlook: true } })]),
    read: s => createOnet(s).careers(scores, 1),
    required: ['total', 'career'],
    sound: ['career.0', 'career.0.code', 'career.0.title'],
  },
  {
    name: 'O*NET occupation interests',
    body: interestsAnswer(43, 92, 28, 8, 19, 67),
    read: s => createOnet(s).occupationInterests('15-1252.00'),
    required: [],
  },
];

const MISSING = Symbol('missing');
/** In place of a field: nothing, null, or a value of a type it never has. */
const odd = fc.oneof(
  fc.constantFrom(MISSING, null, true, [], {}, '', -1, 1e300, 'odd', [[]]),
  fc.jsonValue(),
);

describe.each(answers)('$name', ({ body, read, required, sound = [] }) => {
  const paths = pathsOf(body);
  const optional = paths.filter(path => ![...required, ...sound].includes(path.join('.')));

  it('is read as documented', async () => {
    await read(serviceWith(body).surroundings);
  });

  it('is read although any one of its optional fields is missing', async () => {
    for (const path of optional) await read(serviceWith(replaced(body, path, MISSING)).surroundings);
  });

  it('is read although any of its optional fields are missing or odd', async () => {
    const corruptions = fc.array(fc.tuple(fc.constantFrom(...optional), odd), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(corruptions, async changes => {
        const corrupted = changes.reduce(
          (whole, [path, value]) => replaced(whole, path, value),
          body as unknown,
        );
        await read(serviceWith(corrupted).surroundings);
      }),
      { numRuns: 60 },
    );
  });

  it('is read although it has fields nobody documented', async () => {
    const objects: Path[] = [[], ...paths].filter(
      path => isObject(at(body, path)) && !Array.isArray(at(body, path)),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...objects), odd, async (path, value) => {
        await read(serviceWith(replaced(body, [...path, 'added_later'], value)).surroundings);
      }),
      { numRuns: 20 },
    );
  });
});

it.each(answers.filter(({ required }) => required.length > 0))(
  '$name is refused when a required field is missing',
  async ({ body, read, required }) => {
    // An item may be missing from a list, but may not be odd.
    for (const path of required.filter(path => !path.endsWith('.0'))) {
      const error = await read(serviceWith(replaced(body, path.split('.'), MISSING)).surroundings).then(
        () => new Error(`${path} was not missed`),
        (reason: unknown) => reason,
      );
      if (!(error instanceof ProblemError)) throw error;
      expect(error.problem.kind).toBe('unexpected-shape');
    }
  },
);

/** Every path in a body, but the empty one. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, key]));
  return path.length > 0 ? [path, ...below] : below;
}

function replaced(whole: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (!isObject(whole)) return whole;
  const next = rest.length === 0 ? value : replaced(whole[String(key)], rest, value);
  if (Array.isArray(whole)) {
    if (!(Number(key) < whole.length)) return whole;
    return next === MISSING
      ? whole.filter((_, index) => index !== Number(key))
      : whole.with(Number(key), next);
  }
  const { [String(key)]: _, ...others } = whole;
  return next === MISSING ? others : { ...others, [String(key)]: next };
}

function at(whole: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (isObject(value) ? value[String(key)] : undefined), whole);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
