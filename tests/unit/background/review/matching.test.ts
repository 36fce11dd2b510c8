import { beforeEach, describe, expect, it } from 'vitest';
import type { InvitationEntry, TestTakerEntry } from '../../../../lib/shared/model/profile';
import type { ProfileLink } from '../../../../lib/shared/model/profile-matching';
import { findInterests } from '../../../../lib/background/review/sections/interests';
import { readProfile } from '../../../../lib/background/review/sections/profile';
import { CANDIDATE_ID, OTHER_CANDIDATE_ID } from '../../fixtures/jobscore';
import {
  byId,
  byPage,
  candidate,
  EMAIL,
  entry,
  listing,
  profile,
  testTakerListing,
} from '../../fixtures/records';
import { failure, freshWorld } from '../../fixtures/world';

const SCOPE = 'live:17';
const world = freshWorld();

beforeEach(() => {
  world.jofi.profiles.mockResolvedValue(listing([STRANGER], { total: 67 }));
});

const STRANGER = entry({ id: 'CNP8', name: 'Maya Okafor', email: 'maya@example.net' });
const read = async (...args: Parameters<typeof world.context>) =>
  (await readProfile(world.context(...args))).data;
const say = (fields: Partial<ProfileLink> = {}) =>
  world.links.put({
    person: CANDIDATE_ID,
    scope: SCOPE,
    profileId: 'CNP8',
    kind: 'same',
    profileName: 'Maya Okafor',
    at: 1,
    ...fields,
  });
const testTaker = (fields: Partial<TestTakerEntry> = {}): TestTakerEntry => ({
  id: 900,
  name: 'Ingrid Solheim',
  email: EMAIL,
  invitedAt: 7_000,
  ...fields,
});

describe('a link of the user', () => {
  it('leads to the profile, whatever else matches', async () => {
    world.jofi.profiles.mockResolvedValue(listing([entry({ personId: CANDIDATE_ID }), STRANGER]));
    await say();
    expect(await read()).toMatchObject({
      kind: 'matched',
      match: { rule: 'link' },
      profile: { id: 'CNP8' },
      choices: [{ id: 'CNP8' }, { id: 'CNP1' }],
    });
  });

  it('leads to a profile no list has, even while JobScore cannot be asked', async () => {
    world.jobscore.candidate.mockImplementation(failure('offline', 'jobscore'));
    await say({ profileId: 'CNP-old' });
    expect(await read()).toMatchObject({ match: { rule: 'link' }, profile: { id: 'CNP-old' } });
  });

  it.each([
    ['for another candidate', { person: OTHER_CANDIDATE_ID }],
    ['for whoever has the address', { person: `email:${EMAIL}` }],
    ['in another account', { scope: 'live:18' }],
    ['in test data', { scope: 'test:17' }],
  ])('made %s leads nowhere', async (_what, fields) => {
    await say(fields);
    expect(await read()).toMatchObject({ kind: 'none', possible: [] });
  });

  it('holds by the address where the page gives no id', async () => {
    world.jobscore.candidatesByEmail.mockResolvedValue([]);
    await say({ person: `email:${EMAIL}` });
    expect(await read(byPage(EMAIL.toUpperCase()))).toMatchObject({ match: { rule: 'link' } });
    expect(await read(byPage('solheim.else@example.org'))).toMatchObject({ kind: 'none' });
  });

  it('made for the id holds where JobScore names one candidate for the address', async () => {
    await say();
    expect(await read(byPage(EMAIL))).toMatchObject({ match: { rule: 'link' } });
    world.jobscore.candidatesByEmail.mockResolvedValue([candidate(), candidate({ id: OTHER_CANDIDATE_ID })]);
    world.passAnHour();
    expect(await read(byPage(EMAIL))).toMatchObject({ kind: 'none' });
  });
});

describe('a rejection', () => {
  const rejected = { kind: 'not' as const, profileId: 'CNP1', profileName: 'Ingrid Solheim' };

  it('excludes what would match by id and email, and is shown', async () => {
    world.jofi.profiles.mockResolvedValue(listing([entry({ personId: CANDIDATE_ID })]));
    await say(rejected);
    expect(await read()).toMatchObject({
      kind: 'none',
      possible: [],
      setAside: [{ id: 'CNP1', name: 'Ingrid Solheim' }],
    });
    expect(world.jofi.profile).not.toHaveBeenCalled();
  });

  it('made for the address holds for a candidate who has it, and against a link', async () => {
    world.jofi.profiles.mockResolvedValue(listing([entry()]));
    await say({ ...rejected, person: `email:${EMAIL}` });
    await say({ profileId: 'CNP1' });
    expect(await read()).toMatchObject({ kind: 'none', setAside: [{ id: 'CNP1' }] });
  });

  it('lets the next best be shown', async () => {
    world.jofi.profiles.mockResolvedValue(listing([entry(), entry({ id: 'CNP2', invitedAt: 1 })]));
    await say(rejected);
    expect(await read(byId({ profileId: 'CNP1' }))).toMatchObject({ profile: { id: 'CNP2' } });
  });
});

