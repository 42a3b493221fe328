import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/site/**'],
    globalSetup: 'scripts/test-setup.ts',
    // One core is left to the machine where there are more than two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Generated inputs take as long as the machine needs; speed is measured by benchmarks, not asserted by tests.
    testTimeout: 120_000,
    // Measured by `npm run coverage`; a failed test does not hide the figures.
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['**/*.d.ts'],
      reporter: ['text-summary', 'json-summary', 'json', 'html'],
      reportOnFailure: true,
    },
  },
});
