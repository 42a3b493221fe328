/**
 * Measures the built site as a visitor with a slow phone meets it: bytes of a cold visit, Lighthouse (median of several
 * runs) and the time of the first search result, page by page, with what is aimed at. Other built sites can be measured
 * in the same run, so that the machine is the same for all:
 *
 *   node scripts/bench-site.ts [--runs 3] [--only /,/errors/] [--peer NAME=FOLDER=PATH,PATH …]
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { ensureChromium } from './chromium.ts';
import { lighthouseOf, median, type Scores } from './bench/lighthouse.ts';
import { serveSite } from './bench/site-server.ts';
import { searchTime, transferOf, type Transfer } from './bench/transfer.ts';

interface Target {
  readonly path: string;
  /** The most bytes of HTML, style sheets and scripts, in KiB; null where none is named. */
  readonly limit: number | null;
  /** The most milliseconds that the thread may be blocked; null for tools. */
  readonly blocked: number | null;
}

const KINDS: readonly Target[] = [
  { path: '/', limit: 45, blocked: 25 },
  { path: '/errors/no-available-server-503/', limit: 35, blocked: 25 },
  { path: '/errors/', limit: null, blocked: 25 },
  { path: '/tools/validator/', limit: 60, blocked: null },
  { path: '/tools/checklists/pre-push/', limit: null, blocked: null },
  { path: '/playbook/persistence/', limit: 45, blocked: 25 },
];
const PAGES: readonly Target[] = KINDS.flatMap((kind) => [kind, { ...kind, path: `/es${kind.path}` }]);

/** The dialog of this site; "open" is what a reader clicks. */
const SEARCH = {
  path: '/',
  open: 'site-search button[data-open-modal]',
  input: 'site-search dialog input',
  result: 'site-search dialog ol li',
  words: 'healthcheck',
};
/** The most milliseconds to the first result. */
const SEARCH_LIMIT = 300;

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    peer: { type: 'string', multiple: true, default: [] },
  },
});
const runs = Number(options.runs);
const executablePath = ensureChromium();
process.env['CHROME_PATH'] = executablePath;

const COLUMNS = [
  'page',
  'requests',
  'HTML',
  'CSS',
  'JS',
  'KiB',
  'P/A/B/S',
  'FCP',
  'LCP',
  'TBT',
  'CLS',
  'met',
];

function printRow(cells: readonly string[]): void {
  const [first = '', ...rest] = cells;
  console.log(
    [
      first.padEnd(42),
      ...rest.map((cell, index) => cell.padStart([8, 5, 5, 5, 6, 15, 5, 5, 4, 6, 4][index] ?? 0)),
    ]
      .join(' ')
      .trimEnd(),
  );
}

function kib(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

/** What a page misses of its target, in words; empty if it meets all. */
function missed({ limit, blocked }: Target, transfer: Transfer, scores: Scores | null): readonly string[] {
  const code = transfer.html + transfer.css + transfer.js;
  return [
    ...(limit !== null && code > limit * 1024 ? [`${kib(code)} KiB of ${String(limit)}`] : []),
    ...(transfer.elsewhere.length > 0 ? [`asks ${transfer.elsewhere.join(', ')}`] : []),
    ...(scores === null ? [] : missedScores(scores, blocked)),
  ];
}

function missedScores(scores: Scores, blocked: number | null): readonly string[] {
  const { performance, accessibility, bestPractices, seo } = scores;
  const marks = { performance, accessibility, 'best practices': bestPractices, SEO: seo };
  return [
    ...Object.entries(marks).flatMap(([name, mark]) => (mark < 100 ? [`${name} ${String(mark)}`] : [])),
    ...(scores.shift > 0 ? [`CLS ${String(scores.shift)}`] : []),
    ...(blocked !== null && scores.blocked > blocked
      ? [`TBT ${String(scores.blocked)} of ${String(blocked)}`]
      : []),
  ];
}

const misses: string[] = [];
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

async function measure(
  name: string,
  folder: string,
  targets: readonly Target[],
  isOwn: boolean,
): Promise<void> {
  const server = await serveSite(folder);
  for (const target of targets) {
    const transfer = await transferOf(browser, server.origin, target.path);
    const scores = runs > 0 ? await lighthouseOf(server.origin + target.path, runs) : null;
    const missing = isOwn ? missed(target, transfer, scores) : [];
    misses.push(...missing.map((what) => `${target.path}: ${what}`));
    const { performance = 0, accessibility = 0, bestPractices = 0, seo = 0 } = scores ?? {};
    printRow([
      `${name}${target.path}`,
      String(transfer.requests),
      kib(transfer.html),
      kib(transfer.css),
      kib(transfer.js),
      kib(transfer.total),
      scores === null ? '' : [performance, accessibility, bestPractices, seo].join('/'),
      String(scores?.firstPaint ?? ''),
      String(scores?.largestPaint ?? ''),
      String(scores?.blocked ?? ''),
      String(scores?.shift ?? ''),
      !isOwn ? '' : missing.length === 0 ? 'yes' : 'no',
    ]);
  }
  if (isOwn) {
    const times = [];
    for (let run = 0; run < 5; run += 1) times.push(await searchTime(browser, server.origin, SEARCH));
    const time = median(times);
    console.log(
      `\nFirst search result: ${String(time)} ms (median of ${times.join(', ')}); at most ${String(SEARCH_LIMIT)}.`,
    );
    if (time > SEARCH_LIMIT) misses.push(`search: ${String(time)} ms of ${String(SEARCH_LIMIT)}`);
  }
  server.close();
}

console.log(
  `KiB of Brotli of a cold visit at 412×823. Lighthouse for a slow phone, median of ${String(runs)}: performance, accessibility, best practices, SEO; times in ms.\n`,
);
printRow(COLUMNS);
const only = options.only?.split(',');
await measure('', 'dist/site', only ? PAGES.filter(({ path }) => only.includes(path)) : PAGES, true);
for (const peer of options.peer) {
  const [name = '', folder = '', paths = '/'] = peer.split('=');
  console.log('');
  await measure(
    name,
    folder,
    paths.split(',').map((path) => ({ path, limit: null, blocked: null })),
    false,
  );
}
await browser.close();
console.log(
  misses.length === 0
    ? '\nEvery target is met.'
    : `\nNot met:\n${misses.map((miss) => `  ${miss}`).join('\n')}`,
);
process.exitCode = misses.length === 0 ? 0 : 1;
