import type { FileKind } from '../../src/lint/index.ts';
import type { Random } from './random.ts';

/** Texts that are nearly right: what people, tools and other programs write, put together at random. */
export function generate(random: Random, kind: FileKind): string {
  if (kind === 'env') return random.list(12, () => envLine(random)).join(random.pick(['\n', '\n', '\r\n']));
  if (kind === 'dockerfile') return random.list(14, () => dockerfileLine(random)).join('\n');
  return compose(random);
}

const NAMES = [
  'web',
  'db',
  'api',
  'cache',
  'Web',
  'my.app',
  'my-app',
  'my_app',
  '_x',
  '1',
  'a b',
  'ñ',
  '"q"',
  "'s'",
  '~',
  'null',
];
const VARIABLES = ['A', 'DB_PASSWORD', 'SERVICE_URL_WEB', 'SERVICE_FQDN_WEB_3000', 'SERVICE_PASSWORD_DB', 'SERVICE_PASSWORD_64_DB', 'SERVICE_NAME_DB', 'SERVICE_', 'COOLIFY_URL', 'SOURCE_COMMIT', 'PATH', 'a-b', '1A', '']; // prettier-ignore
const IMAGES = ['postgres', 'postgres:17', 'postgres:18-alpine', 'redis:7', 'mysql', 'mongo@sha256:0', 'nginx:latest', 'ghcr.io/example/api:1.4.0', 'localhost:5000/x', 'UPPER', ':', '', '"a:b"']; // prettier-ignore
const PORTS = ['80', '80:80', '"5432:5432"', '127.0.0.1:8080:80', '8000-8010:8000-8010', '53:53/udp', '${PORT}:80', '${PORT:-80}:80', '[::1]:80:80', '22:22', '99999:1', ':', '0', '1:2:3:4', '1e3']; // prettier-ignore
const MOUNTS = ['data:/data', './a:/a', './a.conf:/etc/a.conf:ro', '/var/run/docker.sock:/var/run/docker.sock', '~/x:/x', '../x:/x', '/data', '${DIR}:/d', '${DIR:-./d}:/d', 'C:\\a:/a', 'data:/var/lib/postgresql/data', '.:/app', ':', 'a:b:c:d', './$(x):/y']; // prettier-ignore
const SCALARS = ['a', '1', '1.10', '1e3', '0o17', '0x1F', '2024-01-01', '2024-01-01T00:00:00Z', 'yes', 'null', '~', '""', "''", '.inf', '-.5', '"\\x24{A}"', "'it''s'", '"a\\\n    b"', '|\n        x\n        ${A}', '>-\n        x\n        y', '*anchor', '&anchor v', '!!str 1', '[a, b]', '{a: b}', '[]', '{}', '${A}', '$A', '$$A', '${A:-${B:-c}}', '${A:?}', '${A:+x}', '${', '$', '@x', '`x`', 'a: b', 'a # b', '- a', '"', "'"]; // prettier-ignore
const KEYS = ['image', 'build', 'command', 'entrypoint', 'environment', 'env_file', 'ports', 'expose', 'volumes', 'depends_on', 'healthcheck', 'networks', 'network_mode', 'labels', 'restart', 'deploy', 'profiles', 'extends', 'container_name', 'configs', 'secrets', 'privileged', 'cap_add', 'devices', 'tmpfs', 'links', 'user', 'logging', 'x-a', 'unknown', '<<', 'exclude_from_hc', 'post_start']; // prettier-ignore

function reference(random: Random): string {
  const name = random.pick(VARIABLES);
  return random.pick([`\${${name}}`, `$${name}`, `\${${name}:-x}`, `\${${name}:?m}`, `\${${name}-}`, `\${${name}:+y}`, `x\${${name}}y`, `\${${name}:-\${A}}`]); // prettier-ignore
}

function scalar(random: Random): string {
  return random.chance(0.25) ? reference(random) : random.pick(SCALARS);
}

function compose(random: Random): string {
  const parts = [
    ...(random.chance(0.2) ? [`x-a: &anchor\n  restart: always\n  environment: {A: b}\n`] : []),
    ...(random.chance(0.1) ? [`version: "3.8"\n`] : []),
    `services:\n${random.list(4, () => service(random)).join('')}`,
    ...random.list(2, () => section(random)),
  ];
  return random.chance(0.15) ? parts.reverse().join('') : parts.join('');
}

function section(random: Random): string {
  const name = random.pick(['volumes', 'networks', 'configs', 'secrets', 'include', 'name', 'services']);
  const entry = (): string => `  ${random.pick([...NAMES, 'data'])}: ${random.pick(['', '', '{}', '{external: true}', '\n    name: x', '\n    driver_opts:\n      type: nfs', scalar(random)])}\n`; // prettier-ignore
  return `${name}:\n${random.list(3, entry).join('')}`;
}

function service(random: Random): string {
  return `  ${random.pick(NAMES)}:\n${random.list(6, () => entryOf(random)).join('')}`;
}