describe('a test taker', () => {
  it('is asked about only when no profile was found otherwise', async () => {
    world.jofi.profiles.mockResolvedValue(listing([entry()]));
    await read();
    expect(world.jofi.testTakers).not.toHaveBeenCalled();
  });

  it.each([
    ['address', {}, 'email'],
    ['id', { personId: CANDIDATE_ID, email: 'x@example.net' }, 'person-id'],
  ])('with the %s leads to a profile that no list has', async (_what, fields, rule) => {
    world.jofi.testTakers.mockResolvedValue(
      testTakerListing([testTaker({ profileId: 'CNP-old', ...fields })]),
    );
    expect(await read()).toMatchObject({ kind: 'matched', match: { rule }, profile: { id: 'CNP-old' } });
  });

  it('who has no profile is invited', async () => {
    world.jofi.testTakers.mockResolvedValue(testTakerListing([testTaker()]));
    expect(await read()).toMatchObject({
      kind: 'none',
      invited: { name: 'Ingrid Solheim', invitedAt: 7_000, hasAccepted: true },
    });
    expect(world.jofi.invitations).not.toHaveBeenCalled();
  });

  it('who has not finished is shown with how far, and the link of their own, which the index does not keep', async () => {
    const assessmentUrl = 'https://www.jofiscore.com/welcome/1';
    const assessments = [
      { name: 'A', completedAt: 1, careerInterests: true },
      { name: 'B', careerInterests: false },
    ];
    world.jofi.testTakers.mockResolvedValue(testTakerListing([testTaker({ assessmentUrl })]));
    world.jofi.testTaker.mockImplementation(async id => ({ mode: 'live', id, assessments }));
    const invited = { hasAccepted: true, progress: { finished: 1, total: 2 } };
    expect(await read()).toMatchObject({ invited: { ...invited, assessmentUrl } });
    expect(JSON.stringify(await world.index.testTakers.byEmail('live:17', EMAIL))).not.toContain('welcome');

    world.jofi.testTaker.mockImplementation(async id => ({
      mode: 'live',
      id,
      assessments: assessments.slice(0, 1),
    }));
    world.passAnHour();
    const finished = await read();
    expect(finished).toMatchObject({ invited: { progress: { finished: 1, total: 1 } } });
    expect(JSON.stringify(finished)).not.toContain('welcome');
  });

  it('who carries the id of another JobScore candidate is neither', async () => {
    const other = testTaker({ personId: OTHER_CANDIDATE_ID });
    world.jofi.testTakers.mockResolvedValue(testTakerListing([other]));
    const data = await read();
    expect(data).toMatchObject({ kind: 'none' });
    expect(data).not.toHaveProperty('invited');
  });

  it('whose profile was rejected leads nowhere', async () => {
    await say({ kind: 'not', profileId: 'CNP-old' });
    world.jofi.testTakers.mockResolvedValue(testTakerListing([testTaker({ profileId: 'CNP-old' })]));
    expect(await read()).toMatchObject({ kind: 'none' });
    expect(world.jofi.profile).not.toHaveBeenCalled();
  });

  it('who cannot be asked about leaves the rest beside the problem', async () => {
    world.jofi.testTakers.mockImplementation(failure('server', 'jofi'));
    const outcome = await readProfile(world.context());
    expect(outcome).toMatchObject({ data: { kind: 'none' }, problem: { kind: 'server', service: 'jofi' } });
  });
});

