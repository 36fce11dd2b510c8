// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { send } from '../../sandbox/client';
import { cases, keys, type Json } from '../../sandbox';
import { sandboxForFile } from '../fixtures/sandbox';

const sandbox = await sandboxForFile();

function get(path: string, key: string = keys.jofi, method = 'GET') {
  return send(sandbox, `https://www.jofiscore.com/api/v2${path}`, {
    method,
    headers: { Authorization: `Bearer ${key}` },
  });
}

const listed = async () => (await get('/career-navigation-profiles')).json.data as Json[];

describe('keys', () => {
  it('refuses a wrong or missing key', async () => {
    expect((await get('/accounts', 'sk_live_other')).status).toBe(401);
    expect((await send(sandbox, 'https://www.jofiscore.com/api/v2/accounts')).status).toBe(401);
    const asToken = { headers: { Authorization: `Token token=${keys.jofi}` } };
    expect((await send(sandbox, 'https://www.jofiscore.com/api/v2/accounts', asToken)).status).toBe(401);
  });

  it('names the mode of the key in every answer', async () => {
    for (const path of [
      '/accounts',
      '/career-navigation-profiles',
      '/test-takers',
      '/score-profiles',
      '/test-takers/55101',
    ]) {
      expect((await get(path)).json.mode, path).toBe('live');
      expect((await get(path, keys.jofiTest)).json.mode, path).toBe('test');
    }
  });

  it('returns only made-up objects for a test key', async () => {
    const { json } = await get('/career-navigation-profiles', keys.jofiTest);
    expect(json.total_count).toBe(2);
    expect((await get(`/career-navigation-profiles/${json.data[0].id}`, keys.jofiTest)).json.mode).toBe(
      'test',
    );
    expect(
      (await get(`/career-navigation-profiles/${cases.profile.profileIds[0]}`, keys.jofiTest)).status,
    ).toBe(404);
  });
});

describe('profiles', () => {
  it('lists the newest 50 of 67, not in strict date order', async () => {
    const { json } = await get('/career-navigation-profiles');
    expect(json).toMatchObject({ mode: 'live', object: 'list', total_count: 67, has_more: true });
    expect(json.data).toHaveLength(50);
    const dates = json.data.map((one: Json) => Date.parse(one.invitation_created_at));
    expect(dates).not.toEqual([...dates].sort((one, other) => other - one));
    const older = await get(`/career-navigation-profiles/${cases.beyondNewest.profileIds[0]}`);
    expect(older.status).toBe(200);
    expect(Date.parse(older.json.invitation_created_at)).toBeLessThan(Math.min(...dates));
    expect(json.data.map((one: Json) => one.id)).not.toContain(cases.beyondNewest.profileIds[0]);
  });

  it('returns every listed profile by id, with the item’s own fields and the details', async () => {
    for (const item of await listed()) {
      const { json } = await get(`/career-navigation-profiles/${item.id}`);
      const { object, ...shared } = item;
      expect(object).toBe('career_navigation_profile_list_item');
      expect(json).toMatchObject({ ...shared, object: 'career_navigation_profile', mode: 'live' });
      expect(Object.keys(json.exercises)).toHaveLength(23);
    }
  });

  it('drops the oldest from the list when newer ones come', async () => {
    const before = (await listed()).map(one => one.id);
    expect(before).toContain('CP4QX7T2MB9K');
    const added = sandbox.addProfiles(2);
    const after = (await listed()).map(one => one.id);
    expect(after).toEqual(expect.arrayContaining(added));
    expect(after).not.toContain('CP4QX7T2MB9K');
    expect((await get('/career-navigation-profiles')).json.total_count).toBe(69);
    expect((await get('/career-navigation-profiles/CP4QX7T2MB9K')).status).toBe(200);
  });

  it('answers 404 for an unknown id and for writing', async () => {
    expect((await get('/career-navigation-profiles/CNP0000000000')).status).toBe(404);
    expect((await get('/career-navigation-profiles', keys.jofi, 'POST')).status).toBe(404);
  });
});

