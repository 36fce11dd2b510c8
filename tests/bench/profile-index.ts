import { launch } from '../e2e/support/launch';
import type { Sandbox } from '../sandbox';
import { bundle } from './bundle';
import type { IndexTask, Times } from './profile-index.page';
import { median, table } from './report';

const SIZES = [1_000, 100_000] as const;

const ROWS: Record<IndexTask, [title: string, budget: string]> = {
  email: ['by email', '≤ 5 ms, ≤ 2 ×'],
  personId: ['by `person_id`', '≤ 5 ms, ≤ 2 ×'],
  prefix: ['by the beginning of one name', '≤ 30 ms'],
  prefixes: ['by the beginnings of two names', '≤ 30 ms'],
  unchanged: ['a list noted, nothing new in it', ''],
  fiveNew: ['a list noted, 5 of 50 new', ''],
};

/** The profile index of the library as it is, in an empty page of Chromium: medians, and the slowest. */
export async function indexTable(sandbox: Sandbox): Promise<string> {
  const [small, large] = await measured(sandbox);
  const rows = Object.entries(ROWS).map(([task, [title, budget]]) => {
    const [few, many] = [small[task as IndexTask], large[task as IndexTask]];
    return [
      title,
      ms(median(few)),
      ms(median(many)),
      ms(Math.max(...many)),
      `${(median(many) / median(few)).toFixed(2)} ×`,
      budget,
    ];
  });
  const [fewer, more] = SIZES.map(size => `of ${size.toLocaleString('en')}`) as [string, string];
  return table(['Profile index', fewer, more, 'slowest', 'ratio', 'Budget'], rows);
}

async function measured(sandbox: Sandbox): Promise<[Times, Times]> {
  const driver = await launch('chromium', { port: sandbox.port });
  try {
    const tab = await driver.openTab();
    // Of a page that has nothing of its own, only the secure origin is used.
    await tab.goto('https://www.jofiscore.com/empty');
    await tab.document.evaluate(`${await bundle('profile-index.page.ts')}; 0`);
    return (await tab.document.evaluate(`bench.measureIndexes(${JSON.stringify(SIZES)})`)) as [Times, Times];
  } finally {
    await driver.close();
  }
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}
