import { cases } from '../sandbox';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/connected';
import type { Locator } from './support/locator';
import { openReview } from './support/review';

const NURSE = '29-1141.00';
/** The last is paid by the hour alone. */
const FOUR = ['29-1141.00', '29-1215.00', '15-1252.00', '27-2031.00'];

/** The tab that shows occupations by themselves. */
const address = (...codes: string[]) => `occupations.html#${codes.join(',')}`;

/** Opens a part of the occupation that is shown. */
async function open(page: Locator, name: string): Promise<void> {
  await page.button(name).click();
}

test('an occupation opens from a match until the next candidate', async ({ recruiter, sandbox, sidebar }) => {
  await recruiter.openPage(cases.profile.url);
  // Why an outlook is bright comes with O*NET's tables, and moves what stands below.
  await expect(sidebar.careers).toShow('Bright Outlook: ');
  await sidebar.careers.button('Registered Nurses').click();
  await expect(sidebar.find('heading', 'Registered Nurses')).toHaveFocus();
  await expect(sidebar).toShow(NURSE, /Bright Outlook/, 'What they do', 'O*NET Web Services');
  await expect(sidebar.careers).not.toBeShown();
  expect(sandbox.requests({ service: 'onet', path: /\/(knowledge|skills|technology)$/ })).toEqual([]);

  await open(sidebar, 'Knowledge');
  await open(sidebar, 'Technology');
  await open(sidebar, 'Education and job zone');
  await expect(sidebar).toShow('Typical education');
  await open(sidebar, 'Outlook and wages');
  await expect(sidebar).toShow('Low (10th)', 'Median', /\$\d/);
  await open(sidebar, 'Outlook by state');
  await sidebar.field('State').choose('Wyoming');
  await expect(sidebar).toShow(/In Wyoming: (Bright|Average|Below Average)/);
  await open(sidebar, 'Interests');
  await expect(sidebar).toShow(/\d+ of 100/, 'Candidate', '1st');
  expect(sandbox.requests({ service: 'onet', path: /\/knowledge$/ })).toHaveLength(1);

  expect(sandbox.requests({ service: 'onet', path: /\/details\/(?!interests)/ })).toEqual([]);
  await open(sidebar, 'Skills');
  await open(sidebar, 'Skills by importance');
  await expect(sidebar).toShow(/important · \d+ of 100/, 'Show all ');
  await sidebar.button(/^Show all /).click();
  await expect(sidebar).not.toShow('Show all ');
  expect(sandbox.requests({ service: 'onet', path: /\/details\/skills$/ })).toHaveLength(1);

  await sidebar.button('Back').click();
  await expect(sidebar.careers.button('Registered Nurses')).toHaveFocus();
  await expect(sidebar.find('heading', 'Registered Nurses')).not.toBeShown();

  await sidebar.careers.button('Registered Nurses').click();
  await sidebar.button('Compare: Registered Nurses').click();
  await expect(sidebar).toShow('1 of 4 selected');
  await recruiter.openPage(cases.twoProfiles.url);
  await expect(sidebar.candidate).toShow(cases.twoProfiles.name);
  await expect(sidebar).not.toShow('to compare');
});

test('retired codes and missing data are explained on the page', async ({ recruiter, sandbox }) => {
  const one = await recruiter.openExtensionPage(address('29-1062.00'));
  await expect(one).toShow('29-1062.00', 'is from 2010', '29-1215.00', 'What they do');
  await recruiter.close(one);

  const several = await recruiter.openExtensionPage(address('15-1134.00'));
  await expect(several).toShow('is from 2010', 'split into several', '15-1254.00', '15-1255.00');
  await several.button(/^Web Developers/).click();
  await expect(several).toShow('15-1254.00', 'What they do');
  await several.button('Back').click();
  await expect(several).toShow('split into several');
  await recruiter.close(several);

  sandbox.inject({ service: 'onet', path: /apprenticeship$/ }, { status: 422 });
  sandbox.inject({ service: 'onet', path: /\/knowledge$/ }, { status: 404 });
  sandbox.inject({ service: 'onet', path: /\/skills$/ }, { status: 401 });
  const page = await recruiter.openExtensionPage(address(NURSE));
  await open(page, 'Apprenticeships');
  await expect(page).toShow('O*NET has no data on this.');
  await open(page, 'Knowledge');
  await expect(page.find('button', /^Try again/)).not.toBeShown();
  // A key that is refused is no missing data, and leads to the settings.
  await open(page, 'Skills');
  await expect(page).toShow('O*NET refused the API key');
  await expect(page.button('Open settings')).toBeShown();
});

test('four occupations are compared in the sidebar and in a tab', async ({ recruiter, sidebar }) => {
  await recruiter.openPage(cases.profile.url);
  await expect(sidebar.careers).toShow('Bright Outlook: ');
  await sidebar.careers.button('Registered Nurses').click();
  const parts = [
    'Technology',
    'Work context',
    'Outlook and wages',
    'Outlook by state',
    'Interests',
    'Military counterparts',
  ];
  for (const part of parts) await open(sidebar, part);
  await expect(sidebar).toShow('Low (10th)', '1st');
  await sidebar.button('Compare: Registered Nurses').click();
  await expectAccessible(recruiter, sidebar);
  await open(sidebar, 'Related careers and industries');
  for (let more = 0; more < 3; more += 1) {
    await sidebar
      .button(/^Compare: /)
      .nth(more + 1)
      .click();
    await expect(sidebar).toShow(`${more + 2} of 4 selected`);
  }
  await sidebar.button('Compare 4').click();
  await expect(sidebar.find('heading', 'Compare occupations')).toHaveFocus();
  await expect(sidebar.region('Wages')).toShow(/\$\d.* a year, from/, 'Scale $0');
  await expect(sidebar.region('Skills in common')).toBeShown();

  const tab = await recruiter.newTab(() => sidebar.button('Open in new tab').click());
  await expect(tab.find('table')).toShow('Registered Nurses', 'Job zone', 'Other skills');
  await expect(tab.find('button', /^Remove /).nth(3)).toBeShown();
  await tab.button('Remove Registered Nurses').click();
  await expect(tab).toShow('Comparing 3 of up to 4');
  await recruiter.close(tab);

  const wide = await recruiter.openExtensionPage(address(...FOUR));
  await expect(wide.find('table')).toShow('Registered Nurses', /\d+ of 100/, 'a year', 'U.S. hourly pay');
  await expectAccessible(recruiter, wide);
});

test('occupations work with the keyboard alone', async ({ recruiter, sidebar }) => {
  await openReview(recruiter, cases.profile.url);
  await recruiter.reopenSidebar();
  const nurses = sidebar.careers.button('Registered Nurses');
  await nurses.tabTo();
  await sidebar.press('Enter');
  await expect(sidebar.find('heading', 'Registered Nurses')).toHaveFocus();
  const tasks = sidebar.button('Tasks');
  await tasks.tabTo(10);
  await sidebar.press('Enter');
  await expect(sidebar.find('list').nth(1)).toBeShown();
  await sidebar.press('Escape');
  await expect(nurses).toHaveFocus();
  await sidebar.press('Escape');
  await expect.poll(async () => (await recruiter.sidebarBox())?.width ?? 0).toBeLessThan(60);
});
