import { cases } from '../sandbox';
import { expectAccessible } from './support/accessibility';
import { pageOf } from './support/chromium';
import { expect, test } from './support/connected';
import type { Locator } from './support/locator';
import { waitForReview } from './support/review';
import { showAllPages } from './support/settings-pages';

/** The widths to look at in either theme: each language meets both. */
const WIDTHS = {
  en: { dark: 1280, light: 320 },
  es: { dark: 320, light: 1280 },
} as const;

/** Every page, with what it shows once it is whole. */
const PAGES = {
  'options.html': { en: 'Connected as', es: 'Conectado como' },
  'popup.html': { en: 'JOFI profile', es: 'Perfil de JOFI' },
  'occupations.html#29-1141.00': { en: 'What they do', es: 'Qué se hace' },
  'occupations.html#29-1141.00,29-1215.00': { en: 'a year', es: 'al año' },
  'profiler.html': { en: 'Before you start', es: 'Antes de comenzar' },
  'sheet.html': { en: 'This sheet expired', es: 'Esta ficha venció' },
  'sidepanel.html#sample': { en: 'Harbor Museum Guide', es: 'Perspectivas brillantes' },
} as const;

const TITLE = { en: 'Fitside settings', es: 'Configuración de Fitside' } as const;

/** The name of the choice of a theme. */
const THEME = { en: 'Theme', es: 'Tema' } as const;

/** Returns true if something lies beyond the side of the window, out of view without scrolling. */
const isTooWide = (part: Locator) => part.evaluate(root => root.scrollWidth > root.clientWidth);

/** The colours a page is drawn in. */
const schemeOf = (root: Element) => getComputedStyle(root).colorScheme;

/** How long the shortest of the page's movements takes, in ms; null if nothing moves. */
const fastest = (root: Element) => {
  const times = root.ownerDocument.getAnimations().map(({ effect }) => Number(effect?.getTiming().duration));
  return times.length === 0 ? null : Math.min(...times);
};

/** The lines around the tool that has the focus, the one that is on, and one that is neither. */
const linesOf = (root: Element) => {
  const tool = (which: string) => getComputedStyle(root.querySelector(`.menu-items > ${which}`)!);
  return {
    focus: tool(':focus').outline,
    isOn: tool('[aria-pressed=true]').borderColor,
    isOff: tool(':not([aria-pressed=true]):not(:focus)').borderColor,
  };
};

/** Opens all disclosures; of those that every career has, the first. */
const openAll = (root: Element) => {
  for (const one of root.querySelectorAll<HTMLDetailsElement>('details:not(li + li .why)')) one.open = true;
};

for (const language of ['en', 'es'] as const) {
  test(`every page is accessible and fits in 320 px: ${language}`, async ({ recruiter }) => {
    // Seven pages, in two themes each.
    test.slow();
    const options = await recruiter.openOptions();
    const pages = new Map<keyof typeof PAGES, Locator>();
    for (const path of Object.keys(PAGES) as (keyof typeof PAGES)[]) {
      pages.set(path, path === 'options.html' ? options : await recruiter.openExtensionPage(path));
    }
    const checkWidths = async (look: string) => {
      for (const [path, page] of pages) expect(await isTooWide(page), `${path} ${look}`).toBe(false);
    };

    await options.link('Preferences').click();
    await options.field('Language').choose(language);
    await options.evaluate(showAllPages);
    for (const theme of ['dark', 'light'] as const) {
      await options.field(THEME[language]).choose(theme);
      for (const [path, page] of pages) {
        await page.tab.setViewport(WIDTHS[language][theme], 700);
        await expect(page).toShow(PAGES[path][language]);
        await expect.poll(() => page.evaluate(schemeOf)).toBe(path === 'sheet.html' ? 'light' : theme);
        if (path.startsWith('sidepanel')) await page.evaluate(openAll);
      }
      for (const [path, page] of pages) await expect(page, `${path} ${theme}`).toBeAccessible();
      await checkWidths(theme);
    }
    expect(await options.evaluate(root => root.ownerDocument.title)).toBe(TITLE[language]);
    for (const page of pages.values()) await page.evaluate(root => root.setAttribute('dir', 'rtl'));
    await checkWidths('from right to left');
    // Bars grow the other way.
    const bar = (root: Element) => getComputedStyle(root.querySelector('.bar')!).transform;
    expect(await pages.get('sidepanel.html#sample')!.evaluate(bar)).toBe('matrix(-1, 0, 0, 1, 0, 0)');
  });
}

test('the sidebar is accessible, with and without answers', async ({ recruiter, sandbox, sidebar }) => {
  const check = async () => {
    await waitForReview(recruiter);
    await expectAccessible(recruiter, sidebar);
    expect(await isTooWide(sidebar)).toBe(false);
  };
  for (const shown of [cases.twoProfiles, cases.noProfile, cases.chosenOnly, cases.longNames]) {
    await recruiter.openPage(shown.url);
    await expect(sidebar.candidate).toShow(shown.name);
    await check();
  }
  const undo = (['jobscore', 'jofi', 'onet'] as const).map(service =>
    sandbox.inject({ service }, { status: 500 }),
  );
  await recruiter.openPage(cases.byPersonId.url);
  await expect(sidebar.candidate).toShow('JobScore');
  await check();

  // No driver asks Firefox for less motion or forced colours.
  if (recruiter.browser === 'firefox') return;
  await pageOf(recruiter.page.tab).emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  undo.forEach(each => each());
  sandbox.inject({ service: 'jofi' }, { delayMs: 2_000 });
  await sidebar.button('Refresh').click();
  await expect.poll(() => sidebar.evaluate(fastest)).toBe(6_000);
  await sidebar.press('b');
  await sidebar.button('More').click();
  await sidebar.press('Tab');
  await expect(sidebar.button(/^Move to/)).toHaveFocus();
  const { focus, isOn, isOff } = (await sidebar.evaluate(linesOf)) as ReturnType<typeof linesOf>;
  expect(focus).toMatch(/solid 2px$/);
  expect(isOn).not.toBe(isOff);
});
