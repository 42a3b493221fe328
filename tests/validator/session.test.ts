import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '#src/lint/edit.ts';
import { checkFiles, fixFiles, type CheckAnswer, type CheckRequest } from '#src/validator/check.ts';
import { composeProject } from '#src/validator/project.ts';
import type { Checker } from '#src/validator/session-events.ts';
import { Session } from '#src/validator/session.ts';
import { activeFile, workspaceOf } from '#src/validator/workspace.ts';

const DATABASE = 'services:\n  db:\n    image: postgres:17\n    ports:\n      - "5432:5432"\n';

class DirectChecker implements Checker {
  outcome: 'answer' | 'failed' | 'stale' = 'answer';
  asked: CheckRequest[] = [];

  ask(request: CheckRequest): Promise<CheckAnswer | 'stale' | 'failed'> {
    this.asked.push(request);
    if (this.outcome !== 'answer') return Promise.resolve(this.outcome);
    if (request.kind === 'fix') return Promise.resolve(fixFiles(request));
    if (request.kind !== 'check') throw new Error('not asked for');
    return Promise.resolve({ kind: 'check', report: checkFiles(request, request.locale) });
  }
}

function start() {
  const checker = new DirectChecker();
  const shown = { text: '', kept: '' };
  const session = new Session(checker, 'en', {
    onText: (edit: Edit) => (shown.text = applyEdits(shown.text, [edit])),
    onOpen: ({ text }) => (shown.text = text),
    onState: () => undefined,
    onKeep: (workspace) => (shown.kept = activeFile(workspace).text),
  });
  /** What the editor does: it shows the text by itself. */
  const paste = (text: string): void => {
    shown.text = text;
    session.edited(text, 'paste');
  };
  return { checker, session, shown, paste };
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

  it('takes a text that is the same for no change', async () => {
    const { checker, session, paste } = start();
    session.replace(DATABASE, 'sample');
    await settled();
    paste(DATABASE);
    session.replace(DATABASE, 'file');
    await settled();
    expect(checker.asked).toHaveLength(1);
    expect(session.undoable).toBe('sample');
  });

  it('says that all fixes could not be applied', async () => {
    const { checker, session } = start();
    session.replace(DATABASE, 'sample');
    await settled();
    checker.outcome = 'failed';
    expect(await session.applySafeFixes()).toBeNull();
    expect(session.status).toBe('failed');
    expect(session.text).toBe(DATABASE);
  });

  it('drops fixes of a text that was changed meanwhile', async () => {
    const { session, paste } = start();
    session.replace(DATABASE, 'sample');
    await settled();
    const fixes = session.applySafeFixes();
    paste(`# new\n${DATABASE}`);
    expect(await fixes).toBeNull();
    expect(session.text).toBe(`# new\n${DATABASE}`);
  });

  it('checks again where a fix took the place of the check and had nothing to do', async () => {
    const { session, checker } = start();
    const text = 'services:\n  web:\n    image: ghcr.io/example/api:1.4.0\n';
    checker.outcome = 'stale';
    session.replace(text, 'sample');
    await settled();
    expect(session.status).toBe('checking');
    checker.outcome = 'answer';
    expect(await session.applySafeFixes()).toBe(0);
    await settled();
    expect(session.status).toBe('checked');
    expect(session.text).toBe(text);
    expect(checker.asked.map(({ kind }) => kind)).toEqual(['check', 'fix', 'check']);
    expect(await session.applySafeFixes()).toBe(0);
    await settled();
    expect(checker.asked).toHaveLength(4);
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
    session.begin(workspaceOf(composeProject(DATABASE)));
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

  it('keeps a text and a history for each file', async () => {
    const { session, shown, paste } = start();
    session.replace(DATABASE, 'paste');
    const compose = session.active.id;
    const dockerfile = session.workspace.files.find(({ kind }) => kind === 'dockerfile')!;
    session.activate(dockerfile.id);
    expect(shown.text).toBe('');
    paste('FROM scratch\n');
    paste('FROM alpine\n');
    await settled();
    expect(session.report?.files.map(({ path }) => path)).toEqual(['docker-compose.yaml', 'Dockerfile']);
    expect(session.undo()).toBe('paste');
    expect(shown.text).toBe('FROM scratch\n');
    session.activate(compose);
    expect(shown.text).toBe(DATABASE);
    expect(session.redoable).toBeNull();
  });

  it('puts loaded files beside the present ones, as one step', () => {
    const { session, shown } = start();
    session.replace(DATABASE, 'paste');
    session.load(
      [
        { kind: 'dockerfile', path: 'web/Dockerfile', text: 'FROM scratch\n' },
        { kind: 'dockerfile', path: 'api/Dockerfile', text: 'FROM alpine\n' },
      ],
      'folder',
    );
    expect(session.workspace.files.map(({ path }) => path)).toEqual([
      'docker-compose.yaml',
      'web/Dockerfile',
      'api/Dockerfile',
      '.env',
    ]);
    expect(shown.text).toBe('FROM scratch\n');
    session.load([{ kind: 'dockerfile', path: 'api/Dockerfile', text: 'FROM debian\n' }], 'file');
    expect(session.workspace.files).toHaveLength(4);
    session.undo();
    expect(session.workspace.files.map(({ text }) => text)).toContain('FROM alpine\n');
    expect(session.text).not.toBe('');
  });

  it('replaces a project and brings it back, with its histories', () => {
    const { session, shown, paste } = start();
    session.replace(DATABASE, 'paste');
    session.open(composeProject('services: {}\n'), 'link');
    expect(shown.text).toBe('services: {}\n');
    expect(session.undoable).toBe('link');
    paste('services: {a: {}}\n');
    expect(session.undo()).toBe('paste');
    expect(session.undo()).toBe('link');
    expect(shown.text).toBe(DATABASE);
    expect(session.redo()).toBe('link');
    expect(shown.text).toBe('services: {}\n');
    session.undo();
    expect(session.undo()).toBe('paste');
    expect(shown.text).toBe('');
  });

  it('adds, renames and removes files; a removed one comes back', () => {
    const { session, shown, paste } = start();
    session.add('dockerfile');
    expect(session.active.path).toBe('Dockerfile.2');
    paste('FROM scratch\n');
    session.rename(session.active.id, ' ./api\\Dockerfile ');
    expect(session.active.path).toBe('api/Dockerfile');
    session.rename(session.active.id, '   ');
    expect(session.active.path).toBe('api/Dockerfile');
    session.remove();
    expect(session.active.path).toBe('Dockerfile');
    expect(shown.text).toBe('');
    expect(session.undo()).toBe('remove');
    expect(shown.text).toBe('FROM scratch\n');
  });

  it('shows the file of a fix that is applied', async () => {
    const { session } = start();
    session.replace(DATABASE, 'paste');
    await settled();
    const finding = session.report!.findings.find(({ edits }) => edits !== null)!;
    session.activate(session.workspace.files.find(({ kind }) => kind === 'env')!.id);
    expect(session.applyFix(finding)).toBe(true);
    expect(session.active.kind).toBe('compose');
    expect(session.text).not.toBe(DATABASE);
  });

  it('fixes several files as one step', async () => {
    const checker: Checker = {
      ask: (request) => {
        if (request.kind === 'check') {
          return Promise.resolve({ kind: 'check', report: checkFiles(request, request.locale) });
        }
        if (request.kind !== 'fix') throw new Error('not asked for');
        const files = request.files.map(({ id, text }) => ({ id, text: `# fixed\n${text}` }));
        return Promise.resolve({ kind: 'fix', files, applied: 2 });
      },
    };
    const nothing = () => undefined;
    const session = new Session(checker, 'en', {
      onText: nothing,
      onOpen: nothing,
      onState: nothing,
      onKeep: nothing,
    });
    session.replace(DATABASE, 'paste');
    session.load([{ kind: 'env', path: '.env', text: 'A=1\n' }], 'file');
    await settled();
    expect(await session.applySafeFixes()).toBe(2);
    const texts = () => session.workspace.files.map(({ text }) => text).filter((text) => text !== '');
    expect(texts()).toEqual([`# fixed\n${DATABASE}`, '# fixed\nA=1\n']);
    expect(session.undo()).toBe('fixes');
    expect(texts()).toEqual([DATABASE, 'A=1\n']);
    expect(session.redo()).toBe('fixes');
    session.edited('B=1\n', 'paste');
    session.undo();
    expect(session.undo()).toBe('fixes');
    expect(session.text).toBe('A=1\n');
  });
});