function entryOf(random: Random): string {
  const key = random.pick(KEYS);
  const value = random.chance(0.75) ? likely(random, key) : anything(random);
  const comment = random.chance(0.1) ? ' # playbook-ignore port-published -- known' : '';
  return value.includes('\n') ? `    ${key}:${value}\n` : `    ${key}: ${value}${comment}\n`;
}

function anything(random: Random): string {
  return random.pick([
    () => scalar(random),
    () => lines(random, () => `- ${scalar(random)}`),
    () => lines(random, () => `${random.pick(VARIABLES)}: ${scalar(random)}`),
    () => `[${random.list(3, () => scalar(random)).join(', ')}]`,
  ])();
}

/** A block on lines of its own, below a key of a service. */
function lines(random: Random, make: () => string): string {
  return `\n      ${[make(), ...random.list(3, make)].join('\n      ')}`;
}

function likely(random: Random, key: string): string {
  const list = (items: readonly string[]): string => lines(random, () => `- ${random.pick(items)}`);
  const makers: Readonly<Record<string, () => string>> = {
    image: () => random.pick(IMAGES),
    build: () => random.pick(['.', './web', lines(random, () => random.pick(['context: .', 'dockerfile: D', 'args: [A]', 'args: {A: "${A}"}', 'target: x']))]), // prettier-ignore
    command: () => random.pick([`sh -c "echo ${reference(random)}"`, `["a", "${reference(random)}"]`, '>-\n      a\n      $PATH']), // prettier-ignore
    environment: () =>
      random.chance(0.5)
        ? lines(random, () => `- ${random.pick(VARIABLES)}=${scalar(random)}`)
        : lines(random, () => `${random.pick(VARIABLES)}: ${scalar(random)}`),
    ports: () => list(PORTS),
    volumes: () =>
      random.chance(0.8)
        ? list(MOUNTS)
        : lines(random, () => `- type: ${random.pick(['bind', 'volume', 'tmpfs'])}\n        source: ${scalar(random)}\n        target: /t`), // prettier-ignore
    depends_on: () => random.chance(0.5) ? list(NAMES) : lines(random, () => `${random.pick(NAMES)}: {condition: ${random.pick(['service_healthy', 'service_started', 'x'])}}`), // prettier-ignore
    healthcheck: () => lines(random, () => random.pick(['test: curl localhost', 'test: ["CMD", "wget", "http://localhost/"]', 'test: ["CMD-SHELL", "x $A"]', 'test: NONE', 'disable: true', 'interval: 5s', 'test: []'])), // prettier-ignore
    labels: () =>
      lines(random, () => random.pick(['- a=b', 'traefik.enable: true', '- traefik.http.x=$A', 'a: ${A}'])),
    networks: () => list(['default', 'coolify', 'net']),
    '<<': () => random.pick(['*anchor', '[*anchor, *anchor]', '{a: b}', '*missing']),
  };
  return (makers[key] ?? (() => anything(random)))();
}

function envLine(random: Random): string {
  const value = random.pick(['', 'x', '"a b"', "'c'", '"unclosed', 'a # b', '#x', '$A', '${A}', '["a"]', 'https://u:p@example.com', '"a\\nb"', 'x\\', '`x`', '  x  ']); // prettier-ignore
  return random.pick([
    `${random.pick(VARIABLES)}=${value}`,
    `${random.pick(VARIABLES)} = ${value}`,
    `export ${random.pick(VARIABLES)}=${value}`,
    `${random.pick(VARIABLES)}: ${value}`,
    `# ${value}`,
    value,
    '',
  ]);
}

function dockerfileLine(random: Random): string {
  const file = random.pick([
    '.',
    './a',
    '.env',
    '.git',
    '/x',
    '--from=build /a',
    '--chown=a:b a',
    '["a", "b"]',
    '<<EOF',
  ]);
  return random.pick([
    () => `FROM ${random.pick(['node:22', 'node:22-alpine AS build', '--platform=$P a', 'scratch', '${BASE}', 'build', ''])}`,
    () => `${random.pick(['COPY', 'ADD', 'copy'])} ${file} ./`,
    () => `RUN ${random.pick(['apt-get update && apt-get install curl', 'npm ci \\\n  && npm run build', '--mount=type=cache,target=/x y', '<<EOF\nx\nEOF', '# x', '\\'])}`,
    () => `${random.pick(['ENV', 'ARG', 'LABEL'])} ${random.pick(VARIABLES)}${random.pick(['=', ' ', ''])}${random.pick(['a', '"a b"', '$A', '${A:-b}', 'a=b c=d', '"', ''])}`,
    () => `${random.pick(['CMD', 'ENTRYPOINT', 'HEALTHCHECK CMD', 'SHELL'])} ${random.pick(['["a", "b"]', "['a']", 'node x.js', '["a"', 'curl -f http://localhost:3000', ''])}`,
    () => random.pick(['EXPOSE 3000', 'EXPOSE $P/udp', 'USER a', 'WORKDIR a', 'VOLUME ["/x"]', 'ONBUILD RUN a', '# syntax=docker/dockerfile:1', '# escape=`', 'FOO bar', '', '   ', '\\']),
  ])(); // prettier-ignore
}
