import { describe, expect, it } from 'vitest';
import { createJofi } from '../../../../lib/background/services/jofi';
import {
  accountAnswer,
  assignedAssessment,
  listAnswer,
  listItem,
  PROFILE_ID,
  scorecardAnswer,
  scoreProfilesAnswer,
  TEST_TAKER_ID,
  testTakerAnswer,
  testTakerItem,
} from '../../fixtures/jofi';
import { problemOf, serviceWith } from '../../fixtures/services';

const API = 'https://www.jofiscore.com/api/v2';
const UNEXPECTED = { kind: 'unexpected-shape', service: 'jofi' };
const jofi = (body: unknown) => createJofi(serviceWith(body).surroundings);

describe('the account of a key', () => {
  it.each([
    [{}, { name: 'Fjord Staffing', mode: 'live' }],
    [{ mode: 'test' }, { name: 'Fjord Staffing', mode: 'test' }],
    [{ display_name: null }, { name: 'JOFI', mode: 'live' }],
    [{ mode: 'demo' }, { name: 'Fjord Staffing', mode: 'unknown' }],
    [{ mode: null }, { name: 'Fjord Staffing', mode: 'unknown' }],
  ])('with %j is %j', async (fields, account) => {
    expect(await jofi(accountAnswer(fields)).account()).toEqual(account);
  });

  it('is not made of an error with status 200', async () => {
    expect(await problemOf(jofi({ error: { message: 'no such account' } }).account())).toEqual(UNEXPECTED);
  });
});

describe('the list of profiles', () => {
  it('gives what a profile is found by, and how many there are', async () => {
    const { surroundings, requests } = serviceWith(
      listAnswer([listItem({ person_id: 'person-1' })], { total_count: 67, has_more: true }),
    );
    expect(await createJofi(surroundings).profiles()).toEqual({
      mode: 'live',
      accountId: 17,
      total: 67,
      entries: [
        {
          id: PROFILE_ID,
          name: 'Ingrid Solheim',
          email: 'ingrid.solheim@example.org',
          personId: 'person-1',
          customId: 'REQ-7',
          testTakerId: TEST_TAKER_ID,
          invitedAt: Date.parse('2026-02-03T09:30:15.118Z'),
        },
      ],
    });
    expect(requests[0]!.url).toBe(`${API}/career-navigation-profiles`);
  });

  it('reads an address as it was filled in, or gives what cannot be read', async () => {
    const [both, none] = (
      await jofi(
        listAnswer([
          listItem({ email: 'Ingrid <i\u200b@example.org>, s@example.org' }),
          listItem({ id: 'CNP2', email: 'i***@example.org', first_name: 'Sol&#39;' }),
        ]),
      ).profiles()
    ).entries;
    expect(both).toMatchObject({ email: 'i@example.org', otherEmails: ['s@example.org'] });
    expect(both).not.toHaveProperty('unreadableEmails');
    expect(none).toMatchObject({ email: '', name: "Sol' Solheim", unreadableEmails: ['i***@example.org'] });
  });

  it('keeps the order JOFI sends, whatever it is', async () => {
    const ids = ['CNP3', 'CNP1', 'CP4QX7T2MB9K', 'CNP2'];
    const listing = await jofi(listAnswer(ids.map(id => listItem({ id })))).profiles();
    expect(listing.entries.map(entry => entry.id)).toEqual(ids);
  });

  it('may be empty, and then names no account', async () => {
    expect(await jofi(listAnswer([])).profiles()).toEqual({
      mode: 'live',
      accountId: undefined,
      entries: [],
      total: 0,
    });
  });

  it.each([undefined, null, 'many', 1.5, 0])('counts what is listed when total_count is %j', async total => {
    const listing = await jofi(listAnswer([listItem()], { total_count: total })).profiles();
    expect(listing.total).toBe(1);
  });

  it('leaves out entries that are none, and keeps the others', async () => {
    const odd = [null, 'CNP1', {}, { ...listItem(), id: 17 }, { ...listItem(), id: '' }, []];
    const listing = await jofi(listAnswer([...odd, listItem()])).profiles();
    expect(listing.entries.map(entry => entry.id)).toEqual([PROFILE_ID]);
  });

  it.each([
    ['no data', { data: undefined }],
    ['data that is no list', { data: { 0: listItem() } }],
  ])('is refused with %s', async (_what, fields) => {
    expect(await problemOf(jofi(listAnswer([], fields)).profiles())).toEqual(UNEXPECTED);
  });

  it('reads times with one to six fractional digits, and no others', async () => {
    const times = [
      ['2026-05-20T19:45:00.9+00:00', '2026-05-20T19:45:00.900Z'],
      ['2026-05-20T19:45:00.000913+00:00', '2026-05-20T19:45:00.000Z'],
      ['2026-05-20T19:45:00Z', '2026-05-20T19:45:00.000Z'],
      ['2026-05-20T21:45:00+02:00', '2026-05-20T19:45:00.000Z'],
    ] as const;
    const odd = ['', 'yesterday', 'Room 12', '5', 1_700_000_000_000, null, '2026-99-99T00:00:00Z'];
    const items = [...times.map(([text]) => text), ...odd].map(time =>
      listItem({ invitation_created_at: time }),
    );
    const listing = await jofi(listAnswer(items)).profiles();
    expect(listing.entries.map(entry => entry.invitedAt)).toEqual([
      ...times.map(([, instant]) => Date.parse(instant)),
      ...odd.map(() => undefined),
    ]);
  });
});

