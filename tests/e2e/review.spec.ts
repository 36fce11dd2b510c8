import { cases } from '../sandbox';
import { expect, test } from './support/connected';

test('a candidate’s profile, interests and career matches are shown, and all of them', async ({
  connected: recruiter,
  sandbox,
}) => {
  await recruiter.openPage(cases.profile.url);
  const { sidebar } = recruiter;
  await expect(sidebar.region('Candidate')).toShow(cases.profile.name, `email ${cases.profile.email}`);
  const profile = sidebar.region('JOFI profile');
  await expect(profile).toShow(cases.profile.profileIds[0]!, 'Harborview Staffing', 'Live');
  await expect(sidebar.region('Chosen occupations')).toShow('29-1141.00');
  for (const report of ['Assessment', 'Career Navigation', 'Scorecard', 'Job Fit Summary']) {
    const { href } = await profile.link(new RegExp(`^${report}`)).seen();
    expect(new URL(href).protocol).toBe('https:');
  }
  await expect(sidebar.region('Interests')).toShow('SIR', /approximate/i, 'Social', 'Not for screening');

  const careers = sidebar.region('Career matches');
  await expect(careers).toShow('Best fit', 'Bright Outlook', 'O*NET Web Services', 'Not for screening');
  await expect(careers.button(/^Registered Nurses/)).toBeShown();

  await careers.field('Job zone').choose('5');
  await expect(careers).toShow(/Showing \d+ of \d+|\d+ careers/);
  await expect(careers).not.toShow('29-1141.00');
  await careers.field('Job zone').choose('All');
  await expect(careers).toShow('Showing 20 of 60');
  await careers.button('Show more').click();
  await expect(careers).toShow('Showing 40 of 60');
  await careers.button('Show more').click();
  await expect(careers).toShow('60');
  await expect(careers.button('Show more')).not.toBeShown();

  const asked = sandbox.requests({ service: 'onet', path: /careers$/ });
  expect(asked.map(({ query }) => query['start'])).toEqual(expect.arrayContaining(['1', '21', '41']));
});

test('of two profiles the better match is shown; one is found by the id alone, or by an email in other letter case', async ({
  connected: recruiter,
}) => {
  await recruiter.openPage(cases.twoProfiles.url);
  const { sidebar } = recruiter;
  const [newest, older] = cases.twoProfiles.profileIds as [string, string];
  const profile = sidebar.region('JOFI profile');
  await expect(profile).toShow('2 profiles', newest);
  await expect(sidebar.region('Interests')).toShow('SIR');
  await profile.field('Profile to show').choose(older);
  await expect(sidebar.region('Interests')).toShow('SEC');
  await expect(sidebar.region('Candidate')).toShow(cases.twoProfiles.name);

  await recruiter.openPage(cases.byPersonId.url);
  await expect(sidebar.region('Candidate')).toShow(cases.byPersonId.name, 'JobScore');
  await expect(profile).toShow(cases.byPersonId.profileIds[0]!);
  await expect(sidebar.region('Candidate')).not.toShow('dmarsh');

  await recruiter.openPage(cases.caseDiffers.url);
  await expect(profile).toShow(cases.caseDiffers.profileIds[0]!);
});

test('without a profile it is said what was searched, in numbers; one once listed stays found', async ({
  connected: recruiter,
  sandbox,
}) => {
  await recruiter.openPage(cases.beyondNewest.url);
  const { sidebar } = recruiter;
  const profile = sidebar.region('JOFI profile');
  await expect(profile).toShow('newest 50 of 67');

  await recruiter.openPage(cases.noProfile.url);
  await expect(profile).toShow('50 of 67', cases.noProfile.email!);
  await expect(sidebar.region('Interests')).toBeShown();
  await expect(sidebar.region('Career matches')).not.toShow('Best fit');

  await recruiter.openPage(cases.profile.url);
  await expect(profile).toShow(cases.profile.profileIds[0]!);
  sandbox.addProfiles(60);
  await sidebar.button('Refresh').click();
  await expect(sidebar.button('Refresh')).toBeShown();
  await recruiter.openPage(cases.noProfile.url);
  await expect(profile).toShow('50 of 127', 'seen');
  await recruiter.openPage(cases.profile.url);
  await expect(profile).toShow(cases.profile.profileIds[0]!);
});

test('without letters interests are inferred from chosen occupations, else it is said what would fill them', async ({
  connected: recruiter,
  sandbox,
}) => {
  await recruiter.openPage(cases.nothing.url);
  const { sidebar } = recruiter;
  await expect(sidebar.region('Chosen occupations')).toShow('nurse??');
  await expect(sidebar.region('Interests')).toShow(/no /i);
  await expect(sidebar.region('Career matches')).not.toShow('Loading');
  expect(sandbox.requests({ service: 'onet', path: /careers$/ })).toHaveLength(0);

  await recruiter.openPage(cases.chosenOnly.url);
  await expect(sidebar.region('Interests')).toShow(/inferred/i, /occupations/);
  await expect(sidebar.region('Career matches')).toShow('Best fit', /inferred/i);
});

test('a page without id or email has a box to type one', async ({ connected: recruiter, sandbox }) => {
  await recruiter.openPage(cases.noDetectableId.url);
  const candidate = recruiter.sidebar.region('Candidate');
  await expect(candidate.field('Email address of the candidate')).toBeShown();
  expect(sandbox.requests({ service: 'jobscore', path: /candidates/ })).toHaveLength(0);

  await candidate.field('Email address of the candidate').fill('nobody');
  await candidate.button('Look up').click();
  await expect(candidate.field('Email address of the candidate')).toHaveFocus();
  await candidate.field('Email address of the candidate').fill(cases.noDetectableId.email!);
  await candidate.press('Enter');
  await expect(candidate).toShow(cases.noDetectableId.name);
  await expect(recruiter.sidebar.region('JOFI profile')).toShow(cases.noDetectableId.profileIds[0]!);
});

test('odd data blanks lines and breaks nothing', async ({ connected: recruiter, sandbox }) => {
  sandbox.tell(
    { service: 'jofi', path: /career-navigation-profiles\/./ },
    {
      transform: profile => ({
        ...profile,
        team: 'none',
        exercises: null,
        compare_onetsoc_code_1: 17,
        plan_job_1: [],
        scorecard_url: 'javascript:alert(1)',
        extra: { deep: true },
      }),
    },
  );
  await recruiter.openPage(cases.profile.url);
  const profile = recruiter.sidebar.region('JOFI profile');
  await expect(profile).toShow(cases.profile.profileIds[0]!);
  await expect(recruiter.sidebar.region('Chosen occupations')).toShow('29-2061.00');
  expect(await profile.link(/Scorecard/).count()).toBe(0);
  await recruiter.openPage(cases.longNames.url);
  await expect(recruiter.sidebar.region('Candidate')).toShow(cases.longNames.firstName);
});
