import { cases } from '../../sandbox';
import { expect, test } from '../support/connected';
import { until } from '../support/until';

/** Has the page keep every message event that it hears. */
const LISTEN = `(() => {
  window.heard = [];
  addEventListener('message', ({ origin, source }) => heard.push([origin, source !== null]), true);
})()`;

test('the page hears nothing of the frame, neither its window nor its address', async ({
  recruiter,
  sidebar,
}) => {
  const page = await recruiter.openPage(cases.profile.url);
  await page.tab.document.evaluate(LISTEN);
  await expect(sidebar.candidate).toShow(cases.profile.name);
  await recruiter.reopenSidebar();
  await expect(sidebar.candidate).toShow(cases.profile.name);
  await sidebar.button('Close').click();
  await until(
    async () => ((await recruiter.sidebarBox())?.width ?? 999) < 120,
    () => 'The sidebar did not close.',
  );
  expect(await page.tab.document.evaluate('heard')).toEqual([]);
  expect(await page.tab.document.evaluate('window.length')).toBe(0);
  expect(
    await page.tab.document.evaluate(
      `JSON.stringify(performance.getEntries().map(({ name }) => name)).includes('-extension:')`,
    ),
  ).toBe(false);
});

test('a frame that was led to another document is dropped, and comes back whole', async ({
  recruiter,
  sidebar,
}) => {
  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.candidate).toShow(cases.profile.name);
  const leave = async () => {
    for (const frame of sidebar.tab.frames()) {
      // The extension's own policy lets it go nowhere else in Firefox.
      await frame.evaluate(`void (location.href = 'about:blank')`).catch(() => {});
    }
    return ((await recruiter.sidebarBox())?.width ?? 999) < 120;
  };
  await until(leave, () => 'The frame is still there.');
  await until(
    async () => sidebar.tab.frames().length === 0,
    () => 'The frame that was led away is still in the page.',
  );
  await recruiter.clickTabButton();
  await expect(sidebar.candidate).toShow(cases.profile.name);
});
