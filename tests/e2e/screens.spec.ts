import { resolve } from 'node:path';
import en from '../../locales/en.json' with { type: 'json' };
import es from '../../locales/es.json' with { type: 'json' };
import { cases, type Sandbox } from '../sandbox';
import { expect, test } from './support/fixtures';
import type { Locator } from './support/locator';
import type { Recruiter } from './support/recruiter';
import { openReview } from './support/review';
import { looks, stopClock } from './support/screens';

/** In which language something is shown; the names of its pictures end with it. */
interface Look {
  words: typeof en;
  language: string;
}

// The same letters and days on every machine. Each worker that runs these tests launches a browser for them alone.
test.beforeAll(() => {
  process.env['FONTCONFIG_FILE'] = resolve(import.meta.dirname, 'support/fonts/fonts.conf');
  process.env['TZ'] = 'UTC';
});

for (const [language, words] of Object.entries({ en, es })) {
  test(`the main states match their pictures: ${language}`, async ({ recruiter, sandbox }) => {
    // Twenty pictures, half of them in dark colours.
    test.slow();
    const look: Look = { words, language };
    await stopClock(recruiter);
    const options = await firstRun(look, recruiter, sandbox);
    await sampleCandidate(look, recruiter);
    await sheet(look, recruiter);
    await quickSearch(look, recruiter, options);
    await structuredReview(look, recruiter, options);
  });
}

/** The way into Fitside, up to its settings, which stay open. */
async function firstRun(
  { words, language }: Look,
  recruiter: Recruiter,
  { keys }: Sandbox,
): Promise<Locator> {
  const options = await recruiter.openOptions();
  // It has no choice of a language yet: it speaks the browser's.
  await options.tab.document.evaluate(`chrome.storage.local.set({ settings: { language: '${language}' } })`);
  await expect(options.heading(words.firstRun.reads.title)).toBeShown();
  await looks.wide(options, `first-run-${language}`);

  await options.button(words.firstRun.agree).click();
  const connect = async (group: string, label: string, key: string, account: string) => {
    await options.field(label).fill(key);
    await options.press('Enter');
    await expect(options.group(group)).toShow(account);
  };
  await connect('JOFI', words.keyNames.jofi, keys.jofi, 'Harborview Staffing');
  await looks.wide(options, `keys-${language}`);
  await options.button(words.firstRun.next).click();
  await options.button(words.firstRun.done).click();
  await options.link(words.options.pages.preferences).click();
  await looks.region(options, words.options.preferences.title, `preferences-${language}`);
  await options.link(words.options.pages.keys).click();
  // The texts of these two change from one moment to the next.
  await connect('JobScore', words.keyNames.jobscore, keys.jobscore, 'Albert Hertz');
  await connect('O*NET', words.keyNames.onet, keys.onet, 'O*NET 30');
  return options;
}

/** The sample's sidebar, one of its occupations, and two compared. */
async function sampleCandidate({ words, language }: Look, recruiter: Recruiter): Promise<void> {
  const sample = await recruiter.openExtensionPage('sidepanel.html#sample', 'the sample candidate');
  const careers = sample.region(words.sections.careers);
  await expect(careers).toShow('Harbor Museum Guide', '$53,000', '$62,020');
  await expect(sample.region(words.glance.title)).toShow('OR: ');
  await expect(sample.region(words.sections.occupations)).toShow('$53,000', '$62,020', '$62,120');
  await looks.narrow(sample, `sample-${language}`);

  const { parts } = words.occupation;
  await careers.button('Harbor Museum Guide').click();
  await sample.button(parts.outlook).click();
  await sample.button(parts.interests).click();
  await looks.narrow(sample, `occupation-${language}`);

  await sample.button(parts.related).click();
  for (const title of ['Harbor Museum Guide', 'Visitor Experience Planner']) {
    await sample.button(`${words.compare.add}: ${title}`).click();
  }
  await sample.button(words.compare.open.n.replace('$1', '2')).click();
  await expect(sample.heading(words.compare.title)).toBeShown();
  await looks.narrow(sample, `compare-${language}`);
}

async function sheet({ words, language }: Look, recruiter: Recruiter): Promise<void> {
  const { sidebar } = recruiter;
  await openReview(recruiter, cases.profile.url);
  await sidebar.button(words.sidebar.more).click();
  const paper = await recruiter.newTab(() => sidebar.button(words.sidebar.print).click(), 'the sheet');
  // A tab that the extension opens may look at its clock before that is stopped.
  await paper.tab.reload();
  await expect(paper).toShow(words.sheet.ready);
  await looks.paper(paper, `sheet-${language}`);
}

/** With an empty box, and with what was found. */
async function quickSearch({ words, language }: Look, recruiter: Recruiter, options: Locator): Promise<void> {
  // From these tables, Fitside knows that the word typed below is not a name.
  await expect(options.group('O*NET')).toShow(words.options.tables.read.split('$1')[0]!);
  const popup = await recruiter.openPopup();
  const found = popup.find('listbox');
  await expect(found).toShow(cases.profile.name, cases.noProfile.name);
  await looks.popup(popup, `popup-${language}`);
  await popup.field(words.popup.label).fill('nurse');
  await expect(found).toShow('29-1141.00');
  await expect(popup).not.toShow(words.popup.searching);
  await looks.popup(popup, `popup-found-${language}`);
}

/** A candidate whose interests, matches and job stay folded. */
async function structuredReview(
  { words, language }: Look,
  recruiter: Recruiter,
  options: Locator,
): Promise<void> {
  await options.link(words.options.pages.preferences).click();
  await options.field(words.options.preferences.purpose).choose('structured');
  await openReview(recruiter, cases.twoProfiles.url);
  await looks.framed(recruiter.sidebar, `folded-${language}`);
}
