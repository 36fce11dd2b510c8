import { cases, type Sandbox } from '../sandbox';
import { allowAccess, withdrawAccess } from './support/access';
import { expect, test } from './support/fixtures';
import { waitForReview } from './support/review';
import { until } from './support/until';

/** The path that each service is asked for to test a key. */
const KEY_CHECKS = { jobscore: '/v1/users/me', jofi: '/api/v2/accounts', onet: '/about/' } as const;

test('three steps by keyboard lead to the first profile', async ({ recruiter, sandbox, sidebar }) => {
  await recruiter.openPage(cases.profile.url);
  for (const [region, service] of [
    ['Candidate', 'JobScore'],
    ['JOFI profile', 'JOFI'],
  ] as const) {
    await expect(sidebar.region(region)).toShow(`won't contact ${service} until you agree`);
  }
  let options = await recruiter.newTab(() => sidebar.candidate.button('Open settings').click());
  await expect(options.region('How Fitside uses data')).toShow('Fitside reads nothing until you agree');
  // Without scrolling, on a small laptop's screen.
  const end = await options.tab.document.evaluate(
    `document.querySelector('button.primary').getBoundingClientRect().bottom`,
  );
  expect(end).toBeLessThan(700);
  await expect(options).toBeAccessible();
  expect(asked(sandbox)).toEqual([]);

  await options.button('Agree and continue').tabTo(40);
  await options.press('Enter');
  await expect(options.heading('Your keys')).toHaveFocus();
  const jobscore = options.group('JobScore');
  await jobscore.field('JobScore personal access token').fill(sandbox.keys.jobscore);
  await jobscore.button('Save').click();
  await expect(jobscore).toShow('Connected as Albert Hertz', sandbox.keys.jobscore.slice(-4));
  await expect(jobscore.field('JobScore personal access token')).toHold('');
  const jofi = options.group('JOFI');
  await jofi.field('JOFI API key').fill(sandbox.keys.jofi);
  await jofi.press('Enter');
  await expect(jofi).toShow('Connected as Harborview Staffing');
  for (const service of ['jobscore', 'jofi'] as const) {
    expect(sandbox.requests({ path: KEY_CHECKS[service] }), service).toHaveLength(1);
  }

  // Left in the middle, it goes on there.
  await recruiter.close(options);
  options = await recruiter.openOptions();
  const onet = options.group('O*NET');
  await onet.field('O*NET API key').fill(sandbox.keys.onet);
  await onet.press('Enter');
  await expect(onet).toShow('Connected', sandbox.keys.onet.slice(-4));
  // The answer also names the database of the tables, which are read from then on.
  expect(sandbox.requests({ path: KEY_CHECKS.onet }).length).toBeGreaterThan(0);
  await expect(options).toBeAccessible();

  await options.button('Next').tabTo(40);
  await options.press('Enter');
  const access = options.region('Site access');
  await expect(options.heading('Site access')).toHaveFocus();
  await expect(access).toShow('JobScore pages: allowed', 'O*NET: allowed', 'Try it');
  await options.button('Done').tabTo(40);
  await options.press('Enter');
  await expect(options.heading('Fitside settings')).toHaveFocus();
  await options.link('Privacy and data').click();
  await expect(options.region('Privacy')).toShow('You agreed to this on');

  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.profile).toShow(cases.profile.profileIds[0]!);
  await expect(sidebar.careers).toShow('Best fit');
});

test('a saved key stays hidden and can be tested and removed', async ({ recruiter, sandbox, sidebar }) => {
  await recruiter.saveKeys({ jofi: sandbox.keys.jofiTest });
  const options = await recruiter.openOptions();
  const jofi = options.group('JOFI');
  await expect(jofi).toShow('Key ends in', sandbox.keys.jofiTest.slice(-4), /test key/i);
  const html = String(await options.tab.document.evaluate('document.documentElement.outerHTML'));
  expect(html).not.toContain(sandbox.keys.jofiTest.slice(0, -4));
  const onet = options.group('O*NET');
  await onet.field('O*NET API key').fill('not-the-right-key');
  await onet.button('Save').click();
  await expect(onet).toShow('O*NET refused this key');

  sandbox.inject({ service: 'jofi' }, { status: 401 });
  await jofi.button('Test connection').click();
  await expect(jofi).toShow('JOFI refused this key');
  await jofi.button('Remove').click();
  await jofi.button('Remove key').click();
  await expect(jofi).not.toShow('Key ends in');
  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.candidate).toShow('Without a JobScore token');
  await expect(sidebar.profile).toShow('No JOFI API key yet');
});

