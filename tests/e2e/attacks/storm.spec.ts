import { cases, type Case } from '../../sandbox';
import { expect, test } from '../support/connected';

/** Has the world of the content script report a thousand candidates that it makes up, and ask for marks of others. */
const STORM = `(() => {
  const { runtime } = globalThis.browser ?? globalThis.chrome;
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  const id = () => Array.from({ length: 22 }, () => letters[Math.floor(Math.random() * letters.length)]).join('');
  const send = (type, request) => Promise.resolve(runtime.sendMessage({ type, request })).catch(() => {});
  let left = 1_000;
  const report = () => {
    for (let batch = 0; batch < 50; batch += 1) {
      send('page.candidate', { visit: crypto.randomUUID(), candidateIds: [id()], jobId: id(), emails: [] });
    }
    send('marks.read', { ids: Array.from({ length: 100 }, id) });
    if ((left -= 50) > 0) setTimeout(report, 50);
  };
  report();
})()`;

test('a storm of made-up candidates holds up no other tab, and costs few requests', async ({
  recruiter,
  sandbox,
  sidebar,
}) => {
  const [first, second, other] = cases.sequence as [Case, Case, Case];
  await recruiter.openPage(first.lateUrl);
  await expect(sidebar.profile).toShow(first.profileIds[0]!);
  const stormy = recruiter.page.tab;
  const before = sandbox.requests({ service: 'jobscore' }).length;
  await recruiter.driver.evaluateInContentScript(stormy, STORM);
  const tab = await recruiter.openPageInNewTab('about:blank');
  await tab.goto(other.lateUrl);
  await expect(sidebar.profile).toShow(other.profileIds[0]!);

  // The newest candidate of the storm's own tab is real.
  await recruiter.switchTo(stormy);
  await recruiter.page.button('Next candidate').click();
  await expect(sidebar.profile).toShow(second.profileIds[0]!);
  const asked = sandbox.requests({ service: 'jobscore' }).slice(before);
  expect(asked.filter(({ status }) => status === 404).length).toBeLessThanOrEqual(15);
  expect(asked.length).toBeLessThan(50);
});
