import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { NOTICES_FILE } from './notices/notices';

const ROOT = resolve(import.meta.dirname, '..');
const MAX_CONTENT_SCRIPT_GZIP = 10_240;
const MAX_PACKAGE = 250_000;

const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;
type BrowserName = keyof typeof BUILDS;

/** Permissions beyond hosts. For none of them does the browser warn the user. */
const PERMISSIONS = {
  chromium: ['alarms', 'scripting', 'sidePanel', 'storage'],
  firefox: ['alarms', 'scripting', 'storage'],
};
/** The hosts the background reads. Widening this list is a decision, never a side effect. */
const HOST_PERMISSIONS = [
  'https://api-v2.onetcenter.org/*',
  'https://api.jobscore.com/v1/*',
  'https://www.jofiscore.com/api/v2/*',
];
/** The pages the content script runs in, and where the background may look at its frame. */
const CONTENT_MATCHES = ['https://hire.jobscore.com/*', 'https://www.jobscore.com/employer/*'];
/** Directives of the extension's pages: what they load, reach and run, and who frames them. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  'connect-src https://api.jobscore.com https://www.jofiscore.com https://api-v2.onetcenter.org',
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors https://hire.jobscore.com https://www.jobscore.com',
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];
/** The origins that may frame the sidebar; only origins count in such a pattern. */
const FRAMING_ORIGINS = ['https://hire.jobscore.com/*', 'https://www.jobscore.com/*'];

interface Manifest {
  incognito?: string;
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: { matches?: string[]; js?: string[] }[];
  web_accessible_resources?: { resources: string[]; matches?: string[]; use_dynamic_url?: boolean }[];
  content_security_policy?: { extension_pages?: string };
  browser_specific_settings?: { gecko?: { data_collection_permissions?: unknown } };
}

/** One build as the checks see it. */
interface Build {
  browser: BrowserName;
  manifest: Manifest;
  /** Every file of the build by its path in it. */
  files: Map<string, Buffer>;
  /** Packages that the product depends on. */
  dependencies: string[];
}

/** A check of a build. Returns its faults, one sentence each, or an empty list if there are none. */
type Check = (build: Build) => string[];

const sorted = (list: string[] | undefined) => (list ?? []).toSorted();
const same = (what: string, actual: string[] | undefined, expected: string[]) =>
  isDeepStrictEqual(sorted(actual), sorted(expected))
    ? []
    : [`${what}: expected ${expected.join(', ')}; found ${sorted(actual).join(', ') || 'none'}.`];

const contentScriptIsSmall: Check = ({ manifest, files }) => {
  const names = (manifest.content_scripts ?? []).flatMap(({ js }) => js ?? []);
  const size = names.reduce((sum, name) => sum + gzipSync(files.get(name) ?? '').length, 0);
  console.log(`  in the JobScore page: ${size} bytes gzip of ${MAX_CONTENT_SCRIPT_GZIP}`);
  if (names.length === 0) return ['There is no content script.'];
  return size > MAX_CONTENT_SCRIPT_GZIP ? [`The content script is ${size} bytes gzip.`] : [];
};

const packageIsSmall: Check = ({ files }) => {
  const size = zipSize(files);
  console.log(`  whole package, zipped: ${size} bytes of ${MAX_PACKAGE}`);
  return size > MAX_PACKAGE ? [`The package is ${size} bytes zipped.`] : [];
};

const reachIsAsDesigned: Check = ({ browser, manifest }) => [
  ...same('incognito', [manifest.incognito ?? 'spanning'], ['not_allowed']),
  ...same('permissions', manifest.permissions, PERMISSIONS[browser]),
  ...same('optional_permissions', manifest.optional_permissions, []),
  ...same('host_permissions', manifest.host_permissions, [...HOST_PERMISSIONS, ...CONTENT_MATCHES]),
  ...same('optional_host_permissions', manifest.optional_host_permissions, []),
  ...same(
    'content script matches',
    manifest.content_scripts?.flatMap(({ matches }) => matches ?? []),
    CONTENT_MATCHES,
  ),
  ...(manifest.web_accessible_resources ?? []).flatMap(({ resources, matches, use_dynamic_url }) => [
    ...same('web-accessible resources', resources, ['sidepanel.html']),
    ...same('web_accessible_resources matches', matches, FRAMING_ORIGINS),
    ...(use_dynamic_url === (browser === 'chromium' ? true : undefined)
      ? []
      : [`use_dynamic_url is ${use_dynamic_url} in ${browser}.`]),
  ]),
];