test('an open sidebar follows keys, consent and site access', async ({ recruiter, sandbox, sidebar }) => {
  await recruiter.saveKeys({ jobscore: sandbox.keys.jobscore, jofi: sandbox.keys.jofi });
  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.profile).toShow(cases.profile.profileIds[0]!);

  const options = await recruiter.openOptions();
  await options.group('JOFI').button('Remove').click();
  await options.group('JOFI').button('Remove key').click();
  await expect(sidebar.profile).toShow('No JOFI API key yet');
  await expect(sidebar.profile).not.toShow(cases.profile.profileIds[0]!);

  await options.link('Privacy and data').click();
  const privacy = options.region('Privacy');
  await privacy.button('Withdraw consent').click();
  await expect(privacy).toShow("You haven't agreed");
  await expect(sidebar.profile).toShow("won't contact JOFI until you agree");
  const before = asked(sandbox).length;
  await options.link('Keys').click();
  await options.group('JOFI').field('JOFI API key').fill(sandbox.keys.jofi);
  await options.group('JOFI').button('Save').click();
  await expect(options.group('JOFI')).toShow('Agree to how Fitside uses data first');
  expect(asked(sandbox)).toHaveLength(before);

  await options.link('Privacy and data').click();
  await expect(privacy).toShow('Candidate data is still stored');
  await privacy.button('Clear candidate data…').click();
  await expect(privacy.button('Cancel')).toHaveFocus();
  await expect(options).toBeAccessible();
  await privacy.button('Delete').click();
  await expect(privacy).toShow('Candidate data deleted.');
  await expect(privacy.button('Clear candidate data…')).not.toBeShown();

  await privacy.button('Agree').click();
  await expect(sidebar.profile).toShow(cases.profile.profileIds[0]!);

  await options.link('Keys').click();
  const access = options.region('Site access');
  await expect(access).toShow('Fitside has all the access it needs, and nothing more');
  await withdrawAccess(recruiter, options);
  await expect(access).toShow('JobScore pages: not allowed', 'JobScore: not allowed', 'JOFI: not allowed');
  await allowAccess(recruiter, options, access);
  await expect(access).toShow('JobScore pages: allowed', 'JobScore: allowed', 'JOFI: allowed');

  await withdrawAccess(recruiter, options);
  await sidebar.button('Refresh').click();
  await expect(sidebar.profile).toShow("Fitside doesn't have permission to reach JOFI");
  const popup = await recruiter.openPopup();
  await expect(popup).toShow('Fitside needs access to these sites');
  await allowAccess(recruiter, options, popup);
  // Users who go to Chromium's settings meanwhile open the quick search again.
  if (recruiter.browser === 'chromium') await popup.tab.reload();
  await expect(popup).not.toShow('Fitside needs access');
  await expect(access).toShow('JobScore pages: allowed');
});