describe('test takers and scorecards', () => {
  it('lists the newest 30 of 106, with and without a profile', async () => {
    const { json } = await get('/test-takers');
    expect(json).toMatchObject({ object: 'list', total_count: 106, has_more: true });
    expect(json.data).toHaveLength(30);
    const noor = json.data.find((one: Json) => one.email === cases.invitedOnly.email);
    expect(noor).toMatchObject({ id: 55190, career_navigation_profile_id: null, job_fit_summary_url: null });
    expect((await get('/test-takers/55190')).json).toMatchObject({ object: 'test_taker', id: 55190 });
    expect((await get('/test-takers/1')).status).toBe(404);
  });

  it('lists invitations apart from test takers: who has not accepted is in no other list', async () => {
    const { json } = await get('/invitations');
    expect(json).toMatchObject({ object: 'list', total_count: 110, has_more: true });
    const one = json.data.find((invitation: Json) => invitation.email === cases.notAccepted.email);
    expect(one).toMatchObject({ object: 'invitation', accepted_at: null, test_taker_id: null });
    expect((await get(`/invitations/${one.id}`)).json).toMatchObject({ mode: 'live', ...one });
    const takers = (await get('/test-takers')).json.data;
    expect(takers.map((taker: Json) => taker.email)).not.toContain(cases.notAccepted.email);
    const accepted = json.data.filter((invitation: Json) => invitation.test_taker_id !== null);
    expect(accepted.length).toBeGreaterThan(0);
    for (const invitation of accepted) {
      const taker = takers.find((each: Json) => each.id === invitation.test_taker_id);
      expect(Date.parse(invitation.accepted_at)).toBeGreaterThan(Date.parse(taker.invitation_created_at));
    }
  });

  it('requires a valid sp for a scorecard', async () => {
    expect((await get('/test-takers/55101/scorecard')).status).toBe(400);
    expect((await get('/test-takers/55101/scorecard?sp=295')).status).toBe(400);
    const [profile] = (await get('/score-profiles')).json.data;
    expect(profile).not.toHaveProperty('letters');
    const { status, json } = await get(`/test-takers/55101/scorecard?sp=${profile.short_name}`);
    expect(status).toBe(200);
    expect(json).toMatchObject({ riasec_profile: 'SIR', score_profile: { riasec_profile: 'SA' } });
  });
});

describe('undocumented requests', () => {
  it.each([
    '/users',
    '/teams',
    '/assessments',
    '/email-templates',
    '/test-takers/55101/job-fit-report',
    '/accounts/41',
    '',
  ])('%s is 404', async path => {
    expect((await get(path)).status).toBe(404);
  });
});

describe('the cases', () => {
  const profileOf = async (id: string | undefined) => (await get(`/career-navigation-profiles/${id}`)).json;
  const lettersOf = async (testTaker: number) =>
    (await get(`/test-takers/${testTaker}/scorecard?sp=JOFI-295-AS`)).json.riasec_profile;

  it('profile: letters, chosen occupations and answers under the candidate’s email', async () => {
    const one = await profileOf(cases.profile.profileIds[0]);
    expect(one).toMatchObject({
      email: cases.profile.email,
      compare_onetsoc_code_1: '29-1141.00',
      person_id: null,
    });
    expect(one.plan_job_1.onetCode).toBe('29-1141.00');
    expect(Object.values(one.exercises).every(Boolean)).toBe(true);
    expect(await lettersOf(one.test_taker_id)).toBe('SIR');
  });

  it('twoProfiles: the newer one also by person id', async () => {
    const [newer, older] = await Promise.all(cases.twoProfiles.profileIds.map(profileOf));
    expect([newer.email, older.email]).toEqual([cases.twoProfiles.email, cases.twoProfiles.email]);
    expect(newer.invitation_created_at > older.invitation_created_at).toBe(true);
    expect([newer.person_id, older.person_id]).toEqual([cases.twoProfiles.candidateId, null]);
    expect((await listed()).filter(one => one.email === cases.twoProfiles.email)).toHaveLength(2);
  });

  it('byPersonId, caseDiffers, plusTag, sameName: the emails differ as named', async () => {
    expect(await profileOf(cases.byPersonId.profileIds[0])).toMatchObject({
      person_id: cases.byPersonId.candidateId,
    });
    expect((await profileOf(cases.byPersonId.profileIds[0])).email).not.toBe(cases.byPersonId.email);
    expect((await profileOf(cases.caseDiffers.profileIds[0])).email).toBe('Tomas.Leger@example.org');
    expect((await profileOf(cases.plusTag.profileIds[0])).email).toBe('ellis.njoroge+jofi@example.com');
    expect(await profileOf(cases.sameName.profileIds[0])).toMatchObject({
      last_name: cases.sameName.lastName,
    });
  });

  it('chosenOnly and nothing: no letters, with and without valid codes', async () => {
    const chosen = await profileOf(cases.chosenOnly.profileIds[0]);
    expect(await lettersOf(chosen.test_taker_id)).toBeNull();
    expect(chosen.compare_onetsoc_code_1).toMatch(/^\d\d-\d{4}\.\d\d$/);
    const nothing = await profileOf(cases.nothing.profileIds[0]);
    expect(await lettersOf(nothing.test_taker_id)).toBeNull();
    expect(JSON.stringify(nothing)).not.toMatch(/"\d\d-\d{4}\.\d\d"/);
    expect(nothing.compare_onetsoc_code_1).toBe('nurse??');
  });

  it('noProfile and noEmail are unknown to JOFI; everyone in the sequence has one profile', async () => {
    const emails = (await listed()).map(one => one.email);
    expect(emails).not.toContain(cases.noProfile.email);
    expect(cases.noEmail.profileIds).toEqual([]);
    expect(cases.sequence).toHaveLength(12);
    for (const one of cases.sequence) expect(emails.filter(email => email === one.email)).toHaveLength(1);
  });

  it('dates all invitations before November 2026', async () => {
    const dates = [...(await listed()), ...(await get('/test-takers')).json.data].map(
      one => one.invitation_created_at,
    );
    expect(dates.every(date => /^202[56]-.*\+00:00$/.test(date) && date < '2026-11-01')).toBe(true);
  });
});
