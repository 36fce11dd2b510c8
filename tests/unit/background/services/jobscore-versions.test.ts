import { describe, expect, it } from 'vitest';
import { createJobscore } from '../../../../lib/background/services/jobscore';
import { JOBSCORE_API, JOBSCORE_V1, JOBSCORE_V2 } from '../../../../lib/shared/model/jobscore-api';
import { API_BASES, HOST_PERMISSIONS } from '../../../../lib/shared/model/services';
import {
  CANDIDATE_ID,
  candidateAnswer,
  candidateResource,
  candidatesAnswer,
  OTHER_CANDIDATE_ID,
  userAnswer,
} from '../../fixtures/jobscore';
import { serviceWith } from '../../fixtures/services';

/** A resource of v1 as a flat object, as far as v2 is known to have such. */
const flat = (attributes: Record<string, unknown> = {}, id = CANDIDATE_ID) => ({
  ...candidateResource(attributes, id).attributes,
  id,
});

it('one version is asked, on one host and at no more of it', () => {
  expect(JOBSCORE_API).toBe(JOBSCORE_V1);
  expect(API_BASES.jobscore).toBe(JOBSCORE_API.base);
  expect(HOST_PERMISSIONS.jobscore).toBe('https://api.jobscore.com/v1/*');
  expect(new URL(JOBSCORE_V2.base).origin).toBe(new URL(JOBSCORE_V1.base).origin);
});

describe.each([
  ['v1', JOBSCORE_V1, `user=${OTHER_CANDIDATE_ID}`, 'application/vnd.api+json'],
  ['v2', JOBSCORE_V2, OTHER_CANDIDATE_ID, 'application/json'],
])('%s', (version, api, onBehalfOf, accept) => {
  it('has its own address, media type and form of impersonation, and the same key', async () => {
    const { surroundings, requests } = serviceWith(candidateAnswer());
    const jobscore = createJobscore({ ...surroundings, actingAs: async () => OTHER_CANDIDATE_ID }, api);
    await jobscore.candidate(CANDIDATE_ID);
    const [{ url, headers }] = requests as [Request];
    expect(url).toBe(`https://api.jobscore.com/${version}/candidates/${CANDIDATE_ID}`);
    expect(headers.get('X-On-Behalf-Of')).toBe(onBehalfOf);
    expect(headers.get('Accept')).toBe(accept);
    expect(headers.get('Authorization')).toBe('Token token=a-saved-key');
  });
});

describe('v2', () => {
  const of = (body: unknown) => createJobscore(serviceWith(body).surroundings, JOBSCORE_V2);
  const inV1 = createJobscore(serviceWith(candidateAnswer()).surroundings, JOBSCORE_V1);

  it.each([
    ['as v1 has it', candidateAnswer()],
    ['as a flat object', { data: flat() }],
    ['as a flat object alone', flat()],
    ['by its uid', { data: { ...flat(), id: undefined, uid: CANDIDATE_ID } }],
  ])('reads a candidate %s', async (_, body) => {
    expect(await of(body).candidate(CANDIDATE_ID)).toEqual(await inV1.candidate(CANDIDATE_ID));
  });

  it.each([
    ['as v1 has it', candidatesAnswer(candidateResource())],
    ['of flat objects', { data: [flat()] }],
    ['alone', [flat()]],
  ])('reads a list %s', async (_, body) => {
    const found = await of(body).candidatesByEmail('ingrid.solheim@example.org');
    expect(found).toEqual([await inV1.candidate(CANDIDATE_ID)]);
  });

  it('reads whose token it is', async () => {
    const { id, attributes } = userAnswer().data;
    expect(await of({ id, ...attributes }).me()).toEqual({ name: 'Albert Hertz' });
  });

  it('reads what a flat object embeds or names by id, and sorts what is unsorted', async () => {
    const { entries } = await of([
      {
        id: 'a1',
        created_on: '2026-01-01T00:00:00Z',
        job: { id: 'J1', title: 'Planner' },
        candidate_id: CANDIDATE_ID,
      },
      {
        id: 'a2',
        created_on: '2026-03-01T00:00:00Z',
        job_id: 'J2',
        workflow_stage: { id: 'hired' },
        start_date: '2026-04-01',
      },
      { id: 'a3', created_on: '2026-02-01T00:00:00Z', candidate: { id: OTHER_CANDIDATE_ID } },
      { id: 'a4' },
    ]).assignments(CANDIDATE_ID);
    expect(entries).toMatchObject([
      { id: 'a2', jobId: 'J2', stageId: 'hired', startsOn: '2026-04-01' },
      { id: 'a1', jobId: 'J1' },
      { id: 'a4' },
    ]);
  });

  it.each([null, 'no', 7, [], {}, { data: null }, { data: [null] }])('refuses %j as v1 does', async body => {
    await expect(of(body).candidate(CANDIDATE_ID)).rejects.toThrow();
  });
});
