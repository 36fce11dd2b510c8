import { defineConfig } from 'wxt';
import { TOGGLE_COMMAND } from './lib/shared/browser/toggle-command';
import { JOBSCORE_PAGES } from './lib/shared/model/jobscore-pages';
import { API_BASES, HOST_PERMISSIONS } from './lib/shared/model/services';
import { OLDEST } from './scripts/browsers/oldest';
import { MANAGED_SCHEMA } from './scripts/managed-schema';

/** No page of Fitside can reach any host but the three services'. */
const SERVICE_ORIGINS = Object.values(API_BASES).map(base => new URL(base).origin);

/** The origins whose pages may hold the sidebar. The policy is one for all pages of Fitside; no other page is web-accessible. */
const FRAMING_ORIGINS = ['https://hire.jobscore.com', 'https://www.jobscore.com'];

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  `connect-src ${SERVICE_ORIGINS.join(' ')}`,
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${FRAMING_ORIGINS.join(' ')}`,
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Names of words that the manifest or the content script asks the browser for. */
const BROWSERS_WORDS = /^(extension_|frame_|sidebar_close$)/;

const SIDEBAR_KEY = { suggested_key: { default: 'Alt+Shift+J' } };

/** Modules that only pages use. */
const DRAWN = /\/(components|lib\/ui|node_modules\/(preact|@preact|lucide-preact))\//;

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  vite: ({ mode }) => ({
    build: {
      // For older browsers `:dir()` and `light-dark()` would be rewritten, and not alike.
      target: [`chrome${OLDEST.chromium}`, `firefox${OLDEST.firefox}`],
      // These browsers have it, and its code would run in the background, which has no document.
      modulePreload: { polyfill: false },
      // The bundler's own minifier is faster, but its files take 3 kB more of what the package may weigh.
      ...(mode === 'production' && { minify: 'terser', terserOptions: { compress: { passes: 2 } } }),
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Fitside',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['alarms', 'scripting', 'storage'],
    // What is stored about people would outlive a private window.
    incognito: 'not_allowed',
    action: { default_title: '__MSG_extension_name__' },
    // What the toolbar button does. Chromium assigns at most what is suggested, and users change it as they like. The
    // letters are those of no menu in Firefox, which would open that instead.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
      ...(browser === 'firefox'
        ? { _execute_sidebar_action: SIDEBAR_KEY }
        : { [TOGGLE_COMMAND]: { ...SIDEBAR_KEY, description: '__MSG_extension_toggle__' } }),
    },
    // The pages' own too, which the content script needs anyway: the background looks at the frame there.
    host_permissions: [...Object.values(HOST_PERMISSIONS), ...JOBSCORE_PAGES],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    web_accessible_resources: [
      {
        resources: ['sidepanel.html'],
        // Match patterns of web-accessible resources compare origins only; the path must be /*.
        matches: FRAMING_ORIGINS.map(origin => `${origin}/*`),
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'fitside@fitside.example',
              strict_min_version: `${OLDEST.firefox}.0`,
              data_collection_permissions: {
                required: ['personallyIdentifyingInfo', 'authenticationInfo', 'websiteContent'],
              },
            },
          },
        }
      : {
          minimum_chrome_version: String(OLDEST.chromium),
          storage: { managed_schema: 'managed_schema.json' },
        }),
  }),
  hooks: {
    /**
     * What several pages use is one file: a page loads in a few steps, not in thirty. What the background may use too is
     * another, so that it does not load what draws.
     */
    'vite:build:extendConfig': (entrypoints, { build }) => {
      const output = build?.rollupOptions?.output;
      if (entrypoints.length < 2 || !output || Array.isArray(output)) return;
      output.codeSplitting = {
        groups: [
          { name: 'shared', minShareCount: 2, test: module => !DRAWN.test(module), priority: 1 },
          { name: 'drawn', minShareCount: 2 },
        ],
      };
    },
    /** The pages carry all words themselves; the browser needs those of the manifest and the content script alone. */
    'build:publicAssets': (wxt, files) => {
      if (wxt.config.browser !== 'firefox') {
        files.push({
          contents: `${JSON.stringify(MANAGED_SCHEMA, null, 2)}\n`,
          relativeDest: 'managed_schema.json',
        });
      }
      for (const file of files) {
        if (file.relativeDest.startsWith('_locales/') && 'contents' in file) {
          const words = Object.entries(JSON.parse(file.contents) as Record<string, unknown>);
          const ofBrowser = words.filter(([name]) => BROWSERS_WORDS.test(name));
          file.contents = JSON.stringify(Object.fromEntries(ofBrowser));
        }
      }
    },
  },
  zip: { excludeSources: ['.env*', 'artifacts/**', 'test-results/**'] },
});
