import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OLDEST } from './oldest';
import { run } from './run';

/** The browsers the project is tested in. */
export type BrowserName = 'chromium' | 'firefox';

/** A browser that can be driven. */
export interface Browser {
  executable: string;
  version: string;
}

/** No usable browser, in words for the person who asked for one. */
export class MissingBrowser extends Error {
  override name = 'MissingBrowser';
}

/** Returns the browser that a program is, or the reason why it cannot be used. */
export async function inspect(name: BrowserName, executable: string): Promise<Browser | string> {
  const product = await productOf(name, executable);
  if (product === undefined) return 'it does not tell its version';
  // Chrome for Testing, which Playwright may bring, does not.
  if (/google chrome(?! for testing)|microsoft edge/i.test(product)) {
    return `${product.trim()} restricts how programs install extensions`;
  }
  const version = /\d+(\.\d+)+/.exec(product)?.[0];
  if (!version || !product.toLowerCase().includes(name === 'chromium' ? 'chrom' : 'firefox')) {
    return `"${product.trim()}" is not ${name}`;
  }
  if (Number.parseInt(version, 10) < OLDEST[name]) return `version ${version} is too old`;
  return { executable, version };
}

async function productOf(name: BrowserName, executable: string): Promise<string | undefined> {
  if (process.platform !== 'win32') {
    const { code, output } = await run(executable, ['--version'], { quiet: true, timeout: 30_000 });
    return code === 0 ? output : undefined;
  }
  // On Windows neither prints its version: Chromium has a folder named after it, Firefox writes it into a file.
  const folder = dirname(executable);
  if (name === 'chromium') {
    const version = (await readdir(folder)).find(entry => /^\d+(\.\d+){3}$/.test(entry));
    const product = /\\Google\\Chrome/i.test(folder) ? 'Google Chrome' : 'Chromium';
    return version && `${product} ${version}`;
  }
  const ini = await readFile(join(folder, 'application.ini'), 'utf8').catch(() => '');
  const version = /^Version=(.+)$/m.exec(ini)?.[1];
  return version && `Firefox ${version}`;
}
