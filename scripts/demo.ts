import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { cases, type Case } from '../tests/sandbox';
import type { Recruiter } from '../tests/e2e/support/recruiter';
import { waitForReview } from '../tests/e2e/support/review';
import { atWork, saveKeys } from './at-work';

const { values: told } = parseArgs({
  options: {
    /** Runs without a window, as on a machine without a display. */
    headless: { type: 'boolean', default: false },
  },
});
/** Where a demo without a window leaves its pictures. */
const PICTURES = 'artifacts/demo';
const REGIONS = ['Candidate', 'JOFI profile', 'Interests', 'Career matches'];
const SHOWN: [string, Case][] = [
  ['with-a-profile', cases.profile],
  ['with-two-profiles', cases.twoProfiles],
  ['without-a-profile', cases.noProfile],
];

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const headless = told.headless || !hasDisplay;

await atWork({ headless }, async (recruiter, sandbox) => {
  await saveKeys(recruiter, sandbox);
  if (headless) await showOnce(recruiter);
  else await stayOpen(recruiter);
});

/** Opens each candidate, prints the text of the sidebar and takes a picture in both colour schemes. */
async function showOnce(recruiter: Recruiter): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  for (const [title, { url }] of SHOWN) {
    await recruiter.openPage(url);
    await recruiter.setViewport(1280, 860);
    await waitForReview(recruiter);
    console.log(`\n=== A candidate ${title.replaceAll('-', ' ')}: ${url}`);
    for (const region of REGIONS) {
      console.log(`\n${region}\n  ${await recruiter.sidebar.region(region).text()}`);
    }
    for (const scheme of ['light', 'dark'] as const) {
      await recruiter.setColourScheme(scheme);
      const file = `${PICTURES}/${title}-${scheme}.png`;
      await writeFile(file, await recruiter.screenshot());
      console.log(`\nPicture: ${file}`);
    }
    await recruiter.setColourScheme('light');
  }
}

/** Leaves the browser to the user, until it is closed or the demo is interrupted. */
async function stayOpen(recruiter: Recruiter): Promise<void> {
  await recruiter.openPage(cases.profile.url);
  console.log(`Fitside runs beside ${cases.profile.url}`);
  console.log(`Try ${cases.twoProfiles.url}`);
  console.log(`and ${cases.noProfile.url}`);
  console.log('Close the browser or press Ctrl+C to end.');
  await Promise.race([
    recruiter.driver.closed,
    new Promise<void>(resolve => process.once('SIGINT', () => resolve())),
  ]);
}
