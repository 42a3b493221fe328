import { describe, expect, it } from 'vitest';
import { run, type Answer } from './command.ts';

const previewed = (input: string, ...args: readonly string[]): Answer =>
  run(['preview', '-', ...args], { input });

describe('preview for people', () => {
  it('shows what services share, and cuts long values', () => {
    const { stdout, status } = previewed(
      [
        'services:',
        '  web:',
        '    image: nginx:1.29',
        `    environment: ["LONG=\${LONG:-${'x'.repeat(300)}}"]`,
        '    volumes: [data:/data]',
        '  worker:',
        '    image: nginx:1.29',
        '    volumes: [data:/data, /' + 'y'.repeat(300) + ']',
        'volumes: {data: }',
        '',
      ].join('\n'),
    );
    expect(status).toBe(0);
    expect(stdout).toContain('(shared with worker)');
    expect(stdout).toContain(`LONG=${'x'.repeat(200)}`);
    expect(stdout).not.toContain(`LONG=${'x'.repeat(201)}`);
    expect(stdout).toContain(`- /${'y'.repeat(199)}…\n`);
  });

  it('has a route without a port, and one without an address', () => {
    const stack = 'services:\n  web:\n    image: nginx:1.29\n';
    const { stdout } = previewed(stack, '--domain', 'web=https://app.example.com');
    expect(stdout).toMatch(/https:\/\/app\.example\.com → web/);
    expect(previewed(stack).stdout).toContain('No service has a domain.');
  });

  it('says that there is no surprise, no data and no variable', () => {
    const { stdout } = previewed('services:\n  web:\n    image: nginx:1.29\n');
    expect(stdout).toContain('No service keeps data outside its container.');
    expect(stdout).toContain('Coolify lists no variables for this file.');
  });

  it('says which services wait for each other', () => {
    const { stdout } = previewed(
      'services:\n  a: {image: "nginx:1.29", depends_on: [b]}\n  b: {image: "nginx:1.29", depends_on: [a]}\n',
    );
    expect(stdout).toMatch(/These services wait for each other, which Compose refuses: a → b|b → a/);
  });

  it.each(['pretty', 'yaml', 'diff'])('says in the form %s why nothing is deployed', (format) => {
    const answer = previewed('services: [', `--format=${format}`);
    expect(answer.status).toBe(1);
    expect(answer.stdout + answer.stderr).toContain('Nothing is deployed.');
    expect(answer.stdout + answer.stderr).toContain('Coolify says:');
  });
});

describe('the options of preview', () => {
  const stack = 'services:\n  web:\n    image: nginx:1.29\n';

  it.each([
    [['--format', 'yml'], '--format cannot be "yml"'],
    [['--format', ''], '--format cannot be ""'],
    [['--domain', 'web'], 'web'],
    [['--domain', 'web=app.example.com'], 'web=app.example.com'],
    [['--wildcard', 'apps'], '"apps"'],
    [['second.yaml'], 'one compose file'],
  ])('are refused: %j', (args, sentence) => {
    const answer = previewed(stack, ...args);
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain(sentence);
  });

  it('take an empty wildcard domain for none, which wins over that of the context', () => {
    const withDomain = 'services:\n  web:\n    image: nginx:1.29\n    environment: [SERVICE_FQDN_WEB_80]\n';
    const given = previewed(withDomain, '--wildcard', 'https://apps.example.com', '--format', 'json').stdout;
    expect(given).toContain('apps.example.com');
    expect(previewed(withDomain, '--wildcard', '', '--format', 'json').stdout).not.toContain(
      'apps.example.com',
    );
  });
});
