import { cases } from '../sandbox';
import { expect, test } from './support/connected';

const SERVICES = ['jobscore', 'jofi', 'onet'] as const;

test('a wrong key of one service leaves the others at work', async ({ recruiter, sandbox }) => {
  const { jobscore, jofi } = sandbox.keys;
  await recruiter.saveKeys({ jobscore, jofi, onet: 'not-the-right-key' });
  await recruiter.openPage(cases.profile.url);
  await expect(recruiter.sidebar.region('Career matches')).toShow('O*NET refused the API key', 'settings');
  await expect(recruiter.sidebar.region('JOFI profile')).toShow(cases.profile.profileIds[0]!);

  await recruiter.saveKeys({ jofi: 'sk_live_not_the_right_key', onet: sandbox.keys.onet });
  await recruiter.reload();
  await expect(recruiter.sidebar.region('JOFI profile')).toShow('JOFI refused the API key');
  await expect(recruiter.sidebar.region('Career matches')).toShow(/Needs/);
  await expect(recruiter.sidebar.region('Candidate')).toShow(cases.profile.name);

  await recruiter.saveKeys({ jofi, jobscore: 'not-the-right-key' });
  await recruiter.reload();
  await expect(recruiter.sidebar.region('Candidate')).toShow('JobScore refused', 'read from the page');
  await expect(recruiter.sidebar.region('JOFI profile')).toShow(cases.profile.profileIds[0]!);
  await expect(recruiter.sidebar.region('Career matches')).toShow('Best fit');
});

test('the network is lost and comes back: what was stored stays, with its age', async ({
  connected: recruiter,
  sandbox,
}) => {
  await recruiter.openPage(cases.profile.url);
  const { sidebar } = recruiter;
  await expect(sidebar.region('Career matches')).toShow('Best fit');
  const back = SERVICES.map(service => sandbox.tell({ service }, { cut: true }));
  await sidebar.button('Refresh').click();
  await expect(sidebar.region('Candidate')).toShow(/JobScore could not be reached/, cases.profile.name);
  await expect(sidebar.region('JOFI profile')).toShow(
    /JOFI could not be reached/,
    cases.profile.profileIds[0]!,
  );
  await expect(sidebar.region('Career matches')).toShow('Best fit', /ago|just now/);

  await recruiter.openPage(cases.twoProfiles.url);
  await expect(sidebar.region('JOFI profile')).toShow(/JOFI could not be reached/);
  for (const undo of back) undo();
  await sidebar.button(/^Try again: JOFI profile/).click();
  await expect(sidebar.region('JOFI profile')).toShow(cases.twoProfiles.profileIds[0]!);
});

for (const [title, fault, words] of [
  ['429', { status: 429 }, /no more requests/],
  ['500', { status: 500 }, /trouble of its own/],
  ['a body that is not JSON', { body: '<html>down</html>', contentType: 'text/html' }, /does not understand/],
] as const) {
  test(`${title} from one service is told in its region only`, async ({ connected: recruiter, sandbox }) => {
    await recruiter.openPage(cases.caseDiffers.url);
    const { sidebar } = recruiter;
    await expect(sidebar.region('Career matches')).toShow('fit');

    const undoOnet = sandbox.tell({ service: 'onet' }, fault);
    await recruiter.openPage(cases.profile.url);
    await expect(sidebar.region('Career matches')).toShow('O*NET', words);
    await expect(sidebar.region('Interests')).toShow('SIR');
    undoOnet();

    const undoJofi = sandbox.tell({ service: 'jofi' }, fault);
    await sidebar.button('Refresh').click();
    await expect(sidebar.region('JOFI profile')).toShow('JOFI', words, cases.profile.profileIds[0]!);
    await expect(sidebar.region('Candidate')).toShow(cases.profile.name);
    undoJofi();

    sandbox.tell({ service: 'jobscore' }, fault);
    await recruiter.openPage(cases.twoProfiles.url);
    await expect(sidebar.region('Candidate')).toShow('JobScore', words);
    await expect(sidebar.region('JOFI profile')).toShow(cases.twoProfiles.profileIds[0]!);
  });
}

test('a background stopped in the middle of a lookup takes it up again', async ({
  connected: recruiter,
  sandbox,
}) => {
  const undo = sandbox.tell({ service: 'jofi', path: /career-navigation-profiles\/./ }, { delayMs: 4_000 });
  await recruiter.openPage(cases.profile.url);
  await expect
    .poll(() => sandbox.requests({ service: 'jofi', path: /career-navigation-profiles\/./ }).length)
    .toBe(1);
  undo();
  await recruiter.stopBackground();
  await expect(recruiter.sidebar.region('JOFI profile')).toShow(cases.profile.profileIds[0]!);
  await expect(recruiter.sidebar.region('Career matches')).toShow('Best fit');
});
