import { cases } from '../sandbox';
import { expect, test } from './support/connected';
import type { Locator } from './support/locator';
import type { Recruiter } from './support/recruiter';
import { waitForReview } from './support/review';

test('the last requests are listed without ids, and cleared', async ({ recruiter, sidebar }) => {
  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.profile).toShow(cases.profile.profileIds[0]!);
  const options = await recruiter.openOptions();
  await options.link('Activity').click();
  const activity = options.region('Activity');
  await activity.button('Show recent requests').click();
  await expect(activity).toShow('career-navigation-profiles/{}', 'candidates/{}', 'OK (200)');
  await expect(activity).toBeAccessible();
  const words = await activity.text();
  expect(words).not.toContain(cases.profile.profileIds[0]!);
  await activity.button('Clear').click();
  await activity.button('Delete').click();
  await expect(activity).toShow('No requests yet.');
});

test('stored data is listed, exported, cleared and imported', async ({ recruiter, sandbox, sidebar }) => {
  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.profile).toShow(cases.profile.profileIds[0]!);
  await expect(sidebar.careers).toShow('Best fit');

  await sidebar.interests.button('Enter scores').click();
  await sidebar.interests.field('Letters, six scores, or 30 or 60 answers').fill('4, 40, 5, 6, 7, 30');
  await sidebar.interests.button('Save').click();
  await expect(sidebar.interests).toShow('Investigative 40 of 40');
  const profiler = await recruiter.newTab(
    () => sidebar.interests.button('Ask the questions together').click(),
    'the profiler',
  );
  await expect(profiler).toShow(`With ${cases.profile.name}`);

  const options = await recruiter.openOptions();
  await options.link('Preferences').click();
  await options.field('Sidebar width').choose('Wide');
  await options.link('Privacy and data').click();
  const data = options.region('Data');
  await expect(data).toShow('JobScore and JOFI data', 'Total, per your browser');
  await expect(data).toBeAccessible();
  await options.tab.document.evaluate(
    `{ const make = URL.createObjectURL; URL.createObjectURL = file => { file.text().then(text => { window.saved = text; }); return make(file); }; }`,
  );
  await data.button('Export…').click();
  await expect.poll(() => options.tab.document.evaluate('window.saved')).toContain('"format": "fitside"');
  const file = String(await options.tab.document.evaluate('window.saved'));
  for (const key of Object.values(sandbox.keys)) expect(file).not.toContain(key);

  // Until the browser is closed answers are there for the next page; then they are asked for again.
  await options.link('Preferences').click();
  const keepFor = options.field('Keep candidate data for');
  await keepFor.choose('Until I close the browser');
  await options.button('Delete and change').click();
  await expect(keepFor).toHold('session');
  const read = () => sandbox.requests({ path: /\/career-navigation-profiles\/[^/]+$/ }).length;
  for (const times of [1, 2]) {
    if (times === 2) await forgetSession(recruiter, options);
    await recruiter.reload();
    await expect(sidebar.profile).toShow(cases.profile.profileIds[0]!);
    await waitForReview(recruiter);
    expect(read()).toBe(times);
  }

  const asked = () => sandbox.requests({ path: '/api/v2/career-navigation-profiles' }).length;
  const before = asked();
  await options.link('Privacy and data').click();
  await data.button('Clear candidate data…').click();
  await expect(data).toShow('your links and the interests you entered');
  await data.button('Delete').click();
  await expect(data).toShow('Deleted.');
  await options.link('Keys').click();
  await expect(options.group('JOFI')).toShow('Key ends in');
  // The open page reports again which person it shows; the Interest Profiler is no longer about anyone.
  await expect.poll(asked).toBeGreaterThan(before);
  await expect(sidebar.profile).toShow(cases.profile.profileIds[0]!);
  await expect(profiler).toShow('Not linked to a candidate');
  const ofTabs = await options.tab.document.evaluate('chrome.storage.session.get().then(JSON.stringify)');
  expect(ofTabs).toMatch(/"review:\d+"/);
  expect(ofTabs).not.toContain('"profiler:');
  await recruiter.close(profiler);
  // After a reload, a person's own tab asks for a candidate and no longer waits for anyone.
  const person = await recruiter.openExtensionPage('sidepanel.html', "a person's tab");
  await expect(person).toShow('Waiting');
  await person.tab.document.evaluate('location.reload()');
  await expect(person).toShow('Open a candidate in JobScore to see them here.');
  await recruiter.close(person);

  await options.link('Privacy and data').click();
  await data.button('Reset Fitside…').click();
  await data.button('Delete').click();
  await expect(sidebar.profile).not.toShow(cases.profile.profileIds[0]!);
  const toServices = () =>
    (['jobscore', 'jofi', 'onet'] as const).flatMap(service => sandbox.requests({ service })).length;
  const after = toServices();
  await recruiter.reload();
  await expect(sidebar.profile).toShow("won't contact JOFI until you agree");
  expect(toServices()).toBe(after);

  // As if in another browser, with the file alone.
  await recruiter.close(options);
  await recruiter.saveKeys(sandbox.keys);
  const anew = await recruiter.openOptions();
  await anew.link('Privacy and data').click();
  await expect(anew.region('Data')).toShow('Total, per your browser');
  await give(anew, 'not ours', file.slice(1));
  await expect(anew.region('Data')).toShow("This file isn't a Fitside export. Nothing changed.");
  await give(anew, 'odd', file.replace('"width": "wide"', '"actingAs": "me"'));
  await expect(anew.region('Data')).toShow('This file has been edited');
  const link = {
    kind: 'not',
    account: 'live:1',
    profileId: 'CNP8',
    profileName: 'x',
    at: '2026-01-01T00:00:00Z',
  };
  const links = [{ candidateId: cases.profile.candidateId, ...link }];
  const widened = file.replace('"readNotes": false', '"readNotes": true');
  await give(anew, 'fitside.json', JSON.stringify({ ...JSON.parse(widened), links }));
  const preview = anew.region('What this file would change');
  await expect(preview).toShow(
    'Links: 1 new, 0 replaced, 0 unchanged.',
    'Entered interests: 1 new, 0 replaced, 0 unchanged.',
    'Look for JOFI links in notes',
    'profile CNP8 (no name stored)',
  );
  await expect(preview).toBeAccessible();
  const width = () =>
    anew.tab.document.evaluate(
      `[...document.querySelectorAll('select')].find(each => each.labels[0]?.textContent === 'Sidebar width').value`,
    );
  expect(await width()).toBe('medium');
  await preview.button('Import').click();
  await expect(anew.region('Data')).toShow('Preferences: imported.');
  await expect.poll(width).toBe('wide');
  expect(
    await anew.tab.document.evaluate(
      `[...document.querySelectorAll('input[type=checkbox]')].filter(box => box.labels[0].textContent.startsWith('Look for JOFI')).map(box => box.checked).join()`,
    ),
  ).toBe('false');
  await expect(sidebar.interests).toShow('Investigative 40 of 40');

  // The browser loses the database: what there is a copy of comes back, where the user agrees.
  await expect(anew.region('Data')).toShow('A second copy of your links');
  await anew.tab.document.evaluate(`void indexedDB.deleteDatabase('fitside')`);
  await expect(anew.region('Data')).toShow("Your browser lost Fitside's data. A copy");
  await anew.region('Data').button('Show what can be brought back…').click();
  await expect(preview).toShow('Entered interests: 1 new, 0 replaced, 0 unchanged.');
  await preview.button('Import').click();
  await expect(anew.region('Data')).toShow('From the file:', 'A second copy of your links');
});

/**
 * Takes from the extension what browsers keep for it while they are open, and has it begin as they do when they start;
 * waits until it has.
 */
async function forgetSession(recruiter: Recruiter, { tab }: Locator): Promise<void> {
  const api = '(globalThis.browser ?? chrome)';
  await tab.document.evaluate(`${api}.storage.session.clear()`);
  await recruiter.stopBackground();
  // What it does not understand wakes it too.
  await tab.document.evaluate(`${api}.runtime.sendMessage({}).catch(() => {})`);
  const hasBegun = `${api}.storage.session.get('begun').then(({ begun }) => begun === true)`;
  await expect.poll(() => tab.document.evaluate(hasBegun)).toBe(true);
}

/** Chooses a file on the settings page. */
async function give(options: Locator, name: string, text: string): Promise<void> {
  await options.tab.document.evaluate(`{
    const [input] = document.querySelectorAll('input[type=file]');
    const chosen = new DataTransfer();
    chosen.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }`);
}
