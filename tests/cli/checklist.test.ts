import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LIST_IDS } from '#src/checklists/checklist.ts';
import { checklists } from '#src/checklists/index.ts';
import { BAD, GOOD, run, Workspace, type Answer } from './command.ts';

const workspace = new Workspace();
afterAll(() => workspace.remove());

interface JsonItem {
  readonly id: string;
  readonly section: string;
  readonly text: string;
  readonly why: string;
  readonly command: string | null;
  readonly expected: string;
  readonly entries: readonly string[];
  readonly rule: string | null;
  readonly rules: readonly string[];
  readonly url: string;
  readonly state: 'open' | 'proved' | 'failed';
  readonly findings: readonly { readonly rule: string; readonly path: string; readonly line: number }[];
}

interface JsonList {
  readonly version: number;
  readonly list: string;
  readonly values: Readonly<Record<string, string>>;
  readonly items: readonly JsonItem[];
}

const parsed = ({ stdout }: Answer): JsonList => JSON.parse(stdout) as JsonList;

function itemOf(answer: Answer, id: string): JsonItem {
  const found = parsed(answer).items.find((item) => item.id === id);
  if (!found) throw new Error(`no item "${id}" in ${answer.stdout}`);
  return found;
}

const json = (list: string, ...args: readonly string[]): Answer =>
  run(['checklist', list, '--format', 'json', ...args], { cwd: workspace.path });

/** A stack that is built, in a folder that git knows; what is `null` is left out. */
function repository(name: string, changes: Readonly<Record<string, string | null>> = {}): string {
  const files: Readonly<Record<string, string | null>> = {
    'docker-compose.yaml': `services:
  api:
    build: ./api
    expose:
      - "3000"
    environment:
      - SERVICE_URL_API_3000
    healthcheck:
      test: ["CMD", "node", "health.js"]
`,
    'api/Dockerfile': `FROM node:22.14.0-alpine3.21
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY src ./src
USER node
EXPOSE 3000
CMD ["node", "src/index.js"]
`,
    'api/package.json': '{}\n',
    'api/package-lock.json': '{}\n',
    'api/src/index.js': '\n',
    ...changes,
  };
  for (const [path, content] of Object.entries(files)) {
    if (content !== null) workspace.write(`${name}/${path}`, content);
  }
  workspace.git(name, 'init', '-q');
  workspace.git(name, 'add', '-A');
  return name;
}

describe('checklist', () => {
  it.each(LIST_IDS)('prints %s in three formats', (id) => {
    const items = checklists[id].sections.flatMap((section) => section.items);
    const pretty = run(['checklist', id, '--lang', 'es']);
    expect(pretty).toMatchObject({ status: 0, stderr: '' });
    expect(pretty.stdout.match(/^\[ \] /gm)?.length).toBe(items.length);
    expect(pretty.stdout).toContain(checklists[id].title.es);
    const markdown = run(['checklist', id, '--format', 'markdown']);
    expect(markdown).toMatchObject({ status: 0, stderr: '' });
    expect(markdown.stdout.match(/^- \[ \] /gm)?.length).toBe(items.length);
    const answer = json(id);
    expect(answer).toMatchObject({ status: 0, stderr: '' });
    const { version, list, items: printed } = parsed(answer);
    expect({ version, list }).toEqual({ version: 1, list: id });
    expect(printed.map((item) => item.id)).toEqual(items.map((item) => item.id));
    for (const item of printed) {
      expect(item.state).toBe('open');
      expect(item.rule).toBe(item.rules[0] ?? null);
      expect(item.url).toBe(`/tools/checklists/${id}/#${item.id}`);
    }
  });

  it('fills commands', () => {
    const answer = json(
      'post-deploy',
      ...['--domain', 'https://shop.example.com/cart', '--sha', `4f2c'; id`, '--uuid', 'abcd1234'],
    );
    expect(parsed(answer).values).toEqual({ domain: 'shop.example.com', sha: `4f2c'; id`, uuid: 'abcd1234' });
    expect(itemOf(answer, 'commit-answers').command).toBe(
      String.raw`curl --fail --silent --show-error 'https://shop.example.com/version' | grep -F -e '4f2c'\''; id'`,
    );
    expect(itemOf(answer, 'same-volumes').command).toContain('com.docker.compose.project=abcd1234');
  });

  it('links to the site that is named', () => {
    const { stdout } = run([
      'checklist',
      'rollback',
      '--format',
      'markdown',
      '--lang',
      'es',
      '--site',
      'https://playbook.example.com/',
    ]);
    expect(stdout).toContain('](https://playbook.example.com/es/tools/checklists/rollback/#dump-taken)');
  });
});

