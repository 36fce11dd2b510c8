import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';

/**
 * Everything that must hold before a change is taken, in the order of what fails fastest. Stops at the first step that
 * fails, names it, and ends with one line alone: `N passed, N failed`, the sum of unit and end-to-end tests.
 */

const ROOT = resolve(import.meta.dirname, '..');
const UNIT_REPORT = resolve(ROOT, 'test-results/unit.json');
const E2E_REPORT = resolve(ROOT, 'test-results/e2e.json');

interface Tally {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  command: string;
  /** Reads what the step's tests came to. */
  tally?: () => Promise<Tally>;
}

const STEPS: Step[] = [
  { name: 'browsers', command: 'tsx scripts/browsers.ts --install chromium firefox' },
  { name: 'prepare', command: 'wxt prepare' },
  { name: 'format', command: 'prettier --check .' },
  { name: 'lint', command: 'oxlint' },
  { name: 'unused code', command: 'knip' },
  { name: 'words', command: 'tsx scripts/check-words.ts' },
  { name: 'types', command: 'tsc --noEmit' },
  { name: 'unit tests', command: 'vitest run', tally: unitTally },
  { name: 'build for Chromium', command: 'wxt build -b chrome --mv3' },
  { name: 'build for Firefox', command: 'wxt build -b firefox --mv3' },
  { name: 'build checks', command: 'tsx scripts/check-build.ts' },
  { name: 'lint of the Firefox build', command: 'tsx scripts/lint-firefox.ts' },
  { name: 'end-to-end tests', command: 'playwright test', tally: e2eTally },
];

async function unitTally(): Promise<Tally> {
  const report = await readReport<{ numPassedTests: number; numFailedTests: number }>(UNIT_REPORT);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

async function e2eTally(): Promise<Tally> {
  const report = await readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(
    E2E_REPORT,
  );
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return { passed: expected + flaky, failed: unexpected };
}

async function readReport<T>(path: string): Promise<T | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

/** Runs one of the project's tools, its output going straight to ours; true if it ended well. */
function run(command: string): Promise<boolean> {
  const PATH = `${resolve(ROOT, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH']}`;
  return new Promise(done => {
    const child = spawn(command, { cwd: ROOT, stdio: 'inherit', shell: true, env: { ...process.env, PATH } });
    child.on('error', () => done(false));
    child.on('close', code => done(code === 0));
  });
}

async function main(): Promise<void> {
  await Promise.all([UNIT_REPORT, E2E_REPORT].map(report => rm(report, { force: true })));
  const total: Tally = { passed: 0, failed: 0 };
  for (const { name, command, tally } of STEPS) {
    console.log(`\n== ${name}`);
    const started = performance.now();
    const isFine = await run(command);
    const counted = await tally?.();
    total.passed += counted?.passed ?? 0;
    total.failed += counted?.failed ?? 0;
    if (!isFine) {
      // A test file that could not even be loaded counts as a test that failed.
      if (counted?.failed === 0) total.failed += 1;
      console.error(`\nFailed: ${name} (${command})`);
      process.exitCode = 1;
      break;
    }
    console.log(`== ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
}

await main();
