import { cases, type Case } from '../../sandbox';
import { expect, test } from '../support/connected';
import { install } from '../support/launch';
import { until } from '../support/until';

test('a frame whose extension was removed shows nobody, before and after the next candidate', async ({
  recruiter,
  sidebar,
}) => {
  const [first, second] = cases.sequence as [Case, Case];
  await recruiter.openPage(first.lateUrl);
  await expect(sidebar.profile).toShow(first.profileIds[0]!);
  const { driver, page } = recruiter;
  const frames = page.tab.frames();
  /** Returns the texts of the frames that are left. */
  const shown = async () => {
    const texts = frames.map(frame => frame.evaluate('document.body.innerText').catch(() => ''));
    return (await Promise.all(texts)).map(String);
  };
  // A background that idles is no such case.
  await recruiter.stopBackground();
  expect((await shown()).join()).toContain(first.name);

  await driver.uninstall();
  await until(
    async () => (await shown()).every(text => /^(Fitside was turned off, .*)?$/.test(text.trim())),
    async () => `The frame still shows: ${(await shown()).join()}`,
  );
  await page.button('Next candidate').click();
  await expect.poll(() => recruiter.address()).toContain(second.candidateId);
  for (const text of await shown()) expect(text).not.toContain(first.name);
  // In Chromium the page script lives on, and puts its notice in the frame's place.
  if (recruiter.browser === 'chromium') await expect.poll(() => page.tab.frames().length).toBe(0);
  await install(driver);
});