describe('checklist --compose', () => {
  it('ticks what a file proves, and fails on what it contradicts', () => {
    workspace.write('bad/docker-compose.yaml', BAD);
    workspace.write('good/docker-compose.yaml', GOOD);
    const bad = json('pre-push', '--compose', 'bad/docker-compose.yaml');
    expect(bad).toMatchObject({ status: 1, stderr: '' });
    expect(itemOf(bad, 'no-port-published')).toMatchObject({
      state: 'failed',
      findings: [{ rule: 'db-port-published', path: 'docker-compose.yaml', line: 6 }],
    });
    expect(itemOf(bad, 'features-survive').state).toBe('proved');
    // A rule knows where known images keep data, not where every image does.
    expect(itemOf(bad, 'data-in-named-volumes').state).toBe('open');
    const good = json('pre-push', '--compose', 'good/docker-compose.yaml');
    expect(itemOf(good, 'no-port-published')).toMatchObject({ state: 'proved', findings: [] });
    // A file that is named says nothing about the repository around it.
    expect(itemOf(good, 'compose-file-in-place').state).toBe('open');
    expect(itemOf(good, 'fresh-clone-builds').state).toBe('open');
    // Nothing is built, so that no Dockerfile is missing.
    expect(itemOf(good, 'versions-pinned').state).toBe('proved');
  });

  it('proves nothing about a Dockerfile that was not given', () => {
    repository('built');
    const alone = json('pre-push', '--compose', 'built/docker-compose.yaml');
    expect(itemOf(alone, 'versions-pinned').state).toBe('open');
    expect(itemOf(alone, 'no-port-published').state).toBe('proved');
    const both = json(
      'pre-push',
      '--compose',
      'built/docker-compose.yaml',
      '--compose',
      'built/api/Dockerfile',
    );
    expect(itemOf(both, 'versions-pinned').state).toBe('proved');
  });

  it('looks at a directory as check does, the rules about the repository included', () => {
    const whole = json('pre-push', '--compose', repository('whole'));
    expect(whole).toMatchObject({ status: 0, stderr: '' });
    const states = new Map(parsed(whole).items.map((item) => [item.id, item.state]));
    const items = checklists['pre-push'].sections.flatMap((section) => section.items);
    for (const { id, rules, isSeenInPart } of items) {
      expect(states.get(id), id).toBe(rules.length > 0 && !isSeenInPart ? 'proved' : 'open');
    }
    const lacking = json('pre-push', '--compose', repository('lacking', { 'api/src/index.js': null }));
    expect(lacking.status).toBe(1);
    expect(itemOf(lacking, 'fresh-clone-builds')).toMatchObject({
      state: 'failed',
      findings: [{ rule: 'repository-path-missing', path: 'api/Dockerfile', line: 5 }],
    });
  });

  it('reads every Dockerfile and env file of the directory', () => {
    const name = repository('loopback', {
      'api/Dockerfile':
        'FROM node:22.14.0-alpine3.21\nUSER node\nCMD ["gunicorn", "--bind", "127.0.0.1:3000", "app:app"]\n',
      '.env.example': 'API_KEY=sk_live_51H8xkz2eZvKYlo2CabcdefghijklmnopQRSTUV\n',
    });
    const answer = json('pre-push', '--compose', name);
    expect(itemOf(answer, 'listens-on-every-address').findings[0]?.rule).toBe('dockerfile-loopback');
    expect(itemOf(answer, 'no-secret-in-repository').findings.map(({ rule }) => rule)).toContain(
      'env-secret-in-example',
    );
  });

  it('proves nothing about a clone without git', () => {
    const name = 'unknown';
    workspace.write(`${name}/docker-compose.yaml`, GOOD);
    const answer = json('pre-push', '--compose', name);
    expect(itemOf(answer, 'compose-file-in-place').state).toBe('open');
    expect(itemOf(answer, 'no-port-published').state).toBe('proved');
  });

  it('takes no proof from a rule that is off, nor from a finding that is accepted', () => {
    workspace.write('off/docker-compose.yaml', GOOD);
    workspace.write('off/coolify-playbook.config.json', '{ "rules": { "db-port-published": "off" } }');
    expect(itemOf(json('pre-push', '--compose', 'off/docker-compose.yaml'), 'no-port-published').state).toBe(
      'open',
    );
    workspace.write(
      'accepted/docker-compose.yaml',
      BAD.replace(
        '- "5432:5432"',
        '- "5432:5432" # playbook-ignore db-port-published -- only in the office\n     ',
      ).replace(' # remove it one day', ''),
    );
    const accepted = run(['checklist', 'pre-push', '--compose', 'accepted/docker-compose.yaml'], {
      cwd: workspace.path,
    });
    expect(accepted.stdout).toContain('not proved: a comment accepts what `db-port-published` found');
  });

  it('takes no proof from rules that could not read the file', () => {
    workspace.write('broken/docker-compose.yaml', 'services:\n  web: [\n');
    const answer = json('pre-push', '--compose', 'broken/docker-compose.yaml');
    expect(answer.status).toBe(1);
    expect(itemOf(answer, 'yaml-read-by-coolify').state).toBe('failed');
    expect(itemOf(answer, 'no-port-published').state).toBe('open');
    expect(parsed(answer).items.filter(({ state }) => state === 'proved')).toEqual([]);
  });

  it('tells the rules about a domain that is given for a service', () => {
    workspace.write(
      'domain/docker-compose.yaml',
      'services:\n  web:\n    image: nginx:1.29.3\n    expose:\n      - "80"\n      - "8080"\n',
    );
    const file = ['--compose', 'domain/docker-compose.yaml'];
    const without = json('pre-push', ...file, '--domain', 'shop.example.com');
    expect(itemOf(without, 'port-declared').state).toBe('open');
    const told = json('pre-push', ...file, '--domain', 'web=https://shop.example.com');
    expect(itemOf(told, 'port-declared').findings.map(({ rule }) => rule)).toEqual(['routed-port-ambiguous']);
    expect(parsed(told).values['domain']).toBe('shop.example.com');
  });

  it('prints no command of a runner, whatever a file is called', () => {
    workspace.write('named/##[error]owned.yaml', BAD);
    for (const format of ['markdown', 'pretty', 'json']) {
      const { stdout } = run(
        ['checklist', 'pre-push', '--compose', 'named/##[error]owned.yaml', '--format', format],
        { cwd: workspace.path },
      );
      expect(stdout).toContain('owned.yaml');
      expect(stdout).not.toContain('##[');
    }
  });

  it('reads standard input', () => {
    const answer = run(['checklist', 'pre-push', '--compose', '-', '--format', 'json'], { input: BAD });
    expect(answer).toMatchObject({ status: 1, stderr: '' });
    expect(itemOf(answer, 'no-port-published').state).toBe('failed');
  });

  it('says proofs in the task list', () => {
    workspace.write('listed/docker-compose.yaml', BAD);
    const { stdout, status } = run(
      ['checklist', 'pre-push', '--compose', 'listed/docker-compose.yaml', '--format', 'markdown'],
      { cwd: workspace.path },
    );
    expect(status).toBe(1);
    expect(stdout).toContain(
      '(proved by 8 rules: `bind-options-lost`, `extends-file`, `include-dropped` and 5 more)',
    );
    expect(stdout).toContain('(no rule objects, but rules see only part of this)');
    expect(stdout).toContain('(failed: rule `db-port-published` (1; `docker-compose.yaml:6`))');
  });
});

