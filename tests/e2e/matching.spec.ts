import { cases } from '../sandbox';
import { expect, test, testWithoutKeys } from './support/connected';
import { waitForReview } from './support/review';

const profileId = (name: 'profile' | 'plusTag' | 'sameName' | 'idInNotes' | 'beyondNewest' | 'sharedEmail') =>
  cases[name].profileIds[0]!;

test('a profile of the same mailbox is used once confirmed', async ({ recruiter, sandbox }) => {
  await recruiter.openPage(cases.plusTag.url);
  const { candidate, profile, interests } = recruiter.sidebar;
  await expect(profile).toShow('1 possible match', 'ellis.njoroge+jofi@example.com', /dots or a \+tag/);
  await expect(interests).toShow('No interests yet: no JOFI profile found');
  expect(sandbox.requests({ path: new RegExp(`${profileId('plusTag')}|scorecard`) })).toHaveLength(0);
  await expect(recruiter.sidebar.profile).toBeAccessible();

  await profile.button('Yes, this is them').click();
  await expect(profile).toShow(profileId('plusTag'), 'Harborview Staffing');
  await expect(candidate).toShow('Linked by you');
  await expect(interests).toShow("from JOFI's letters");
  await recruiter.reload();
  await expect(candidate).toShow('Linked by you');
  await expect(profile).toShow(profileId('plusTag'));

  await recruiter.openPage(cases.profile.url);
  await candidate.button('Not this person').click();
  await expect(recruiter.sidebar).toShow('You ruled out');

  const options = await recruiter.openOptions();
  await options.link('Privacy and data').click();
  const linked = options.region('Linked profiles');
  await expect(linked).toShow(
    cases.plusTag.name,
    profileId('plusTag'),
    'Linked,',
    cases.profile.name,
    'Not this person,',
  );
  await expect(linked).toBeAccessible();

  await linked.button('Remove').nth(0).click();
  await expect(linked).not.toShow(cases.profile.name);
  await linked.button('Remove').click();
  await expect(linked).toShow('Nothing is linked yet');
  await recruiter.close(options);
  await recruiter.reload();
  await expect(profile).toShow(profileId('profile'), 'Harborview Staffing');
});

test('a profile of the same name is only a possible match', async ({ recruiter, sandbox }) => {
  await recruiter.openPage(cases.sameName.url);
  const { profile, interests } = recruiter.sidebar;
  await expect(profile).toShow('1 possible match', 'bea.draws@example.net', 'Same full name');
  await expect(interests).toShow('no JOFI profile found');
  expect(sandbox.requests({ path: new RegExp(profileId('sameName')) })).toHaveLength(0);

  await recruiter.openPage(cases.invitedOnly.url);
  await expect(profile).toShow('Accepted the JOFI invitation from Jun 1, 2026. No profile yet', 'Refresh');
  await expect(profile).toShow('0 of 3 assessments finished');
  const link = profile.button('Copy assessment link');
  await expect(link).toBeShown();
  await recruiter.openPage(cases.notAccepted.url);
  await expect(profile).toShow('Invited to JOFI. Not accepted yet');
  await expect(profile).not.toShow('invite them');
  await link.click();
  await expect(profile).toShow('Link copied');
  expect(sandbox.requests({ path: /welcome/ })).toHaveLength(0);
  await recruiter.openPage(cases.noProfile.url);
  await expect(profile).toShow('Not among the newest 50 of 67', 'Link it by its ID');
  const before = sandbox.requests({ path: /test-takers$/ }).length;
  await recruiter.openPage(cases.profile.url);
  await expect(profile).toShow(profileId('profile'));
  expect(sandbox.requests({ path: /test-takers$/ })).toHaveLength(before);
});