const pagesAreLockedDown: Check = ({ manifest }) => {
  const policy = manifest.content_security_policy?.extension_pages ?? '';
  return same('content security policy', policy.split('; '), CONTENT_SECURITY_POLICY);
};

/** Leaves out of the notices what only helps to build, and what Firefox has by itself. */
const NOT_BUNDLED = { chromium: ['@wxt-dev/i18n'], firefox: ['@wxt-dev/i18n', 'webextension-polyfill'] };

const noticesAreComplete: Check = ({ browser, files, dependencies }) => {
  const notices = files.get(NOTICES_FILE)?.toString('utf8') ?? '';
  return dependencies
    .filter(name => !NOT_BUNDLED[browser].includes(name) && !notices.includes(`\n${name} `))
    .map(name => `${NOTICES_FILE} does not name ${name}.`);
};

const dataCollectionIsDeclared: Check = ({ browser, manifest }) => {
  if (browser === 'chromium') {
    return manifest.browser_specific_settings ? ["Firefox's settings are in Chromium's manifest."] : [];
  }
  const declared = manifest.browser_specific_settings?.gecko?.data_collection_permissions;
  return declared ? [] : ["data_collection_permissions is missing from Firefox's manifest."];
};

const codeIsPlain: Check = ({ files }) =>
  [...files].flatMap(([name, content]) => {
    if (name.endsWith('.map')) return [`${name} is a source map.`];
    if (!/\.(js|html|css)$/.test(name)) return [];
    const text = content.toString('utf8');
    return [
      ...(/sourceMappingURL=/.test(text) ? [`${name} refers to a source map.`] : []),
      ...(/\beval\s*\(|new Function\s*\(/.test(text) ? [`${name} evaluates text as code.`] : []),
      ...(name.endsWith('.html') && /(src|href)="https?:/.test(text)
        ? [`${name} loads something remote.`]
        : []),
    ];
  });

/** Checks that every build must pass. */
const CHECKS: Check[] = [
  contentScriptIsSmall,
  packageIsSmall,
  reachIsAsDesigned,
  pagesAreLockedDown,
  noticesAreComplete,
  dataCollectionIsDeclared,
  codeIsPlain,
];

/** The size of a ZIP of the files: each one's deflated bytes, local header and directory entry, and the end record. */
function zipSize(files: Map<string, Buffer>): number {
  const LOCAL_HEADER = 30;
  const DIRECTORY_ENTRY = 46;
  const END_RECORD = 22;
  let size = END_RECORD;
  for (const [name, content] of files) {
    size += deflateRawSync(content, { level: 9 }).length + LOCAL_HEADER + DIRECTORY_ENTRY + 2 * name.length;
  }
  return size;
}

async function readBuild(browser: BrowserName): Promise<Build> {
  const folder = join(ROOT, BUILDS[browser]);
  const files = new Map<string, Buffer>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).replaceAll('\\', '/'), await readFile(path));
  }
  const manifest = JSON.parse(files.get('manifest.json')?.toString('utf8') ?? '{}') as Manifest;
  const { dependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return { browser, manifest, files, dependencies: Object.keys(dependencies) };
}

/** The lockfile names packages by hash alone, so that it serves with any registry. */
async function lockfileProblems(): Promise<string[]> {
  const lockfile = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { resolved?: string; integrity?: string }>;
  };
  return Object.entries(lockfile.packages).flatMap(([name, { resolved, integrity }]) => [
    ...(resolved === undefined ? [] : [`${name} has a download address in package-lock.json.`]),
    ...(name === '' || integrity ? [] : [`${name} has no hash in package-lock.json.`]),
  ]);
}

/** Checks both builds and the lockfile; gives all that is wrong. */
async function checkBuild(): Promise<string[]> {
  const problems = await lockfileProblems();
  for (const browser of Object.keys(BUILDS) as BrowserName[]) {
    console.log(`${browser}:`);
    const build = await readBuild(browser);
    problems.push(...CHECKS.flatMap(check => check(build)).map(problem => `${browser}: ${problem}`));
  }
  return problems;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const problems = await checkBuild();
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
