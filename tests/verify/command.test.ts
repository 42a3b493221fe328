import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMAND, run as runNow, Workspace } from '../cli/command.ts';
import { issue } from './certificates.ts';
import { coolifyStandIn, TOKEN } from './coolify-stand-in.ts';
import { healthy, HOST, redirect, says, World } from './world.ts';

const world = new World();
const workspace = new Workspace();

beforeAll(() => {
  workspace.write('ca.pem', world.authority.cert);
}, 60_000);
afterAll(() => {
  world.close();
  workspace.remove();
});

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command while the servers of this process answer. */
async function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  whileRunning: (output: string, stop: () => void) => void = () => undefined,
): Promise<Ended> {
  const child = spawn(process.execPath, [COMMAND, 'verify', ...args], {
    cwd: workspace.path,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
    whileRunning(stdout, () => child.kill('SIGINT'));
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { status, stdout, stderr };
}

/** The options that lead the host to servers of this process. */
function at(ports: Readonly<Record<number, number>>): string[] {
  const options = Object.entries(ports).map(([port, to]) => `--connect-to=${HOST}:${port}:127.0.0.1:${to}`);
  return [`https://${HOST}/`, '--ca=ca.pem', ...options];
}

const healthySite = (): Promise<Record<number, number>> => world.site(healthy);
const brokenSite = (): Promise<Record<number, number>> =>
  world.site(says(404, '404 page not found\n'), issue({ name: 'TRAEFIK DEFAULT CERT', hosts: [HOST] }));

describe('verify', () => {
  it('prints one line for each check, and the verdict last', async () => {
    const { status, stdout, stderr } = await run([...at(await healthySite()), '--health-path=/health']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Verifying https:\/\/app\.example\.com\/\n\n/);
    expect(stdout).toMatch(
      /\n {2}pass {2}Certificate {8}Trusted, issued by Playbook Test CA, .* \(89 days\)\.\n/,
    );
    expect(stdout).toContain('Stability (--for)');
    expect(stdout).toMatch(/\n\nMet: \d+ checks, none failed\.\n$/);
  });

  it('names the page of each failure, in the language of the reader', async () => {
    const { status, stdout } = await run(at(await brokenSite()), { LANG: 'es_ES.UTF-8' });
    expect(status).toBe(1);
    expect(stdout).toContain('Página: /es/errors/letsencrypt-challenge-fails/ (coolify-playbook explain');
    expect(stdout).toContain('Página: /es/errors/domain-without-router-404/');
    expect(stdout).toMatch(/No se cumple: fallaron 2 de \d+ comprobaciones\. Empiece por: Certificado\.\n$/);
  });

  it('prints the object of the interface as JSON', async () => {
    const { status, stdout } = await run([...at(await brokenSite()), '--format=json']);
    expect(status).toBe(1);
    const report = JSON.parse(stdout) as Record<string, unknown> & { checks: Record<string, unknown>[] };
    expect(report).toMatchObject({
      version: 1,
      url: `https://${HOST}/`,
      stopped: false,
      summary: { fail: 2 },
    });
    for (const check of report.checks) {
      expect(check).toMatchObject({ id: expect.any(String) as string, detail: expect.any(String) as string });
      expect(['pass', 'fail', 'warn', 'skip']).toContain(check['status']);
    }
    expect(report.checks.find(({ id }) => id === 'tls-certificate')).toMatchObject({
      status: 'fail',
      entry: 'letsencrypt-challenge-fails',
      url: '/errors/letsencrypt-challenge-fails/',
      code: 'tls-default',
    });
  });

  it('leads to the reference where no entry explains a failure, and to the site that was given', async () => {
    const { stdout } = await run([
      ...at(await world.site(says(500, 'x'))),
      '--site=https://playbook.example.com',
    ]);
    expect(stdout).toContain('Page: https://playbook.example.com/reference/verify/#http-status\n');
  });

  it('fails for warnings where that was asked', async () => {
    const site = at(await world.site(says(200, 'ok')));
    expect((await run(site)).status).toBe(0);
    expect((await run([...site, '--fail-on=warning'])).status).toBe(1);
  });

  it('tells what was measured when it is interrupted', async () => {
    let count = 0;
    const site = await world.site((request, response) => {
      count += 1;
      healthy(request, response);
    });
    const ended = await run([...at(site), '--for=1h'], {}, (output, stop) => {
      if (/Cookies/.test(output)) setTimeout(stop, 1500);
    });
    expect(ended.status).toBe(1);
    expect(ended.stdout).toMatch(/warn {2}Stability {10}Stopped after \d s: \d requests, all good\./);
    expect(ended.stdout).toMatch(/Stopped before the end: not everything was measured\.\n$/);
    expect(count).toBeGreaterThan(3);
  });

  it('goes to an address before its DNS is switched, also by --resolve', async () => {
    const port = await world.https(healthy);
    const { stdout } = await run([
      `https://${HOST}:${port}/`,
      '--ca=ca.pem',
      `--resolve=${HOST}:127.0.0.1`,
      '--format=json',
    ]);
    expect(stdout).toContain('"code": "status-ok"');
  });

  it('trusts no unknown authority without --ca', async () => {
    const [address, , ...ports] = at(await healthySite());
    const { status, stdout } = await run([address!, ...ports]);
    expect(status).toBe(1);
    expect(stdout).toContain('/errors/wildcard-or-custom-certificate/');
  });
});

describe('Coolify’s API', () => {
  it('is read with both variables, and the token is in no output', async () => {
    const api = coolifyStandIn({ variables: [{ key: 'A', is_preview: false }] });
    const env = { COOLIFY_URL: `http://127.0.0.1:${await world.http(api.handler)}`, COOLIFY_TOKEN: TOKEN };
    workspace.write(
      'docker-compose.yaml',
      'services:\n  web:\n    image: nginx\n    environment: ["A=${A}", "B=${B}"]\n',
    );
    const site = at(await healthySite());
    for (const format of ['pretty', 'json', 'github', 'junit', 'markdown']) {
      const ended = await run([...site, '--compose=docker-compose.yaml', `--format=${format}`], env);
      expect(ended.status).toBe(1);
      expect(ended.stdout).toContain('Not in Coolify: B');
      expect(ended.stdout + ended.stderr).not.toContain(TOKEN.slice(2));
    }
    expect(api.asked.length).toBeGreaterThan(0);
    const before = api.asked.length;
    const { COOLIFY_URL } = env;
    expect((await run(site, { COOLIFY_URL })).status).toBe(0);
    expect(api.asked.length).toBe(before);
  });
});

describe('formats', () => {
  const evil =
    '\u001b[31m::error::owned\r\n::stop-commands::x <img src=x onerror=alert(1)> @octocat `a | **b** ]]>\u202e';
  const hostile = async (): Promise<string[]> => [
    ...at({
      443: await world.https(
        (request, response) => {
          if (request.url === '/version') says(200, JSON.stringify({ commit: evil }))(request, response);
          else says(200, 'ok', { 'set-cookie': 'a<b>::c=1' })(request, response);
        },
        issue({ name: evil, hosts: [HOST] }),
      ),
      80: await world.http(redirect),
    }),
    '--expect-version=4f2c9d1',
  ];

  it.each(['pretty', 'json', 'github', 'junit', 'markdown'])(
    '%s lets nothing through that acts',
    async (format) => {
      const { status, stdout, stderr } = await run([...(await hostile()), `--format=${format}`]);
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
      expect(stdout).toContain('owned');
      expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
      const commands = stdout.split('\n').filter((line) => /^\s*::/.test(line));
      expect(commands.every((line) => /^::(?:error|warning) title=[a-z0-9-]+::/.test(line))).toBe(true);
      expect(commands.length > 0).toBe(format === 'github');
      if (format === 'junit' || format === 'markdown') expect(stdout).not.toContain('<img');
      if (format === 'markdown') expect(stdout).not.toMatch(/@octocat|\*\*b\*\*/);
    },
  );

  it('junit: a failure for each failed check, and every check once', async () => {
    const { stdout } = await run([...at(await brokenSite()), '--format=junit']);
    expect(stdout.match(/<failure /g)).toHaveLength(2);
    expect(stdout).toMatch(
      /<testsuites name="coolify-playbook" tests="\d+" failures="2" errors="0" skipped="\d+">/,
    );
    const names = [...stdout.matchAll(/ name="([a-z0-9-]+)">\n/g)].map((match) => match[1]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('github: an annotation for each failure, and the verdict', async () => {
    const { stdout } = await run([...at(await brokenSite()), '--format=github']);
    expect(stdout).toMatch(
      /^::error title=tls-certificate::The proxy shows .*%0A\/errors\/letsencrypt-challenge-fails\/\n::error title=http-status::/,
    );
    expect(stdout).toMatch(/\nNot met: 2 of \d+ checks failed\. Begin with: Certificate\.\n$/);
  });
});

describe('wrong usage', () => {
  it.each([
    [[], 'Name one address'],
    [['https://a.example.com', 'https://b.example.com'], 'Name one address'],
    [['app.example.com'], 'Did you mean https://app.example.com?'],
    [['localhost:3000'], 'Did you mean https://localhost:3000?'],
    [['ftp://app.example.com'], 'is no address that begins with https:// or http://.\n'],
    [['https://u:p@app.example.com'], 'holds a name or a password'],
    [['https://'], 'is no address'],
    [['https://app.example.com', '--for', 'soon'], '--for cannot be "soon"'],
    [['https://app.example.com', '--expect-ip', 'app'], '--expect-ip cannot be "app"'],
    [['https://app.example.com', '--expect-status', '99'], '--expect-status cannot be "99"'],
    [['https://app.example.com', '--health-path', 'health'], 'begins with a slash'],
    [['https://app.example.com', '--health-path', '//evil.example.net/'], 'begins with a slash'],
    [['https://app.example.com', '--version-path', '/v'], 'Add --expect-version'],
    [['https://app.example.com', '--persist-write'], 'Add --persist-url'],
    [['https://app.example.com', '--persist-url', '/p'], 'either --persist-write'],
    [
      ['https://app.example.com', '--persist-url', '/p', '--persist-write', '--persist-read', 'x'],
      'either --persist-write',
    ],
    [['https://app.example.com', '--wait', '5m'], 'Set COOLIFY_URL and COOLIFY_TOKEN'],
    [['https://app.example.com', '--resolve', 'x'], '--resolve cannot be "x"'],
    [['https://app.example.com', '--connect-to', 'x'], '--connect-to cannot be "x"'],
    [['https://app.example.com', '--ca', 'missing.pem'], 'missing.pem does not exist'],
    [['https://app.example.com', '--ca', 'package.json'], 'holds no certificate'],
    [['https://app.example.com', '--format', 'sarif'], '--format cannot be "sarif"'],
    [['https://app.example.com', '--fix'], '--fix belongs to `check`, not to `verify`'],
  ])('%j', (args, sentence) => {
    const answer = runNow(['verify', ...args]);
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain(sentence);
    expect(answer.stderr).not.toContain('u:p');
  });

  it('does not repeat a token that cannot be sent', () => {
    const env = { COOLIFY_URL: 'https://coolify.example.com', COOLIFY_TOKEN: '1|abc\ndef' };
    const { status, stderr } = runNow(['verify', 'https://app.example.com'], { env });
    expect(status).toBe(2);
    expect(stderr).toContain('COOLIFY_TOKEN holds characters');
    expect(stderr).not.toContain('abc');
  });
});

describe('the library', () => {
  it('stays free of the network', () => {
    const library = readFileSync('dist/cli/index.mjs', 'utf8');
    expect(library).not.toMatch(/node:(?:tls|https?|net|dns)/);
  });
});
