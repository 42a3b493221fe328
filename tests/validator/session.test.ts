import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '#src/lint/edit.ts';
import { answer, type CheckAnswer, type CheckRequest } from '#src/validator/check.ts';
import { Session, type Checker } from '#src/validator/session.ts';

const DATABASE = 'services:\n  db:\n    image: postgres:17\n    ports:\n      - "5432:5432"\n';

class DirectChecker implements Checker {
  outcome: 'answer' | 'failed' = 'answer';
  asked: CheckRequest[] = [];

  ask(request: CheckRequest): Promise<CheckAnswer | 'stale' | 'failed'> {
    this.asked.push(request);
    return Promise.resolve(this.outcome === 'answer' ? answer(request) : 'failed');
  }
}

function start() {
  const checker = new DirectChecker();
  const shown = { text: '', kept: '' };
  const session = new Session(checker, 'en', {
    onText: (edit: Edit) => (shown.text = applyEdits(shown.text, [edit])),
    onState: () => undefined,
    onKeep: (text) => (shown.kept = text),
  });
  return { checker, session, shown };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('Session', () => {
  it('checks a replaced text, shows and keeps it', async () => {
    const { session, shown } = start();
    session.replace(DATABASE.replaceAll('\n', '\r\n'), 'file');
    expect(session.status).toBe('checking');
    await settled();
    expect(session.status).toBe('checked');
    expect(session.report?.verdict).toBe('will-fail');
    expect(shown).toEqual({ text: DATABASE, kept: DATABASE });
  });

  it('applies one fix, and takes it back', async () => {
    const { session, shown } = start();
    session.replace(DATABASE, 'sample');
    await settled();
    const finding = session.report!.findings.find(({ rule }) => rule === 'db-port-published')!;
    expect(session.applyFix(finding)).toBe(true);
    expect(session.text).not.toContain('5432:5432');
    expect(shown.text).toBe(session.text);
    expect(session.undoable).toBe('fix');
    expect(session.undo()).toBe('fix');
    expect(session.text).toBe(DATABASE);
    expect(session.redo()).toBe('fix');
    expect(session.text).not.toContain('5432:5432');
  });

  it('applies all safe fixes as one step', async () => {
    const { session, shown } = start();
    session.replace(DATABASE, 'sample');
    await settled();
    expect(await session.applySafeFixes()).toBeGreaterThan(0);
    await settled();
    expect(shown.text).toBe(session.text);
    session.undo();
    expect(session.text).toBe(DATABASE);
  });

  it('refuses the fix of a result that is out of date', async () => {
    const { session } = start();
    session.replace(DATABASE, 'sample');
    await settled();
    const finding = session.report!.findings.find(({ edits }) => edits !== null)!;
    session.edited(`# new\n${DATABASE}`, 'typing');
    expect(session.applyFix(finding)).toBe(false);
    expect(session.text).toBe(`# new\n${DATABASE}`);
  });

  it('can undo a clear', async () => {
    const { session, shown } = start();
    session.begin(DATABASE);
    await settled();
    expect(session.undoable).toBeNull();
    session.replace('', 'clear');
    expect(session.status).toBe('empty');
    expect(session.report).toBeNull();
    session.undo();
    expect(shown.text).toBe(DATABASE);
  });

  it('keeps the text when the checker fails, and tries again with the next change', async () => {
    const { checker, session } = start();
    checker.outcome = 'failed';
    session.replace(DATABASE, 'paste');
    await settled();
    expect(session.status).toBe('failed');
    expect(session.text).toBe(DATABASE);
    checker.outcome = 'answer';
    session.edited(`${DATABASE}\n`, 'paste');
    await settled();
    expect(session.status).toBe('checked');
  });
});
