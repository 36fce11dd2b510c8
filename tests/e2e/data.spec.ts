import { cases } from '../sandbox';
import { expect, test } from './support/connected';

test('what is kept is told, and goes when it is cleared; the sidebar reads anew', async ({
  connected,
  sandbox,
}) => {
  await connected.openPage(cases.profile.url);
  const profile = connected.sidebar.region('JOFI profile');
  await expect(profile).toShow(cases.profile.profileIds[0]!);
  await expect(connected.sidebar.region('Career matches')).toShow('Best fit');

  const options = await connected.openOptions();
  const activity = options.region('Activity');
  await activity.button('Show the last requests').click();
  await expect(activity).toShow('career-navigation-profiles/{}', 'candidates/{}', 'Answered (200)');
  await expect(activity).toBeAccessible();
  const words = await activity.text();
  expect(words).not.toContain(cases.profile.profileIds[0]!);
  await activity.button('Clear').click();
  await expect(activity).toShow('Nothing was asked yet.');

  const data = options.region('Data');
  await expect(data).toShow('Answers of JobScore and JOFI', 'The browser counts');
  await expect(data).toBeAccessible();
  await options.tab.document.evaluate(
    `{ const make = URL.createObjectURL; URL.createObjectURL = file => { file.text().then(text => { window.saved = text; }); return make(file); }; }`,
  );
  await data.button('Save to a file').click();
  await expect.poll(() => options.tab.document.evaluate('window.saved')).toContain('"format": "fitside"');
  const file = String(await options.tab.document.evaluate('window.saved'));
  for (const key of Object.values(sandbox.keys)) expect(file).not.toContain(key);

  const asked = () => sandbox.requests({ path: '/api/v2/career-navigation-profiles' }).length;
  const before = asked();
  await data.button("Clear people's data …").click();
  await expect(data).toShow('your own links and the interests you entered');
  await data.button('Delete').click();
  await expect(data).toShow('Deleted.');
  await expect(options.group('JOFI')).toShow('Saved key ends in');
  await expect.poll(asked).toBeGreaterThan(before);
  await expect(profile).toShow(cases.profile.profileIds[0]!);

  await data.button('Clear everything …').click();
  await data.button('Delete').click();
  await expect(profile).not.toShow(cases.profile.profileIds[0]!);
  const toServices = () =>
    (['jobscore', 'jofi', 'onet'] as const).flatMap(service => sandbox.requests({ service })).length;
  const after = toServices();
  await connected.reload();
  await expect(profile).toShow('not asked before you agree');
  expect(toServices()).toBe(after);
});
