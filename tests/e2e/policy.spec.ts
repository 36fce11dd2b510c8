import { cases } from '../sandbox';
import { employeeWith, expect, test as base } from './support/fixtures';
import type { Recruiter } from './support/recruiter';
import { waitForReview } from './support/review';

/** The user that JobScore is to be seen as. */
const SEEN_AS = { id: 'eHMa2dzvcrbaBMEkZa455g', name: 'Robert Raymond' };

/** With someone whose organisation fixes settings, in a browser of its own. */
const test = base.extend<{ employee: Recruiter }>({
  employee: employeeWith(keys => ({
    jofiKey: keys.jofi,
    actingAs: SEEN_AS.id,
    actingAsName: SEEN_AS.name,
    keepFor: 'session',
    purpose: 'structured',
    hiddenSections: ['occupations', 'job'],
    consent: true,
  })),
});

test('settings fixed by an organization are marked, locked and in force', async ({ employee, sandbox }) => {
  const options = await employee.openOptions();
  await expect(options).toShow('Your organization agreed to this for you.');
  await options.button('Next').click();
  const jofi = options.group('JOFI');
  if (employee.browser === 'chromium') {
    await expect(jofi).toShow('Set by your organization.');
    await expect(jofi.field('JOFI API key')).not.toBeShown();
    await jofi.button('Test connection').click();
  } else {
    // Firefox lets content scripts read a policy, so that no key in it is used.
    await expect(jofi).toShow("Fitside doesn't use it.");
    await jofi.field('JOFI API key').fill(sandbox.keys.jofi);
    await jofi.button('Save').click();
  }
  await expect(jofi).toShow('Connected as Harborview Staffing');
  await options.group('JobScore').field('JobScore personal access token').fill(sandbox.keys.jobscore);
  await options.group('JobScore').button('Save').click();
  await expect(options.group('JobScore')).toShow('Connected as Albert Hertz');
  await options.button('Next').click();
  await options.button('Done').click();

  await options.link('Preferences').click();
  const preferences = options.region('Preferences');
  await expect(preferences).toShow('Hidden by your organization: Chosen occupations and This job.');
  for (const [name, value] of [
    ['Keep candidate data for', 'session'],
    ['Use Fitside for', 'structured'],
    ['View JobScore as', SEEN_AS.id],
  ] as const) {
    await expect(preferences.field(name)).toHold(value);
    expect(await preferences.field(name).isDisabled(), name).toBe(true);
  }
  await expect(options).toBeAccessible();
  await options.link('Privacy and data').click();
  await expect(options.region('Privacy')).toShow('Your organization agreed to this for you.');
  await expect(options.button('Withdraw consent')).not.toBeShown();
  await expect(options).toBeAccessible();
  await employee.close(options);

  const { sidebar, page } = employee;
  await employee.openPage(cases.profile.url);
  await expect(sidebar.profile).toShow(cases.profile.profileIds[0]!);
  await expect(sidebar.interests).toShow('Show for this candidate');
  await waitForReview(employee);
  await expect(sidebar.candidate).toShow(`Viewing JobScore as ${SEEN_AS.name}`);
  const asked = sandbox.requests({
    service: 'jobscore',
    path: `/v1/candidates/${cases.profile.candidateId}`,
  });
  expect(asked.map(({ headers }) => headers['x-on-behalf-of'])).toEqual([`user=${SEEN_AS.id}`]);
  for (const hidden of ['Chosen occupations', 'This job']) {
    await expect(sidebar.region(hidden)).not.toBeShown();
  }
  await sidebar.button('Copy summary').click();
  await expect(sidebar).toShow('Summary copied');
  const note = page.field('Add a note');
  await note.click();
  await page.press('Control+V');
  await expect
    .poll(note.value)
    .toContain('Left out (hidden in structured review): Interests and Career matches.');
  for (const words of ['Chosen occupations', 'Not for screening', 'O*NET']) {
    expect(await note.value()).not.toContain(words);
  }
});