describe('an invitation', () => {
  const invitation = (fields: Partial<InvitationEntry> = {}): InvitationEntry => ({
    name: 'Ingrid Solheim',
    email: EMAIL,
    invitedAt: 8_000,
    hasAccepted: false,
    ...fields,
  });

  it.each([
    ['address', {}],
    ['id', { personId: CANDIDATE_ID, email: 'x@example.net' }],
  ])('with the %s shows that the person has not accepted', async (_what, fields) => {
    world.jofi.invitations.mockResolvedValue([invitation(fields)]);
    expect(await read()).toMatchObject({
      kind: 'none',
      invited: { name: 'Ingrid Solheim', invitedAt: 8_000, hasAccepted: false },
    });
    expect(world.jofi.testTaker).not.toHaveBeenCalled();
  });

  it('that was accepted leads to the test taker, or to the profile', async () => {
    world.jofi.invitations.mockResolvedValue([invitation({ hasAccepted: true, testTakerId: 900 })]);
    expect(await read()).toMatchObject({ invited: { hasAccepted: true } });
    expect(world.jofi.testTaker).toHaveBeenCalledExactlyOnceWith(900);
    world.jofi.invitations.mockResolvedValue([invitation({ hasAccepted: true, profileId: 'CNP-old' })]);
    world.passAnHour();
    expect(await read()).toMatchObject({ kind: 'matched', profile: { id: 'CNP-old' } });
  });

  it('of somebody else is none', async () => {
    world.jofi.invitations.mockResolvedValue([
      invitation({ email: 'x@example.net' }),
      invitation({ personId: OTHER_CANDIDATE_ID }),
    ]);
    expect(await read()).not.toHaveProperty('invited');
  });

  it.each(['server', 'offline'] as const)('may be missed where its list fails: %s', async kind => {
    world.jofi.invitations.mockImplementation(failure(kind, 'jofi'));
    const outcome = await readProfile(world.context());
    expect(outcome.problem).toMatchObject({ kind, service: 'jofi' });
    expect(outcome.data).not.toHaveProperty('invited');
  });

  it.each(['forbidden', 'not-found', 'unexpected-shape'] as const)(
    'is unknown, and no problem, where the list is refused: %s',
    async kind => {
      world.jofi.invitations.mockImplementation(failure(kind, 'jofi'));
      const outcome = await readProfile(world.context());
      expect(outcome.data).toMatchObject({ kind: 'none' });
      expect(outcome.problem).toBeUndefined();
      await readProfile(world.context());
      expect(world.jofi.invitations).toHaveBeenCalledOnce();
    },
  );
});

describe('notes and profile links', () => {
  beforeEach(() => {
    world.jobscore.notes.mockResolvedValue([
      '<p>See <a href="https://www.careernavigation.org?c=CNP0000000009">JOFI</a></p>',
    ]);
    world.jofi.profile.mockImplementation(async id => profile({ id, email: 'other@example.net' }));
  });

  it('are not read unless the user lets them be', async () => {
    world.jobscore.candidate.mockResolvedValue(
      candidate({ profileLinks: ['https://careernavigation.org/?c=CNP0000000007'] }),
    );
    expect(await read()).toMatchObject({ kind: 'none' });
    expect(world.jobscore.notes).not.toHaveBeenCalled();
    expect(world.jofi.profile).not.toHaveBeenCalled();
  });

  it('lead to the profile they name, once it was fetched', async () => {
    world.state.readNotes = true;
    expect(await read()).toMatchObject({ match: { rule: 'notes' }, profile: { id: 'CNP0000000009' } });
    expect(world.jobscore.notes).toHaveBeenCalledExactlyOnceWith(CANDIDATE_ID);
  });

  it('lead to the profile that a profile link names', async () => {
    world.state.readNotes = true;
    world.jobscore.notes.mockResolvedValue([]);
    world.jobscore.candidate.mockResolvedValue(
      candidate({ profileLinks: ['https://careernavigation.org/?c=CNP0000000007'] }),
    );
    expect(await read()).toMatchObject({ match: { rule: 'notes' }, profile: { id: 'CNP0000000007' } });
  });

  it('are not read when the profile is found otherwise', async () => {
    world.state.readNotes = true;
    world.jofi.profiles.mockResolvedValue(listing([entry()]));
    await read();
    expect(world.jobscore.notes).not.toHaveBeenCalled();
  });

  it('that name someone of another name are only possible', async () => {
    world.state.readNotes = true;
    world.jofi.profile.mockImplementation(async id => profile({ ...STRANGER, id }));
    expect(await read()).toMatchObject({ kind: 'none', possible: [{ id: 'CNP0000000009', why: 'notes' }] });
  });

  it('that name no existing profile lead nowhere, and nothing is reported as deleted', async () => {
    world.state.readNotes = true;
    world.jofi.profile.mockImplementation(failure('not-found', 'jofi'));
    expect(await read()).toMatchObject({ kind: 'none', possible: [], gone: [] });
  });

  it('that name a list of people lead nowhere', async () => {
    world.state.readNotes = true;
    world.jobscore.notes.mockResolvedValue([
      Array.from({ length: 6 }, (_, at) => `CNP000000000${at}`).join(' '),
    ]);
    expect(await read()).toMatchObject({ kind: 'none' });
    expect(world.jofi.profile).not.toHaveBeenCalled();
  });
});

