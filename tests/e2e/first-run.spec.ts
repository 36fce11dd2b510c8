import { cases } from '../sandbox';
import { expect, test } from './support/fixtures';

/** What each service is asked to test a key. */
const KEY_CHECKS = { jobscore: '/v1/users/me', jofi: '/api/v2/accounts', onet: '/about/' } as const;

test('three keys typed into the options lead to a candidate’s profile and matches', async ({
  recruiter,
  sandbox,
}) => {
  const options = await recruiter.openOptions();
  const jobscore = options.group('JobScore');
  await jobscore.field('JobScore personal access token').fill(sandbox.keys.jobscore);
  await jobscore.button('Save').click();
  await expect(jobscore).toShow('Connected as Albert Hertz', sandbox.keys.jobscore.slice(-4));
  await expect(jobscore.field('JobScore personal access token')).toHold('');

  const jofi = options.group('JOFI');
  await jofi.field('JOFI API key').fill(sandbox.keys.jofi);
  await jofi.press('Enter');
  await expect(jofi).toShow('Connected as Harborview Staffing');

  const onet = options.group('O*NET');
  await onet.field('O*NET API key').fill(sandbox.keys.onet);
  await onet.button('Save').click();
  await expect(onet).toShow('Connected', sandbox.keys.onet.slice(-4));
  for (const service of ['jobscore', 'jofi'] as const) {
    expect(sandbox.requests({ path: KEY_CHECKS[service] }), service).toHaveLength(1);
  }
  // It also says which database the tables are of, which are read from then on.
  expect(sandbox.requests({ path: KEY_CHECKS.onet }).length).toBeGreaterThan(0);

  await recruiter.openPage(cases.profile.url);
  await expect(recruiter.sidebar.region('JOFI profile')).toShow(cases.profile.profileIds[0]!);
  await expect(recruiter.sidebar.region('Career matches')).toShow('Best fit');
});

test('a saved key is never shown again, and can be tested and removed', async ({ recruiter, sandbox }) => {
  await recruiter.saveKeys({ jofi: sandbox.keys.jofiTest });
  const options = await recruiter.openOptions();
  const jofi = options.group('JOFI');
  await expect(jofi).toShow('Saved key ends in', sandbox.keys.jofiTest.slice(-4), /test key/i);
  const html = String(await options.tab.document.evaluate('document.documentElement.outerHTML'));
  expect(html).not.toContain(sandbox.keys.jofiTest.slice(0, -4));

  sandbox.tell({ service: 'jofi' }, { status: 401 });
  await jofi.button('Test connection').click();
  await expect(jofi).toShow('JOFI refused this key');

  await jofi.button('Remove').click();
  await expect(jofi).not.toShow('Saved key ends in');
  await recruiter.openPage(cases.profile.url);
  await expect(recruiter.sidebar.region('JOFI profile')).toShow('No JOFI API key is saved');
});

test('a wrong key is said to be wrong while the others connect', async ({ recruiter, sandbox }) => {
  const options = await recruiter.openOptions();
  const onet = options.group('O*NET');
  await onet.field('O*NET API key').fill('not-the-right-key');
  await onet.button('Save').click();
  await expect(onet).toShow('O*NET refused this key');
  const jofi = options.group('JOFI');
  await jofi.field('JOFI API key').fill(sandbox.keys.jofi);
  await jofi.button('Save').click();
  await expect(jofi).toShow('Connected as Harborview Staffing');
});

test('without any key nothing is asked, and every region says what is missing', async ({
  recruiter,
  sandbox,
}) => {
  await recruiter.openPage(cases.profile.url);
  const { sidebar } = recruiter;
  await expect(sidebar.region('Candidate')).toShow('No JobScore personal access token is saved');
  await expect(sidebar.region('JOFI profile')).toShow('No JOFI API key is saved');
  await expect(sidebar.region('Interests')).toShow('Needs the JOFI profile');
  await expect(sidebar.region('Career matches')).toBeShown();
  for (const service of ['jobscore', 'jofi', 'onet'] as const) {
    expect(sandbox.requests({ service }), service).toHaveLength(0);
  }

  const options = await recruiter.newTab(() => sidebar.button('Settings').click());
  await expect(options.group('JobScore')).toBeShown();
});

test('a sidebar that is open follows a key removed or saved in another tab', async ({
  recruiter,
  sandbox,
}) => {
  await recruiter.saveKeys({ jobscore: sandbox.keys.jobscore, jofi: sandbox.keys.jofi });
  await recruiter.openPage(cases.profile.url);
  const profile = recruiter.sidebar.region('JOFI profile');
  await expect(profile).toShow(cases.profile.profileIds[0]!);

  const options = await recruiter.openOptions();
  await options.group('JOFI').button('Remove').click();
  await expect(profile).toShow('No JOFI API key is saved');
  await expect(profile).not.toShow(cases.profile.profileIds[0]!);

  await options.group('JOFI').field('JOFI API key').fill(sandbox.keys.jofi);
  await options.group('JOFI').button('Save').click();
  await expect(profile).toShow(cases.profile.profileIds[0]!);
});
