import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Freshness } from '../../../../lib/shared/messages/fields';
import type { Section } from '../../../../lib/shared/model/sections';
import type { Subject } from '../../../../lib/shared/model/subject';
import { CANDIDATE_ID } from '../../fixtures/jobscore';
import { OTHER_VISIT } from '../../fixtures/messages';
import { byId, entry, listing, profile, RISING_SCORES } from '../../fixtures/records';
import { createWorld, failure, type World } from '../../fixtures/world';

const LINK = {
  kind: 'same' as const,
  person: CANDIDATE_ID,
  scope: 'live:17',
  profileId: 'CNP2',
  profileName: 'I. Solheim',
  at: 1,
};

let world: World;
beforeEach(() => {
  world = createWorld();
  world.jofi.profiles.mockResolvedValue(
    listing([entry(), entry({ id: 'CNP2', name: 'I. Solheim', email: 'other@example.org' })]),
  );
});

const read = <S extends Section>(section: S, subject: Subject = byId(), want: Freshness = 'fresh') =>
  world.reviewer.read(subject, section, want, { pages: 1 }, async () => true, 'R1');

/** Returns the profile that the round shows by now. */
async function shown(subject?: Subject, want?: Freshness): Promise<string | undefined> {
  const { data } = await read('profile', subject, want);
  return data?.kind === 'matched' ? data.profile.id : data?.kind;
}

it('sections of one round look up whose profile it is once', async () => {
  const lookUps = vi.spyOn(world.links, 'of');
  await Promise.all([read('candidate'), read('profile'), read('interests'), read('occupations')]);
  await read('careers');
  expect(lookUps).toHaveBeenCalledOnce();
});

it('stored and fresh sections do not share, even in a round of one name', async () => {
  await read('interests', byId(), 'stored');
  expect((await read('interests')).state).toBe('known');
});

describe('shared work is done again', () => {
  beforeEach(async () => {
    expect(await shown()).toBe('CNP1');
  });

  it('after the user links another profile, and after the link is removed', async () => {
    await world.links.put(LINK);
    expect(await shown()).toBe('CNP2');
    await world.links.remove(LINK);
    expect(await shown()).toBe('CNP1');
  });

  it('after the user rejects the profile', async () => {
    await world.profileLinker.reject(byId(), 'CNP1');
    expect(await shown()).toBe('none');
  });

  it('after the user switches to another profile', async () => {
    await world.links.put(LINK);
    expect(await shown()).toBe('CNP2');
    expect(await shown(byId({ profileId: 'CNP1' }))).toBe('CNP1');
  });

  it('after the user enters interests', async () => {
    expect(await read('interests')).toMatchObject({ data: { source: { kind: 'letters' } } });
    await world.entered.put({
      person: CANDIDATE_ID,
      entry: { kind: 'scores', scores: RISING_SCORES },
      at: 2,
    });
    expect(await read('careers')).toMatchObject({ data: { source: { kind: 'scores' } } });
    await world.entered.remove(CANDIDATE_ID);
    expect(await read('careers')).toMatchObject({ data: { source: { kind: 'letters' } } });
  });

  it('after what was read with a key is forgotten', async () => {
    await world.queryClient.forget('jofi');
    await world.index.clear();
    world.jofi.profiles.mockImplementation(failure('bad-key', 'jofi'));
    expect(await read('interests')).toMatchObject({ state: 'failed', problem: { kind: 'bad-key' } });
  });

  it('for someone else, whatever the name of the round', async () => {
    world.jobscore.candidate.mockResolvedValue({
      id: 'pT7vWc2_hNd-8RkLm0ZxYb',
      name: 'Someone Else',
      emails: [],
      profileLinks: [],
    });
    const other = byId({ visit: OTHER_VISIT, candidateId: 'pT7vWc2_hNd-8RkLm0ZxYb' });
    expect(await read('profile', other)).toMatchObject({ visit: OTHER_VISIT, data: { kind: 'none' } });
    expect(await shown()).toBe('CNP1');
  });

  it('by the section that finds the profile gone, for the sections after it', async () => {
    world.jofi.profile.mockImplementation(async id =>
      id === 'CNP1' ? failure('not-found', 'jofi')() : profile({ id }),
    );
    world.passAnHour();
    const round = (section: Section) =>
      world.reviewer.read(byId(), section, 'fresh', { pages: 1 }, async () => true, 'R2');
    expect(await round('interests')).toMatchObject({ data: { kind: 'none', reason: 'no-profile' } });
    expect(await round('profile')).toMatchObject({ data: { kind: 'none', gone: ['CNP1'] } });
  });
});