test('an older profile is linked by a pasted link once its owner was shown', async ({ recruiter }) => {
  await recruiter.openPage(cases.beyondNewest.url);
  const { candidate, profile } = recruiter.sidebar;
  await expect(profile).toShow('newest 50 of 67');
  await recruiter.sidebar.button('Link another profile').click();
  const field = recruiter.sidebar.field('JOFI profile ID or link');
  await expect(field).toHaveFocus();
  await expect(candidate).toBeAccessible();

  await field.fill('https://www.example.org/?c=CNP7300000103');
  await profile.button('Find profile').click();
  await expect(profile).toShow("That isn't a profile ID or link");
  await field.fill('CNP0000000000');
  await profile.press('Enter');
  await expect(profile).toShow('No profile with this ID');
  await expect(candidate).toBeAccessible();

  await field.fill(`https://www.careernavigation.org?c=${profileId('beyondNewest')}`);
  await profile.press('Enter');
  await expect(profile).toShow('walter.quill@example.com', 'Jan 7, 2025');
  await expect(profile).not.toShow('Harborview Staffing');
  await expect(candidate).toBeAccessible();
  await profile.button('Link this profile').click();
  await expect(profile).toShow(profileId('beyondNewest'), 'Harborview Staffing');
  await expect(candidate).toShow('Linked by you');
  await expect(recruiter.sidebar.field('JOFI profile ID or link')).not.toBeShown();

  await recruiter.openPage(cases.noProfile.url);
  await expect(candidate).toShow(cases.noProfile.name);
  await recruiter.sidebar.button('Link another profile').click();
  await field.fill('https://www.jofiscore.com/team/310/test-takers/55101/scorecard');
  await profile.press('Enter');
  await expect(profile).toShow('Maya Okafor', 'CNP7300000011', 'has a different JobScore ID');
});

test('a profile that was ruled out stays away in every tab until that is undone', async ({ recruiter }) => {
  await recruiter.openPage(cases.profile.url);
  const { candidate, profile, interests } = recruiter.sidebar;
  await expect(interests).toShow('SIR');
  const first = profile.tab;
  const second = await recruiter.openPageInNewTab(cases.profile.lateUrl);
  await expect(profile).toShow(profileId('profile'));
  await candidate.button('Not this person').click();
  await expect(recruiter.sidebar).toShow('You ruled out', profileId('profile'));
  await expect(profile).toShow('Not among');
  await expect(profile).not.toShow('Harborview Staffing');
  await expect(interests).toShow('no JOFI profile found');
  await expect(candidate).toBeAccessible();
  await recruiter.reload();
  await expect(recruiter.sidebar).toShow('You ruled out');
  await expect(profile).toShow('Not among');

  await recruiter.switchTo(first);
  await recruiter.sidebar.button('Refresh').click();
  await expect(profile).toShow('Not among');
  await recruiter.sidebar.button('Undo').click();
  await expect(profile).toShow(profileId('profile'), 'Harborview Staffing');
  await expect(candidate).toShow(`email ${cases.profile.email}`);
  await expect(candidate).not.toShow('You ruled out');

  await recruiter.switchTo(second);
  await recruiter.openPage(cases.twoProfiles.url);
  await expect(profile).toShow(cases.twoProfiles.profileIds[0]!);
  await expect(candidate).not.toShow('You ruled out');
});

test('notes are searched for profile ids only when the user allows it', async ({ recruiter, sandbox }) => {
  await recruiter.openPage(cases.idInNotes.url);
  const { candidate, profile } = recruiter.sidebar;
  // Another address, but the same full name.
  await expect(profile).toShow('1 possible match');
  expect(sandbox.requests({ path: /notes/ })).toHaveLength(0);

  const options = await recruiter.openOptions();
  await options.link('Preferences').click();
  const setting = options.field('Look for JOFI links in notes and profile links');
  await setting.click();
  await expect(options).toShow('Look for JOFI links in notes and profile links');
  await recruiter.close(options);
  await recruiter.reload();
  await expect(profile).toShow(profileId('idInNotes'), 'Harborview Staffing');
  await expect(candidate).toShow('Matched by JobScore notes or profile links');
  expect(sandbox.requests({ path: /notes/ })).toHaveLength(1);
});

