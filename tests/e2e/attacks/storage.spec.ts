import { cases, type Sandbox } from '../../sandbox';
import { expect, test as base, testWithoutKeys } from '../support/connected';
import { employeeWith } from '../support/fixtures';
import type { Recruiter } from '../support/recruiter';
import type { Sidebar } from '../support/sidebar';

/** A user that nobody chose to see JobScore as. */
const FORGED = { id: 'eHMa2dzvcrbaBMEkZa455g', name: 'Robert Raymond' };

const AREAS = ['local', 'session', 'managed', 'sync'];

/** Reads all areas that there are, in the content script's world. */
const READ_ALL = `(async () => {
  const { storage } = globalThis.browser ?? globalThis.chrome;
  const read = async area => {
    try { return await storage[area].get(null); } catch { return {}; }
  };
  return Object.assign({}, ...(await Promise.all(${JSON.stringify(AREAS)}.map(read))));
})()`;

/** Writes to all areas that it can, in the content script's world. */
const write = (values: object) => `(async () => {
  const { storage } = globalThis.browser ?? globalThis.chrome;
  for (const area of ${JSON.stringify(AREAS)}) {
    try { await storage[area].set(${JSON.stringify(values)}); } catch {}
  }
})()`;

/** With someone whose organisation gives a key, in a browser of its own. */
const test = base.extend<{ employee: Recruiter }>({
  employee: employeeWith(keys => ({ jofiKey: keys.jofi, keepFor: 'session' })),
});

/** Returns the users on whose behalf JobScore was asked. */
const seenAs = (sandbox: Sandbox) =>
  sandbox.requests({ service: 'jobscore' }).map(({ headers }) => headers['x-on-behalf-of']);

async function openProfile(recruiter: Recruiter, sidebar: Sidebar): Promise<void> {
  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.profile).toShow(cases.profile.profileIds[0]!);
}

test('the world of the content script reads no key, no person and no setting', async ({
  recruiter,
  sandbox,
  sidebar,
}) => {
  await openProfile(recruiter, sidebar);
  const { driver, page } = recruiter;
  const read = await driver.evaluateInContentScript(page.tab, READ_ALL);
  expect(read).toEqual({});
  for (const key of Object.values(sandbox.keys)) expect(JSON.stringify(read)).not.toContain(key);
});

testWithoutKeys(
  'a consent that a page writes asks nothing of any service',
  async ({ recruiter, sandbox, sidebar }) => {
    await recruiter.openPage(cases.profile.url);
    await expect(sidebar).toShow('settings');
    const { driver, page } = recruiter;
    await driver.evaluateInContentScript(
      page.tab,
      write({ consent: { version: 1, at: Date.now() }, firstRunStep: 'done', fixedSettings: {} }),
    );
    await recruiter.stopBackground();
    await recruiter.reload();
    await expect(sidebar).toShow('settings');
    const options = await recruiter.openOptions();
    await expect(options.button('Agree and continue')).toBeShown();
    for (const service of ['jobscore', 'jofi', 'onet'] as const) {
      expect(sandbox.requests({ service })).toEqual([]);
    }
  },
);

test('settings that a page writes change nothing, and nobody is impersonated', async ({
  recruiter,
  sandbox,
  sidebar,
}) => {
  await openProfile(recruiter, sidebar);
  const { driver, page } = recruiter;
  const forged = { actingAs: FORGED, readNotes: true, keepFor: 'week' };
  await driver.evaluateInContentScript(page.tab, write({ settings: forged, fixedSettings: forged }));
  await recruiter.stopBackground();
  await recruiter.openPage(cases.twoProfiles.url);
  await expect(sidebar.profile).toShow(cases.twoProfiles.profileIds[0]!);
  await expect(sidebar.candidate).not.toShow(`Viewing JobScore as ${FORGED.name}`);
  const options = await recruiter.openSettings();
  await options.link('Preferences').click();
  const preferences = options.region('Preferences');
  await expect(preferences.field('View JobScore as')).toHold('');
  await expect(preferences.field('Keep candidate data for')).toHold('day');
  expect(new Set(seenAs(sandbox))).toEqual(new Set([undefined]));
});

test("a policy's key is not in the content script's reach, or not used", async ({ employee, sandbox }) => {
  const options = await employee.openOptions();
  await options.button('Agree and continue').click();
  const jofi = options.group('JOFI');
  const isChromium = employee.browser === 'chromium';
  await expect(jofi).toShow(isChromium ? 'Set by your organization.' : "Fitside doesn't use it.");
  await employee.openPage(cases.profile.url);
  const read = await employee.driver.evaluateInContentScript(employee.page.tab, READ_ALL);
  if (isChromium) expect(read).toEqual({});
  // Firefox has no access levels: administrators must give it no key, and one that they give is never used.
  else expect(sandbox.requests({ service: 'jofi' })).toEqual([]);
});