describe('a profile that is gone', () => {
  beforeEach(async () => {
    world.jofi.profiles.mockResolvedValue(listing([STRANGER]));
    await world.index.note(SCOPE, [entry()]);
    world.jofi.profile.mockImplementation(failure('not-found', 'jofi'));
  });

  it('is reported as deleted, also when it is read again', async () => {
    for (const want of ['fresh', 'stored', 'fresh'] as const) {
      expect(await read(byId(), want)).toMatchObject({ kind: 'none', gone: ['CNP1'] });
    }
    expect(world.jofi.profile).toHaveBeenCalledExactlyOnceWith('CNP1');
  });

  it('is asked for again some minutes later, and is back where that was a fault of JOFI’s', async () => {
    expect(await read()).toMatchObject({ kind: 'none', gone: ['CNP1'] });
    world.passAnHour();
    world.jofi.profile.mockResolvedValue(profile({ accountId: 17 }));
    expect(await read()).toMatchObject({ kind: 'matched', profile: { id: 'CNP1' }, gone: [] });
    expect(await world.index.byId(SCOPE, 'CNP1')).not.toHaveProperty('missingAt');
  });

  it('is dropped from the index once JOFI repeats it some minutes later', async () => {
    await read();
    expect(await world.index.byId(SCOPE, 'CNP1')).toMatchObject({ missingAt: world.state.now });
    world.passAnHour();
    expect(await read()).toMatchObject({ kind: 'none', gone: ['CNP1'] });
    expect(await world.index.byId(SCOPE, 'CNP1')).toBeUndefined();
    expect(world.jofi.profile).toHaveBeenCalledTimes(2);
  });

  it('is reported as deleted though it was stored before', async () => {
    world.jofi.profile.mockResolvedValue(profile());
    expect(await read()).toMatchObject({ kind: 'matched' });
    world.passAnHour();
    world.jofi.profile.mockImplementation(failure('not-found', 'jofi'));
    expect(await read()).toMatchObject({ kind: 'none', gone: ['CNP1'] });
  });

  it('stays gone though a test taker still names it and its answer is not old yet', async () => {
    world.jofi.testTakers.mockResolvedValue(testTakerListing([testTaker({ profileId: 'CNP1' })]));
    world.jofi.profile.mockResolvedValue(profile());
    expect(await read()).toMatchObject({ kind: 'matched' });
    world.state.now += 10;
    world.jofi.profile.mockImplementation(failure('not-found', 'jofi'));
    expect(await read(byId(), { since: world.state.now })).toMatchObject({ kind: 'none', gone: ['CNP1'] });
    world.state.now += 5_000;
    for (const want of ['stored', 'fresh'] as const) {
      expect(await read(byId(), want)).toMatchObject({ kind: 'none', gone: ['CNP1'] });
    }
  });

  it('has no interests either, though its letters are still to be had', async () => {
    expect((await findInterests(world.context())).outcome.data).toEqual({
      kind: 'none',
      reason: 'no-profile',
    });
    expect(await read()).toMatchObject({ gone: ['CNP1'] });
  });

  it('gives way to another that matches', async () => {
    await world.index.note(SCOPE, [entry({ id: 'CNP2', invitedAt: 1 })]);
    world.jofi.profile.mockImplementation(async id =>
      id === 'CNP1' ? failure('not-found', 'jofi')() : profile({ id }),
    );
    expect(await read()).toMatchObject({ profile: { id: 'CNP2' }, gone: ['CNP1'] });
  });

  it('is reported as deleted while it is linked, and is back when JOFI has it again', async () => {
    await say({ profileId: 'CNP1' });
    expect(await read()).toMatchObject({ kind: 'none', gone: ['CNP1'] });
    world.passAnHour();
    world.jofi.profile.mockResolvedValue(profile());
    expect(await read()).toMatchObject({ kind: 'matched', match: { rule: 'link' }, gone: [] });
  });
});

describe('a candidate JobScore no longer has', () => {
  beforeEach(() => {
    world.jobscore.candidate.mockImplementation(failure('not-found', 'jobscore'));
  });

  it('is still found by id', async () => {
    world.jofi.profiles.mockResolvedValue(listing([entry({ personId: CANDIDATE_ID })]));
    expect(await read()).toMatchObject({ match: { rule: 'person-id' } });
  });

  it('is not found by what the page shows, before the user picks it', async () => {
    world.jofi.profiles.mockResolvedValue(listing([entry()]));
    const { data, because } = await readProfile(world.context(byId({ pageEmails: [EMAIL] })));
    expect({ data, because }).toMatchObject({ data: { kind: 'none', searched: { emails: [] } } });
    expect(await read(byId({ pageEmails: [EMAIL], chosenEmail: EMAIL }))).toMatchObject({ kind: 'matched' });
  });
});

it('every address of the candidate is searched by', async () => {
  world.jobscore.candidate.mockResolvedValue(candidate({ emails: ['first@example.org', EMAIL] }));
  world.jofi.profiles.mockResolvedValue(listing([entry()]));
  expect(await read()).toMatchObject({ match: { rule: 'email', email: EMAIL } });
});
