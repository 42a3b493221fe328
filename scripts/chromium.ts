/**
 * Finds a Chromium for the browser tests, or installs one with what the machine has: Debian's package where apt can be
 * used, else the browser that Playwright downloads.
 */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { installDebianPackages, run } from './packages.ts';

const PLACES = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of an installed Chromium; undefined if there is none. */
export function findChromium(): string | undefined {
  const places = [...PLACES, chromium.executablePath()];
  return places.find((place) => place !== undefined && place !== '' && existsSync(place));
}

/**
 * Finds or installs a Chromium.
 * @throws Error if none can be had, with what to do.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  installDebianPackages('chromium');
  if (findChromium() === undefined) run(['playwright', 'install', 'chromium']);
  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new Error('No Chromium for the browser tests. Install one and name it in CHROME_PATH.');
}
