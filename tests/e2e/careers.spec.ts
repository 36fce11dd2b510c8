import { cases } from '../sandbox';
import { expect, test } from './support/connected';
import { waitForReview } from './support/review';

test('matches say why, and are limited to a zone by O*NET’s title and to words in all of them', async ({
  connected: recruiter,
  sandbox,
}) => {
  await recruiter.openPage(cases.profile.url);
  const careers = recruiter.sidebar.region('Career matches');
  // Why an outlook is bright comes with O*NET's tables, and moves what stands below.
  await expect(careers).toShow('Showing 20 of 60', 'Bright Outlook: ');
  await careers.button('Why this career Registered Nurses').click();
  await expect(careers).toShow('highest in', 'Approximate: the candidate');
  await waitForReview(recruiter);
  for (const scheme of ['light', 'dark'] as const) {
    await recruiter.setColourScheme(scheme);
    await expect(recruiter.sidebar).toBeAccessible();
  }
  expect(sandbox.requests({ service: 'onet', path: /mnm\/interestprofiler\/careers$/ })).toHaveLength(1);

  const zones = { service: 'onet', path: /interestprofiler\/job_zones$/ } as const;
  expect(sandbox.requests(zones)).toEqual([]);
  await careers.field('Filter by words').click();
  await recruiter.sidebar.press('Shift+Tab');
  await expect(careers.field('Job zone')).toHaveFocus();
  await careers.field('Job zone').choose('Job Zone Four: considerable preparation');
  expect(sandbox.requests(zones)).toHaveLength(1);
  await expect(careers).not.toShow('Showing 20 of 60');
  await careers.field('Job zone').choose('');
  await expect(careers).toShow('Showing 20 of 60');

  await careers.field('Filter by words').fill('nurs');
  await expect(careers).toShow(/\d+ of 60 have these words/, 'Registered Nurses');
  await careers.field('Filter by words').fill('astronaut');
  await expect(careers).toShow('None of the 60 matches has these words.');
});

test('military experience leads to civilian careers, once it is searched', async ({
  connected: recruiter,
  sandbox,
}) => {
  await recruiter.openPage(cases.veteran.url);
  const careers = recruiter.sidebar.region('Career matches');
  await waitForReview(recruiter);
  await careers.button('Military experience').click();
  await expect(careers).toShow("Taken from the candidate's work");
  expect(await careers.field('Branch').value()).toBe('army');
  expect(sandbox.requests({ service: 'onet', path: /military/ })).toEqual([]);
  await careers.field('Military title or code').fill('68W');
  await careers.button('Search').click();
  await expect(careers).toShow('Combat Medic', 'Emergency Medical Technicians', 'Most duties are alike');
  await expect(recruiter.sidebar).toBeAccessible();
});
