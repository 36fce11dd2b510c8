import { cases } from '../sandbox';
import { expect, test } from './support/connected';
import { waitForReview } from './support/review';

for (const scheme of ['light', 'dark'] as const) {
  test(`axe-core finds nothing in the sidebar and the options, ${scheme}`, async ({
    connected: recruiter,
    sandbox,
  }) => {
    await recruiter.setColourScheme(scheme);
    const options = await recruiter.openOptions();
    await expect(options.group('O*NET')).toShow('Connected');
    await expect(options).toBeAccessible();
    await recruiter.close(options);

    const shown = [cases.profile, cases.twoProfiles, cases.noProfile, cases.chosenOnly, cases.longNames];
    for (const { url } of shown) {
      await recruiter.openPage(url);
      await waitForReview(recruiter);
      await expect(recruiter.sidebar).toBeAccessible();
    }
    for (const service of ['jobscore', 'jofi', 'onet'] as const) sandbox.tell({ service }, { status: 500 });
    await recruiter.openPage(cases.byPersonId.url);
    await waitForReview(recruiter);
    await expect(recruiter.sidebar).toBeAccessible();
  });
}

test('the sidebar is worked by the keyboard alone', async ({ connected: recruiter }) => {
  await recruiter.openPage(cases.profile.url);
  const { sidebar } = recruiter;
  await waitForReview(recruiter);
  await sidebar.button('Close').click();
  await recruiter.clickTabButton();
  const careers = sidebar.region('Career matches');
  const more = careers.button('Show more');
  for (let step = 0; step < 120 && !(await more.all())[0]?.focused; step += 1) await sidebar.press('Tab');
  await expect(more).toHaveFocus();
  await sidebar.press('Enter');
  await expect(careers).toShow('Showing 40 of 60');
  await sidebar.press('Escape');
  await expect.poll(async () => (await recruiter.sidebarBox())?.width ?? 0).toBeLessThan(60);
});