test('addresses are read as they were filled in, or shown as unreadable', async ({ recruiter, sandbox }) => {
  const { email, profileIds, candidateId } = cases.profile;
  const [id = ''] = profileIds;
  const hidden = email!.replace('@', '\u200b@');
  const inJobscore = (who: string, field: string) =>
    sandbox.inject(
      { service: 'jobscore', path: `/v1/candidates/${who}` },
      {
        transform: answer => {
          answer.data.attributes.email = field;
          return answer;
        },
      },
    );
  inJobscore(candidateId, `"Doe, J." <${hidden}>; old@@example.com`);
  inJobscore(cases.noProfile.candidateId, 'maria,someone@example.com');
  sandbox.inject(
    { service: 'jofi', path: /career-navigation-profiles$/ },
    {
      transform: list => {
        for (const one of list.data) if (one.id === id) one.email = `mailto:${email}?subject=x`;
        return list;
      },
    },
  );
  await recruiter.openPage(cases.profile.url);
  const { candidate, profile } = recruiter.sidebar;
  await expect(candidate).toShow(`Matched by email ${email}`, "“old@@example.com”, isn't a valid address");
  await expect(profile).toShow(id);
  await recruiter.openPage(cases.noProfile.url);
  await expect(candidate).toShow("“maria,someone@example.com”, isn't a valid address");
  await expect(candidate).toBeAccessible();
  await profile.button('Look up by another email').click();
  const field = profile.field("Candidate's email");
  await field.fill(`${email}, other@example.com`);
  await profile.button('Look up').click();
  await expect(profile.button('other@example.com')).toBeShown();
  await field.fill(`Jo <${hidden}>`);
  await profile.button('Look up').click();
  await expect(profile).toShow(id);
});

test('a profile that was deleted is reported, and so is a candidate', async ({ recruiter, sandbox }) => {
  await recruiter.openPage(cases.profile.url);
  const { candidate, profile, interests } = recruiter.sidebar;
  await expect(profile).toShow(profileId('profile'));
  await waitForReview(recruiter);
  sandbox.inject({ service: 'jofi', path: new RegExp(`profiles/${profileId('profile')}`) }, { status: 404 });
  sandbox.inject(
    { service: 'jofi', path: /career-navigation-profiles$/ },
    {
      transform: list => ({
        ...list,
        data: list.data.filter((one: { id: string }) => one.id !== profileId('profile')),
      }),
    },
  );
  await recruiter.sidebar.button('Refresh').click();
  await expect(profile).toShow(`Profile ${profileId('profile')} is no longer in JOFI`);
  await expect(interests).toShow('no JOFI profile found');
  await expect(recruiter.sidebar.button('Link another profile')).toBeShown();
  await recruiter.reload();
  await expect(profile).toShow('is no longer in JOFI');

  sandbox.inject({ service: 'jobscore', path: /candidates\/.{22}$/ }, { status: 404 });
  await recruiter.openPage(cases.byPersonId.url);
  await expect(candidate).toShow('no longer in JobScore', /merged/);
  await expect(profile).toShow(cases.byPersonId.profileIds[0]!);
  await expect(candidate).toShow('Matched by JobScore ID');
});

testWithoutKeys(
  'a profile with another candidate’s JobScore id needs confirmation',
  async ({ recruiter, sandbox }) => {
    const marked = (one: { email: string }) =>
      one.email === cases.sharedEmail.email ? { ...one, person_id: cases.sharedEmail.candidateId } : one;
    sandbox.inject(
      { service: 'jofi', path: /career-navigation-profiles$/ },
      { transform: list => ({ ...list, data: list.data.map(marked) }) },
    );
    sandbox.inject({ service: 'jofi', path: /career-navigation-profiles\// }, { transform: marked });
    // Only now: the lists are read as soon as there is a key.
    await recruiter.saveKeys(sandbox.keys);
    await recruiter.openPage(cases.sharedEmail.url);
    const { candidate, profile } = recruiter.sidebar;
    await expect(profile).toShow(profileId('sharedEmail'), 'Harborview Staffing');
    await expect(candidate).toShow('Matched by JobScore ID');

    await recruiter.openPage(cases.sharedEmailOther.url);
    await expect(candidate).toShow(cases.sharedEmailOther.name);
    await expect(profile).toShow('1 possible match', "another JobScore candidate's ID");
    await expect(profile).not.toShow('Harborview Staffing');
    await profile.button('Yes, this is them').click();
    await expect(candidate).toShow('Linked by you', 'has a different JobScore ID');
  },
);
