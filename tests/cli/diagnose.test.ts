import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '#src/cli/interface.ts';
import type { Diagnosis, Incident } from '#src/diagnose/index.ts';
import { PAYLOADS } from '../hostile.ts';
import { run, Workspace, type Answer } from './command.ts';

const workspace = new Workspace();
let library: Library;
beforeAll(async () => {
  library = await import('coolify-playbook');
}, 120_000);
afterAll(() => workspace.remove());

const PORT = 'web-1  | Bind for 0.0.0.0:8080 failed: port is already allocated\n';
const diagnose = (input: string | Buffer, ...args: readonly string[]): Answer =>
  run(['diagnose', ...args], { input });
const parsed = (answer: Answer): Diagnosis => JSON.parse(answer.stdout) as Diagnosis;

describe('diagnose --format json', () => {
  it('prints matches with evidence, best first', () => {
    const answer = diagnose(PORT, '-', '--format', 'json');
    expect(answer).toMatchObject({ status: 0, stderr: '' });
    const { version, matches, question } = parsed(answer);
    expect(version).toBe(1);
    expect(question).toBeNull();
    expect(matches[0]).toMatchObject({
      entry: 'port-already-allocated',
      topics: ['port-already-allocated'],
      evidence: [{ line: 1, text: 'Bind for 0.0.0.0:8080 failed: port is already allocated' }],
      url: '/errors/port-already-allocated/',
    });
    expect(['pattern', 'terms']).toContain(matches[0]?.evidence[0]?.why);
    expect(matches[0]?.score).toBeGreaterThan(0.8);
  });

  it('asks where a text fits several causes, in the language of the reader', () => {
    const { question } = parsed(diagnose('502', '--format', 'json', '--lang', 'es'));
    expect(question?.text).toMatch(/^¿Siempre o solo durante/);
    expect(question?.answers).toHaveLength(4);
    for (const { text, entry, topics } of question?.answers ?? []) {
      expect(text).not.toBe('');
      expect(topics).toEqual([entry]);
    }
  });

  it('is printed, with exit code 1, where nothing matches', () => {
    const answer = diagnose('hello', '--format', 'json');
    expect(answer.status).toBe(1);
    expect(parsed(answer)).toEqual({ version: 1, matches: [], question: null });
  });

  it('is the answer of the library', () => {
    for (const lang of ['en', 'es'] as const) {
      expect(library.diagnose(PORT, { lang })).toEqual(
        parsed(diagnose(PORT, '--format', 'json', '--lang', lang)),
      );
    }
    expect(library.diagnose(undefined as unknown as string).matches).toEqual([]);
  });
});

describe('diagnose', () => {
  it('reads a file, standard input, and standard input without a name', () => {
    workspace.write('deploy.log', PORT);
    const fromFile = run(['diagnose', 'deploy.log'], { cwd: workspace.path });
    expect(fromFile).toMatchObject({ status: 0, stderr: '' });
    expect(fromFile.stdout).toContain('port-already-allocated');
    expect(diagnose(PORT, '-').stdout).toBe(fromFile.stdout);
    expect(diagnose(PORT).stdout).toBe(fromFile.stdout);
  });

  it('says what to add where nothing matches', () => {
    expect(diagnose('hello')).toMatchObject({ status: 1, stderr: '' });
    expect(diagnose('hello').stdout).toContain('Nothing in the catalog fits');
    expect(diagnose('hola', '--lang', 'es').stdout).toContain('Nada del catálogo');
  });

  it('reads what is not clean text', () => {
    const broken = Buffer.concat([Buffer.from([0xff, 0x00, 0x80]), Buffer.from(`\n${PORT}`)]);
    expect(parsed(diagnose(broken, '--format', 'json')).matches[0]).toMatchObject({
      entry: 'port-already-allocated',
      evidence: [{ line: 2 }],
    });
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(PORT, 'utf16le')]);
    expect(parsed(diagnose(wide, '--format', 'json')).matches[0]?.entry).toBe('port-already-allocated');
  });

  it('refuses a wrong use', () => {
    expect(diagnose('', 'a', 'b')).toMatchObject({ status: 2, stdout: '' });
    expect(diagnose('', '--format', 'sarif').stderr).toContain('pretty, json, incident and incident-json');
    expect(diagnose('', '--fix').stderr).toContain('--fix belongs to `check`');
    expect(diagnose('', 'missing.log').stderr).toContain('does not exist');
  });

  it('prints nothing that a terminal acts on', () => {
    for (const payload of Object.values(PAYLOADS)) {
      for (const format of ['pretty', 'incident']) {
        const { stdout, status } = diagnose(`no space left on device ${payload}`, '--format', format);
        expect([0, 1]).toContain(status);
        expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2066]/);
      }
    }
  });
});

describe('diagnose --format incident', () => {
  const log = [
    '2026-11-20T09:14:02Z web-1  FATAL: no space left on device',
    'web-1  | DB_PASSWORD=hunter2-and-more mail ana@example.com from 198.51.100.7 ```',
  ].join('\n');

  it('is Markdown without secrets and addresses, closed whatever the log holds', () => {
    const { stdout, status } = diagnose(log, '--format', 'incident');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# Incident incident-[0-9a-f]{8}\n/);
    expect(stdout).toContain('2026-11-20T09:14:02.000Z');
    expect(stdout).toContain('no space left on device');
    for (const secret of ['hunter2', 'ana@example.com', '198.51.100.7']) expect(stdout).not.toContain(secret);
    const fences = stdout.match(/^`{3,}.*$/gm) ?? [];
    expect(fences).toHaveLength(2);
    expect(diagnose(log, '--format', 'incident', '--lang', 'es').stdout).toContain('## Causa raíz');
  });

  it('is an object with the agreed keys', () => {
    const incident = JSON.parse(diagnose(log, '--format', 'incident-json').stdout) as Incident;
    expect(Object.keys(incident)).toEqual([
      'version',
      'id',
      'started_at',
      'stage',
      'root_cause',
      'severity',
      'recommended_fix',
      'last_logs_sample',
      'related_resources',
    ]);
    expect(incident.root_cause?.entry).toBe('no-space-left');
    expect(JSON.stringify(incident)).not.toContain('hunter2');
  });

  it('takes severity and remedy from the page of the entry', () => {
    const text = 'OCI runtime exec failed: exec: "curl": executable file not found in $PATH';
    const incident = JSON.parse(diagnose(text, '--format', 'incident-json').stdout) as Incident;
    expect(incident.root_cause?.entry).toBe('healthcheck-curl-missing');
    expect(['critical', 'high', 'medium', 'low']).toContain(incident.severity);
    expect(incident.recommended_fix).toMatch(/^[A-Z][^\n]+$/);
    expect(incident.recommended_fix).not.toContain('```');
  });
});
