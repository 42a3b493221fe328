import type { CDPSession, Page } from 'playwright/test';

/** What the browser records about a stretch of work (Trace Event Format): times in microseconds, `tdur` on the processor. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } };
}

/** How long scripts kept the main thread in one task, in milliseconds on the processor, and what they did there. */
export interface OwnTask {
  readonly time: number;
  readonly what: string;
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'v8'];
/** Where the browser enters a script; what it does besides (layout, painting, collecting garbage) stands outside. */
const SCRIPT =
  /^(?:FunctionCall|v8\.callFunction|v8\.evaluateModule|EvaluateScript|RunMicrotasks|TimerFire)$/;

/**
 * Records the tasks of the main thread while something happens, and gives back those in which scripts of a page ran,
 * the longest first. The times are the processor's: a busy machine makes them hardly longer.
 */
export async function ownTasks(page: Page, action: () => Promise<void>): Promise<readonly OwnTask[]> {
  const client = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  client.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) events.push(event);
  });
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordContinuously',
      includedCategories: CATEGORIES,
      excludedCategories: ['*'],
    },
  });
  try {
    await action();
  } finally {
    await stop(client);
  }
  return tasksIn(events);
}

async function stop(client: CDPSession): Promise<void> {
  const done = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.end');
  await done;
  await client.detach();
}

function tasksIn(events: readonly TraceEvent[]): readonly OwnTask[] {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${String(pid)}/${String(tid)}`),
  );
  const whole = events.filter(({ ph, pid, tid }) => ph === 'X' && mains.has(`${String(pid)}/${String(tid)}`));
  whole.sort((a, b) => a.pid - b.pid || a.tid - b.tid || a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks: { time: number; names: Set<string> }[] = [];
  let end = 0;
  let scriptEnd = 0;
  for (const event of whole) {
    if (event.name.endsWith('RunTask')) {
      tasks.push({ time: 0, names: new Set() });
      end = event.ts + (event.dur ?? 0);
      scriptEnd = event.ts;
      continue;
    }
    const task = tasks.at(-1);
    if (!task || event.ts > end || !SCRIPT.test(event.name)) continue;
    task.names.add([event.name, event.args?.data?.url?.split('/').at(-1)].filter(Boolean).join(' '));
    // A call within a call is counted with it.
    if (event.ts < scriptEnd) continue;
    scriptEnd = event.ts + (event.dur ?? 0);
    task.time += (event.tdur ?? event.dur ?? 0) / 1000;
  }
  return tasks
    .filter(({ time }) => time > 0)
    .map(({ time, names }) => ({ time, what: [...names].join(', ') }))
    .sort((a, b) => b.time - a.time);
}
