import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as jobscore from '../../../../lib/background/services/jobscore-answers';
import * as jobscoreJobs from '../../../../lib/background/services/jobscore-job-answers';
import * as jofi from '../../../../lib/background/services/jofi-answers';
import * as jofiLists from '../../../../lib/background/services/jofi-list-answers';
import jobscoreShapes from '../../../../scripts/answers/jobscore.json';
import jofiShapes from '../../../../scripts/answers/jofi.json';
import onetShapes from '../../../../scripts/answers/onet.json';
import { faultOfReading, type ReadAnswer } from '../../../../scripts/answers/reading';
import { schemaOf, shapeOf, type Shape } from '../../../../scripts/answers/shapes';
import { RESOURCES } from '../../../../scripts/onet/resources';

/** Each answer in as many ways as its description allows, none of which may be refused, nor an item of a list lost. */
const RUNS = 8;

type Sent = Record<string, unknown[]>;
const pages = (sent: Sent, read: { items: unknown[] }): [number, number][] => [
  [sent['data']!.length, read.items.length],
];
const wholes = (sent: Sent, read: unknown[]): [number, number][] => [[sent['data']!.length, read.length]];
const entries = (sent: Sent, read: { entries: unknown[] }): [number, number][] => [
  [sent['data']!.length, read.entries.length],
];

const JOBSCORE: ReadAnswer[] = [
  { path: '/candidates', answer: jobscore.candidateList, counts: wholes },
  { path: '/candidates', answer: jobscore.candidateEmailPage, counts: pages },
  { path: '/candidates/{id}', answer: jobscore.oneCandidate },
  { path: '/candidates/{id}/assignments', answer: jobscore.assignmentPage, counts: pages },
  { path: '/candidates/{id}/notes', answer: jobscore.notePage, counts: pages },
  { path: '/jobs/{id}', answer: jobscoreJobs.oneJob },
  { path: '/jobs/{id}/workflow_stages', answer: jobscore.stagePage, counts: pages },
  { path: '/departments', answer: jobscore.anything },
  { path: '/departments/{id}', answer: jobscoreJobs.oneDepartment },
  { path: '/locations/{id}', answer: jobscoreJobs.oneLocation },
  { path: '/users', answer: jobscore.userPage, counts: pages },
  { path: '/users/me', answer: jobscore.me },
];

const JOFI: ReadAnswer[] = [
  { path: '/accounts', answer: jofi.account },
  { path: '/career-navigation-profiles', answer: jofiLists.profileList, counts: entries },
  { path: '/career-navigation-profiles/{id}', answer: jofi.profile },
  { path: '/test-takers', answer: jofiLists.testTakerList, counts: entries },
  { path: '/test-takers/{id}', answer: jofi.testTaker },
  { path: '/test-takers/{id}/scorecard', answer: jofi.scorecard },
  { path: '/invitations', answer: jofiLists.invitationList, counts: wholes },
  { path: '/score-profiles', answer: jofi.scoreProfiles, counts: wholes },
];

/** Answers in Spanish look as those in English do, and are read alike. */
function distinct(resources: ReadAnswer[]): ReadAnswer[] {
  const shapes = onetShapes as unknown as Record<string, Shape>;
  return resources.filter(({ path, answer }, at) =>
    resources
      .slice(0, at)
      .every(other => other.answer !== answer || !isDeepStrictEqual(shapes[other.path], shapes[path])),
  );
}

describe.each<[string, ReadAnswer[], object]>([
  ['JobScore', JOBSCORE, jobscoreShapes],
  ['JOFI', JOFI, jofiShapes],
  ['O*NET', distinct(RESOURCES), onetShapes],
])('no answer of %s is refused', (_, answers, shapes) => {
  const described = shapes as unknown as Record<string, Shape>;

  it.each(answers)('$path', read => {
    const schema = schemaOf(described[read.path]!);
    for (const making of ['as defined', 'with unknown fields'] as const) {
      expect(faultOfReading(read, schema, making, RUNS)).toBeUndefined();
    }
    if (described === (onetShapes as unknown)) {
      expect(faultOfReading(read, schema, 'with blank texts', RUNS)).toBeUndefined();
    }
  });

  it('and each that is described is read', () => {
    const read = described === (onetShapes as unknown) ? RESOURCES : answers;
    expect(new Set(read.map(({ path }) => path))).toEqual(new Set(Object.keys(described)));
  });
});

it('describes an answer in short without loss', () => {
  const shape: Shape = {
    code: 'text ^\\d+$',
    'fit?': '= Best | Great',
    score: 'integer 0..40',
    'least?': 'number 1..',
    rows: [{ 'isOn?': 'boolean', more: 'any', row: {} }],
  };
  expect(shapeOf(schemaOf(shape))).toEqual(shape);
  expect(() => schemaOf('words')).toThrow('not a shape');
});
