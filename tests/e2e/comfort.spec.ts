import { cases } from '../sandbox';
import { pageOf } from './support/chromium';
import { expect, test } from './support/connected';
import type { Locator } from './support/locator';
import { openReview, waitForReview } from './support/review';

/** Has the background hear of the command that toggles the sidebar, for the tab in front. */
const PRESS_TOGGLE = `chrome.tabs
  .query({ active: true, lastFocusedWindow: true })
  .then(([tab]) => chrome.commands.onCommand.dispatch('toggle-sidebar', tab))`;

test('the sidebar works with the keyboard alone', async ({ recruiter, sidebar }) => {
  await openReview(recruiter, cases.profile.url);
  await recruiter.reopenSidebar();
  const more = sidebar.careers.button('Show more');
  await more.tabTo();
  await sidebar.press('Enter');
  await expect(sidebar.careers).toShow('Showing 40 of 50');
  const width = async () => (await recruiter.sidebarBox())?.width ?? 0;
  await sidebar.press('Escape');
  await expect.poll(width).toBeLessThan(60);

  // Firefox has a command of its own. No driver presses a browser's shortcut: it is as if it had been.
  if (recruiter.browser === 'firefox') return;
  const [worker] = pageOf(recruiter.page.tab).context().serviceWorkers();
  const press = () => worker!.evaluate(PRESS_TOGGLE);
  await press();
  await expect.poll(width).toBeGreaterThan(300);
  await press();
  await expect.poll(width).toBeLessThan(60);
});

test('the summary is copied, and blurring stays for the next candidate', async ({ recruiter, sidebar }) => {
  const { page } = recruiter;
  await openReview(recruiter, cases.profile.url);
  await sidebar.button('Copy summary').click();
  await expect(sidebar).toShow('Summary copied');
  const note = page.field('Add a note');
  await note.click();
  await page.press('Control+V');
  await expect.poll(note.value).toContain(`${cases.profile.name}: interests and careers`);
  const pasted = await note.value();
  for (const words of [
    'SIR',
    'Social › Investigative',
    'mynextmove.org',
    'Not for screening',
    'O*NET Web Services',
  ]) {
    expect(pasted).toContain(words);
  }

  await sidebar.heading('Career matches').click();
  await sidebar.press('b');
  await expect(sidebar).toShow('Blurred for screen sharing');
  await recruiter.openPage(cases.chosenOnly.url);
  await expect(sidebar).toShow('Blurred for screen sharing');
  await waitForReview(recruiter);
  await expect(sidebar).toBeAccessible();
  const popup = await recruiter.openPopup();
  await expect(popup).toShow('Blurred for screen sharing', cases.chosenOnly.name);
  await recruiter.close(popup);
  await sidebar.button('Show').click();
  await expect(sidebar).not.toShow('Blurred for screen sharing');
  // The button is gone, and the focus with it no further than above it.
  await expect(sidebar.heading('Fitside')).toHaveFocus();
});

/** How many pages a part's tab takes on paper of a format. */
async function pagesOnPaper({ tab }: Locator, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await pageOf(tab).pdf({ format });
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

test('the sheet opens in a tab and prints on two pages', async ({ recruiter, sandbox, sidebar }) => {
  // As many occupations as a profile has room for.
  sandbox.inject(
    { service: 'jofi', path: /\/career-navigation-profiles\/[^/]+$/ },
    {
      transform: json => ({
        ...json,
        compare_onetsoc_code_1: '15-1252.00',
        compare_onetsoc_code_2: '47-2111.00',
        compare_onetsoc_code_3: '49-9021.00',
      }),
    },
  );
  await openReview(recruiter, cases.profile.url);
  await sidebar.button('More').click();
  const sheet = await recruiter.newTab(() => sidebar.button('Print').click(), 'the sheet');
  await expect(sheet.heading(cases.profile.name)).toShow(cases.profile.name);
  await expect(sheet).toShow('Ready to print');
  await expect(sheet).toShow('Best fit');
  expect(String(await sheet.tab.document.evaluate('location.href'))).toMatch(/\/sheet\.html$/);
  await expect(sheet).toBeAccessible();
  const before = await sheet.find('list').nth(1).text();
  await sheet.field('Sheet language').choose('Español');
  await expect.poll(() => sheet.find('list').nth(1).text()).not.toBe(before);
  await expect(sheet).toBeAccessible();
  // No driver has Firefox print.
  if (recruiter.browser === 'firefox') return;
  await expect(sheet).toShow('Lista para imprimir');
  for (const format of ['A4', 'Letter'] as const) {
    expect([1, 2], format).toContain(await pagesOnPaper(sheet, format));
  }
});

/** Lets a day pass since the user's looks at profiles; to be evaluated in one of the extension's pages. */
const ONE_DAY_LATER = `new Promise((done, fail) => {
  const opening = indexedDB.open('fitside');
  opening.onerror = fail;
  opening.onsuccess = () => {
    const database = opening.result;
    const changing = database.transaction('looks', 'readwrite');
    changing.objectStore('looks').openCursor().onsuccess = ({ target: { result: at } }) => {
      if (!at) return;
      at.update({ ...at.value, at: at.value.at - 24 * 60 * 60_000 });
      at.continue();
    };
    changing.oncomplete = () => {
      database.close();
      done(true);
    };
  };
})`;

test('what is new in a profile since the last visit is marked', async ({ recruiter, sandbox, sidebar }) => {
  await openReview(recruiter, cases.profile.url);
  await expect(sidebar.profile).not.toShow(/New since|Nothing new/);

  const options = await recruiter.openOptions();
  await options.tab.document.evaluate(ONE_DAY_LATER);
  await recruiter.close(options);
  sandbox.inject(
    { service: 'jofi', path: /\/career-navigation-profiles\/[^/]+$/ },
    { transform: json => ({ ...json, exercises: { ...json.exercises, newStepNotes: 'Something new' } }) },
  );
  await recruiter.reload();
  await waitForReview(recruiter);
  await expect(sidebar.profile).toShow('Nothing new since');
  await sidebar.button('Refresh').click();
  await expect(sidebar.profile).toShow(/New since .*: 1 exercise answered\./);
  await expect(sidebar.profile).toShow(/Other answers.* new/);
});