describe('wrong usage', () => {
  it.each([
    [[], 'Name one list: first-setup, pre-push, post-deploy'],
    [['pre-push', 'rollback'], 'Name one list:'],
    [
      ['pre-pusch'],
      '"pre-pusch" is no list. Name one list: first-setup, pre-push, post-deploy, database-change, rollback, restore-drill. Did you mean pre-push?',
    ],
    [['pre-push', '--sha', '-x'], '--sha takes one line of text that does not begin with a hyphen.'],
    [['pre-push', '--branch', 'a\nb'], '--branch takes one line of text'],
    [['pre-push', '--branch', 'a##[error]b'], '--branch takes one line of text'],
    [['pre-push', '--domain', 'web=https://a.example.com,b'], '--domain cannot be'],
    [['pre-push', '--domain', 'web=shop'], '--domain cannot be "web=shop".'],
    [['pre-push', '--domain', 'a b'], '--domain cannot be "a b".'],
    [['pre-push', '--site', 'nowhere'], '--site cannot be "nowhere".'],
    [['pre-push', '--format', 'sarif'], '--format cannot be "sarif". It can be pretty, json and markdown.'],
    [['pre-push', '--fix'], '--fix belongs to `check`, not to `checklist`.'],
    [['pre-push', '--compose', 'none.yaml'], 'none.yaml does not exist.'],
    [['pre-push', '--compose', 'one', '--compose', 'two'], 'A checklist looks at one stack.'],
  ])('%j', (args, sentence) => {
    for (const name of ['one', 'two']) workspace.write(`${name}/docker-compose.yaml`, GOOD);
    const answer = run(['checklist', ...args], { cwd: workspace.path });
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain(sentence);
  });

  it('prints what it could read, and says what it could not', () => {
    const name = repository('unreadable');
    workspace.write(`${name}/api/Dockerfile`, Buffer.from([0x46, 0xff, 0xfe, 0x00]));
    const answer = json('pre-push', '--compose', name);
    expect(answer.status).toBe(2);
    expect(answer.stderr).toContain(join(name, 'api/Dockerfile'));
    expect(itemOf(answer, 'listens-on-every-address').state).toBe('open');
    expect(itemOf(answer, 'fresh-clone-builds').state).not.toBe('proved');
  });
});
