import { cases, type Sandbox } from '../sandbox';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/connected';
import { until } from './support/until';

const PASSPHRASE = 'quiet orchard lantern';
const LINE = 'Your keys are locked.';

/** Everything that `browser.storage` holds, as an extension page or the content script's world reads it. */
const STORED = `(async () => {
  const { storage } = globalThis.browser ?? globalThis.chrome;
  const read = async area => { try { return await storage[area].get(null); } catch { return {}; } };
  return JSON.stringify(await Promise.all(['local', 'session', 'managed', 'sync'].map(read)));
})()`;

/** All records of the keys, bytes and texts alike, as text. */
const ON_DISK = `(async () => {
  const open = indexedDB.open('fitside');
  const database = await new Promise((done, fail) => { open.onsuccess = () => done(open.result); open.onerror = fail; });
  const all = store => new Promise((done, fail) => {
    const request = database.transaction(store).objectStore(store).getAll();
    request.onsuccess = () => done(request.result);
    request.onerror = fail;
  });
  const records = [...(await all('secrets')), ...(await all('passphrase'))];
  database.close();
  const text = value => String.fromCharCode(...new Uint8Array(value.buffer ?? value));
  return JSON.stringify(records, (_, value) =>
    value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? text(value) : value);
})()`;

/** Returns the requests to the three services' APIs. */
const requests = (sandbox: Sandbox) =>
  (['jobscore', 'jofi', 'onet'] as const).flatMap(service => sandbox.requests({ service }));

test('locked keys ask nothing and are one line; unlocked, every open sidebar goes on', async ({
  recruiter,
  sandbox,
  sidebar,
}) => {
  const options = await recruiter.openSettings();
  const keys = options.region('Keys');
  await keys.field('New passphrase').fill('short');
  await keys.button('Encrypt keys').click();
  await expect(keys).toShow('Use at least 8 characters.');
  await keys.field('New passphrase').fill(PASSPHRASE);
  await keys.button('Encrypt keys').click();
  await expect(keys).toShow('Keys encrypted.');

  const disk = String(await options.tab.document.evaluate(ON_DISK));
  const areas = String(await options.tab.document.evaluate(STORED));
  for (const secret of [...Object.values(sandbox.keys), PASSPHRASE]) {
    expect(disk).not.toContain(secret);
    expect(areas).not.toContain(secret);
  }

  // The background may stop at any time; what is unlocked stays so.
  await recruiter.stopBackground();
  await expect(options.group('JOFI')).toShow(`Key ends in ${sandbox.keys.jofi.slice(-4)}.`);
  await options.group('JOFI').button('Test connection').click();
  await expect(options.group('JOFI')).toShow('Connected as');
  await keys.button('Lock now').click();
  await expect(options).toShow(LINE);
  await expect(options.group('JOFI')).toShow('Unlock your keys at the top of this page');
  await expectAccessible(recruiter, options);
  await recruiter.close(options);

  const asked = requests(sandbox).length;
  await recruiter.openPage(cases.profile.url);
  await expect(sidebar).toShow(LINE);
  await expect(sidebar).not.toShow('Open settings');
  expect(await sidebar.field('Passphrase').count()).toBe(0);
  expect(await recruiter.driver.evaluateInContentScript(recruiter.page.tab, STORED)).toBe('[{},{},{},{}]');
  expect(requests(sandbox)).toHaveLength(asked);

  const unlocking = await recruiter.newTab(() => sidebar.button('Unlock').click());
  const field = unlocking.field('Passphrase');
  await expect(field).toHaveFocus();
  await field.fill('quiet orchard lamp');
  await unlocking.button('Unlock').click();
  await expect(unlocking).toShow("That's not the passphrase.");
  await expect(field).toHold('quiet orchard lamp');
  await field.fill(PASSPHRASE);
  await unlocking.button('Unlock').click();
  await expect(unlocking).not.toShow(LINE);
  await until(
    async () => requests(sandbox).length > asked,
    () => 'The open sidebar asked nothing once keys were unlocked.',
  );
  await expect(sidebar.profile).toShow(cases.profile.profileIds[0]!);
  await expect(sidebar).not.toShow(LINE);
});
