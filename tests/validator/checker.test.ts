import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inParts, WorkerChecker, type NumberedRequest, type WorkerPort } from '#src/validator/checker.ts';
import type { CheckedFinding, CheckReport, CheckRequest } from '#src/validator/check.ts';
import { MAX_FINDINGS } from '#src/validator/limits.ts';
import { summarize } from '#src/validator/summary.ts';

const REPORT: CheckReport = {
  verdict: 'ready',
  files: [],
  given: [],
  services: [],
  findings: [],
  summary: summarize([], 0),
  ignored: [],
  failures: [],
  rules: 1,
};

class FakeWorker implements WorkerPort {
  static all: FakeWorker[] = [];
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  readonly requests: NumberedRequest[] = [];
  isTerminated = false;

  constructor() {
    FakeWorker.all.push(this);
  }

  postMessage(request: NumberedRequest): void {
    this.requests.push(request);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  answer(index: number, rules: number): void {
    const { sequence } = this.requests[index]!;
    this.onmessage?.({ data: { kind: 'check', report: { ...REPORT, rules }, sequence } });
  }
}

const check = (text: string): CheckRequest => ({
  kind: 'check',
  files: [{ id: 1, kind: 'compose', path: 'docker-compose.yaml', text }],
  domains: {},
  locale: 'en',
});
const textOf = (request: CheckRequest) => (request.kind === 'share' ? '' : request.files[0]!.text);

beforeEach(() => {
  FakeWorker.all = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('WorkerChecker', () => {
  it('creates the worker at the first request', () => {
    const checker = new WorkerChecker(() => new FakeWorker());
    expect(FakeWorker.all).toHaveLength(0);
    void checker.ask(check('a'));
    expect(FakeWorker.all).toHaveLength(1);
  });

  it('drops what was overtaken and sends only the newest on', async () => {
    const checker = new WorkerChecker(() => new FakeWorker());
    const answers = ['a', 'b', 'c'].map((text) => checker.ask(check(text)));
    const worker = FakeWorker.all[0]!;
    expect(worker.requests.map(textOf)).toEqual(['a']);
    worker.answer(0, 1);
    expect(worker.requests.map(textOf)).toEqual(['a', 'c']);
    worker.answer(1, 3);
    const settled = await Promise.all(answers);
    expect(settled.slice(0, 2)).toEqual(['stale', 'stale']);
    expect(settled[2]).toMatchObject({ kind: 'check', report: { rules: 3 } });
  });

  it('lets a fix overtake the check that waits, which would look at the text before it', async () => {
    const checker = new WorkerChecker(() => new FakeWorker());
    void checker.ask(check('a'));
    const waiting = checker.ask(check('b'));
    const { files, domains } = check('b') as Extract<CheckRequest, { kind: 'check' }>;
    void checker.ask({ kind: 'fix', files, domains });
    expect(await waiting).toBe('stale');
    FakeWorker.all[0]!.answer(0, 1);
    expect(FakeWorker.all[0]!.requests.map(({ kind }) => kind)).toEqual(['check', 'fix']);
  });

  it('survives a worker that breaks while it has nothing to do', async () => {
    const checker = new WorkerChecker(() => new FakeWorker());
    const first = checker.ask(check('a'));
    FakeWorker.all[0]!.answer(0, 1);
    await first;
    FakeWorker.all[0]!.onerror?.(new Error('broken'));
    expect(FakeWorker.all).toHaveLength(1);
    const next = checker.ask(check('b'));
    FakeWorker.all[1]!.answer(0, 2);
    expect(await next).toMatchObject({ report: { rules: 2 } });
  });

  it('sends other answers and short reports whole', () => {
    const link = { kind: 'share', fragment: 'v1.x', masked: 0 } as const;
    expect(inParts(link)).toEqual([link]);
    expect(inParts({ kind: 'check', report: REPORT })).toEqual([{ kind: 'check', report: REPORT }]);
  });

  it('ignores an answer with an old number', async () => {
    const checker = new WorkerChecker(() => new FakeWorker());
    const first = checker.ask(check('a'));
    const worker = FakeWorker.all[0]!;
    worker.onmessage?.({ data: { kind: 'check', report: REPORT, sequence: -1 } });
    worker.answer(0, 7);
    expect(await first).toMatchObject({ report: { rules: 7 } });
  });

  it('replaces a broken worker once and asks again, then gives up', async () => {
    const checker = new WorkerChecker(() => new FakeWorker());
    const answer = checker.ask(check('a'));
    FakeWorker.all[0]!.onerror?.(new Error('broken'));
    expect(FakeWorker.all[0]!.isTerminated).toBe(true);
    expect(FakeWorker.all[1]!.requests.map(textOf)).toEqual(['a']);
    FakeWorker.all[1]!.onerror?.(new Error('broken'));
    expect(await answer).toBe('failed');
    const next = checker.ask(check('b'));
    FakeWorker.all[2]!.answer(0, 1);
    expect(await next).toMatchObject({ kind: 'check' });
  });

  it('takes a silent worker for a broken one', async () => {
    const checker = new WorkerChecker(() => new FakeWorker());
    const answer = checker.ask(check('a'));
    await vi.advanceTimersByTimeAsync(121_000);
    expect(FakeWorker.all).toHaveLength(2);
    expect(await answer).toBe('failed');
  });

  it('fails in words when no worker can be created', async () => {
    const checker = new WorkerChecker(() => {
      throw new Error('refused');
    });
    expect(await checker.ask(check('a'))).toBe('failed');
  });

  it('puts a report together that came in parts', async () => {
    const findings = Array.from({ length: 1500 }, (_, index) => ({ rule: `r${index}` }) as CheckedFinding);
    const messages = inParts({ kind: 'check', report: { ...REPORT, findings } });
    expect(messages.length).toBeGreaterThan(3);
    const checker = new WorkerChecker(() => new FakeWorker());
    const answer = checker.ask(check('a'));
    const worker = FakeWorker.all[0]!;
    const { sequence } = worker.requests[0]!;
    for (const message of messages) worker.onmessage?.({ data: { ...message, sequence } });
    expect(await answer).toEqual({ kind: 'check', report: { ...REPORT, findings } });
  });

  it('sends no more findings than a page can hold, the gravest', () => {
    const severities = ['info', 'error'] as const;
    const findings = Array.from(
      { length: 2 * MAX_FINDINGS },
      (_, index) => ({ severity: severities[index % 2], rule: `r${index}` }) as CheckedFinding,
    );
    const messages = inParts({ kind: 'check', report: { ...REPORT, findings } });
    const sent = messages.flatMap((message) => (message.kind === 'part' ? message.findings : []));
    expect(sent).toHaveLength(MAX_FINDINGS);
    expect(sent.every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('makes a link while newer texts wait to be checked', async () => {
    const checker = new WorkerChecker(() => new FakeWorker());
    const share = checker.ask({ kind: 'share', project: { files: [], active: 0, domains: {} } });
    const stale = checker.ask(check('a'));
    const fresh = checker.ask(check('b'));
    const worker = FakeWorker.all[0]!;
    const { sequence } = worker.requests[0]!;
    worker.onmessage?.({ data: { kind: 'share', fragment: 'v2.x', masked: 0, sequence } });
    expect(await share).toMatchObject({ fragment: 'v2.x' });
    expect(await stale).toBe('stale');
    worker.answer(1, 2);
    expect(await fresh).toMatchObject({ report: { rules: 2 } });
  });
});
