import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { dirname, join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { decodeShare } from '#src/validator/share-link.ts';
import { BAD, COMMAND, GOOD, Workspace } from '../cli/command.ts';

const SCRIPT = resolve('scripts/action/run.sh');
const SITE = 'https://playbook.example.com';
const SHA = '4f2a91c0d3b5e6f708192a3b4c5d6e7f80912a3b';
/** Node 24 from the packages: what the script calls `node` must be the one that the tests run on. */
const PATH = `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`;

const workspace = new Workspace();
const file = (name: string): string => join(workspace.path, name);
let count = 0;

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What the runner reads after the step. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the script as a runner of GitHub does: files for outputs and the summary, everything else in the environment. */
async function runAction(
  task: string,
  env: Readonly<Record<string, string>>,
  { cwd = workspace.path, isGithub = true, script = SCRIPT } = {},
): Promise<Ended> {
  count += 1;
  const folder = `run-${String(count)}`;
  const [output, summary] = [
    workspace.write(`${folder}/output`, ''),
    workspace.write(`${folder}/summary`, ''),
  ];
  const runner = {
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: file(output),
    GITHUB_STEP_SUMMARY: file(summary),
    GITHUB_REPOSITORY: 'example/shop',
    GITHUB_REF_NAME: 'main',
    GITHUB_SHA: SHA,
  };
  const child = spawn('bash', [script, task], {
    cwd,
    env: {
      PATH,
      HOME: workspace.path,
      RUNNER_TEMP: file(folder),
      PLAYBOOK_PACKAGE: COMMAND,
      ...(isGithub ? runner : {}),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const status = await new Promise<number | null>((done) => child.once('close', done));
  const outputs = Object.fromEntries(
    workspace
      .read(output)
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  // What is made for a run goes with it.
  expect(readdirSync(file(folder)).sort()).toEqual(['output', 'summary']);
  return { status, stdout, stderr, outputs, summary: workspace.read(summary) };
}

beforeAll(() => {
  workspace.write('bad/docker-compose.yaml', BAD);
  workspace.write('good/docker-compose.yaml', GOOD);
  workspace.write(
    'warned/docker-compose.yaml',
    GOOD.replace(/ {4}volumes:\n.*\n/, '').replace(/volumes:\n.*\n$/, ''),
  );
}, 60_000);
afterAll(() => workspace.remove());

describe('check', () => {
  it('annotates the diff, writes the summary and the outputs, and fails', async () => {
    const { status, stdout, stderr, outputs, summary } = await runAction('check', {
      PLAYBOOK_PATH: 'bad/docker-compose.yaml',
      PLAYBOOK_SITE: `${SITE}/`,
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^::error file=bad\/docker-compose\.yaml,line=6,/);
    expect(outputs).toEqual({ 'exit-code': '1', verdict: 'will-fail', errors: '1', warnings: '0' });
    expect(summary).toContain('**Will fail on Coolify: 1 error.**');
    expect(summary).toContain(
      `[Open the pre-push checklist for this commit](${SITE}/tools/checklists/pre-push/?repository=example%2Fshop&branch=main&sha=${SHA})`,
    );
    expect(summary).toContain(`(${SITE}/errors/published-port-bypasses-firewall/#rule-db-port-published)`);
  });

  it('opens the very file in the validator', async () => {
    const { summary } = await runAction('check', {
      PLAYBOOK_PATH: 'bad/docker-compose.yaml',
      PLAYBOOK_SITE: SITE,
      PLAYBOOK_LANG: 'es',
    });
    const fragment = /\(https:\/\/playbook\.example\.com\/es\/tools\/validator\/(#v2\.[\w-]+)\)/.exec(
      summary,
    )?.[1];
    const shared = await decodeShare(fragment ?? '');
    expect(shared).toMatchObject({
      ok: true,
      project: { files: [{ path: 'docker-compose.yaml', text: BAD }] },
    });
  });

  it('passes where nothing is found', async () => {
    const { status, stdout, outputs } = await runAction('check', {
      PLAYBOOK_PATH: 'good/docker-compose.yaml',
    });
    expect(status).toBe(0);
    expect(stdout).toBe('Ready to push.\n');
    expect(outputs).toMatchObject({ 'exit-code': '0', verdict: 'ready', errors: '0' });
  });

  it('fails from the severity that was asked for, or not at all', async () => {
    const warned = { PLAYBOOK_PATH: 'warned/docker-compose.yaml' };
    expect(await runAction('check', warned)).toMatchObject({ status: 0, outputs: { warnings: '1' } });
    expect(await runAction('check', { ...warned, PLAYBOOK_FAIL_ON: 'warning' })).toMatchObject({ status: 1 });
    const never = { PLAYBOOK_PATH: 'bad/docker-compose.yaml', PLAYBOOK_FAIL_ON: 'never' };
    expect(await runAction('check', never)).toMatchObject({ status: 0, outputs: { verdict: 'will-fail' } });
  });

  it('writes SARIF and JUnit where it is told to', async () => {
    const { status, outputs } = await runAction('check', {
      PLAYBOOK_PATH: 'bad/docker-compose.yaml',
      PLAYBOOK_SARIF: 'findings.sarif',
      PLAYBOOK_JUNIT: 'findings.xml',
    });
    expect({ status, sarif: outputs['sarif-file'] }).toEqual({ status: 1, sarif: 'findings.sarif' });
    const log = JSON.parse(workspace.read('findings.sarif')) as { runs: { results: { ruleId: string }[] }[] };
    expect(log.runs[0]!.results.map(({ ruleId }) => ruleId)).toEqual(['db-port-published']);
    expect(workspace.read('findings.xml')).toContain('<failure');
  });

  it('leaves out what is turned off', async () => {
    const { stdout, summary, status } = await runAction('check', {
      PLAYBOOK_PATH: 'bad/docker-compose.yaml',
      PLAYBOOK_ANNOTATIONS: 'false',
      PLAYBOOK_SUMMARY: 'false',
    });
    expect(status).toBe(1);
    expect(stdout).not.toContain('::error');
    expect(stdout).toContain('db-port-published');
    expect(summary).toBe('');
  });

  it('takes several paths, one a line, a configuration and a baseline', async () => {
    workspace.write('off.json', '{ "rules": { "db-port-published": "off" } }\n');
    const both = 'bad/docker-compose.yaml\ngood/docker-compose.yaml\n';
    expect(await runAction('check', { PLAYBOOK_PATH: both })).toMatchObject({ outputs: { errors: '1' } });
    const off = await runAction('check', { PLAYBOOK_PATH: both, PLAYBOOK_CONFIG: 'off.json' });
    expect(off).toMatchObject({ status: 0, outputs: { errors: '0' } });
    const missing = await runAction('check', { PLAYBOOK_PATH: both, PLAYBOOK_BASELINE: 'none.json' });
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('none.json does not exist');
  });

  it.each([
    [{ PLAYBOOK_PATH: 'nothing.yaml' }, 'nothing.yaml does not exist.'],
    [{ PLAYBOOK_FAIL_ON: 'info' }, 'PLAYBOOK_FAIL_ON can be error, warning or never.'],
    [{ PLAYBOOK_SARIF: 'a\nverdict=ready' }, 'PLAYBOOK_SARIF holds a control character.'],
    [{ PLAYBOOK_SARIF: '-o' }, 'PLAYBOOK_SARIF cannot begin with a hyphen.'],
    [{ PLAYBOOK_PACKAGE: '--help' }, 'PLAYBOOK_PACKAGE cannot begin with a hyphen.'],
    [{ PLAYBOOK_SITE: 'nowhere' }, '--site cannot be "nowhere".'],
  ])('ends with code 2 for %j', async (env, message) => {
    const { status, stderr, outputs } = await runAction('check', env);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(outputs['verdict']).toBeUndefined();
  });

  it('takes nothing from names for a command, an option or an output', async () => {
    const marker = file('touched');
    const hostile = `x$(touch ${marker})\`touch ${marker}\`"; touch ${marker}; #](https://evil.example.com)`;
    const { status, summary, outputs } = await runAction('check', {
      PLAYBOOK_PATH: 'good/docker-compose.yaml',
      PLAYBOOK_SITE: SITE,
      GITHUB_HEAD_REF: hostile,
      GITHUB_REPOSITORY: `${hostile}\nverdict=ready`,
      PLAYBOOK_SHA: hostile,
    });
    expect(status).toBe(0);
    expect(existsSync(marker)).toBe(false);
    expect(Object.keys(outputs)).toEqual(['exit-code', 'verdict', 'errors', 'warnings']);
    const link = summary.trimEnd().split('\n').at(-1)!;
    expect(link).toMatch(/^\[Open the pre-push checklist for this commit\]\(https:[^()\s`"\]]+\)$/);
    const query = new URL(link.slice(link.indexOf('](') + 2, -1)).searchParams;
    expect(query.get('branch')).toBe(hostile);
    const option = await runAction('check', { PLAYBOOK_PATH: '--fix' });
    expect(option).toMatchObject({ status: 2 });
    expect(option.stderr).toContain('--fix does not exist');
  });

  it('speaks Spanish, to people outside of GitHub', async () => {
    const { status, stdout } = await runAction(
      'check',
      { PLAYBOOK_PATH: 'bad/docker-compose.yaml', PLAYBOOK_LANG: 'es' },
      { isGithub: false },
    );
    expect(status).toBe(1);
    expect(stdout).toContain('Fallará en Coolify: 1 error.');
    const wrong = await runAction('deploy', { PLAYBOOK_LANG: 'es' });
    expect(wrong).toMatchObject({ status: 2, stderr: 'No existe la tarea «deploy»: check o verify.\n' });
  });

  it('says what is missing where there is no Node.js', async () => {
    workspace.write('old/node', '#!/bin/sh\nexit 1\n');
    const { status, stderr } = await runAction('check', {
      PATH: `${file('empty-path')}:/usr/bin:/bin`,
      BASH_ENV: file(workspace.write('hide-node', 'node() { return 127; }\n')),
    });
    expect(status).toBe(2);
    expect(stderr).toContain('Node.js 20 or later is needed.');
  });
});

describe('verify', () => {
  let server: Server | null = null;
  afterEach(() => server?.close());

  /** An application whose commit changes after some questions. */
  async function serve(commitAfter: number, commit: string): Promise<string> {
    let asked = 0;
    server = createServer((request, response) => {
      if (request.url === '/version') {
        asked += 1;
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ commit: asked > commitAfter ? commit : 'older00older00' }));
        return;
      }
      response.end('ok');
    });
    await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('No port');
    return `http://127.0.0.1:${String(address.port)}`;
  }

  it('waits until the commit answers, then measures, and links the list for this deployment', async () => {
    const url = await serve(3, SHA);
    const { stdout, stderr, summary, outputs, status } = await runAction('verify', {
      PLAYBOOK_URL: url,
      PLAYBOOK_VERSION_PATH: '/version',
      PLAYBOOK_INTERVAL: '0.1',
      PLAYBOOK_SITE: SITE,
    });
    expect(stderr).toContain(`Waiting until ${url}/version answers with 4f2a91c.`);
    expect(summary.startsWith(stdout)).toBe(true);
    expect(summary).toContain(
      `](${SITE}/tools/checklists/post-deploy/?repository=example%2Fshop&branch=main&sha=${SHA}&domain=${encodeURIComponent(url)})`,
    );
    // An application without HTTPS does not pass.
    expect({ status, outputs }).toEqual({ status: 1, outputs: { 'exit-code': '1' } });
    expect(summary).not.toContain('older00');
  });

  it('gives up after the time, and lets the verification say that the commit is another', async () => {
    const url = await serve(Infinity, SHA);
    const { status, summary } = await runAction('verify', {
      PLAYBOOK_URL: url,
      PLAYBOOK_VERSION_PATH: '/version',
      PLAYBOOK_INTERVAL: '0.1',
      PLAYBOOK_WAIT: '1',
    });
    expect(status).toBe(1);
    expect(summary).toContain('older00');
  });

  it('asks for an address', async () => {
    expect(await runAction('verify', {})).toMatchObject({ status: 2, stderr: 'PLAYBOOK_URL is empty.\n' });
  });
});

describe('the script', () => {
  it('needs nothing that the Bash of macOS (3.2) lacks', () => {
    const text = readFileSync(SCRIPT, 'utf8');
    expect(text).not.toMatch(/mapfile|readarray|declare -A|\$\{\w+[,^]|\|&|&>>|wait -n/);
  });
});
