import { describe, expect, it } from 'vitest';
import { createJobscore } from '../../../../lib/background/services/jobscore';
import {
  CANDIDATE_ID,
  candidateAnswer,
  candidateResource,
  candidatesAnswer,
  OTHER_CANDIDATE_ID,
  userAnswer,
} from '../../fixtures/jobscore';
import { fakeService, json, problemOf, serviceWith } from '../../fixtures/services';

const UNEXPECTED = { kind: 'unexpected-shape', service: 'jobscore' };

describe('a candidate by id', () => {
  it('has a name and an address', async () => {
    const { surroundings, requests } = serviceWith(candidateAnswer());
    expect(await createJobscore(surroundings).candidate(CANDIDATE_ID)).toMatchObject({
      id: CANDIDATE_ID,
      name: 'Ingrid Solheim',
      emails: ['ingrid.solheim@example.org'],
    });
    expect(requests[0]!.url).toBe(`https://api.jobscore.com/v1/candidates/${CANDIDATE_ID}`);
  });

  it.each([
    ['none', 'none'],
    ['maria,ana@example.org', 'maria,ana@example.org'],
    [['a@example.org'], '["a@example.org"]'],
    [7, '7'],
    ['\u202egro.elpmaxe@ana', 'gro.elpmaxe@ana'],
  ])('has what stands in place of an address and is none: %j', async (email, shown) => {
    const { surroundings } = serviceWith(candidateAnswer({ email }));
    const { emails, unreadableEmails } = await createJobscore(surroundings).candidate(CANDIDATE_ID);
    expect({ emails, unreadableEmails }).toEqual({ emails: [], unreadableEmails: [shown] });
  });

  it.each([
    ['no address', { email: null }, { emails: [] }],
    ['a blank address', { email: '  ' }, { emails: [] }],
    ['a word in place of an address', { email: 'none' }, { emails: [] }],
    ['a list in place of an address', { email: ['a@example.org'] }, { emails: [] }],
    ['spaces around the address', { email: ' a@example.org ' }, { emails: ['a@example.org'] }],
    [
      'a name and signs around the address',
      { email: 'Ana <a\u200b@example.org>;' },
      { emails: ['a@example.org'] },
    ],
    [
      'two addresses',
      { email: 'a@example.org; b@example.org' },
      { emails: ['a@example.org', 'b@example.org'] },
    ],
    ['markup in the name', { first_name: 'Zo&#235;', last_name: 'O&#39;Brien' }, { name: "Zoë O'Brien" }],
    ['no first name', { first_name: null }, { name: 'Solheim' }],
    ['no last name', { last_name: undefined }, { name: 'Ingrid' }],
    ['neither name', { first_name: '', last_name: 7 }, { name: '' }],
    ['attributes nobody documented', { pronouns: 'she', rank: { a: 1 } }, { name: 'Ingrid Solheim' }],
  ])('with %s is still read', async (_what, attributes, expected) => {
    const { surroundings } = serviceWith(candidateAnswer(attributes));
    expect(await createJobscore(surroundings).candidate(CANDIDATE_ID)).toMatchObject(expected);
  });

  it.each([
    ["another candidate's answer", candidateAnswer({}, OTHER_CANDIDATE_ID)],
    ['the same id in other case', candidateAnswer({}, CANDIDATE_ID.toLowerCase())],
    ['a list', candidatesAnswer(candidateResource())],
    ['no data', { data: null }],
    ['no id', { data: { ...candidateResource(), id: undefined } }],
    ['no attributes', { data: { id: CANDIDATE_ID, type: 'candidates' } }],
    ['an error with status 200', { errors: [{ status: '404', title: 'Not Found' }] }],
  ])('is refused when JobScore sends %s', async (_what, body) => {
    const { surroundings } = serviceWith(body);
    expect(await problemOf(createJobscore(surroundings).candidate(CANDIDATE_ID))).toEqual(UNEXPECTED);
  });

  it('has its id encoded in the address', async () => {
    const { surroundings, requests } = serviceWith(candidateAnswer({}, 'active:7/../users'));
    await createJobscore(surroundings).candidate('active:7/../users');
    expect(requests[0]!.url).toBe('https://api.jobscore.com/v1/candidates/active%3A7%2F..%2Fusers');
  });
});

describe('candidates by address', () => {
  const ask = (body: unknown, email = 'ingrid.solheim@example.org') =>
    createJobscore(serviceWith(body).surroundings).candidatesByEmail(email);

  it('are asked for with encoded brackets and an encoded address', async () => {
    const { surroundings, requests } = serviceWith(candidatesAnswer());
    await createJobscore(surroundings).candidatesByEmail('a+b&c=d@example.org');
    expect(requests[0]!.url).toBe(
      'https://api.jobscore.com/v1/candidates?filter%5Bemail%5D=a%2Bb%26c%3Dd%40example.org&page%5Bsize%5D=100',
    );
  });

  it('may be none', async () => {
    expect(await ask(candidatesAnswer())).toEqual([]);
  });

  it('may be several, for JobScore keeps duplicates', async () => {
    const found = await ask(candidatesAnswer(candidateResource(), candidateResource({}, OTHER_CANDIDATE_ID)));
    expect(found.map(candidate => candidate.id)).toEqual([CANDIDATE_ID, OTHER_CANDIDATE_ID]);
  });

  it('are compared without regard to case', async () => {
    const found = await ask(candidatesAnswer(candidateResource({ email: 'Ingrid.Solheim@Example.org' })));
    expect(found).toHaveLength(1);
  });

  it('are only those with that address, should JobScore send others too', async () => {
    const stranger = candidateResource({ email: 'someone.else@example.org' }, OTHER_CANDIDATE_ID);
    const nobody = candidateResource({ email: null }, OTHER_CANDIDATE_ID);
    expect(await ask(candidatesAnswer(stranger))).toEqual([]);
    const found = await ask(candidatesAnswer(stranger, candidateResource(), nobody));
    expect(found.map(candidate => candidate.id)).toEqual([CANDIDATE_ID]);
  });

  it('are refused when JobScore sends one candidate', async () => {
    expect(await problemOf(ask(candidateAnswer()))).toEqual(UNEXPECTED);
  });

  it('do without something odd in the list', async () => {
    const found = await ask(candidatesAnswer(candidateResource(), { type: 'candidates' }));
    expect(found.map(candidate => candidate.id)).toEqual([CANDIDATE_ID]);
  });
});

describe('whose token it is', () => {
  it.each([
    ['both names', {}, 'Albert Hertz'],
    ['one name', { first_name: null }, 'Hertz'],
    ['no name', { first_name: null, last_name: '' }, 'albert.hertz@example.com'],
    ['nothing', { first_name: null, last_name: null, email: null }, 'JobScore'],
  ])('is distinguished from a user with %s', async (_what, attributes, name) => {
    const { surroundings } = serviceWith(userAnswer(attributes));
    expect(await createJobscore(surroundings).me()).toEqual({ name });
  });
});

it('takes a new key with the next request', async () => {
  const { surroundings, requests } = fakeService(() => json(userAnswer()));
  let key = 'first-key-of-two';
  const jobscore = createJobscore({ ...surroundings, key: async () => key });
  await jobscore.me();
  key = 'second-key-of-two';
  await jobscore.me();
  expect(requests.map(request => request.headers.get('Authorization'))).toEqual([
    'Token token=first-key-of-two',
    'Token token=second-key-of-two',
  ]);
});
