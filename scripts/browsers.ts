import { access } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { candidates } from './browsers/candidates';
import { inspect, MissingBrowser, type Browser, type BrowserName } from './browsers/inspect';
import { downloadChromium, installDebianPackage } from './browsers/install';
import { OLDEST } from './browsers/oldest';

export { MissingBrowser, type Browser, type BrowserName };

/** The environment variables that name a browser's program. */
const VARIABLES: Record<BrowserName, string> = {
  chromium: 'FITSIDE_CHROMIUM',
  firefox: 'FITSIDE_FIREFOX',
};

const TITLES: Record<BrowserName, string> = { chromium: 'Chromium', firefox: 'Firefox' };

/**
 * Finds a browser that the tests can drive: the one an environment variable names, else an installed one. With
 * `install`, falls back to Playwright's own Chromium or Debian's package. Throws {@link MissingBrowser} with advice.
 */
export async function findBrowser(name: BrowserName, options: { install: boolean }): Promise<Browser> {
  const named = process.env[VARIABLES[name]];
  if (named) return fromVariable(name, named);

  const rejected: string[] = [];
  const installed = await firstUsable(name, rejected);
  if (installed) return installed;

  if (options.install) {
    const ways = name === 'chromium' ? [downloadChromium, installDebianPackage] : [installDebianPackage];
    for (const way of ways) {
      const outcome = await way(name);
      if (outcome !== 'done') rejected.push(outcome);
      const found = await firstUsable(name, []);
      if (found) return found;
    }
  }
  throw new MissingBrowser(
    [
      `${TITLES[name]} ${OLDEST[name]} or newer was not found.`,
      ...rejected.map(reason => `  ${reason}`),
      `Install it, or set ${VARIABLES[name]} to its program.`,
      ...(name === 'chromium'
        ? ['Google Chrome will not do: it restricts how programs install extensions.']
        : []),
    ].join('\n'),
  );
}

async function fromVariable(name: BrowserName, executable: string): Promise<Browser> {
  const problem = await access(executable).then(
    () => undefined,
    () => 'there is no such file',
  );
  const browser = problem ?? (await inspect(name, executable));
  if (typeof browser === 'string') {
    throw new MissingBrowser(`${VARIABLES[name]} is ${executable}, but ${browser}.`);
  }
  return browser;
}

async function firstUsable(name: BrowserName, rejected: string[]): Promise<Browser | undefined> {
  for (const executable of await candidates(name)) {
    const browser = await inspect(name, executable);
    if (typeof browser !== 'string') return browser;
    rejected.push(`${executable}: ${browser}.`);
  }
  return undefined;
}

/** `tsx scripts/browsers.ts [--install] [chromium] [firefox]`: prints each browser's program and version. */
async function main(args: string[]): Promise<void> {
  const install = args.includes('--install');
  const names = args.filter(arg => !arg.startsWith('--'));
  const unknown = names.find(name => !(name in VARIABLES));
  if (unknown) throw new MissingBrowser(`There is no browser called ${unknown} here: chromium, firefox.`);
  for (const name of (names.length > 0 ? names : Object.keys(VARIABLES)) as BrowserName[]) {
    const { executable, version } = await findBrowser(name, { install });
    console.log(`${TITLES[name]} ${version} (${executable})`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof MissingBrowser ? error.message : error);
    process.exitCode = 1;
  });
}
