import { cases, type Sandbox } from '../sandbox';
import { expect, test } from './support/fixtures';
import type { Locator } from './support/locator';

const LISTS = [/career-navigation-profiles$/, /test-takers$/] as const;

/** How often each of JOFI's lists was asked for. */
const listed = (sandbox: Sandbox) =>
  LISTS.map(
    path => sandbox.requests({ service: 'jofi', path }).filter(({ status }) => status === 200).length,
  );

/** The alarm on which the lists are read. */
const ALARM = 'refresh-index';

/** Returns the period of that alarm in minutes, as an extension page reads it. */
function alarms(page: Locator): Promise<unknown> {
  return page.tab.document.evaluate(
    `(globalThis.browser ?? chrome).alarms.getAll().then(all =>
      all.filter(one => one.name === '${ALARM}').map(one => one.periodInMinutes))`,
  );
}

/** Has the alarm go off now, as it otherwise would in ten minutes. */
function advanceAlarm(page: Locator): Promise<unknown> {
  return page.tab.document.evaluate(`(async () => {
    const { alarms } = globalThis.browser ?? chrome;
    const { periodInMinutes } = await alarms.get('${ALARM}');
    await alarms.create('${ALARM}', { when: Date.now(), periodInMinutes });
  })()`);
}

test('the lists are read only while a JOFI key is saved', async ({ recruiter, sandbox }) => {
  const options = await recruiter.openSettings();
  expect(await alarms(options)).toEqual([]);
  await recruiter.saveKeys({ jobscore: sandbox.keys.jobscore, onet: sandbox.keys.onet });
  expect(await alarms(options)).toEqual([]);
  expect(listed(sandbox)).toEqual([0, 0]);

  await recruiter.saveKeys({ jofi: sandbox.keys.jofi });
  await expect.poll(() => listed(sandbox)).toEqual([1, 1]);
  await expect.poll(() => alarms(options)).toEqual([10]);
  // A background that starts again finds the lists still fresh.
  await recruiter.stopBackground();
  const again = await recruiter.openOptions();
  await expect(again.group('JOFI')).toShow('Harborview Staffing');
  expect(listed(sandbox)).toEqual([1, 1]);
  expect(await alarms(options)).toEqual([10]);

  await again.group('JOFI').button('Remove').click();
  await again.group('JOFI').button('Remove key').click();
  await expect.poll(() => alarms(options)).toEqual([]);
});

test('an alarm wakes the background to read the lists', async ({ recruiter, sandbox, sidebar }) => {
  const refusals = LISTS.map(path => sandbox.inject({ service: 'jofi', path }, { status: 404 }));
  await recruiter.saveKeys(sandbox.keys);
  await expect.poll(() => sandbox.requests({ service: 'jofi', path: LISTS[0] }).length).toBe(1);
  const options = await recruiter.openOptions();
  await expect.poll(() => alarms(options)).toEqual([10]);
  // While O*NET's tables are read the background is at work and would start again at once.
  await expect(options.group('O*NET')).toShow('O*NET data ready');
  for (const undo of refusals) undo();

  await recruiter.stopBackground();
  await advanceAlarm(options);
  await expect.poll(() => listed(sandbox)).toEqual([1, 1]);

  sandbox.addProfiles(60);
  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.profile).toShow(cases.profile.profileIds[0]!);
  await sidebar.button('Refresh').click();
  await expect.poll(() => listed(sandbox)[0]).toBe(2);
  await recruiter.openPage(cases.noProfile.url);
  await expect(sidebar.profile).toShow('50 of 127');
  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.profile).toShow(cases.profile.profileIds[0]!);
});
