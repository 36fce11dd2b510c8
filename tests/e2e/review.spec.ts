import { cases } from '../sandbox';
import { expect, test } from './support/connected';

test('the sidebar shows profile, interests and all matches', async ({ recruiter, sandbox, sidebar }) => {
  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.candidate).toShow(cases.profile.name, `email ${cases.profile.email}`);
  await expect(sidebar.profile).toShow(cases.profile.profileIds[0]!, 'Harborview Staffing', 'Live');
  await expect(sidebar.occupations).toShow('Registered Nurses');
  for (const report of ['Career Navigation', 'Scorecard', 'Job Fit Summary']) {
    const { href } = await sidebar.profile.link(new RegExp(`^${report}`)).seen();
    expect(new URL(href).protocol).toBe('https:');
  }
  await expect(sidebar.interests).toShow('SIR', /approximate/i, 'Social');

  await expect(sidebar.careers).toShow('Best fit', 'Bright Outlook');
  await expect(sidebar).toShow('O*NET Web Services', 'Not for screening');
  await expect(sidebar.careers.button(/^Registered Nurses/)).toBeShown();

  await sidebar.careers.field('Job zone').choose('5');
  await expect(sidebar.careers).toShow(/Showing \d+ of \d+|\d+ careers/);
  await expect(sidebar.careers).not.toShow('Registered Nurses');
  await sidebar.careers.field('Job zone').choose('All zones');
  await expect(sidebar.careers).toShow('Showing 20 of 50');
  await sidebar.careers.button('Show more').click();
  await expect(sidebar.careers).toShow('Showing 40 of 50');
  await sidebar.careers.button('Show more').click();
  await expect(sidebar.careers).toShow('50');
  await expect(sidebar.careers.button('Show more')).not.toBeShown();

  const asked = sandbox.requests({ service: 'onet', path: /careers$/ });
  expect(asked.map(({ query }) => query['start'])).toEqual(expect.arrayContaining(['1', '21', '41']));
});

test('the better of two profiles is shown, and one found by id', async ({ recruiter, sidebar }) => {
  await recruiter.openPage(cases.twoProfiles.url);
  const [newest, older] = cases.twoProfiles.profileIds as [string, string];
  await expect(sidebar.profile).toShow('2 profiles', newest);
  await expect(sidebar.interests).toShow('SIR');
  await sidebar.profile.field('Show profile').choose(older);
  await expect(sidebar.interests).toShow('SEC');
  await expect(sidebar.candidate).toShow(cases.twoProfiles.name);

  await recruiter.openPage(cases.byPersonId.url);
  await expect(sidebar.candidate).toShow(cases.byPersonId.name, 'JobScore');
  await expect(sidebar.profile).toShow(cases.byPersonId.profileIds[0]!);
  await expect(sidebar.candidate).not.toShow('dmarsh');

  await recruiter.openPage(cases.caseDiffers.url);
  await expect(sidebar.profile).toShow(cases.caseDiffers.profileIds[0]!);
});

test('a missing profile is explained, a listed one stays found', async ({ recruiter, sandbox, sidebar }) => {
  await recruiter.openPage(cases.beyondNewest.url);
  await expect(sidebar.profile).toShow('newest 50 of 67');

  await recruiter.openPage(cases.noProfile.url);
  await expect(sidebar.profile).toShow('50 of 67', cases.noProfile.email!);
  await expect(sidebar.interests).toBeShown();
  await expect(sidebar.careers).not.toShow('Best fit');

  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.profile).toShow(cases.profile.profileIds[0]!);
  sandbox.addProfiles(60);
  await sidebar.button('Refresh').click();
  await expect(sidebar.button('Refresh')).toBeShown();
  await recruiter.openPage(cases.noProfile.url);
  await expect(sidebar.profile).toShow('50 of 127', 'seen');
  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.profile).toShow(cases.profile.profileIds[0]!);
});

test('interests are inferred from chosen occupations', async ({ recruiter, sandbox, sidebar }) => {
  await recruiter.openPage(cases.nothing.url);
  await expect(sidebar.occupations).toShow('nurse??');
  await expect(sidebar.interests).toShow(/no /i);
  await expect(sidebar.careers).not.toShow('Loading');
  expect(sandbox.requests({ service: 'onet', path: /careers$/ })).toHaveLength(0);

  await recruiter.openPage(cases.chosenOnly.url);
  await expect(sidebar.interests).toShow(/inferred/i, /occupations/);
  await expect(sidebar.careers).toShow('Best fit', /inferred/i);
});

test('a page without id or email offers a box for the email', async ({ recruiter, sandbox, sidebar }) => {
  await recruiter.openPage(cases.noDetectableId.url);
  await expect(sidebar.candidate.field("Candidate's email")).toBeShown();
  expect(sandbox.requests({ service: 'jobscore', path: /candidates/ })).toHaveLength(0);

  await sidebar.candidate.field("Candidate's email").fill('nobody');
  await sidebar.candidate.button('Look up').click();
  await expect(sidebar.candidate.field("Candidate's email")).toHaveFocus();
  await sidebar.candidate.field("Candidate's email").fill(cases.noDetectableId.email!);
  await sidebar.candidate.press('Enter');
  await expect(sidebar.candidate).toShow(cases.noDetectableId.name);
  await expect(sidebar.profile).toShow(cases.noDetectableId.profileIds[0]!);
});

test('odd data leaves lines empty and breaks nothing', async ({ recruiter, sandbox, sidebar }) => {
  sandbox.inject(
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
  await expect(sidebar.profile).toShow(cases.profile.profileIds[0]!);
  await expect(sidebar.occupations).toShow(/Licensed Practical|29-2061\.00/);
  expect(await sidebar.profile.link(/Scorecard/).count()).toBe(0);
  await recruiter.openPage(cases.longNames.url);
  await expect(sidebar.candidate).toShow(cases.longNames.firstName);
});
