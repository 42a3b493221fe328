import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/site/**'],
    // Generated inputs take as long as the machine needs; speed is measured by benchmarks, not asserted by tests.
    testTimeout: 120_000,
  },
});
