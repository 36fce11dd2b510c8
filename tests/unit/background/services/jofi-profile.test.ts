import { describe, expect, it } from 'vitest';
import { createJofi } from '../../../../lib/background/services/jofi';
import { plannedJob, PROFILE_ID, profileAnswer, TEST_TAKER_ID } from '../../fixtures/jofi';
import { problemOf, serviceWith } from '../../fixtures/services';

const API = 'https://www.jofiscore.com/api/v2';
const read = (body: unknown, id = PROFILE_ID) => createJofi(serviceWith(body).surroundings).profile(id);

describe('a profile', () => {
  it('is read whole', async () => {
    expect(await read(profileAnswer({ person_id: 'person-1' }))).toEqual({
      id: PROFILE_ID,
      mode: 'live',
      name: 'Ingrid Solheim',
      email: 'ingrid.solheim@example.org',
      personId: 'person-1',
      accountId: 17,
      testTakerId: TEST_TAKER_ID,
      invitationId: 90311,
      invitedAt: Date.parse('2026-02-03T09:30:15.118Z'),
      customId: 'REQ-7',
      team: 'Warehouse',
      account: 'Fjord Staffing',
      assessmentUrl: 'https://www.jofiscore.com/welcome/00000000-0000-4000-8000-000000000021',
      links: {
        careerNavigation: `https://www.careernavigation.org/?c=${PROFILE_ID}`,
        scorecard: `https://www.jofiscore.com/team/204/test-takers/${TEST_TAKER_ID}/scorecard`,
        jobFitSummary: `https://www.jofiscore.com/test-takers/${PROFILE_ID}/job-fit?r=jfs&zones=1_5`,
        careerOptions: `https://www.jofiscore.com/test-takers/${PROFILE_ID}/job-fit?r=cor&zones=1_5`,
      },
      exercises: {
        strengthsCareerInterests: 'Maps and timetables.',
        targetJobName: 'Logistician',
        targetJobOnetCode: '13-1081.00',
      },
      compared: ['43-5032.00', '11-3071.00'],
      planned: [
        {
          name: 'Dispatcher',
          code: '43-5032.00',
          occupation: 'Dispatchers',
          credentials: 'None needed',
          training: 'On the job',
          support: 'A former colleague',
        },
      ],
      zipCode: '97201',
    });
  });

  it.each([PROFILE_ID, 'CP4QX7T2MB9K', 'x', '50', 'a b/../c?d'])('is asked for by any id: %s', async id => {
    const { surroundings, requests } = serviceWith(profileAnswer({ id }));
    expect((await createJofi(surroundings).profile(id)).id).toBe(id);
    expect(requests[0]!.url).toBe(`${API}/career-navigation-profiles/${encodeURIComponent(id)}`);
  });

  it('of another id is refused, but in test mode', async () => {
    const other = { id: 'CNP9999999999' };
    expect(await problemOf(read(profileAnswer(other)))).toEqual({
      kind: 'unexpected-shape',
      service: 'jofi',
    });
    expect((await read(profileAnswer({ ...other, mode: 'test' }))).mode).toBe('test');
  });

  it('without an id is refused', async () => {
    const { id: _, ...body } = profileAnswer({ mode: 'test' });
    expect(await problemOf(read(body))).toEqual({ kind: 'unexpected-shape', service: 'jofi' });
  });
});

describe('links to reports', () => {
  it.each([
    'http://www.jofiscore.com/x',
    'https://www.jofiscore.com.example.org/x',
    'https://jofiscore.example/x',
    'https://user:pass@www.jofiscore.com/x',
    'javascript:alert(1)',
    '/team/204',
    null,
    undefined,
    7,
  ])('to %j are left out, the others stay', async url => {
    const { links } = await read(profileAnswer({ scorecard_url: url, career_navigation_url: url }));
    expect(Object.keys(links)).toEqual(['jobFitSummary', 'careerOptions']);
  });
});

describe('answers to exercises', () => {
  it.each([undefined, null, [], 'none', 7])(
    'may be missing altogether: exercises are %j',
    async exercises => {
      expect((await read(profileAnswer({ exercises }))).exercises).toEqual({});
    },
  );

  it('keeps answers to exercises nobody documented, and drops blank ones', async () => {
    const exercises = { newStep: 'Something', a: '', b: ' ', c: null, d: [], e: {}, f: [[[['deep']]]] };
    expect((await read(profileAnswer({ exercises }))).exercises).toEqual({ newStep: 'Something' });
  });

  it.each([
    [4, '4'],
    [0, '0'],
    [4.5, '4.5'],
    [true, 'true'],
    [false, 'false'],
    [['Ruiz', ' ', 7, null, true], 'Ruiz; 7; true'],
    [{ first: 'Ruiz', others: ['Chen'] }, 'Ruiz; Chen'],
    [Number.NaN, undefined],
  ])('may be no text: %j is %j', async (value, shown) => {
    const exercises = { targetJobFiveStarRating: value, newStep: value };
    const expected = shown === undefined ? {} : { targetJobFiveStarRating: shown, newStep: shown };
    expect((await read(profileAnswer({ exercises }))).exercises).toEqual(expected);
  });

  it('and ZIP codes may be numbers, which lose the zeros they begin with', async () => {
    expect((await read(profileAnswer({ job_search_zip_code: 2139 }))).zipCode).toBe('02139');
    expect((await read(profileAnswer({ job_search_zip_code: '2139' }))).zipCode).toBe('2139');
  });

  it('keeps compared texts in their order, codes or not', async () => {
    const fields = {
      compare_onetsoc_code_1: null,
      compare_onetsoc_code_2: 'a driver',
      compare_onetsoc_code_3: '11-3071',
    };
    expect((await read(profileAnswer(fields))).compared).toEqual(['a driver', '11-3071']);
  });

  it('drops planned jobs without any text, and keeps those with some', async () => {
    const fields = {
      plan_job_1: {},
      plan_job_2: plannedJob({ onetCode: null, credentials: {} }),
      plan_job_3: 'Dispatcher',
    };
    const { planned } = await read(profileAnswer(fields));
    expect(planned).toHaveLength(1);
    expect(planned[0]).toMatchObject({ name: 'Dispatcher', code: undefined, credentials: undefined });
  });
});
