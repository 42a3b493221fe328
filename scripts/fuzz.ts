/**
 * Checks and fixes inputs that nobody wrote: samples of the rules after random changes, texts of a grammar, noise, and
 * texts made to hurt. Each input follows from the seed and its number alone.
 *
 *   node scripts/fuzz.ts [--runs N] [--seconds S] [--seed N] [--workers N]
 *
 * A failure is made smaller, printed and written to the system's folder for temporary files; the exit code is then 1.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { defectWithin } from './fuzz/check.ts';
import { inputOf } from './fuzz/inputs.ts';
import { minimise } from './fuzz/minimise.ts';
import { readSamples, type Case } from './fuzz/samples.ts';

/** The longest that one input may take, in milliseconds. */
const LIMIT = 1000;

/** An input that holds a worker up for this long never ends. */
const HANG = 60_000;

/** Different failures after which a worker stops. */
const MAX_FAILURES = 20;

interface Task {
  readonly seed: number;
  readonly first: number;
  readonly step: number;
  readonly runs: number;
  readonly deadline: number;
  /** The number of the input under work, for the case that it never ends. */
  readonly progress: SharedArrayBuffer;
}

interface Failure {
  readonly index: number;
  readonly defect: string;
  readonly input: Case;
}

type Message = { readonly failure: Failure } | { readonly done: number };

/** What is compared to tell one failure from another: the first line without numbers. */
function kindOf(defect: string): string {
  return (defect.split('\n', 1)[0] ?? '').replace(/\d+/g, 'N').slice(0, 80);
}

function work({ seed, first, step, runs, deadline, progress }: Task): void {
  const samples = readSamples();
  const current = new Int32Array(progress);
  const seen = new Set<string>();
  let done = 0;
  for (let index = first; index < runs && Date.now() < deadline && seen.size < MAX_FAILURES; index += step) {
    Atomics.store(current, 0, index);
    const input = inputOf(seed, index, samples);
    const defect = defectWithin(LIMIT, input);
    done += 1;
    if (defect === null || seen.has(kindOf(defect))) continue;
    seen.add(kindOf(defect));
    const smallest = minimise(input, (candidate) => {
      const found = defectWithin(LIMIT, candidate);
      return found !== null && kindOf(found) === kindOf(defect);
    });
    parentPort?.postMessage({ failure: { index, defect, input: smallest } } satisfies Message);
  }
  parentPort?.postMessage({ done } satisfies Message);
}

function report({ index, defect, input }: Failure, folder: string): void {
  const path = join(folder, `input-${index}.json`);
  writeFileSync(path, JSON.stringify({ index, defect, ...input }, null, 2));
  console.log(`\nInput ${index}: ${defect}\n${JSON.stringify(input.input.text)}`);
  for (const { kind, text } of input.companions) console.log(`beside it (${kind}): ${JSON.stringify(text)}`);
  console.log(`written to ${path}`);
}

/** Runs one worker to its end; gives the number of inputs it checked. */
async function runWorker(task: Task, onFailure: (failure: Failure) => void): Promise<number> {
  const worker = new Worker(import.meta.filename, { workerData: task });
  const current = new Int32Array(task.progress);
  return await new Promise((resolve, reject) => {
    let last = -1;
    const watch = setInterval(() => {
      const index = Atomics.load(current, 0);
      if (index !== last) {
        last = index;
        return;
      }
      onFailure({ index, defect: 'does not end', input: inputOf(task.seed, index, readSamples()) });
      clearInterval(watch);
      void worker.terminate();
      resolve(Math.floor(index / task.step));
    }, HANG);
    worker.on('message', (message: Message) => {
      if ('failure' in message) onFailure(message.failure);
      else {
        clearInterval(watch);
        resolve(message.done);
      }
    });
    worker.on('error', (error) => {
      const index = Atomics.load(current, 0);
      clearInterval(watch);
      // Out of memory, most likely: the input that was under work is what there is to look at.
      onFailure({
        index,
        defect: `worker broke: ${String(error)}`,
        input: inputOf(task.seed, index, readSamples()),
      });
      resolve(Math.floor(index / task.step));
    });
    worker.on('exit', (code) => {
      clearInterval(watch);
      reject(
        new Error(`a worker ended with code ${code} at input ${Atomics.load(current, 0)} without a result`),
      );
    });
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '1000000' },
      seconds: { type: 'string', default: 'Infinity' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: String(availableParallelism()) },
    },
  });
  const [runs, seconds, seed, step] = [values.runs, values.seconds, values.seed, values.workers].map(Number) as [number, number, number, number]; // prettier-ignore
  const folder = mkdtempSync(join(tmpdir(), 'playbook-fuzz-'));
  const start = Date.now();
  const deadline = start + seconds * 1000;
  const kinds = new Set<string>();
  const onFailure = (failure: Failure): void => {
    if (kinds.has(kindOf(failure.defect))) return;
    kinds.add(kindOf(failure.defect));
    report(failure, folder);
  };
  const tasks = Array.from({ length: step }, (_, first): Task => {
    return { seed, first, step, runs, deadline, progress: new SharedArrayBuffer(4) };
  });
  const counts = await Promise.all(tasks.map((task) => runWorker(task, onFailure)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const took = (Date.now() - start) / 1000;
  console.log(`\nseed ${seed}: ${total} inputs in ${took.toFixed(0)} s, ${Math.round(total / took)} a second, ${kinds.size} kinds of failure.`); // prettier-ignore
  process.exitCode = kinds.size === 0 ? 0 : 1;
}

if (isMainThread) await main();
else work(workerData as Task);
