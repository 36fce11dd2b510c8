import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJobscore } from '../../../../lib/background/services/jobscore';
import { createJofi } from '../../../../lib/background/services/jofi';
import { createOnet } from '../../../../lib/background/services/onet';
import { path } from '../../../../lib/background/services/path';
import type { ActivityEntry } from '../../../../lib/shared/model/stored-data';
import { fakeService, json } from '../../fixtures/services';

const part = fc.string({ unit: 'grapheme', minLength: 1 }).filter(text => !/^(?:\.{0,2}|\s*)$/.test(text));

describe('a path', () => {
  it('encodes its parts, and leaves them out of the operation', () => {
    expect(path`careers/${'a/b?c#d'}/skills`).toEqual({
      address: 'careers/a%2Fb%3Fc%23d/skills',
      operation: 'careers/{}/skills',
    });
    expect(path`test-takers/${7}`).toEqual({ address: 'test-takers/7', operation: 'test-takers/{}' });
  });

  it('keeps a path within it as it is', () => {
    expect(path`${path`mnm`}/careers/${'x'}/${path`skills`}`).toEqual({
      address: 'mnm/careers/x/skills',
      operation: 'mnm/careers/{}/skills',
    });
  });

  it.each(['', ' ', '.', '..'])('takes no part that leads somewhere else: %j', odd => {
    expect(() => path`careers/${odd}/skills`).toThrow(RangeError);
  });

  it('is one operation whatever its parts, and reads back to them', () => {
    fc.assert(
      fc.property(part, part, (one, other) => {
        const { address, operation } = path`a/${one}/b/${other}`;
        expect(operation).toBe('a/{}/b/{}');
        expect(address.split('/').map(decodeURIComponent)).toEqual(['a', one, 'b', other]);
      }),
    );
  });
});

/** Every request about one thing, with the same text wherever a request takes a text. */
const ASKED: ((id: string, fake: ReturnType<typeof fakeService>['surroundings']) => Promise<unknown>)[] = [
  (id, fake) => createJobscore(fake).candidate(id),
  (id, fake) => createJobscore(fake).candidatesByEmail(id),
  (id, fake) => createJobscore(fake).assignments(id),
  (id, fake) => createJobscore(fake).notes(id),
  (id, fake) => createJobscore(fake).job(id),
  (id, fake) => createJobscore(fake).workflowStages(id),
  (id, fake) => createJobscore(fake).department(id),
  (id, fake) => createJobscore(fake).location(id),
  (id, fake) => createJobscore(fake).tryActingAs(id),
  (id, fake) => createJobscore({ ...fake, actingAs: async () => id }).candidate(id),
  (id, fake) => createJofi(fake).profile(id),
  (_id, fake) => createJofi(fake).testTaker(918273645),
  (id, fake) => createJofi(fake).scorecard(918273645, id),
  (id, fake) => createOnet(fake).overview(id, 'mnm'),
  (id, fake) => createOnet(fake).part('skills', id, 'mpp'),
  (id, fake) => createOnet(fake).onlineOverview(id),
  (id, fake) => createOnet(fake).searchCareers(id, 'mnm'),
  (id, fake) => createOnet(fake).searchJobs(id),
  (id, fake) => createOnet(fake).results(id, 'mnm'),
  (id, fake) => createOnet(fake).careers(id, 1),
  (id, fake) => createOnet(fake).successors('2010', id),
  (id, fake) => createOnet(fake).military(id),
  (id, fake) => createOnet(fake).counterparts(id),
];

it('nothing that is asked about ever gets into what is noted of a request', async () => {
  await fc.assert(
    fc.asyncProperty(fc.emailAddress(), fc.nat(ASKED.length - 1), async (id, at) => {
      const noted: ActivityEntry[] = [];
      const { surroundings, requests } = fakeService(() => json({ candidate: id }));
      const fake = { ...surroundings, now: () => 0, note: (one: ActivityEntry) => void noted.push(one) };
      await ASKED[at]!(id, fake).catch(() => undefined);
      expect(requests).toHaveLength(1);
      expect(noted).toHaveLength(1);
      expect(noted[0]!.operation).toMatch(/^(?:[a-z_-]+|\{\}|2010)(?:\/(?:[a-z_-]+|\{\}))*\/?$/);
      const kept = JSON.stringify(noted);
      for (const secret of [id, encodeURIComponent(id), '918273645', 'a-saved-key']) {
        expect(kept).not.toContain(secret);
      }
    }),
  );
});
