import { defineConfig } from '@playwright/test';

const isCi = Boolean(process.env['CI']);

/** What the pictures are compared in; the other specs run in both browsers. */
const SCREENS = '**/screens.spec.ts';
/** Every fault of every service takes twenty minutes: `npm run faults`. */
const MATRIX = '**/faults/matrix.spec.ts';

/** End-to-end tests: every spec in both browsers, and the pictures. `--project=firefox` runs them in one. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // A test installs Fitside anew in a browser as good as new, so tests share nothing and run in any order.
  fullyParallel: true,
  workers: Number(process.env['FITSIDE_WORKERS'] ?? 2),
  forbidOnly: isCi,
  retries: 0,
  timeout: 90_000,
  expect: {
    timeout: 20_000,
    // Machines differ by a few pixels; a colour or a line of text makes up more.
    toHaveScreenshot: {
      pathTemplate: 'tests/e2e/screens/{arg}{ext}',
      threshold: 0.05,
      maxDiffPixelRatio: 0.002,
    },
  },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  projects: [
    { name: 'chromium', use: { browserName: 'chromium' }, testIgnore: [SCREENS, MATRIX] },
    { name: 'firefox', use: { browserName: 'firefox' }, testIgnore: [SCREENS, MATRIX] },
    // Letters are drawn alike on every Linux, and differently elsewhere.
    {
      name: 'screens',
      use: { browserName: 'chromium' },
      testMatch: SCREENS,
      ignoreSnapshots: process.platform !== 'linux',
    },
  ],
});
