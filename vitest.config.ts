import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';

const FOLDER = 'tests/unit';

/** Tests that name an environment in their first line need a page. */
const WITH_PAGE = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter(path => /\.test\.tsx?$/.test(path))
  .map(path => `${FOLDER}/${path}`)
  .filter(path => readFileSync(path, 'utf8').startsWith('// @vitest-environment'));
/** They pass objects to libraries that look at their classes, and a context has classes of its own. */
const BY_CLASS = [`${FOLDER}/background/storage/migration.test.ts`, `${FOLDER}/sandbox/**/*.test.ts`];

/** Unit tests. WXT's plugin puts its fake browser in the place of `wxt/browser`. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    // By itself it leaves a core unused, of the two that there often are.
    maxWorkers: '100%',
    // Property tests take their time where two cores do everything at once.
    testTimeout: 20_000,
    restoreMocks: true,
    unstubGlobals: true,
    // By `npm run coverage`, which fails below: the tests take longer by it.
    coverage: {
      provider: 'v8',
      include: ['lib/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: 'test-results/coverage',
      thresholds: { lines: 90 },
    },
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: [`${FOLDER}/**/*.test.{ts,tsx}`],
          exclude: [...WITH_PAGE, ...BY_CLASS],
          // A context for each file in place of a process: less than half of the time, as far apart for these.
          pool: 'vmThreads',
          vmMemoryLimit: '1GB',
        },
      },
      { extends: true, test: { name: 'pages', include: [...WITH_PAGE, ...BY_CLASS], pool: 'threads' } },
    ],
  },
});
