/**
 * The allowed arrows between the product's folders: the one table from which the linter's rule, its probes and the
 * picture in docs/architecture.md are made. What is not listed is refused: a folder, an arrow or a library.
 */

/**
 * @typedef {object} Room A folder whose files have the same rights.
 * @property {string[]} imports Rooms whose files it may import, besides its own.
 * @property {string[]} libraries Modules of other packages that it may import.
 */

/** Layers of the background from the bottom; those in one row do not import each other. */
export const BACKGROUND_LAYERS = [
  ['services', 'storage'],
  ['query'],
  ['onet'],
  ['review', 'settings'],
  ['people', 'panel', 'data', 'schedule'],
  ['handlers', 'lifecycle'],
];

/** Libraries of a layer of the background, besides zod. */
const BACKGROUND_LIBRARIES = {
  storage: ['idb', '@wxt-dev/storage', 'wxt/browser'],
  panel: ['wxt/browser'],
  schedule: ['wxt/browser'],
  lifecycle: ['wxt/browser'],
};

/** Pages of the extension, with the folders of `components` and `lib/ui` that each may draw on besides `shared`. */
const PAGES = {
  sidepanel: { components: ['sidebar', 'occupation'], ui: ['sidebar', 'sample', 'occupation'] },
  popup: { components: ['popup'], ui: ['popup'] },
  options: { components: ['options'], ui: ['options'] },
  profiler: { components: ['profiler', 'occupation'], ui: ['profiler', 'occupation'] },
  occupations: { components: ['occupation'], ui: ['occupation'] },
  sheet: { components: ['sheet', 'occupation'], ui: ['sheet', 'sidebar', 'sample', 'occupation'] },
};

/** Folders of `components`, each with those of `components` and `lib/ui` that it may use besides `shared`. */
const COMPONENTS = {
  sidebar: { components: ['summary', 'occupation'], ui: ['sidebar'] },
  sheet: { components: ['summary', 'occupation'], ui: ['sheet', 'sidebar'] },
  popup: { components: [], ui: ['popup'] },
  options: { components: [], ui: ['options'] },
  profiler: { components: ['occupation'], ui: ['profiler'] },
  summary: { components: [], ui: ['sidebar'] },
  occupation: { components: [], ui: ['occupation'] },
};

/** Folders of `lib/ui`, each with those that it may use besides `shared`. */
const UI = {
  sidebar: [],
  sample: ['sidebar'],
  sheet: ['sidebar'],
  popup: [],
  options: [],
  profiler: [],
  occupation: [],
};

const PREACT = ['preact', 'preact/hooks', '@preact/signals', 'lucide-preact'];
const SHARED = ['async', 'model', 'browser', 'settings', 'messages'].map(name => `lib/shared/${name}`);
const BACKGROUND = BACKGROUND_LAYERS.flat().map(name => `lib/background/${name}`);

const within = (/** @type {string} */ folder, /** @type {string[]} */ names) =>
  names.map(name => `${folder}/${name}`);

/** @type {Record<string, Room>} */
export const ROOMS = {
  'lib/shared/async': { imports: [], libraries: [] },
  'lib/shared/model': { imports: [], libraries: [] },
  'lib/shared/browser': {
    imports: ['lib/shared/model'],
    libraries: ['wxt/browser', 'webextension-polyfill'],
  },
  'lib/shared/settings': {
    imports: within('lib/shared', ['async', 'model', 'browser']),
    libraries: ['@wxt-dev/storage', 'idb', 'wxt/browser'],
  },
  'lib/shared/messages': {
    imports: within('lib/shared', ['async', 'model', 'browser', 'settings']),
    libraries: ['wxt/browser', 'webextension-polyfill', 'zod/mini'],
  },
  'lib/content': { imports: SHARED, libraries: [] },
  ...Object.fromEntries(
    BACKGROUND_LAYERS.flatMap((row, level) =>
      row.map(name => [
        `lib/background/${name}`,
        {
          imports: [
            ...within('lib/background', BACKGROUND_LAYERS.slice(0, level).flat()),
            ...SHARED,
            ...(['handlers', 'panel'].includes(name) ? ['locales'] : []),
          ],
          libraries: ['zod/mini', ...(BACKGROUND_LIBRARIES[name] ?? [])],
        },
      ]),
    ),
  ),
  'lib/ui/shared': { imports: SHARED, libraries: ['@preact/signals', 'wxt/browser'] },
  ...Object.fromEntries(
    Object.entries(UI).map(([name, ui]) => [
      `lib/ui/${name}`,
      {
        imports: [...within('lib/ui', ['shared', ...ui]), ...SHARED],
        libraries: ['@preact/signals', 'wxt/browser', 'webextension-polyfill'],
      },
    ]),
  ),
  'components/styles': { imports: [], libraries: [] },
  'components/shared': {
    imports: ['components/styles', 'lib/ui/shared', 'lib/shared/model', 'lib/shared/settings', 'locales'],
    libraries: [...PREACT, '#i18n'],
  },
  ...Object.fromEntries(
    Object.entries(COMPONENTS).map(([name, { components, ui }]) => [
      `components/${name}`,
      {
        imports: [
          ...within('components', ['shared', 'styles', ...components]),
          ...within('lib/ui', ['shared', ...ui]),
          'lib/shared/model',
        ],
        libraries: PREACT,
      },
    ]),
  ),
  'entrypoints/background': {
    imports: [...BACKGROUND, ...SHARED],
    libraries: ['wxt/browser', 'wxt/utils/define-background', 'zod/mini'],
  },
  'entrypoints/*.content.ts': {
    imports: ['lib/content', ...SHARED],
    libraries: ['wxt/browser', 'wxt/utils/define-content-script'],
  },
  // Runs in the content script's world when the background asks.
  'entrypoints/frame-sight.ts': {
    imports: ['lib/content', ...SHARED],
    libraries: ['wxt/utils/define-unlisted-script'],
  },
  ...Object.fromEntries(
    Object.entries(PAGES).map(([name, { components, ui }]) => [
      `entrypoints/${name}`,
      {
        imports: [
          ...within('components', ['shared', 'styles', ...components]),
          ...within('lib/ui', ['shared', ...ui]),
          ...SHARED,
        ],
        libraries: ['preact', '@preact/signals', 'wxt/browser'],
      },
    ]),
  ),
  locales: { imports: [], libraries: [] },
};

/** Top folders that the table covers whole: each of their files must lie in a room. */
export const COVERED = ['entrypoints', 'components', 'lib'];

/**
 * Returns the room of a path from the project's root, or undefined if it lies in none.
 * @param {string} path
 * @returns {string | undefined}
 */
export function roomOf(path) {
  if (/^entrypoints\/[^/]+\.content(\.tsx?|\/.*)?$/.test(path)) return 'entrypoints/*.content.ts';
  return Object.keys(ROOMS)
    .filter(room => path === room || path.startsWith(`${room}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}
