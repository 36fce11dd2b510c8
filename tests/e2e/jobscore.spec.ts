import { cases, type Sandbox } from '../sandbox';
import { send } from '../sandbox/client';
import { expect, test, testWithoutKeys } from './support/connected';
import { waitForReview } from './support/review';

const ASSIGNMENTS = /\/assignments$/;
const OFFER_ROUTE = /\/assignments\/./;
const jobscore = { service: 'jobscore' } as const;

/** The candidate's assignments as JobScore has them; asked with another user's token, and taken off the log by `reset`. */
async function assignmentsOf(sandbox: Sandbox, candidateId: string) {
  const get = async (path: string) =>
    (
      await send(sandbox, `https://api.jobscore.com/v1/${path}`, {
        headers: {
          Authorization: `Token token=${sandbox.keys.jobscoreNotOwner}`,
          Accept: 'application/vnd.api+json',
        },
      })
    ).json.data;
  const list = await get(`candidates/${candidateId}/assignments`);
  return Promise.all(
    list.map(async (one: { relationships: Record<string, { data: { id: string } }> }) => {
      const jobId = one.relationships['job']!.data.id;
      const stageId = one.relationships['workflow_stage']!.data.id;
      const [job, stages] = await Promise.all([get(`jobs/${jobId}`), get(`jobs/${jobId}/workflow_stages`)]);
      const stage = stages.find(({ id }: { id: string }) => id === stageId);
      return {
        jobId,
        title: String(job.attributes.title),
        stage: stageId === 'brandnew' ? 'New' : String(stage.attributes.name),
      };
    }),
  ) as Promise<{ jobId: string; title: string; stage: string }[]>;
}

test('assignments name job and stage, without the offer', async ({ recruiter, sandbox, sidebar }) => {
  const [first] = await assignmentsOf(sandbox, cases.twoProfiles.candidateId);
  await recruiter.openPage(`${cases.twoProfiles.url}&job_id=${first!.jobId}`);
  const summary = sidebar.candidate.button(new RegExp(`^${first!.title} · ${first!.stage}`));
  await summary.click();
  await expect(sidebar.candidate).toShow(`${first!.title}, ${first!.stage}, applied `, 'On this page');
  await expect(sidebar.candidate).toShow(/Nursing, Main|Seattle/);
  await waitForReview(recruiter);
  await expect(sidebar).toBeAccessible();

  await recruiter.openPage(cases.twoProfiles.url);
  await summary.click();
  await expect(sidebar.candidate).toShow(`${first!.title}, ${first!.stage}, applied `);
  await expect(sidebar.candidate).not.toShow('On this page');
  await waitForReview(recruiter);
  expect(sandbox.requests({ ...jobscore, path: OFFER_ROUTE })).toEqual([]);
});

test('failed assignments can be retried, and nothing else fails', async ({ recruiter, sandbox, sidebar }) => {
  const undo = sandbox.inject({ ...jobscore, path: ASSIGNMENTS }, { status: 500 });
  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.careers).toShow('Best fit');
  await expect(sidebar.candidate).toShow('JobScore is having problems', cases.profile.name);
  await expect(sidebar).toBeAccessible();
  undo();
  await sidebar.candidate.button('Try again: Jobs').click();
  await sidebar.candidate.button(/^Registered Nurse · /).click();
  await expect(sidebar.candidate).toShow('applied ');
  await expect(sidebar.candidate).not.toShow('is having problems');
});

test('with no requests left JobScore is contacted only when asked to', async ({
  recruiter,
  sandbox,
  sidebar,
}) => {
  sandbox.setAllowance(0);
  await recruiter.openPage(cases.profile.url);
  const words = /used this hour's JobScore requests. They reset by \d+:\d\d/;
  await expect(sidebar.candidate).toShow(words);
  await waitForReview(recruiter);
  const count = sandbox.requests(jobscore).length;
  await recruiter.stopBackground();
  await recruiter.openPage(cases.twoProfiles.url);
  await expect(sidebar.candidate).toShow(words, cases.twoProfiles.email!);
  await expect(sidebar.profile).toShow(cases.twoProfiles.profileIds[0]!);
  expect(sandbox.requests(jobscore)).toHaveLength(count);
  // The user may ask once a minute all the same.
  for (let clicks = 0; clicks < 2; clicks += 1) {
    await sidebar.candidate.button(/^Try again: Candidate/).click();
    await expect.poll(() => sandbox.requests(jobscore).length).toBe(count + 1);
    await waitForReview(recruiter);
    await expect(sidebar.candidate).toShow(words);
  }
  expect(sandbox.requests(jobscore)).toHaveLength(count + 1);

  const options = await recruiter.openOptions();
  await expect(options.group('JobScore')).toShow('0 of 3,600 requests left this hour');
});

