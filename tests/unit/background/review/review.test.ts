import { describe, expect, it } from 'vitest';
import { SECTIONS } from '../../../../lib/shared/model/section-lists';
import type { Section } from '../../../../lib/shared/model/sections';
import type { Freshness } from '../../../../lib/shared/messages/fields';
import { scopeOf } from '../../../../lib/background/query/jofi-queries';
import { VISIT } from '../../fixtures/messages';
import { START } from '../../fixtures/clock';
import { byId, byPage, EMAIL, listing, profile } from '../../fixtures/records';
import { failure, freshWorld } from '../../fixtures/world';

const world = freshWorld();

const read = (section: Section, want: Freshness = 'fresh', isWanted = async () => true) =>
  world.reviewer.read(byId(), section, want, { pages: 1 }, isWanted);

describe('an answer', () => {
  it.each(SECTIONS)('about %s bears its visit and section', async section => {
    expect(await read(section)).toMatchObject({ visit: VISIT, section, state: 'known', fetchedAt: START });
    expect(await read(section, 'stored')).toMatchObject({ visit: VISIT, section });
  });

  it.each(SECTIONS)('about %s is pending when nothing is stored and nothing may be asked', async section => {
    const answer = await read(section, 'stored');
    expect(answer).toMatchObject({ state: 'pending', data: undefined, problem: undefined });
  });

  it.each(SECTIONS)(
    'about %s is pending when nobody waits for it, and no service is asked',
    async section => {
      expect(await read(section, 'fresh', async () => false)).toMatchObject({ state: 'pending' });
      expect(world.asked()).toEqual([]);
    },
  );

  it('names no service when none had a part in it', async () => {
    const sourcesOf = async (section: Section, subject = byPage()) =>
      (await world.reviewer.read(subject, section, 'fresh', { pages: 1 }, async () => true)).sources;
    for (const section of SECTIONS) expect(await sourcesOf(section)).toEqual([]);
    world.jobscore.candidate.mockImplementation(failure('no-key', 'jobscore'));
    expect(await sourcesOf('candidate', byId({ pageEmails: [EMAIL] }))).toEqual([]);
  });

  it('failed when there is a problem and no data', async () => {
    world.jofi.profiles.mockImplementation(failure('bad-key', 'jofi'));
    expect(await read('careers')).toMatchObject({
      state: 'failed',
      data: undefined,
      problem: { kind: 'bad-key', service: 'jofi' },
      because: 'profile',
    });
  });

  it('is known when there is data beside a problem', async () => {
    await read('profile');
    world.passAnHour();
    world.jofi.profile.mockImplementation(failure('offline', 'jofi'));
    expect(await read('profile')).toMatchObject({ state: 'known', problem: { kind: 'offline' } });
  });

  it('stops asking as soon as nobody waits for it', async () => {
    let waits = 0;
    await read('careers', 'fresh', async () => (waits += 1) <= 3);
    expect(world.asked().toSorted()).toEqual(['jobscore.candidate', 'jofi.profiles', 'jofi.scoreProfiles']);
  });
});

describe('one section', () => {
  it('fails without the others', async () => {
    world.onet.careers.mockImplementation(failure('server', 'onet'));
    const answers = await Promise.all(SECTIONS.map(section => read(section)));
    const failed = answers.filter(({ state }) => state === 'failed').map(({ section }) => section);
    expect(failed).toEqual(['careers']);
    expect(answers.filter(({ state }) => state === 'known')).toHaveLength(SECTIONS.length - 1);
  });

  it.each([
    ['candidate', ['jobscore']],
    ['profile', ['jofi']],
    ['interests', ['jofi']],
    ['careers', ['onet']],
    ['assignments', ['jobscore']],
  ] as const)('%s names its source: %j', async (section, sources) => {
    expect((await read(section)).sources).toEqual(sources);
  });

  it('interests name O*NET too when they are inferred from occupations', async () => {
    world.jofi.scorecard.mockResolvedValue({ mode: 'live', testTakerId: 701 });
    world.jofi.profile.mockResolvedValue(profile({ compared: ['29-1141.00'] }));
    expect((await read('interests')).sources).toEqual(['jofi', 'onet']);
  });
});

it('separates live and test data and accounts', () => {
  const scopes = [
    listing([]),
    listing([], { accountId: 18 }),
    listing([], { mode: 'test' }),
    listing([], { accountId: undefined }),
  ].map(scopeOf);
  expect(new Set(scopes).size).toBe(4);
});
