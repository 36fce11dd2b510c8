import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';

/** Unit tests. WXT's plugin puts its fake browser in the place of `wxt/browser`. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    // By itself it leaves a core unused, of the two that there often are.
    maxWorkers: '100%',
    // Property tests take their time where two cores do everything at once.
    testTimeout: 20_000,
    restoreMocks: true,
    unstubGlobals: true,
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
