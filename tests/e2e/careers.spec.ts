import { cases } from '../sandbox';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/connected';
import { openReview, waitForReview } from './support/review';

test('matches are explained, and filtered by zone and words', async ({ recruiter, sandbox, sidebar }) => {
  await recruiter.openPage(cases.profile.url);
  // Why an outlook is bright comes with O*NET's tables, and moves what stands below.
  await expect(sidebar.careers).toShow('Showing 20 of 50', 'Bright Outlook: ');
  await sidebar.careers.button('Why this career Registered Nurses').click();
  await expect(sidebar.careers).toShow('highest in', 'Approximate: letters give order');
  await waitForReview(recruiter);
  await expectAccessible(recruiter, sidebar);
  expect(sandbox.requests({ service: 'onet', path: /mnm\/interestprofiler\/careers$/ })).toHaveLength(1);

  const zones = { service: 'onet', path: /interestprofiler\/job_zones$/ } as const;
  expect(sandbox.requests(zones)).toEqual([]);
  await sidebar.careers.field('Filter by title').click();
  await sidebar.press('Shift+Tab');
  await expect(sidebar.careers.field('Job zone')).toHaveFocus();
  await sidebar.careers.field('Job zone').choose('Job Zone Four: considerable preparation');
  expect(sandbox.requests(zones)).toHaveLength(1);
  await expect(sidebar.careers).not.toShow('Showing 20 of 50');
  await sidebar.careers.field('Job zone').choose('');
  await expect(sidebar.careers).toShow('Showing 20 of 50');

  await sidebar.careers.field('Filter by title').fill('nurs');
  await expect(sidebar.careers).toShow(/\d+ of 50/, 'Registered Nurses');
  await expect(sidebar.careers).not.toShow('Showing');
  await sidebar.careers.field('Filter by title').fill('astronaut');
  await expect(sidebar.careers).toShow('None of 50 titles match.');
});

test('a search by military title finds civilian careers', async ({ recruiter, sandbox, sidebar }) => {
  await openReview(recruiter, cases.veteran.url);
  await sidebar.careers.button('Military experience').click();
  await expect(sidebar.careers).toShow('Filled in from their JobScore work');
  expect(await sidebar.careers.field('Branch').value()).toBe('army');
  expect(sandbox.requests({ service: 'onet', path: /military/ })).toEqual([]);
  await sidebar.careers.field('Military title or code').fill('68W');
  await sidebar.careers.button('Search').click();
  await expect(sidebar.careers).toShow('Combat Medic', 'Emergency Medical Technicians', 'Most duties match');
  await expect(sidebar).toBeAccessible();

  const words =
    'technicians managers assistants teachers analysts engineers nurses supervisors designers therapists';
  await sidebar.careers.field('Military title or code').fill(words);
  await sidebar.careers.field('Branch').choose('Any branch');
  await sidebar.careers.button('Search').click();
  await expect(sidebar.careers).toShow(/Showing 50 of \d+/);
  await sidebar.careers.button('Show more').nth(1).click();
  await expect(sidebar.careers).toShow(/Showing (?!20|50)(\d+) of \1\b/);
});
