import { mkdir, rm, writeFile } from 'node:fs/promises';
import { pageOf } from '../tests/e2e/support/chromium';
import { atWork } from './at-work';
import { SCENES } from './pictures/scenes';
import { SIDEBAR } from './pictures/scene';

/** Takes the pictures that the README and `docs` show, in place of those of before. */

const FOLDER = 'docs/pictures';
const LIGHT = ['light'] as const;

await atWork({ headless: true }, async (recruiter, sandbox) => {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  for (const { name, width, height, open, atLast, alone, schemes = LIGHT } of SCENES) {
    const part = await open(recruiter, sandbox);
    const page = pageOf(part.tab);
    await page.setViewportSize({ width, height });
    // At nothing that would look as if it were pointed at.
    await page.mouse.move(2, height - 2);
    await atLast?.(page, recruiter);
    await page.waitForFunction(() => !document.querySelector('.skeleton, .spin'));
    for (const scheme of schemes) {
      await recruiter.setColourScheme(scheme);
      const file = `${FOLDER}/${name}${schemes.length > 1 ? `-${scheme}` : ''}.png`;
      const clip = alone && { x: width - SIDEBAR, y: 0, width: SIDEBAR, height };
      await writeFile(file, await page.screenshot({ animations: 'disabled', ...(clip && { clip }) }));
      console.log(`Picture: ${file}`);
    }
    await recruiter.setColourScheme('light');
  }
});