test('the sample candidate works without keys or requests', async ({ recruiter, sandbox }) => {
  const options = await recruiter.openOptions();
  await expect(options.link('See a sample candidate')).toBeShown();
  const page = await recruiter.openExtensionPage('sidepanel.html#sample', 'the sample candidate');
  await expect(page).toShow('Sample candidate', 'Everything here is made up');
  await expect(page.region('Candidate')).toShow('Maren Okafor-Lind', 'First talk');
  const profile = page.region('JOFI profile');
  await expect(profile).toShow('SAMPLE-2', 'Sample account');
  await expect(page).toBeAccessible();

  const interests = page.region('Interests');
  await interests.field('Source').choose('occupations');
  await expect(interests).toShow('Inferred');
  const careers = page.region('Career matches');
  await expect(careers).toShow('Harbor Museum Guide');
  await expect(page).toShow('Sample data, made up by Fitside');
  await careers.field('Filter by title').fill('lagoon');
  await expect(careers).toShow('Lagoon Tour Planner');
  await expect(careers).not.toShow('Harbor Museum Guide');
  await careers.field('Filter by title').fill('');

  const job = page.region('This job');
  await job.button(/Visitor Experience Coordinator/).click();
  await job.button('Use this occupation').click();
  await expect(job).toShow('Visitor Experience Planner', 'In their O*NET career matches');

  await page.region('Chosen occupations').button('Harbor Museum Guide').click();
  await expect(page.heading('Harbor Museum Guide')).toHaveFocus();
  await expect(page).toShow('Leads visitors through a museum');
  await expect(page).toBeAccessible();
  await page.press('Escape');

  await profile.field('Show profile').choose('SAMPLE-1');
  await expect(profile).toShow('SAMPLE-1');
  await page.button('More').click();
  const sheet = await recruiter.newTab(() => page.button('Print').click(), 'the sheet');
  await expect(sheet).toShow('Maren Okafor-Lind', 'Sample candidate', 'Ready to print', 'made up by Fitside');
  for (const service of ['jobscore', 'jofi', 'onet'] as const) {
    expect(sandbox.requests({ service }), service).toHaveLength(0);
  }
});

test('a structured review folds interests, matches and job', async ({ recruiter, sandbox, sidebar }) => {
  const options = await recruiter.openSettings();
  await options.link('Preferences').click();
  await options.field('Use Fitside for').choose('structured');
  await recruiter.close(options);
  // O*NET's tables cannot be had, so that whatever O*NET is asked is for the candidate.
  sandbox.inject({ path: /\/database\/$/ }, { status: 404 });
  await recruiter.saveKeys(sandbox.keys);
  await until(
    async () => sandbox.requests({ path: /\/database\/$/ }).length > 0,
    () => 'The tables were not asked for.',
  );
  const before = sandbox.requests({ service: 'onet' }).length;
  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.profile).toShow(cases.profile.profileIds[0]!);
  await waitForReview(recruiter);
  for (const region of ['Interests', 'Career matches', 'This job']) {
    await expect(sidebar.region(region)).toShow('Show for this candidate');
  }
  await expect(sidebar).toShow('Not for screening or ranking');
  await expect(sidebar.occupations).toBeShown();
  await expect(sidebar).toBeAccessible();
  // What is shown of chosen occupations is all that O*NET was asked.
  for (const { path } of sandbox.requests({ service: 'onet' }).slice(before)) {
    expect(path).toMatch(/\/careers\/[\d.-]+\/(education|job_outlook|check_out_my_state)$/);
  }

  await sidebar.job.button('Show for this candidate').click();
  await sidebar.job.button(/on this page|most recent/).click();
  await sidebar.job.field('Search other titles').fill('nurse');
  await sidebar.job.button('Search').click();
  await sidebar.job.find('radio', /^Registered Nurses/).click();
  await sidebar.job.button('Use this occupation').click();
  await expect(sidebar.job).toShow('in Interests and Career matches');
  expect(sandbox.requests({ path: '/mnm/interestprofiler/careers' })).toEqual([]);

  await sidebar.careers.button('Show for this candidate').click();
  await expect(sidebar.heading('Career matches')).toHaveFocus();
  await expect(sidebar.careers).toShow('Best fit');
  await expect(sidebar.job).toShow('in Interests.');
  await sidebar.interests.button('Show for this candidate').click();
  await expect(sidebar.job).toShow('highest in', /n their O\*NET career matches/);

  await recruiter.openPage(cases.twoProfiles.url);
  await expect(sidebar.careers).toShow('Show for this candidate');
});

/** Returns all requests that the services received. */
function asked(sandbox: Sandbox) {
  return (['jobscore', 'jofi', 'onet'] as const).flatMap(service => sandbox.requests({ service }));
}