describe('the number of profiles', () => {
  it.each([
    [{ total_count: 67, has_more: true }, 67],
    [{ total_count: null, has_more: true }, undefined],
    [{ total_count: 1, has_more: true }, undefined],
    [{ total_count: null, has_more: null }, undefined],
    [{ total_count: 'many', has_more: false }, 1],
    [{ total_count: 1, has_more: null }, 1],
  ])('of a list with %j is %s', async (fields, total) => {
    expect((await jofi(listAnswer([listItem()], fields)).profiles()).total).toBe(total);
  });

  it('is 0 where none is listed, unless JOFI has more', async () => {
    expect((await jofi(listAnswer([], { total_count: null, has_more: null })).profiles()).total).toBe(0);
    expect((await jofi(listAnswer([], { total_count: 0, has_more: true })).profiles()).total).toBeUndefined();
  });
});

describe('the list of test takers', () => {
  it('gives what each is found by, and their profile where they have one', async () => {
    const { surroundings, requests } = serviceWith(
      listAnswer(
        [testTakerItem({ person_id: 'person-1' }), testTakerItem({ career_navigation_profile_id: null })],
        {
          total_count: 106,
        },
      ),
    );
    const person = {
      id: TEST_TAKER_ID,
      name: 'Ingrid Solheim',
      email: 'ingrid.solheim@example.org',
      customId: 'REQ-7',
      invitedAt: Date.parse('2026-02-03T09:30:15.118Z'),
      assessmentUrl: 'https://www.jofiscore.com/welcome/00000000-0000-4000-8000-000000000021',
    };
    expect(await createJofi(surroundings).testTakers()).toEqual({
      mode: 'live',
      accountId: 17,
      total: 106,
      entries: [{ ...person, personId: 'person-1', profileId: PROFILE_ID }, person],
    });
    expect(requests.map(({ url }) => url)).toEqual([`${API}/test-takers`]);
  });

  it('leaves out those without a number', async () => {
    const odd = [null, {}, testTakerItem({ id: '71201' }), testTakerItem({ id: 1.5 })];
    const listing = await jofi(listAnswer([...odd, testTakerItem()])).testTakers();
    expect(listing.entries.map(({ id }) => id)).toEqual([TEST_TAKER_ID]);
  });
});

describe('the list of invitations', () => {
  const invitation = (fields: Record<string, unknown> = {}) => ({
    object: 'invitation',
    id: 88190,
    first_name: 'Noor',
    last_name: 'Haddad',
    email: 'noor.haddad@example.org',
    person_id: 'person-9',
    assessment_url: 'https://www.jofiscore.com/welcome/7b1d2c9a',
    accepted_at: null,
    test_taker_id: null,
    career_navigation_profile_id: null,
    ...fields,
  });

  it('gives who was invited, and who accepted', async () => {
    const accepted = { accepted_at: '2026-06-02T08:00:00Z', test_taker_id: 55190 };
    const { surroundings, requests } = serviceWith(listAnswer([invitation(), invitation(accepted)]));
    const person = {
      name: 'Noor Haddad',
      email: 'noor.haddad@example.org',
      personId: 'person-9',
      assessmentUrl: 'https://www.jofiscore.com/welcome/7b1d2c9a',
      hasAccepted: false,
    };
    expect(await createJofi(surroundings).invitations()).toEqual([
      person,
      { ...person, testTakerId: 55190, hasAccepted: true },
    ]);
    expect(requests.map(({ url }) => url)).toEqual([`${API}/invitations`]);
  });

  it('may be a bare list', async () => {
    expect(await jofi([invitation()]).invitations()).toMatchObject([{ name: 'Noor Haddad' }]);
  });

  it.each([
    'http://www.jofiscore.com/welcome/x',
    'https://evil.example/welcome/x',
    'javascript:alert(1)',
    `https://www.jofiscore.com/welcome/${'x'.repeat(3_000)}`,
    42,
  ])('takes no link but a bounded one to JOFI: %s', async url => {
    const [entry] = await jofi(listAnswer([invitation({ assessment_url: url })])).invitations();
    expect(entry).toMatchObject({ name: 'Noor Haddad' });
    expect(entry).not.toHaveProperty('assessmentUrl');
  });
});

