import { defineConfig } from '@playwright/test';
import usual from '../../../playwright.config';

/** The whole matrix of faults, in both browsers: a run of its own, `npm run faults`. */
export default defineConfig({
  ...usual,
  testDir: '.',
  testMatch: '**/matrix.spec.ts',
  outputDir: '../../../test-results/faults-e2e',
  reporter: [['list'], ['./reliability-page.ts']],
  projects: [
    { name: 'chromium', use: { browserName: 'chromium' } },
    { name: 'firefox', use: { browserName: 'firefox' } },
  ],
});
