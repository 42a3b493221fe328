/**
 * Measures the linter against a bare `parseDocument` of the same text in the same process, and the preview against the linter. Prints, for each size, the
 * time of both, their ratio, and how much heap each needs at its peak. Absolute times say more about the machine than
 * about the linter; the ratios are what may not grow.
 *
 *   node scripts/bench.ts [--seconds S]
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { GCProfiler } from 'node:v8';
import { parseDocument } from 'yaml';
import { preview } from '../src/coolify/index.ts';
import { lint } from '../src/lint/index.ts';
import { stackOfSize } from './bench/stacks.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const SUBJECTS = {
  bare: (text: string) => parseDocument(text),
  lint: (text: string) => lint(text),
  preview: (text: string) => preview(text, {}),
} as const;
type Subject = keyof typeof SUBJECTS;

/** The most that the linter may cost, as a multiple of the bare parse, and the preview, as a multiple of the linter. */
const TARGET = { time: 1.5, heap: 2, preview: 2 };

const { values: options } = parseArgs({
  options: { seconds: { type: 'string', default: '8' }, heap: { type: 'string' }, size: { type: 'string' } },
});

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

/** Milliseconds that the thread itself ran: what other programs take from the machine does not count. */
function timeOf(subject: Subject, text: string): number {
  const start = process.threadCpuUsage();
  SUBJECTS[subject](text);
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

/** Takes turns, so that whatever else the machine does hits both alike. */
function measureTimes<Taken extends Subject>(
  subjects: readonly Taken[],
  text: string,
  seconds: number,
): Record<Taken, number[]> {
  const times = Object.fromEntries(subjects.map((subject) => [subject, []])) as unknown as Record<
    Taken,
    number[]
  >;
  const warmUp = performance.now() + 1000;
  do for (const subject of subjects) timeOf(subject, text);
  while (performance.now() < warmUp);
  const end = performance.now() + seconds * 1000;
  for (let runs = 0; runs < 7 || (performance.now() < end && runs < 500); runs += 1) {
    for (const subject of subjects) times[subject].push(timeOf(subject, text));
  }
  return times;
}

/**
 * The most heap in use while the subject runs, above what was in use before it, in bytes. The profiler of the collector
 * sees the heap before each collection, where it is largest; the end of the run counts as well.
 */
function peakHeap(subject: Subject, text: string): number {
  SUBJECTS[subject](stackOfSize(20_000));
  const profiler = new GCProfiler();
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  profiler.start();
  const kept = SUBJECTS[subject](text);
  const after = process.memoryUsage().heapUsed;
  const { statistics } = profiler.stop();
  const peaks = statistics.map(({ beforeGC }) => beforeGC.heapStatistics.usedHeapSize);
  keep(kept);
  return Math.max(after, ...peaks) - before;
}

/** Without a use of the result it might be collected before the heap is read. */
function keep(result: object): void {
  if (Object.keys(result).length === 0) throw new Error('nothing was made');
}

/** A process of its own for each measurement: what an earlier one left behind would count. */
function peakHeapInChild(subject: Subject, size: number): number {
  const script = import.meta.filename;
  const flags = ['--expose-gc', script, `--heap=${subject}`, `--size=${size}`];
  const { stdout, stderr, status } = spawnSync(process.execPath, flags, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

function measureHeap(size: number): Record<'bare' | 'lint', number> {
  const rounds = [1, 2, 3];
  return {
    bare: median(rounds.map(() => peakHeapInChild('bare', size))),
    lint: median(rounds.map(() => peakHeapInChild('lint', size))),
  };
}

const COLUMNS = [9, 7, 15, 9, 7, 10, 22];

function printRow(cells: readonly (string | number)[]): void {
  console.log(cells.map((cell, index) => String(cell).padStart(COLUMNS[index] ?? 0)).join('  '));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** A tag is enough for the quick reader to leave a text to the YAML library, as few files do. */
function leftToLibrary(text: string): string {
  return `${text}x-tagged: !!str 1\n`;
}

function benchmark(size: number, seconds: number): boolean {
  const text = stackOfSize(size);
  const { bare, lint: linted } = measureTimes(['bare', 'lint'], text, seconds);
  const ratio = mean(linted) / mean(bare);
  const heap = measureHeap(size);
  const heapRatio = heap.lint / heap.bare;
  printRow([
    text.length,
    bare.length,
    mean(bare).toFixed(2),
    mean(linted).toFixed(2),
    ratio.toFixed(2),
    lint(text).findings.length,
    `${(heap.bare / 1e6).toFixed(1)} ${(heap.lint / 1e6).toFixed(1)} (${heapRatio.toFixed(2)})`,
  ]);
  return ratio <= TARGET.time && (size < 1_000_000 || heapRatio <= TARGET.heap);
}

/** From about 1,000 services Coolify runs out of memory; 1 MB of these stacks is beyond that. */
function benchmarkPreview(size: number, seconds: number): boolean {
  const times = measureTimes(['lint', 'preview'], stackOfSize(size), seconds);
  const ratio = mean(times.preview) / mean(times.lint);
  printRow([
    size,
    times.lint.length,
    mean(times.lint).toFixed(2),
    mean(times.preview).toFixed(2),
    ratio.toFixed(2),
  ]);
  return ratio <= TARGET.preview;
}

function verdict(met: readonly boolean[]): string {
  return met.every(Boolean) ? 'met' : 'missed';
}

function main(): void {
  if (options.heap !== undefined) {
    console.log(peakHeap(options.heap as Subject, stackOfSize(Number(options.size))));
    return;
  }
  console.log(
    `Node ${process.version}. Times in ms of the thread (mean: the clock of a thread may tick in steps of 4 ms), heap in MB: peak above what was in use before.`,
  );
  console.log(
    'The two take turns in one process; each heap is the median of three processes of their own.\n',
  );
  printRow(['size', 'runs', 'parseDocument', 'lint', 'ratio', 'findings', 'heap (ratio)']);
  const met = SIZES.map((size) => benchmark(size, Number(options.seconds)));
  const [, size = 0] = SIZES;
  const { bare, lint: linted } = measureTimes(
    ['bare', 'lint'],
    leftToLibrary(stackOfSize(size)),
    Number(options.seconds),
  );
  console.log(
    `\nWith a tag, which the YAML library reads (no target): ${(mean(linted) / mean(bare)).toFixed(2)} at ${size / 1000} KB.`,
  );
  console.log(
    `Target: at most ${TARGET.time} times the time, at 1 MB ${TARGET.heap} times the heap: ${verdict(met)}.\n`,
  );
  printRow(['size', 'runs', 'lint', 'preview', 'ratio']);
  const metByPreview = SIZES.map((each) => benchmarkPreview(each, Number(options.seconds)));
  console.log(`Target: at most ${TARGET.preview} times the time: ${verdict(metByPreview)}.`);
}

main();