test('with few requests left assignments wait for the user', async ({ recruiter, sandbox, sidebar }) => {
  sandbox.setAllowance(200);
  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.candidate).toShow(/Jobs load by \d+:\d\d/, cases.profile.name);
  await expect(sidebar.careers).toShow('Best fit');
  await waitForReview(recruiter);
  expect(sandbox.requests({ ...jobscore, path: ASSIGNMENTS })).toEqual([]);
  await expect(sidebar).toBeAccessible();

  await sidebar.candidate.button('Load now').click();
  await sidebar.candidate.button(/^Registered Nurse · /).click();
  await expect(sidebar.candidate).toShow('applied ');
});

test('an owner can view JobScore as another user, and go back', async ({ recruiter, sandbox, sidebar }) => {
  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.candidate).toShow(cases.profile.name);
  const jobScoreTab = recruiter.page.tab;
  const candidatesAsked = () =>
    sandbox
      .requests({ ...jobscore, path: `/v1/candidates/${cases.profile.candidateId}` })
      .map(({ headers }) => headers['x-on-behalf-of']);

  let options = await recruiter.openOptions();
  await options.link('Preferences').click();
  await options.field('View JobScore as').choose('Robert Raymond');
  await expect(options).toBeAccessible();
  await options.link('Keys').click();
  await expect(options.group('JobScore')).toShow(
    'Viewing JobScore as Robert Raymond',
    /of 3,600 requests left/,
  );
  await expect(options).toBeAccessible();
  await recruiter.switchTo(jobScoreTab);
  await recruiter.reload();
  await expect(sidebar.candidate).toShow('Viewing JobScore as Robert Raymond', cases.profile.name);
  expect(candidatesAsked()).toEqual([undefined, 'user=eHMa2dzvcrbaBMEkZa455g']);
  for (const { path, headers } of sandbox.requests({ ...jobscore, path: /\/users/ })) {
    expect(headers['x-on-behalf-of'], path).toBeUndefined();
  }

  await recruiter.close(options);
  options = await recruiter.openOptions();
  await options.link('Preferences').click();
  await options.field('View JobScore as').choose('Token owner');
  await options.link('Keys').click();
  await expect(options.group('JobScore')).not.toShow('Viewing JobScore as');
  await recruiter.switchTo(jobScoreTab);
  await recruiter.reload();
  await expect(sidebar.candidate).toShow(cases.profile.name);
  await expect(sidebar.candidate).not.toShow('Viewing JobScore as');
  expect(candidatesAsked()).toHaveLength(3);
  expect(candidatesAsked().at(-1)).toBeUndefined();
});

testWithoutKeys(
  'a user who is not an owner cannot view JobScore as someone else',
  async ({ recruiter, sandbox }) => {
    await recruiter.saveKeys({ jobscore: sandbox.keys.jobscoreNotOwner });
    const options = await recruiter.openOptions();
    await options.link('Preferences').click();
    await options.field('View JobScore as').choose('Albert Hertz');
    await expect(options.region('Preferences')).toShow('Only account owners can view as another user');
    await expect(options).toBeAccessible();
    await options.link('Keys').click();
    await expect(options.group('JobScore')).not.toShow('Viewing JobScore as');
  },
);

testWithoutKeys('preferences survive a reload', async ({ recruiter }) => {
  let options = await recruiter.openSettings();
  await options.link('Preferences').click();
  const refresh = () => options.field('Check JOFI for new profiles');
  const notes = () => options.field('Look for JOFI links in notes and profile links');
  await expect(refresh()).toHold('10');
  await refresh().choose('Every 30 minutes');
  await notes().click();
  await expect.poll(() => notes().isChecked()).toBe(true);
  await expect(refresh()).toHold('30');
  await expect(options.region('Preferences')).toShow('Add a JOFI API key to turn this on.');
  await recruiter.stopBackground();
  await recruiter.close(options);
  options = await recruiter.openOptions();
  await options.link('Preferences').click();
  await expect(refresh()).toHold('30');
  expect(await notes().isChecked()).toBe(true);
});

test('a candidate deleted in JobScore keeps their profile', async ({ recruiter, sandbox, sidebar }) => {
  sandbox.inject({ ...jobscore, path: `/v1/candidates/${cases.byPersonId.candidateId}` }, { status: 404 });
  await recruiter.openPage(cases.byPersonId.url);
  await expect(sidebar.candidate).toShow(
    'This candidate is no longer in JobScore. They may have been merged or deleted.',
  );
  await expect(sidebar.profile).toShow(cases.byPersonId.profileIds[0]!);
  await waitForReview(recruiter);
  expect(sandbox.requests({ ...jobscore, path: ASSIGNMENTS })).toEqual([]);
  await expect(sidebar).toBeAccessible();
});
