import { execFileSync } from 'node:child_process';
import { startSandbox, type Sandbox } from '../tests/sandbox';
import { launch } from '../tests/e2e/support/launch';
import { Recruiter } from '../tests/e2e/support/recruiter';
import { findBrowser, MissingBrowser } from './browsers';

/**
 * Shows Fitside at work: a fresh production build in a real Chromium against the sandbox. No key is saved yet.
 * Prints any error on the console, then ends the process with 1.
 */
export async function atWork(
  { headless }: { headless: boolean },
  show: (recruiter: Recruiter, sandbox: Sandbox) => Promise<void>,
): Promise<void> {
  try {
    const { executable } = await findBrowser('chromium', { install: true });
    console.log(`Browser: ${executable}`);
    execFileSync('npm', ['run', '--silent', 'build:chromium'], { stdio: ['ignore', 'ignore', 'inherit'] });
    const sandbox = await startSandbox();
    const driver = await launch('chromium', { port: sandbox.port, headless });
    try {
      await show(new Recruiter(driver), sandbox);
    } finally {
      await driver.close();
      await sandbox.stop();
    }
  } catch (error) {
    console.error(error instanceof MissingBrowser ? error.message : error);
    process.exitCode = 1;
  }
}

/** Saves the sandbox's keys in the options, after agreeing to what Fitside reads. */
export function saveKeys(recruiter: Recruiter, { keys }: Sandbox): Promise<void> {
  return recruiter.saveKeys({ jobscore: keys.jobscore, jofi: keys.jofi, onet: keys.onet });
}
