import { defineConfig } from '@playwright/test';

const isCi = Boolean(process.env['CI']);

/** End-to-end tests: every spec in both browsers. `--project=firefox` runs them in one. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // A test installs Fitside anew in a browser as good as new, so tests share nothing and run in any order.
  fullyParallel: true,
  workers: Number(process.env['FITSIDE_WORKERS'] ?? 2),
  forbidOnly: isCi,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  projects: [
    { name: 'chromium', use: { browserName: 'chromium' } },
    { name: 'firefox', use: { browserName: 'firefox' } },
  ],
});
