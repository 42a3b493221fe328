import { afterAll, describe, expect, it } from 'vitest';
import { decodeShare } from '#src/validator/share-link.ts';
import { BAD, run, Workspace } from '../cli/command.ts';

const workspace = new Workspace();
const cwd = workspace.path;
const SITE = 'https://playbook.example.com';

function report(args: readonly string[]): string {
  const { stdout } = run(['check', '--format', 'markdown', '--lang', 'en', ...args], { cwd });
  return stdout;
}

function linkIn(markdown: string): string | undefined {
  return /\[Open the files in the validator[^\]]*\]\((https:[^)]+)\)/.exec(markdown)?.[1];
}

afterAll(() => workspace.remove());

describe('the link to the validator in a Markdown report', () => {
  const SECRET = 'hunter2-Zx81-correct';

  it('opens the compose file with its Dockerfile, its example variables and its domains, without secrets', async () => {
    workspace.write(
      'shop/docker-compose.yaml',
      `services:\n  web:\n    build: ./api\n    environment:\n      DB_PASSWORD: ${SECRET}\n    env_file: [.env, .env.example]\n`,
    );
    workspace.write('shop/api/Dockerfile', `FROM node:24\nENV API_TOKEN=${SECRET}\n`);
    workspace.write('shop/.env', `INNOCENT_NAME=${SECRET}\n`);
    workspace.write('shop/.env.example', `DB_PASSWORD=${SECRET}\nCOLOUR=blue\n`);
    const link = linkIn(report(['shop', '--site', `${SITE}/`, '--domain', 'web=https://shop.example.com']));
    expect(link).toMatch(/^https:\/\/playbook\.example\.com\/tools\/validator\/#v2\./);
    const shared = await decodeShare(new URL(link!).hash);
    if (!shared.ok) throw new Error(shared.problem);
    const { files, domains, active } = shared.project;
    expect(files.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      'compose docker-compose.yaml',
      'dockerfile api/Dockerfile',
      'env .env.example',
    ]);
    expect(JSON.stringify(files)).not.toContain(SECRET);
    expect(JSON.stringify(files)).toContain('COLOUR=blue');
    expect({ domains, active }).toEqual({ domains: { web: ['https://shop.example.com'] }, active: 0 });
  });

  it('is left out where no site is known, no compose file was checked, or the address would be too long', () => {
    workspace.write('docker-compose.yaml', BAD);
    workspace.write('Dockerfile', 'FROM node\n');
    const noise = Array.from({ length: 4000 }, (_, index) => `# ${String(Math.sin(index + 1))}`).join('\n');
    workspace.write('large.yaml', `${BAD}${noise}\n`);
    expect(linkIn(report(['docker-compose.yaml', '--site', SITE]))).toBeDefined();
    expect(linkIn(report(['docker-compose.yaml']))).toBeUndefined();
    expect(linkIn(report(['Dockerfile', '--site', SITE]))).toBeUndefined();
    expect(linkIn(report(['large.yaml', '--site', SITE]))).toBeUndefined();
  });

  it.each([
    'javascript:alert(1)',
    'playbook.example.com',
    'https://a.example.com/)[x](https://b.example.com',
    'https://a.example.com/?q',
  ])('refuses the site %s', (site) => {
    const { status, stderr } = run(['check', 'docker-compose.yaml', '--site', site, '--lang', 'en'], { cwd });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('--site cannot be') as string,
    });
  });

  it('leads every page of the other formats to the site as well', () => {
    const page = `${SITE}/errors/published-port-bypasses-firewall/#rule-db-port-published`;
    const pretty = run(['check', 'docker-compose.yaml', '--site', SITE, '--lang', 'en'], { cwd }).stdout;
    expect(pretty).toContain(`Page  ${page}\n`);
    const sarif = run(['check', 'docker-compose.yaml', '--site', SITE, '--format', 'sarif'], { cwd }).stdout;
    expect(sarif).toContain(`"helpUri": "${page}"`);
  });
});
