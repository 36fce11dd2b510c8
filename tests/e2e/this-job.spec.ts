import { cases, type Json } from '../sandbox';
import { expect, test } from './support/connected';
import { waitForReview } from './support/review';

test('what a job is can be said, is told in words, and is remembered, for another of an equal title too', async ({
  connected: recruiter,
  sandbox,
}) => {
  const retitled = (job: Json) =>
    job.attributes.title.startsWith('Physics ')
      ? { ...job, attributes: { ...job.attributes, title: 'registered  NURSE' } }
      : job;
  sandbox.tell(
    { service: 'jobscore', path: /\/jobs\/[^/]+$/ },
    { transform: one => ({ ...one, data: retitled(one.data) }) },
  );
  await recruiter.openPage(cases.profile.url);
  const job = recruiter.sidebar.region('This job');
  await expect(job).toBeShown();
  await waitForReview(recruiter);
  expect(sandbox.requests({ service: 'onet', path: /online\/search/ })).toEqual([]);
  await job.button(/on this page|their newest/).click();
  await job.field('Search by other words').fill('nurse');
  await job.button('Search').click();
  await expect(job).toShow('Which occupation is this job?', 'Registered Nurses');
  await job.find('radio', /^Registered Nurses/).click();
  await job.button('This is the occupation').click();
  await expect(job).toShow('You said this job is Registered Nurses', 'highest in', 'Not for screening');
  await expect(job).toShow(/O\*NET (lists|does not list) this occupation/);
  await waitForReview(recruiter);
  await expect(recruiter.sidebar).toBeAccessible();

  await recruiter.reload();
  await job.button(/on this page|their newest/).click();
  await expect(job).toShow('You said this job is Registered Nurses');

  await recruiter.openPage(cases.caseDiffers.url);
  await job.button(/^registered NURSE/).click();
  await expect(job).toShow('You said that a job of this title is Registered Nurses');
});