describe('a test taker', () => {
  it('has the assessments that were given', async () => {
    const { surroundings, requests } = serviceWith(testTakerAnswer());
    expect(await createJofi(surroundings).testTaker(TEST_TAKER_ID)).toEqual({
      mode: 'live',
      id: TEST_TAKER_ID,
      assessments: [
        { name: 'JOFI Personality Traits', careerInterests: false },
        {
          name: 'JOFI Career Interests',
          careerInterests: true,
          startedAt: Date.parse('2026-02-03T09:32:00.200Z'),
          completedAt: Date.parse('2026-02-03T09:50:00.303Z'),
        },
      ],
      interests: {},
    });
    expect(requests[0]!.url).toBe(`${API}/test-takers/${TEST_TAKER_ID}`);
  });

  it.each([
    ['by its number', 8, 'Something else', true],
    ['by its name', 80, 'career interests (short)', true],
    ['by neither', 7, 'JOFI Thinking Skills', false],
  ])('took the Career Interests assessment, shown %s', async (_what, id, name, careerInterests) => {
    const body = testTakerAnswer({ assigned_assessments: [assignedAssessment(id, name)] });
    const { assessments } = await jofi(body).testTaker(TEST_TAKER_ID);
    expect(assessments).toMatchObject([{ name, careerInterests }]);
  });

  it.each([[undefined], [null], [[]]])('may have no assessments: %j', async assigned => {
    const { assessments } = await jofi(testTakerAnswer({ assigned_assessments: assigned })).testTaker(
      TEST_TAKER_ID,
    );
    expect(assessments).toEqual([]);
  });

  it.each([[{}], ['none'], [[null, {}, 7]]])(
    'has not none because they cannot be read: %j',
    async assigned => {
      const read = jofi(testTakerAnswer({ assigned_assessments: assigned })).testTaker(TEST_TAKER_ID);
      expect(await problemOf(read)).toEqual(UNEXPECTED);
    },
  );
});

describe('score profiles', () => {
  it('are named by their short names', async () => {
    const { surroundings, requests } = serviceWith(scoreProfilesAnswer('JOFI-400-AS', 'JOFI-401-CE'));
    expect(await createJofi(surroundings).scoreProfiles()).toEqual(['JOFI-400-AS', 'JOFI-401-CE']);
    expect(requests[0]!.url).toBe(`${API}/score-profiles`);
  });

  it('leave out those without a short name', async () => {
    const body = listAnswer([{ id: 1 }, { short_name: '' }, { short_name: null }, { short_name: 'OK-1' }]);
    expect(await jofi(body).scoreProfiles()).toEqual(['OK-1']);
  });
});

const SENT = { realistic: 12, investigative: 30, artistic: 4, social: 22, enterprising: 10, conventional: 8 };

