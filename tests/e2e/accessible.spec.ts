import { cases } from '../sandbox';
import { expect, test } from './support/connected';
import type { Part } from './support/part';
import { waitForReview } from './support/review';

const LOOKS = [
  { language: 'en', theme: 'dark', width: 1280 },
  { language: 'es', theme: 'light', width: 320 },
] as const;

/** Every page, with what it shows once it is whole. */
const PAGES = {
  'options.html': { en: 'Connected as', es: 'Conexión establecida como' },
  'popup.html': { en: 'Profile exists', es: 'Con perfil' },
  'occupations.html#29-1141.00': { en: 'What they do', es: 'Qué se hace' },
  'occupations.html#29-1141.00,29-1215.00': { en: 'a year', es: 'al año' },
  'profiler.html': { en: 'Before you start', es: 'Antes de comenzar' },
  'sheet.html': { en: 'no longer known', es: 'Ya no se sabe' },
  'sidepanel.html#sample': { en: 'Harbor Museum Guide', es: 'Perspectivas brillantes' },
} as const;

/** Whether there is something beyond the side of the window, which one would have to scroll to. */
const isTooWide = (part: Part) => part.evaluate(root => root.scrollWidth > root.clientWidth);

/** Opens all disclosures; of those that every career has, the first. */
const openAll = (root: Element) => {
  for (const one of root.querySelectorAll<HTMLDetailsElement>('details:not(li + li .why)')) one.open = true;
};

test('every page passes axe-core and fits in 320 px, in both languages, themes and directions', async ({
  connected: recruiter,
}) => {
  const options = await recruiter.openOptions();
  const pages = new Map<keyof typeof PAGES, Part>();
  for (const path of Object.keys(PAGES) as (keyof typeof PAGES)[]) {
    pages.set(path, path === 'options.html' ? options : await recruiter.openExtensionPage(path));
  }
  for (const { language, theme, width } of LOOKS) {
    await options.field('Light or dark').choose(theme);
    await options.field('Language').choose(language);
    for (const [path, page] of pages) {
      await page.tab.setViewport(width, 700);
      await expect(page).toShow(PAGES[path][language]);
      if (path.startsWith('sidepanel')) await page.evaluate(openAll);
      await expect(page, `${path} in ${language}`).toBeAccessible();
      expect(await isTooWide(page), `${path} in ${language}`).toBe(false);
    }
  }
  expect(await options.evaluate(root => root.ownerDocument.title)).toBe('Configuración de Fitside');
  for (const [path, page] of pages) {
    await page.evaluate(root => root.setAttribute('dir', 'rtl'));
    expect(await isTooWide(page), `${path} from right to left`).toBe(false);
  }
  // Bars grow the other way.
  const bar = (root: Element) => getComputedStyle(root.querySelector('.bar')!).transform;
  expect(await pages.get('sidepanel.html#sample')!.evaluate(bar)).toBe('matrix(-1, 0, 0, 1, 0, 0)');
});

test('axe-core finds nothing beside whomever a page shows, light or dark, nor when no service answers', async ({
  connected: recruiter,
  sandbox,
}) => {
  const { sidebar } = recruiter;
  const check = async () => {
    await waitForReview(recruiter);
    for (const scheme of ['light', 'dark'] as const) {
      await recruiter.setColourScheme(scheme);
      await expect(sidebar).toBeAccessible();
    }
    expect(await isTooWide(sidebar)).toBe(false);
  };
  for (const shown of [cases.twoProfiles, cases.noProfile, cases.chosenOnly, cases.longNames]) {
    await recruiter.openPage(shown.url);
    await expect(sidebar.region('Candidate')).toShow(shown.name);
    await check();
  }
  for (const service of ['jobscore', 'jofi', 'onet'] as const) sandbox.tell({ service }, { status: 500 });
  await recruiter.openPage(cases.byPersonId.url);
  await expect(sidebar.region('Candidate')).toShow('JobScore');
  await check();
});
