import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { format, resolveConfig } from 'prettier';
import { findBrowser } from '../../scripts/browsers';
import { startSandbox } from '../sandbox';
import { marksTable } from './marks';
import { popupTable } from './popup';
import { indexTable } from './profile-index';
import { median, table } from './report';
import { ROUND_TRIP_MS, runScenarios, type Measured, type ScenarioName } from './scenarios';

const RUNS = 5;
const REPORT = 'docs/performance.md';
const MARKS = ['<!-- bench -->', '<!-- /bench -->'] as const;

const TITLES: Record<ScenarioName, string> = {
  cold: 'nothing stored',
  warm: 'profile list stored, candidate new',
  stored: 'all stored, page loaded',
  next: 'all stored, next candidate in the same tab',
};
const BUDGETS: Record<ScenarioName, string> = {
  cold: `matches ≤ 3 × + 250 ms, 6 requests for them`,
  warm: `matches ≤ 3 × + 250 ms`,
  stored: 'both ≤ 250 ms, no request',
  next: 'both ≤ 100 ms, no request',
};

execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
await findBrowser('chromium', { install: true });
const sandbox = await startSandbox();
const runs: Record<ScenarioName, Measured>[] = [];
for (let run = 1; run <= RUNS; run += 1) runs.push(await runScenarios(sandbox));
const ofIndex = await indexTable(sandbox);
const ofPopup = await popupTable(sandbox);
const ofMarks = await marksTable(sandbox);
await sandbox.stop();

const report = [scenarioTable(), '', ofIndex, '', ofPopup, '', ofMarks, '', await bytesTable()].join('\n');
console.log(report);
if (process.argv.includes('--write')) await write(report);

/** Medians of all runs, as milliseconds and as multiples of one round trip. */
function scenarioTable(): string {
  const rows = (Object.keys(TITLES) as ScenarioName[]).map(name => {
    const all = runs.map(run => run[name]);
    const { jobscore, jofi, onet } = all[0]!.requests;
    return [
      TITLES[name],
      time(all.map(one => one.profile)),
      time(all.map(one => one.matches)),
      `${jobscore + jofi + onet} (JobScore ${jobscore}, JOFI ${jofi}, O*NET ${onet})`,
      BUDGETS[name],
    ];
  });
  return table(
    [
      `Each service answers after ${ROUND_TRIP_MS} ms`,
      'Profile shown',
      'Matches shown',
      'Requests',
      'Budget',
    ],
    rows,
  );
}

function time(values: number[]): string {
  const middle = median(values);
  return `${(middle / ROUND_TRIP_MS).toFixed(2)} × (${Math.round(middle)} ms)`;
}

async function bytesTable(): Promise<string> {
  const files = {
    'Chromium: JavaScript in the JobScore page': '.output/chrome-mv3/content-scripts/jobscore.js',
    'Firefox: JavaScript in the JobScore page': '.output/firefox-mv3/content-scripts/jobscore.js',
  };
  const rows = await Promise.all(
    Object.entries(files).map(async ([title, file]) => {
      const bytes = await readFile(file);
      return [title, String(bytes.length), String(gzipSync(bytes).length), '10240'];
    }),
  );
  return table(['File', 'Bytes', 'Bytes, gzip', 'Budget, gzip'], rows);
}

/** Puts the report between its marks in the document. */
async function write(text: string): Promise<void> {
  const document = await readFile(REPORT, 'utf8');
  const [start, end] = MARKS.map(mark => document.indexOf(mark)) as [number, number];
  if (start < 0 || end < start) throw new Error(`${REPORT} has no ${MARKS.join(' … ')}`);
  const written = `${document.slice(0, start + MARKS[0].length)}\n\n${text}\n\n${document.slice(end)}`;
  await writeFile(REPORT, await format(written, { ...(await resolveConfig(REPORT)), parser: 'markdown' }));
}
