import { cases } from '../sandbox';
import { expect, test } from './support/connected';
import { searchForKeys } from './support/search-keys';

test.use({ mayLeaveKeys: true });

test('a key is found wherever a test could leave it', async ({ recruiter, sandbox, sidebar }) => {
  const { keys } = sandbox;
  const search = async () => searchForKeys(recruiter.driver, sandbox, await recruiter.driver.openTab());
  const page = await recruiter.openPage(cases.profile.url);
  await expect(sidebar.candidate).toShow(cases.profile.name);
  const options = await recruiter.openSettings();
  expect(await search()).toEqual([]);

  const basic = (key: string) => Buffer.from(`someone:${key}`).toString('base64');
  await sidebar.evaluate(root =>
    root.ownerDocument.defaultView!.parent.postMessage({ kept: 'sandbox-onet-key-e5f6' }, '*'),
  );
  await page.tab.document.evaluate(`{
    document.title = ${JSON.stringify(basic(keys.jofi))};
    history.pushState('${keys.onet}', '');
    console.log('${keys.jobscore}');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['${keys.jofi}']));
    fetch('/employer/assets/icon.svg?key=${keys.jofi}', { headers: { 'x-api-key': '${keys.onet}' } });
    new MessageChannel().port1.postMessage(['${keys.jobscore}']);
  }`);
  await options.tab.document.evaluate(`(async () => {
    const { storage, runtime } = globalThis.browser ?? chrome;
    await Promise.all(['local', 'session'].map(area => storage[area].set({ odd: '${keys.onet}' })));
    const [{ name }] = await indexedDB.databases();
    await new Promise(done => {
      const request = indexedDB.open(name);
      request.onsuccess = () => {
        const all = request.result.transaction('jobs', 'readwrite');
        all.objectStore('jobs').put({ key: '${basic(keys.jobscore)}' });
        all.oncomplete = done;
      };
    });
    runtime.onMessage.addListener(({ type }, _sender, answer) => {
      if (type === 'planted') answer('${keys.jofi}');
    });
    document.querySelector('input:not([type=password]), select').setAttribute('value', '${keys.jofi}');
  })()`);
  await sidebar.evaluate(() => {
    const { browser, chrome } = globalThis as never as Record<
      string,
      { runtime: { sendMessage(message: object): unknown } } | undefined
    >;
    return (browser ?? chrome)?.runtime.sendMessage({ type: 'planted' });
  });
  await options.tab.document.evaluate(
    `(globalThis.browser ?? chrome).runtime.sendMessage({ type: 'odd', key: '${keys.onet}' }).catch(() => {})`,
  );
  await expect.poll(() => sandbox.requests({ query: { key: keys.jofi } }).length).toBe(1);
  const found = (await search()).join('\n');
  for (const place of [
    'the key jofi in the markup of /employer/',
    'the key jofi in the markup of /options.html',
    'the key onet in the history of /employer/',
    'the key jofi in a loaded address of /employer/',
    'the key onet in storage.local',
    'the key onet in storage.session',
    'the key jobscore in the store jobs',
    'the key jobscore on the console',
    'the key onet in a message to the window at /employer/',
    'the key jobscore in a message through a port at /employer/',
    'the key jofi in a file at /employer/',
    'the key jofi in a request to hire.jobscore.com',
    'the key onet in a request to hire.jobscore.com',
    // Firefox shows the search no messages of the extension's own pages.
    ...(recruiter.browser === 'chromium'
      ? ['the key jofi in an answer at /sidepanel.html', 'the key onet in a message at /sidepanel.html']
      : []),
  ]) {
    expect(found).toContain(place);
  }
});