describe('a scorecard', () => {
  it("has the person's letters, not those of the score profile", async () => {
    const { surroundings, requests } = serviceWith(scorecardAnswer());
    expect(await createJofi(surroundings).scorecard(TEST_TAKER_ID, 'A & B')).toEqual({
      mode: 'live',
      testTakerId: TEST_TAKER_ID,
      profileId: PROFILE_ID,
      interests: { areas: ['conventional', 'realistic', 'enterprising'] },
    });
    expect(requests[0]!.url).toBe(`${API}/test-takers/${TEST_TAKER_ID}/scorecard?sp=A+%26+B`);
  });

  it.each([
    [undefined, {}],
    [null, {}],
    ['', {}],
    ['  ', {}],
    ['-', {}],
    [['C', 'R'], { areas: ['conventional', 'realistic'] }],
    ['cre', { areas: ['conventional', 'realistic', 'enterprising'] }],
    [' C-R / e ', { areas: ['conventional', 'realistic', 'enterprising'] }],
    ['Social, Artistic', { areas: ['social', 'artistic'] }],
    ['XYZ', { isUnreadable: true }],
    [{ R: 12, I: 30, A: 4, S: 22, E: 10, C: 8 }, { scores: SENT }],
    [['Rea', 'Inv'], { areas: ['realistic', 'investigative'] }],
    [[{ letter: 'S' }, { letter: 'I' }], { areas: ['social', 'investigative'] }],
    ['Artístico, emprendedor', { areas: ['artistic', 'enterprising'] }],
    ['ARTISTICO', { areas: ['artistic'] }],
    [{ first: 'S', second: 'I' }, { isUnreadable: true }],
    [123, { isUnreadable: true }],
    [{ R: 1, I: 2, A: 3, S: 4, E: 5 }, { isUnreadable: true }],
  ])('with letters %j gives %j', async (letters, expected) => {
    const answer = await jofi(scorecardAnswer({ riasec_profile: letters })).scorecard(TEST_TAKER_ID, 'X');
    expect(answer.interests).toEqual(expected);
  });

  const list = (fields: (name: string, score: number) => object) =>
    Object.entries(SENT).map(([name, score]) => fields(name, score));
  const IN_PERCENT = Object.fromEntries(Object.entries(SENT).map(([area, score]) => [area, score * 2.5]));
  it.each([
    ['career_interests_profile', list((area, score) => ({ area, score })), { scores: SENT }],
    ['career_interests_profile', [{ name: 'Realistic', score: 12 }], { isUnreadable: true }],
    ['career_interests_profile', list(name => ({ name, score: null })), {}],
    [
      'scores',
      { career_interests: list((display_name, test_taker_score) => ({ display_name, test_taker_score })) },
      { scores: SENT },
    ],
    ['riasec_scores', IN_PERCENT, { scores: SENT, sent: IN_PERCENT }],
    ['riasec_letters', 'S I', { areas: ['social', 'investigative'] }],
    ['riasec_letters', [{ name: 'Social' }, { name: 'Artistic' }], { areas: ['social', 'artistic'] }],
    ['career_interests_profile', 'SIA', { areas: ['social', 'investigative', 'artistic'] }],
    ['career_interests_profile', ['S', 'I'], { areas: ['social', 'investigative'] }],
    ['riasec_scores', [27, 13, 23, 25, 14, 14], { isUnreadable: true }],
    ['riasec_scores', { R: '27%', I: '13%', A: '2%', S: '5%', E: '4%', C: '4%' }, { isUnreadable: true }],
    [
      'riasec_scores',
      list((name, score) => ({ name: `${name} interest`, score: `${score},0` })),
      { scores: SENT },
    ],
    ['riasec_scores', list(name => ({ name, score: 0 })), { isUnreadable: true }],
    ['riasec_scores', list(name => ({ name, score: 0.4 })), { isUnreadable: true }],
    [
      'scores',
      { career_interests: list((name, score) => ({ name, score })).slice(0, 2) },
      { isUnreadable: true },
    ],
    ['scores', { personality: [{ name: 'Openness', score: 12 }] }, {}],
    ['top_occupations', ['29-1141.00'], {}],
  ])('of a test taker are found wherever JOFI may send them: %s %j', async (field, value, expected) => {
    const answer = await jofi(testTakerAnswer({ [field]: value })).testTaker(TEST_TAKER_ID);
    expect(answer.interests).toEqual(expected);
  });

  it('that can’t be read are named beside letters, which stand before numbers without an order', async () => {
    const read = async (riasec_scores: unknown) =>
      (await jofi(scorecardAnswer({ riasec_profile: 'SIA', riasec_scores })).scorecard(TEST_TAKER_ID, 'X'))
        .interests;
    const areas = ['social', 'investigative', 'artistic'];
    expect(await read(list(name => ({ name, score: -1 })))).toEqual({ areas, isUnreadable: true });
    expect(await read(list(name => ({ name, score: 0 })))).toEqual({ areas, isUnreadable: true });
    expect(await read(list(name => ({ name, score: 20 })))).toEqual({ areas });
    expect(await read(undefined)).toEqual({ areas });
  });
});

describe('an answer about someone else', () => {
  const other = [
    ['scorecard', scorecardAnswer, { test_taker_id: 1 }],
    ['test taker', testTakerAnswer, { id: 1 }],
  ] as const;
  const read = (what: string, body: unknown) =>
    what === 'scorecard' ? jofi(body).scorecard(TEST_TAKER_ID, 'X') : jofi(body).testTaker(TEST_TAKER_ID);

  it.each(other)('is refused: %s', async (what, answer, fields) => {
    expect(await problemOf(read(what, answer(fields)))).toEqual(UNEXPECTED);
  });

  it.each(other)('is taken in test mode, where answers are made up: %s', async (what, answer, fields) => {
    await expect(read(what, answer({ ...fields, mode: 'test' }))).resolves.toBeDefined();
  });
});
