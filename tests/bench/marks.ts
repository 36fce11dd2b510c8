import { launch } from '../e2e/support/launch';
import type { Sandbox } from '../sandbox';
import { bundle } from './bundle';
import type { MarksTimes } from './marks.page';
import { median, table } from './report';

const ROWS = 500;
const RUNS = 5;

/** Measures what marks cost a page with 500 rows, all in view and all with a mark. The table gives medians. */
export async function marksTable(sandbox: Sandbox): Promise<string> {
  const driver = await launch('chromium', { port: sandbox.port });
  try {
    const tab = await driver.openTab();
    await tab.setViewport(1280, 2_000);
    const runs: MarksTimes[] = [];
    for (let run = 1; run <= RUNS; run += 1) {
      await tab.goto(`${sandbox.origin}/employer/candidates?rows=${ROWS}`);
      await tab.document.evaluate(`${await bundle('marks.page.ts')}; 0`);
      runs.push((await tab.document.evaluate(`bench.measureMarks(${ROWS})`)) as MarksTimes);
    }
    const of = (name: keyof MarksTimes) => median(runs.map(one => one[name]));
    const [busy, rows] = [of('busy'), of('rows')];
    return table(
      ['A list of candidates', 'Marks', 'Scripts and layout', 'Longest', 'Of laying out the rows', 'Budget'],
      [
        [
          `${ROWS} rows, all in view`,
          String(of('marks')),
          ms(busy),
          ms(of('longest')),
          `${(busy / rows).toFixed(2)} ×`,
          '≤ 50 ms in all',
        ],
      ],
    );
  } finally {
    await driver.close();
  }
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}
