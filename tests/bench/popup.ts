import type { Driver, Tab } from '../e2e/support/driver';
import { launch } from '../e2e/support/launch';
import { Recruiter } from '../e2e/support/recruiter';
import { cases, type Sandbox } from '../sandbox';
import { bundle } from './bundle';
import type { PopupTask } from './popup.page';
import { median, table } from './report';

const SIZES = [1_000, 100_000] as const;
const REPEATS = 40;
const WARM_UPS = 3;

const ROWS: Record<PopupTask, string> = {
  name: 'by the beginning of one name',
  names: 'by the beginnings of two names',
  email: 'by the beginning of an address',
};

/** Measures how long the quick search takes to show known people, with the messages to and from the background. */
export async function popupTable(sandbox: Sandbox): Promise<string> {
  sandbox.reset();
  const drivers: Driver[] = [];
  try {
    const tabs: Tab[] = [];
    for (const size of SIZES) {
      const driver = await launch('chromium', { port: sandbox.port });
      drivers.push(driver);
      tabs.push(await popupOver(size, driver, sandbox));
    }
    const rows: string[][] = [];
    for (const [task, title] of Object.entries(ROWS)) {
      const [few, many] = (await times(task as PopupTask, tabs)) as [number[], number[]];
      rows.push([
        title,
        ms(median(few)),
        ms(median(many)),
        ms(Math.max(...many)),
        `${(median(many) / median(few)).toFixed(2)} ×`,
        '≤ 50 ms',
      ]);
    }
    const [fewer, more] = SIZES.map(size => `of ${size.toLocaleString('en')}`) as [string, string];
    return table(
      ['Quick search, from a letter typed to people shown', fewer, more, 'slowest', 'ratio', 'Budget'],
      rows,
    );
  } finally {
    for (const driver of drivers) await driver.close();
  }
}

/** A quick search over so many profiles, of someone who looked at two candidates lately. */
async function popupOver(size: number, driver: Driver, sandbox: Sandbox): Promise<Tab> {
  const recruiter = new Recruiter(driver);
  const { jobscore, jofi, onet } = sandbox.keys;
  await recruiter.saveKeys({ jobscore, jofi, onet });
  for (const who of [cases.profile, cases.noProfile]) {
    await recruiter.openPage(who.url);
    await recruiter.sidebar.region('JOFI profile').seen();
  }
  const { tab } = await recruiter.openPopup();
  await tab.document.evaluate(`${await bundle('popup.page.ts')}; 0`);
  await tab.document.evaluate(`bench.fillIndex(${size})`);
  return tab;
}

/** The times of each, measured by turns: what else the machine does then slows all alike. */
async function times(task: PopupTask, tabs: Tab[]): Promise<number[][]> {
  const all: number[][] = tabs.map(() => []);
  for (let at = -WARM_UPS; at < REPEATS; at += 1) {
    for (const [which, tab] of tabs.entries()) {
      const search = `bench.searchTime('${task}', ${SIZES[which]}, ${at + WARM_UPS})`;
      const time = (await tab.document.evaluate(search)) as number;
      if (at >= 0) all[which]!.push(time);
    }
  }
  return all;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}
