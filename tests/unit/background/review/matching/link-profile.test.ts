import { beforeEach, describe, expect, it } from 'vitest';
import type { Subject } from '../../../../../lib/shared/model/subject';
import { readProfile } from '../../../../../lib/background/review/sections/profile';
import { CANDIDATE_ID, OTHER_CANDIDATE_ID } from '../../../fixtures/jobscore';
import { START } from '../../../fixtures/clock';
import {
  byId,
  byPage,
  candidate,
  EMAIL,
  entry,
  listing,
  profile,
  testTakerListing,
} from '../../../fixtures/records';
import { failure, freshWorld } from '../../../fixtures/world';

const STRANGER = { id: 'CNP8', name: 'Maya Okafor', email: 'maya@example.net' };
const world = freshWorld();

beforeEach(() => {
  world.jofi.profiles.mockResolvedValue(listing([entry(), entry(STRANGER)]));
  world.jofi.profile.mockImplementation(async id => profile(id === 'CNP1' ? {} : { ...STRANGER, id }));
});

const isWanted = async () => true;
const read = async (subject: Subject = byId()) => (await readProfile(world.context(subject))).data;
const check = (text: string, subject = byId()) => world.profileLinker.check(subject, text, isWanted);
const link = async (id: string, subject = byId()) => {
  await read(subject);
  return world.profileLinker.link(subject, id, isWanted);
};
const reject = async (id: string, subject = byId()) => {
  await read(subject);
  return world.profileLinker.reject(subject, id);
};

describe('to check a pasted text', () => {
  it('shows whose profile it names, and changes nothing', async () => {
    await read();
    expect(await check('https://www.careernavigation.org?c=CNP8')).toEqual({
      profile: { ...STRANGER, invitedAt: 1_000, namesAnother: false },
    });
    expect(await world.links.all()).toEqual([]);
    expect(await read()).toMatchObject({ profile: { id: 'CNP1' } });
  });

  it('shows when the profile has the id of another JobScore candidate', async () => {
    world.jofi.profile.mockImplementation(async id => profile({ id, personId: OTHER_CANDIDATE_ID }));
    expect(await check('CNP8')).toMatchObject({ profile: { namesAnother: true } });
  });

  it('that names none asks for nothing', async () => {
    expect(await check('Maya Okafor')).toEqual({ unreadable: true });
    expect(world.asked()).toEqual([]);
  });

  it('of a profile that is missing or unreadable shows the problem', async () => {
    world.jofi.profile.mockImplementation(failure('not-found', 'jofi'));
    expect(await check('CNP8')).toEqual({ problem: { kind: 'not-found', service: 'jofi' } });
  });

  describe('of a scorecard', () => {
    const SCORECARD = 'https://www.jofiscore.com/team/3/test-takers/900/scorecard';

    it('takes the profile of the test taker from the list', async () => {
      world.jofi.testTakers.mockResolvedValue(
        testTakerListing([{ id: 900, name: '', email: '', profileId: 'CNP8' }]),
      );
      expect(await check(SCORECARD)).toMatchObject({ profile: { id: 'CNP8' } });
      expect(world.jofi.scorecard).not.toHaveBeenCalled();
    });

    it('takes it from the scorecard where no list has it', async () => {
      const scorecard = { mode: 'live' as const, testTakerId: 900, profileId: 'CNP8' };
      world.jofi.scorecard.mockResolvedValue(scorecard);
      expect(await check(SCORECARD)).toMatchObject({ profile: { id: 'CNP8' } });
    });

    it('shows that there is no profile yet', async () => {
      expect(await check(SCORECARD)).toEqual({ noProfile: true });
    });
  });
});

describe('to link', () => {
  it('makes the profile the person’s, and keeps names and time', async () => {
    await link('CNP8');
    expect(await read()).toMatchObject({ match: { rule: 'link' }, profile: { id: 'CNP8' } });
    expect(await world.links.all()).toEqual([
      {
        person: CANDIDATE_ID,
        scope: 'live:17',
        profileId: 'CNP8',
        kind: 'same',
        profileName: 'Maya Okafor',
        candidateName: 'Ingrid Solheim',
        at: START,
      },
    ]);
  });

  it('takes back a rejection of the same profile, under whatever name it was made', async () => {
    world.jobscore.candidatesByEmail.mockResolvedValue([]);
    await reject('CNP1', byPage(EMAIL));
    expect(await read()).toMatchObject({ kind: 'none' });
    await link('CNP1');
    expect(await read()).toMatchObject({ match: { rule: 'link' }, setAside: [] });
  });

  it('keeps nothing of a profile that is not there', async () => {
    world.jofi.profile.mockImplementation(failure('not-found', 'jofi'));
    await link('CNP-none');
    expect(await world.links.all()).toEqual([]);
  });

  it('is for this person alone', async () => {
    await link('CNP8');
    world.jobscore.candidate.mockImplementation(async id => candidate({ id }));
    expect(await read(byId({ candidateId: OTHER_CANDIDATE_ID }))).toMatchObject({ match: { rule: 'email' } });
  });
});

describe('to reject', () => {
  it('keeps the profile out until it is taken back', async () => {
    await reject('CNP1');
    expect(await read()).toMatchObject({ kind: 'none', setAside: [{ id: 'CNP1', name: 'Ingrid Solheim' }] });
    await world.profileLinker.unlink(byId(), 'CNP1');
    expect(await read()).toMatchObject({ match: { rule: 'email' }, setAside: [] });
  });

  it('a linked profile and to take it back leads to the link again', async () => {
    await link('CNP8');
    await reject('CNP8');
    expect(await read()).toMatchObject({ profile: { id: 'CNP1' } });
    await world.profileLinker.unlink(byId(), 'CNP8');
    expect(await read()).toMatchObject({ match: { rule: 'link' }, profile: { id: 'CNP8' } });
    await world.profileLinker.unlink(byId(), 'CNP8');
    expect(await read()).toMatchObject({ match: { rule: 'email' } });
  });

  it('is kept under the address where the page gives no id, whatever JobScore knows', async () => {
    await reject('CNP1', byPage(EMAIL));
    world.jobscore.candidatesByEmail.mockImplementation(failure('offline', 'jobscore'));
    world.passAnHour();
    expect(await read(byPage(EMAIL))).toMatchObject({ kind: 'none' });
    expect((await world.links.all()).map(({ person }) => person)).toEqual([`email:${EMAIL}`]);
  });
});

it('nothing is kept of someone who is not settled', async () => {
  const subject = byPage('a@example.org', 'b@example.org');
  await read();
  await world.profileLinker.link(subject, 'CNP1', isWanted);
  await world.profileLinker.reject(subject, 'CNP1');
  expect(await world.links.all()).toEqual([]);
});
