import { cases } from '../sandbox';
import type { Recruiter } from './support/recruiter';
import { expect, test } from './support/connected';

/** How wide Fitside is in the JobScore page, 0 where nothing of it is there. */
const widthInPage = async (recruiter: Recruiter) => (await recruiter.sidebarBox())?.width ?? 0;

/** Has the browser show its side panel, by the ways each has: Chromium's is in the sidebar, Firefox's its own. */
async function openPanel(recruiter: Recruiter): Promise<void> {
  if (recruiter.browser === 'chromium') {
    await recruiter.sidebar.button('More').click();
    await recruiter.sidebar.button('Move to side panel').click();
  } else await recruiter.toggleSidePanel();
}

test('the side panel shows the candidate of the front tab', async ({ recruiter, sidebar }) => {
  const panel = await recruiter.sidePanel();
  const first = await recruiter.openPageInNewTab(cases.profile.url);
  await expect(sidebar.candidate).toShow(cases.profile.name);
  await openPanel(recruiter);
  await expect(panel.candidate).toShow(cases.profile.name);
  await expect.poll(() => widthInPage(recruiter)).toBe(0);
  expect(await recruiter.page.tab.document.evaluate('document.documentElement.style.cssText')).toBe('');

  const second = await recruiter.openPageInNewTab(cases.noProfile.url);
  await expect(panel.candidate).toShow(cases.noProfile.name);
  await expect(panel).not.toShow(cases.profile.name);
  expect(await widthInPage(recruiter)).toBe(0);
  await recruiter.switchTo(first);
  await expect(panel.candidate).toShow(cases.profile.name);
  await expect(panel).not.toShow(cases.noProfile.name);

  await recruiter.stopBackground();
  await recruiter.switchTo(second);
  await expect(panel.candidate).toShow(cases.noProfile.name);
  expect(await widthInPage(recruiter)).toBe(0);
  await recruiter.openPage('about:blank');
  await expect(panel).toShow('Open a candidate in JobScore to see them here.');
  await expect(panel).not.toShow(cases.noProfile.name);

  await recruiter.switchTo(first);
  await expect(panel.candidate).toShow(cases.profile.name);
  if (recruiter.browser === 'chromium') {
    await panel.button('More').click();
    await panel.button('Move back to page').click();
  } else await recruiter.toggleSidePanel();
  await expect.poll(() => widthInPage(recruiter)).toBeGreaterThan(300);
  await expect(sidebar.candidate).toShow(cases.profile.name);
});

test('the frame follows the preferences for side, width and opening', async ({ recruiter, sidebar }) => {
  const tab = await recruiter.openPageInNewTab(cases.profile.url);
  await expect(sidebar.candidate).toShow(cases.profile.name);
  const viewport = Number(await tab.document.evaluate('innerWidth'));
  const before = (await recruiter.sidebarBox())!;
  expect(before.x).toBeGreaterThan(viewport / 2);

  const options = await recruiter.openOptions();
  await options.link('Preferences').click();
  await options.field('Sidebar position').choose('Left');
  await options.field('Sidebar width').choose('Wide');
  await expect(options).toBeAccessible();
  // At once, and not only when the page is looked at again.
  await expect.poll(() => widthInPage(recruiter)).toBeGreaterThan(440);
  await recruiter.switchTo(tab);
  await recruiter.reload();
  await expect.poll(() => widthInPage(recruiter)).toBeGreaterThan(440);
  expect((await recruiter.sidebarBox())!.x).toBeLessThan(10);
  const heading = 'document.querySelector("h1").getBoundingClientRect().left';
  expect(Number(await tab.document.evaluate(heading))).toBeGreaterThan(460);

  await recruiter.switchTo(options.tab);
  await options.field('Open automatically on candidate pages').click();
  await recruiter.switchTo(tab);
  await recruiter.openPage(cases.noProfile.url);
  await expect.poll(() => widthInPage(recruiter)).toBeLessThan(60);
  await recruiter.clickTabButton();
  await expect(sidebar.candidate).toShow(cases.noProfile.name);
  await recruiter.close(options);
});
