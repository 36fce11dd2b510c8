import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';

/**
 * Everything that must hold before a change is taken, in the order of what fails fastest. Stops at the first part that
 * fails, names the step, and ends with one line alone: `N passed, N failed`, the sum of unit and end-to-end tests.
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

const SET_UP: Step[] = [
  { name: 'browsers', command: 'tsx scripts/browsers.ts --install chromium firefox' },
  { name: 'prepare', command: 'wxt prepare' },
];

/** Checks of the code as it is written: none waits for another. */
const CHECKS: Step[] = [
  { name: 'format', command: 'prettier --check .' },
  { name: 'lint', command: 'oxlint' },
  { name: 'unused code', command: 'knip' },
  { name: 'words', command: 'tsx scripts/check-words.ts' },
  { name: 'types', command: 'tsc --noEmit' },
];

const TESTS: Step[] = [
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

/** Runs one of the project's tools. @returns whether it ended well, and what it wrote where that is to be kept */
function run(command: string, output: 'shown' | 'kept'): Promise<{ isFine: boolean; text: string }> {
  const PATH = `${resolve(ROOT, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH']}`;
  return new Promise(done => {
    const child = spawn(command, {
      cwd: ROOT,
      stdio: output === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: true,
      env: { ...process.env, PATH },
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', part => (text += String(part)));
    child.on('error', () => done({ isFine: false, text }));
    child.on('close', code => done({ isFine: code === 0, text }));
  });
}

/** Runs steps as many at once as there are cores, and shows each whole when it ended. @returns those that failed */
async function runTogether(steps: readonly Step[]): Promise<Step[]> {
  const waiting = [...steps];
  const failed: Step[] = [];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const started = performance.now();
      const { isFine, text } = await run(step.command, 'kept');
      console.log(`\n== ${step.name}\n${text.trimEnd()}\n== ${step.name}: ${secondsSince(started)} s`);
      if (!isFine) failed.push(step);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return failed;
}

/** Runs steps one after the other, up to the first that fails. @returns that */
async function runInOrder(steps: readonly Step[], total: Tally): Promise<Step[]> {
  for (const step of steps) {
    console.log(`\n== ${step.name}`);
    const started = performance.now();
    const { isFine } = await run(step.command, 'shown');
    const counted = await step.tally?.();
    total.passed += counted?.passed ?? 0;
    total.failed += counted?.failed ?? 0;
    if (!isFine) {
      // A test file that could not even be loaded counts as a test that failed.
      if (counted?.failed === 0) total.failed += 1;
      return [step];
    }
    console.log(`== ${step.name}: ${secondsSince(started)} s`);
  }
  return [];
}

const secondsSince = (started: number) => ((performance.now() - started) / 1000).toFixed(1);

async function main(): Promise<void> {
  await Promise.all([UNIT_REPORT, E2E_REPORT].map(report => rm(report, { force: true })));
  const total: Tally = { passed: 0, failed: 0 };
  const parts = [() => runInOrder(SET_UP, total), () => runTogether(CHECKS), () => runInOrder(TESTS, total)];
  for (const part of parts) {
    const failed = await part();
    for (const { name, command } of failed) console.error(`\nFailed: ${name} (${command})`);
    if (failed.length > 0) {
      process.exitCode = 1;
      break;
    }
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
}

await main();
