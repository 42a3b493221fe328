import { defineConfig } from 'vitest/config';

/** The tests that are to notice a change in the files that `stryker.config.json` names: quick ones, run a thousand times. */
export default defineConfig({
  test: {
    include: [
      'tests/lint/{ignore,suggestion}.test.ts',
      'tests/compose/{ports,mounts}.test.ts',
      'tests/coolify/{parts,php,settings}.test.ts',
    ],
    testTimeout: 60_000,
  },
});
