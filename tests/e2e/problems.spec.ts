import { cases } from '../sandbox';
import { expect, test, testWithoutKeys } from './support/connected';

const SERVICES = ['jobscore', 'jofi', 'onet'] as const;

testWithoutKeys(
  'a wrong key for one service does not stop the others',
  async ({ recruiter, sandbox, sidebar }) => {
    const { jobscore, jofi } = sandbox.keys;
    await recruiter.saveKeys({ jobscore, jofi, onet: 'not-the-right-key' });
    await recruiter.openPage(cases.profile.url);
    await expect(sidebar.careers).toShow('O*NET refused the API key', 'settings');
    await expect(sidebar.profile).toShow(cases.profile.profileIds[0]!);

    await recruiter.saveKeys({ jofi: 'sk_live_not_the_right_key', onet: sandbox.keys.onet });
    await recruiter.reload();
    await expect(sidebar.profile).toShow('JOFI refused the API key');
    await expect(sidebar.careers).toShow(/Waits for/);
    await expect(sidebar.candidate).toShow(cases.profile.name);

    await recruiter.saveKeys({ jofi, jobscore: 'not-the-right-key' });
    await recruiter.reload();
    await expect(sidebar.candidate).toShow('JobScore refused', 'from this page');
    await expect(sidebar.profile).toShow(cases.profile.profileIds[0]!);
    await expect(sidebar.careers).toShow('Best fit');
  },
);

test('stored answers stay visible while the network is down', async ({ recruiter, sandbox, sidebar }) => {
  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.careers).toShow('Best fit');
  const back = SERVICES.map(service => sandbox.inject({ service }, { cut: true }));
  await sidebar.button('Refresh').click();
  // Once each was tried and none answered, which is known at the second try: O*NET, asked last, answered before.
  const words = "Couldn't reach JobScore or anything else. Check your internet connection";
  await expect(sidebar.candidate).toShow(words, cases.profile.name);
  await expect(sidebar.profile).toShow('Waits for JOFI', cases.profile.profileIds[0]!);
  await expect(sidebar.careers).toShow('Best fit', /ago|just now/);

  await recruiter.openPage(cases.twoProfiles.url);
  await expect(sidebar.profile).toShow('Waits for JOFI');
  for (const undo of back) undo();
  await sidebar.button(/^Try again: Candidate/).click();
  await expect(sidebar.profile).toShow(cases.twoProfiles.profileIds[0]!);
});

for (const [title, fault, words] of [
  ['429', { status: 429 }, /no more requests/],
  ['500', { status: 500 }, /is having problems/],
  [
    'a body that is not JSON',
    { body: '<html>down</html>', contentType: 'text/html' },
    /a web page instead of data/,
  ],
] as const) {
  test(`${title} affects only the sections of its service`, async ({ recruiter, sandbox, sidebar }) => {
    await recruiter.openPage(cases.caseDiffers.url);
    await expect(sidebar.careers).toShow('fit');

    const undoOnet = sandbox.inject({ service: 'onet' }, fault);
    await recruiter.openPage(cases.profile.url);
    await expect(sidebar.careers).toShow('O*NET', words);
    await expect(sidebar.interests).toShow('SIR');
    undoOnet();

    const undoJofi = sandbox.inject({ service: 'jofi' }, fault);
    await sidebar.button('Refresh').click();
    await expect(sidebar.profile).toShow('JOFI', words, cases.profile.profileIds[0]!);
    await expect(sidebar.candidate).toShow(cases.profile.name);
    undoJofi();

    sandbox.inject({ service: 'jobscore' }, fault);
    await recruiter.openPage(cases.twoProfiles.url);
    await expect(sidebar.candidate).toShow('JobScore', words);
    await expect(sidebar.profile).toShow(cases.twoProfiles.profileIds[0]!);
  });
}

test('a background stopped during a lookup resumes it', async ({ recruiter, sandbox, sidebar }) => {
  const undo = sandbox.inject({ service: 'jofi', path: /career-navigation-profiles\/./ }, { delayMs: 4_000 });
  await recruiter.openPage(cases.profile.url);
  await expect
    .poll(() => sandbox.requests({ service: 'jofi', path: /career-navigation-profiles\/./ }).length)
    .toBe(1);
  undo();
  await recruiter.stopBackground();
  await expect(sidebar.profile).toShow(cases.profile.profileIds[0]!);
  await expect(sidebar.careers).toShow('Best fit');
});
