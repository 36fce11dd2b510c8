import { cases, type Json } from '../sandbox';
import { expect, test } from './support/connected';
import { waitForReview } from './support/review';

test('a job’s occupation is remembered, for equal titles too', async ({ recruiter, sandbox, sidebar }) => {
  const changes = { title: 'registered  NURSE', hourly_minimum: 3_800, hourly_maximum: 4_600 };
  const retitled = (job: Json) =>
    job.attributes.title?.startsWith('Physics ')
      ? { ...job, attributes: { ...job.attributes, ...changes } }
      : job;
  sandbox.inject(
    { service: 'jobscore', path: /\/jobs\/[^/]+$/ },
    { transform: one => ({ ...one, data: retitled(one.data) }) },
  );
  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.job).toBeShown();
  await waitForReview(recruiter);
  expect(sandbox.requests({ service: 'onet', path: /online\/search/ })).toEqual([]);
  await sidebar.job.button(/on this page|most recent/).click();
  await sidebar.job.field('Search other titles').fill('nurse');
  await sidebar.job.button('Search').click();
  await expect(sidebar.job).toShow('Which occupation is this job?', 'Registered Nurses');
  await sidebar.job.find('radio', /^Registered Nurses/).click();
  await sidebar.job.button('Use this occupation').click();
  await expect(sidebar.job).toShow('You matched this job to Registered Nurses', 'highest in');
  await expect(sidebar).toShow('Not for screening');
  await expect(sidebar.job).toShow(/n their O\*NET career matches/);
  // The job's terms stand above O*NET's: pay for the same period, and the outlook in the job's state.
  await expect(sidebar.job).toShow(
    '$38.00–$46.00 an hour · Full-time',
    /an hour U\.S\. median .* zone \d · [A-Z]{2}: /,
  );
  await waitForReview(recruiter);
  await expect(sidebar).toBeAccessible();

  await recruiter.reload();
  await expect(sidebar.job).toShow('You matched this job to Registered Nurses');

  await recruiter.openPage(cases.caseDiffers.url);
  await expect(sidebar.job).toShow('You matched this job title to Registered Nurses');
});
