import { readFile } from 'node:fs/promises';
import type { BrowserName } from './inspect';
import { run } from './run';

/** Playwright tries several hosts; where none can be reached it is not waited for longer than this. */
const DOWNLOAD_MS = 5 * 60_000;
const APT_MS = 10 * 60_000;

const PACKAGES: Record<BrowserName, string[]> = {
  // Chromium's package depends on no fonts; without any, pages are drawn empty.
  chromium: ['chromium', 'fonts-dejavu-core', 'fonts-noto-core'],
  firefox: ['firefox-esr', 'fonts-dejavu-core', 'fonts-noto-core'],
};

/** Downloads Playwright's own Chromium. Returns the reason if that fails. */
export async function downloadChromium(): Promise<string> {
  console.error("Downloading Playwright's Chromium …");
  const { code } = await run('npx', ['playwright', 'install', '--no-shell', 'chromium'], {
    timeout: DOWNLOAD_MS,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  });
  return code === 0 ? 'done' : "Playwright's Chromium could not be downloaded.";
}

/** Installs Debian's package of a browser, as root or by sudo without a password. Returns the reason if that fails. */
export async function installDebianPackage(name: BrowserName): Promise<string> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  // Ubuntu's packages of the same names only fetch a snap.
  if (!/^ID="?debian"?$/m.test(release)) return 'Not Debian: no package could be installed.';

  const isRoot = process.getuid?.() === 0;
  if (!isRoot && (await run('sudo', ['-n', 'true'], { quiet: true })).code !== 0) {
    return `Not root: run "apt-get install ${PACKAGES[name].join(' ')}" yourself.`;
  }
  const apt = async (...args: string[]) => {
    const [program, ...rest] = [...(isRoot ? [] : ['sudo', '-n']), 'apt-get', ...args];
    const { code } = await run(program!, rest, {
      timeout: APT_MS,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    return code === 0;
  };
  console.error(`Installing Debian's ${PACKAGES[name][0]} …`);
  if (!(await apt('update')) || !(await apt('install', '-y', '--no-install-recommends', ...PACKAGES[name]))) {
    return "Debian's package could not be installed.";
  }
  return 'done';
}
