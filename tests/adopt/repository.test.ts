import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { BAD, GOOD, Workspace } from '../cli/command.ts';
import { choose } from './choices.ts';

const workspace = new Workspace();
const REPOSITORY = 'shop';
const folder = join(workspace.path, REPOSITORY);
const PACKAGE = 'tools/coolify-playbook.tgz';

/** Nothing of the machine decides, and nothing is downloaded: the registry is where nobody answers. */
const env = {
  PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
  HOME: workspace.path,
  GIT_CONFIG_GLOBAL: join(workspace.path, '.gitconfig'),
  GIT_CONFIG_NOSYSTEM: '1',
  npm_config_cache: join(workspace.path, '.npm'),
  npm_config_userconfig: join(workspace.path, '.npmrc'),
  npm_config_registry: 'http://127.0.0.1:9/',
  npm_config_offline: 'true',
  npm_config_update_notifier: 'false',
};

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command in the team's repository, with what a job's definition puts into its environment. */
function inRepository(command: string, variables: Readonly<Record<string, string>> = {}): Ended {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
    cwd: folder,
    env: { ...env, ...variables },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function add(query: string): void {
  for (const { path, text } of choose(query).files) workspace.write(`${REPOSITORY}/${path}`, text);
  workspace.git(REPOSITORY, 'add', '--all');
}

/** The one step with a command, of a workflow that was generated. */
function stepOf(path: string): { run: string; env: Record<string, string> } {
  const { jobs } = parse(workspace.read(`${REPOSITORY}/${path}`)) as {
    jobs: Record<string, { steps: { run?: string; env?: Record<string, string> }[] }>;
  };
  const [step] = Object.values(jobs).flatMap(({ steps }) => steps.filter(({ run }) => run !== undefined));
  return { run: step!.run!, env: step!.env ?? {} };
}

beforeAll(() => {
  workspace.write('.gitconfig', '[user]\n\tname = Test\n\temail = test@example.com\n');
  workspace.write(`${REPOSITORY}/docker-compose.yaml`, BAD);
  workspace.git(REPOSITORY, 'init', '--quiet', '--initial-branch', 'main');
  workspace.write(`${REPOSITORY}/tools/README.md`, 'The package of coolify-playbook.\n');
  const target = join(workspace.path, 'packed');
  workspace.write('packed/.keep', '');
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', target], {
    cwd: resolve('.'),
    env,
    stdio: 'pipe',
  });
  const tarball = readdirSync(target).find((name) => name.endsWith('.tgz'));
  renameSync(join(target, tarball!), join(folder, PACKAGE));
}, 120_000);
afterAll(() => workspace.remove());

describe('a repository with nothing but the package and the generated files', () => {
  it('is checked by the step of the workflow, which stops the merge', () => {
    add(`parts=check,annotations,verify,template,editor,git-hook&source=file&file=${PACKAGE}`);
    const { run, env: given } = stepOf('.github/workflows/coolify-check.yml');
    const [output, summary] = [join(workspace.path, 'output'), join(workspace.path, 'summary')];
    workspace.write('output', '');
    const answer = inRepository(run, {
      ...given,
      PLAYBOOK_SHA: '4f2a91c',
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_REF_NAME: 'main',
      GITHUB_REPOSITORY: 'example/shop',
    });
    expect(answer.stderr).toBe('');
    expect(answer.stdout).toContain('::error file=docker-compose.yaml,line=6,');
    expect(answer.status).toBe(1);
    expect(workspace.read('output')).toContain('verdict=will-fail');
    expect(workspace.read('summary')).toContain(
      '/tools/checklists/pre-push/?repository=example%2Fshop&branch=main&sha=4f2a91c',
    );
    expect(workspace.read('summary')).toContain('/tools/validator/#v2.');
  });

  it('is checked by the hook before a push, which git then refuses', () => {
    workspace.git('.', 'init', '--quiet', '--bare', 'remote.git');
    workspace.git(REPOSITORY, 'remote', 'add', 'origin', '../remote.git');
    const steps = [
      'git update-index --chmod=+x scripts/coolify-playbook.sh .githooks/pre-push',
      'chmod +x .githooks/pre-push',
      'git config core.hooksPath .githooks',
      'git commit --quiet --message "A stack"',
    ];
    expect(inRepository(steps.join(' && '))).toMatchObject({ status: 0, stderr: '' });
    const refused = inRepository('git push origin main');
    expect(refused.status).not.toBe(0);
    expect(refused.stdout + refused.stderr).toContain('Will fail on Coolify: 1 error.');
    expect(workspace.git('remote.git', 'branch', '--list')).toBe('');
    workspace.write(`${REPOSITORY}/docker-compose.yaml`, GOOD);
    expect(
      inRepository('git commit --quiet --all --message "Fix the stack" && git push --quiet origin main')
        .status,
    ).toBe(0);
    expect(workspace.git('remote.git', 'branch', '--list')).toContain('main');
  });

  it('prints its checklist with what the rules prove, from the same package', () => {
    const { status, stdout, stderr } = inRepository(
      `npx --yes --package="$PWD/${PACKAGE}" coolify-playbook checklist pre-push --compose . --format markdown --lang en`,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.match(/^- \[x\] /gm)?.length).toBeGreaterThan(5);
    expect(stdout).toMatch(/^- \[ \] /m);
  });

  it('is checked by the job of GitLab, with a report', () => {
    add(`platform=gitlab&parts=check&source=file&file=${PACKAGE}`);
    const jobs = parse(workspace.read(`${REPOSITORY}/.gitlab/ci/coolify-playbook.yml`)) as Record<
      string,
      { script: string[]; variables: Record<string, string> }
    >;
    const { script, variables } = jobs['coolify-check']!;
    const answer = inRepository(script.join('\n'), { ...variables, CI: 'true', CI_COMMIT_SHA: '4f2a91c' });
    expect(answer).toMatchObject({ status: 0 });
    expect(answer.stdout).toContain('Ready to push.');
    expect(workspace.read(`${REPOSITORY}/${variables['PLAYBOOK_JUNIT']!}`)).toContain('<testsuites');
  });

  it('is checked by the task of the editor, which finds nothing to say about the files themselves', () => {
    const { tasks } = JSON.parse(workspace.read(`${REPOSITORY}/.vscode/tasks.json`)) as {
      tasks: { command: string; args: string[] }[];
    };
    const [{ command, args }] = tasks as [(typeof tasks)[number]];
    const words = args.map((word) => `'${word.replaceAll('${workspaceFolder}', folder)}'`);
    const { status, stdout, stderr } = inRepository(`${command} ${words.join(' ')} --fail-on warning`);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'Ready to push.\n', stderr: '' });
  });

  it('gets the command from the site, where that is the source', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end(readFileSync(join(folder, PACKAGE)));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    try {
      const { port } = server.address() as AddressInfo;
      const site = `http://127.0.0.1:${String(port)}`;
      add(`parts=git-hook&site=${site}`);
      const hook = spawn('sh', ['.githooks/pre-push'], {
        cwd: folder,
        env: { ...env, npm_config_offline: 'false' },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let stdout = '';
      hook.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
      const status = await new Promise((done) => hook.once('close', done));
      // npm reads the manifest of a package before it unpacks it.
      expect({ status, asked: [...new Set(asked)] }).toEqual({
        status: 0,
        asked: ['/downloads/coolify-playbook.tgz'],
      });
      expect(stdout).toContain('Ready to push.');
    } finally {
      server.close();
    }
  });
});
