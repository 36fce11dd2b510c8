import { cases } from '../../tests/sandbox';
import type { Locator } from '../../tests/e2e/support/locator';
import type { Recruiter } from '../../tests/e2e/support/recruiter';
import { waitForReview } from '../../tests/e2e/support/review';
import { until } from '../../tests/e2e/support/until';
import { saveKeys } from '../at-work';
import { SIDEBAR, type Scene } from './scene';

/** In this order: the first is of a browser without keys, and later ones find what earlier ones looked at. */
export const SCENES: readonly Scene[] = [
  {
    name: 'first-run',
    width: 720,
    height: 820,
    open: async recruiter => showing(await recruiter.openOptions(), 'Agree and continue'),
  },
  {
    name: 'keys',
    width: 720,
    height: 1240,
    async open(recruiter, sandbox) {
      await saveKeys(recruiter, sandbox);
      return showing(await recruiter.openOptions(), 'O*NET data ready');
    },
  },
  {
    name: 'preferences',
    width: 1080,
    height: 760,
    async open(recruiter) {
      const options = await recruiter.openOptions();
      await options.link('Preferences').click();
      return showing(options, 'View JobScore as');
    },
  },
  {
    name: 'candidate',
    width: 1280,
    height: 860,
    schemes: ['light', 'dark'],
    async open(recruiter) {
      const page = await beside(recruiter, cases.profile.url);
      await withFacts(recruiter.sidebar.region('Chosen occupations'));
      return page;
    },
  },
  {
    name: 'matches',
    width: 1280,
    height: 1120,
    alone: true,
    open: recruiter => beside(recruiter, cases.profile.url),
    async atLast(_, { sidebar }) {
      await sidebar.region('Interests').evaluate(element => element.scrollIntoView());
      await withFacts(sidebar.region('Career matches'));
    },
  },
  {
    name: 'occupation',
    width: 1280,
    height: 1120,
    alone: true,
    async open(recruiter) {
      const page = await beside(recruiter, cases.profile.url);
      const { sidebar } = recruiter;
      await sidebar.region('Career matches').button('Registered Nurses').click();
      await sidebar.button('Outlook and wages').click();
      await showing(sidebar, 'Low (10th)');
      return page;
    },
    atLast: (_, { sidebar }) =>
      sidebar.evaluate(element => element.ownerDocument.defaultView?.scrollTo(0, 0)),
  },
  {
    name: 'not-found',
    width: 1280,
    height: 640,
    alone: true,
    open: recruiter => beside(recruiter, cases.noProfile.url),
  },
  {
    name: 'list',
    width: 1280,
    height: 500,
    open: recruiter => recruiter.openPage('https://hire.jobscore.com/employer/candidates'),
    async atLast(page) {
      const marks = page.locator('[data-fitside=mark]');
      await marks.nth(2).waitFor({ state: 'attached' });
      // The mark itself is drawn beside its place, which has no height.
      const { x, y } = await marks.nth(1).evaluate(place => place.getBoundingClientRect().toJSON());
      await page.mouse.move(x + 12, y - 5);
    },
  },
  {
    name: 'compared',
    width: 1000,
    height: 860,
    open: async recruiter =>
      showing(
        await recruiter.openExtensionPage('occupations.html#29-1141.00,29-1215.00,15-1252.00'),
        'Other skills',
      ),
  },
  {
    name: 'search',
    width: SIDEBAR,
    height: 600,
    async open(recruiter) {
      const popup = await recruiter.openPopup();
      await popup.field('Search candidates, profiles and careers').fill('ma');
      await until(
        async () => !/searching/i.test(await popup.text()),
        () => popup.explain('still searches'),
      );
      return showing(popup, cases.twoProfiles.name);
    },
  },
  {
    name: 'sample',
    width: SIDEBAR,
    height: 860,
    schemes: ['dark'],
    open: async recruiter =>
      showing(await recruiter.openExtensionPage('sidepanel.html#sample'), 'Harbor Museum Guide'),
  },
  {
    name: 'sheet',
    width: 720,
    height: 1400,
    async open(recruiter) {
      const { sidebar } = recruiter;
      await beside(recruiter, cases.profile.url);
      await sidebar.button('More').click();
      return showing(await recruiter.newTab(() => sidebar.button('Print').click()), 'Ready to print');
    },
  },
];

/** A candidate's page, with all of the sidebar beside it. */
async function beside(recruiter: Recruiter, url: string): Promise<Locator> {
  await recruiter.openPage(url);
  await waitForReview(recruiter);
  return recruiter.page;
}

/** The part, once it shows these words. */
async function showing(part: Locator, words: string): Promise<Locator> {
  await until(
    async () => (await part.text()).includes(words),
    error => part.explain(`does not show ${words}`, error),
  );
  return part;
}

/** Waits until the pay and training of the first three rows are shown. */
async function withFacts(region: Locator): Promise<void> {
  await until(
    async () => ((await region.text()).match(/ · zone \d/g) ?? []).length >= 3,
    () => region.explain('shows too few facts'),
  );
}
