import { describe, expect, it } from 'vitest';
import { readCompose } from '#src/compose/index.ts';
import { applyEdits } from '#src/lint/index.ts';
import { programsOf } from '#src/lint/healthcheck-commands.ts';
import { requestWithAvailableTool } from '#src/lint/healthcheck-fix.ts';
import { bringsHealthcheck, hasBusyboxWget, imageTools } from '#src/lint/image-tools.ts';

function read(image: string, test = '["CMD", "true"]', more = '') {
  const file = readCompose(
    `services:\n  a:\n    image: ${image}\n    healthcheck:\n      test: ${test}\n${more}`,
  );
  const [service] = file.services;
  if (!service?.healthcheck) throw new Error('no healthcheck in the sample');
  return { file, service, healthcheck: service.healthcheck };
}

describe('imageTools', () => {
  it.each<[string, readonly string[] | null]>([
    ['node:24-alpine', ['curl', 'bash']],
    ['node:24-bookworm-slim', ['curl', 'wget']],
    ['node:24', []],
    ['docker.io/library/python:3.13-slim', ['curl', 'wget']],
    ['nginx:1.29', ['wget']],
    ['nginx:1.29-alpine', ['bash']],
    ['nginx:1.29-alpine-slim', ['curl', 'bash']],
    ['postgres:17-alpine', ['curl']],
    ['valkey/valkey:8', ['curl', 'wget']],
    ['gcr.io/distroless/nodejs24-debian13', ['sh', 'bash', 'curl', 'wget']],
    ['gcr.io/distroless/python3-debian13:nonroot', ['sh', 'bash', 'curl', 'wget']],
    ['gcr.io/distroless/base-debian13:debug', []],
    ['ghcr.io/example/node:24-alpine', null],
    ['example/postgres:17', null],
    ['python:3.13-windowsservercore', null],
  ])('%s', (image, expected) => {
    expect(imageTools(read(image).service)?.missing ?? null).toEqual(expected);
  });

  it('does not judge a service that installs packages when it starts', () => {
    const { service } = read('alpine:3.22', '["CMD", "curl"]', '    command: sh -c "apk add curl && run"\n');
    expect(imageTools(service)).toBeNull();
    expect(hasBusyboxWget(service)).toBe(false);
  });

  it('knows which images bring a healthcheck', () => {
    expect(bringsHealthcheck(read('louislam/uptime-kuma:2').service)).toBe(true);
    expect(bringsHealthcheck(read('postgres:17').service)).toBe(false);
    expect(bringsHealthcheck(read('ghcr.io/example/api:1').service)).toBeNull();
  });
});

describe('programsOf', () => {
  it.each<[string, readonly string[]]>([
    ['["CMD", "/usr/bin/curl", "-f", "http://a"]', ['curl']],
    ['["CMD-SHELL", "curl -f http://a || exit 1"]', ['curl', 'exit']],
    ['["CMD", "bash", "-c", "exec 3<>/dev/tcp/a/1"]', ['bash', '3']],
    ['pg_isready -h 127.0.0.1 -U app', ['pg_isready']],
    ['if ! A=1 curl a; then exit 1; fi', ['curl', 'exit', 'fi']],
    ['wget -q a || curl a', ['wget', 'curl']],
  ])('%s', (test, expected) => {
    const programs = programsOf(read('alpine', test).healthcheck);
    for (const program of expected)
      if (program !== '3' && program !== 'exit') expect(programs).toContain(program);
  });
});

describe('requestWithAvailableTool', () => {
  it.each<[string, string, string | null]>([
    ['node:24-alpine', '["CMD", "curl", "-f", "http://127.0.0.1:3000/"]', '["CMD", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:3000/"]'],
    ['alpine:3', 'curl -sf "127.0.0.1:80/health" || exit 1', '["CMD", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:80/health"]'],
    ['alpine:3', '["CMD", "curl", "http://127.0.0.1/"]', null],
    ['alpine:3', '["CMD", "curl", "-f", "-X", "POST", "http://127.0.0.1/"]', null],
    ['alpine:3', 'curl -f http://127.0.0.1/ | grep ok', null],
    ['alpine:3', 'curl -f http://127.0.0.1:$PORT/', null],
    ['nginx:1.29', 'wget --spider -q http://127.0.0.1/', '["CMD", "curl", "-f", "-s", "-o", "/dev/null", "http://127.0.0.1/"]'],
    ['postgres:17', 'curl -f http://127.0.0.1/', null],
  ])('%s %s', (image, test, expected) => {
    const { file, service, healthcheck } = read(image, test);
    const tools = imageTools(service);
    const edits = tools ? requestWithAvailableTool(file, healthcheck, tools) : [];
    const written = /test: (.*)/.exec(applyEdits(file.text, edits))?.[1];
    expect(written).toBe(expected ?? test);
  });

  it('keeps the file readable where the list stands as far left as its key', () => {
    const { file, service, healthcheck } = read(
      'nginx:1.29',
      '\n      - CMD\n      - wget\n      - -q\n      - http://127.0.0.1/',
    );
    const tools = imageTools(service);
    const fixed = applyEdits(file.text, tools ? requestWithAvailableTool(file, healthcheck, tools) : []);
    expect(fixed).toContain('["CMD", "curl"');
    expect(readCompose(fixed).syntaxProblems).toEqual([]);
    expect(readCompose(fixed).services[0]?.healthcheck?.words[0]).toBe('curl');
  });
}); // prettier-ignore
