// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import type { HttpSurroundings } from '../../../lib/background/services/http-surroundings';
import { createJobscore } from '../../../lib/background/services/jobscore';
import { createJofi } from '../../../lib/background/services/jofi';
import { createOnet } from '../../../lib/background/services/onet';
import { AREAS, letterOf } from '../../../lib/shared/model/interests';
import { cases, keys } from '../../sandbox';
import { jobScoreApi } from '../../sandbox/jobscore/api';
import { jofiApi } from '../../sandbox/jofi/api';
import { onetApi } from '../../sandbox/onet/api';
import { SandboxState } from '../../sandbox/state';
import { problemOf } from '../fixtures/services';

/** Fitside's own reading of what the sandbox sends: nobody in it may be lost or misread. */
const state = new SandboxState();

/** Surroundings that lead to one of the sandbox's services. */
function leadingTo(
  app: { fetch(request: Request): Response | Promise<Response> },
  key: string,
): HttpSurroundings {
  return {
    hasConsent: async () => true,
    key: async () => key,
    hasAccess: async () => true,
    fetch: async (address, { method = 'GET', headers = {} }) =>
      app.fetch(new Request(address, { method, headers })),
  };
}

const jofi = createJofi(leadingTo(jofiApi(state), keys.jofi));
const jobscoreWith = (key: string) => createJobscore(leadingTo(jobScoreApi(state), key));
const jobscore = jobscoreWith(keys.jobscore);

describe('JOFI', () => {
  it('has every profile read with all that is written in its exercises', async () => {
    const types = new Set<string>();
    for (const { profile } of state.participants) {
      if (!profile) continue;
      const read = await jofi.profile(profile.id);
      for (const [name, written] of Object.entries(profile.exercises)) {
        types.add(Array.isArray(written) ? 'list' : typeof written);
        const text = read.exercises[name];
        if (Array.isArray(written)) expect(text, name).toBe(written.join('; '));
        else if (written === '' || written === null) expect(text, name).toBeUndefined();
        else expect(text, name).toBe(String(written).trim());
      }
    }
    expect([...types].sort()).toEqual(['boolean', 'list', 'number', 'object', 'string']);
  });

  it('has letters read in any writing, none where there are none', async () => {
    const [scoreProfile] = await jofi.scoreProfiles();
    const lengths = new Set<number>();
    for (const { testTakerId, letters } of state.participants) {
      const { interests } = await jofi.scorecard(testTakerId, scoreProfile!);
      expect(interests?.isUnreadable, letters ?? 'none').toBeUndefined();
      const read = interests?.areas ?? [];
      const initials = read.map(letterOf).join('');
      const names = AREAS.map(area => area.toUpperCase());
      const written = (letters ?? '').toUpperCase().split(/[^A-Z]+/);
      const expected = written.map(word => (names.some(name => name === word) ? word.charAt(0) : word));
      expect(initials, letters ?? 'none').toBe(expected.join(''));
      lengths.add(read.length);
    }
    expect([...lengths].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('has assessments read by their own dates, begun and finished after the invitation', async () => {
    let begun = 0;
    for (const { testTakerId, invitedAt } of state.participants) {
      const { assessments } = await jofi.testTaker(testTakerId);
      for (const { startedAt, completedAt } of assessments) {
        if (startedAt === undefined) continue;
        expect(startedAt).toBeGreaterThan(Date.parse(invitedAt));
        if (completedAt === undefined) begun += 1;
        else expect(completedAt).toBeGreaterThan(startedAt);
      }
    }
    expect(begun).toBeGreaterThan(0);
  });

  it('has ZIP codes read that came as numbers', async () => {
    expect((await jofi.profile(cases.furtherEmail.profileIds[0]!)).zipCode).toBe('02139');
  });
});

describe('JobScore', () => {
  it('has the further addresses of a candidate read, after the main one', async () => {
    const { emails } = await jobscore.candidate(cases.furtherEmail.candidateId);
    expect(emails).toEqual([cases.furtherEmail.email, 't.mokoena@example.net']);
  });

  it('has the day of start read', async () => {
    const { entries } = await jobscore.assignments(cases.furtherEmail.candidateId);
    expect(entries[0]!.startsOn).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  it('refuses a candidate whom the user of the token may not see, and no other', async () => {
    const { candidateId, email } = cases.confidential;
    expect((await jobscore.candidate(candidateId)).id).toBe(candidateId);
    const guest = jobscoreWith(keys.jobscoreNotOwner);
    expect(await problemOf(guest.candidate(candidateId))).toMatchObject({ kind: 'bad-key', status: 401 });
    expect(await problemOf(guest.assignments(candidateId))).toMatchObject({ kind: 'bad-key' });
    expect(await guest.candidatesByEmail(email!)).toEqual([]);
    expect((await guest.candidate(cases.profile.candidateId)).id).toBe(cases.profile.candidateId);
  });

  it.each(['françois@example.org', 'two words@example.org', 'somebody@localhost'])(
    'cannot search %s, and is well',
    async email => {
      const problem = await problemOf(jobscore.candidatesByEmail(email));
      expect(problem).toMatchObject({ kind: 'unexpected-shape', status: 422 });
    },
  );
});

describe('O*NET', () => {
  it.each([
    [5, [1, 2, 3, 4, 5]],
    [4, [2, 3, 4, 5]],
  ] as const)('has its %d zones read, and those of occupations are among them', async (count, codes) => {
    state.jobZones = count;
    const onet = createOnet(leadingTo(onetApi(state, true), keys.onet));
    expect((await onet.zones('mnm')).map(({ code }) => code)).toEqual(codes);
    // Dishwashers, who need the least preparation.
    const { zone } = await onet.part('education', '35-9021.00', 'mnm');
    expect(zone?.code).toBe(codes[0]);
    state.jobZones = 5;
  });

  it('is never asked faster than five times a second, however much is wanted at once', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    try {
      const onet = createOnet(leadingTo(onetApi(state, false), keys.onet));
      const wanted = Array.from({ length: 40 }, (_, at) => onet.about(at % 2 === 0 ? 'first' : 'later'));
      const answered = Promise.all(wanted);
      await vi.advanceTimersByTimeAsync(40 * 200 + 100);
      expect((await answered).every(({ database }) => database === 'O*NET 30.2')).toBe(true);
      expect(state.onetPace.refused).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});
