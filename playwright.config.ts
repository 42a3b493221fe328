import { availableParallelism } from 'node:os';
import { defineConfig } from 'playwright/test';
import { findChromium } from './scripts/chromium.ts';

const PORT = Number(process.env['PORT'] ?? 4329);
const executablePath = findChromium();
const LOAD = '**/validator-load.e2e.ts';

export default defineConfig({
  testDir: 'tests/site',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  workers: Math.max(2, availableParallelism()),
  retries: 0,
  projects: [
    { name: 'pages', testIgnore: LOAD },
    // How long a task takes can be told only while nothing else has the browser's cores.
    { name: 'load', testMatch: LOAD, dependencies: ['pages'], fullyParallel: false },
  ],
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://127.0.0.1:${String(PORT)}`,
    locale: 'en-GB',
    // A page is tested as the server sends it; the tests of reading offline ask for the worker.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      // Root and closed networks: no sandbox, no calls home.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `astro preview --host 127.0.0.1 --port ${String(PORT)}`,
    url: `http://127.0.0.1:${String(PORT)}/`,
    reuseExistingServer: false,
  },
});
