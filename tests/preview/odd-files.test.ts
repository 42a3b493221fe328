import { describe, expect, it } from 'vitest';
import type { PreviewOptions } from '#src/coolify/index.ts';
import { previewView, type PreviewView } from '#src/preview/index.ts';

const WEB = 'services:\n  web:\n    image: x\n';
const NETWORK_VOLUME = 'volumes:\n  nfs:\n    driver_opts: {type: nfs, o: "addr=192.0.2.1", device: ":/x"}\n';

function view(text: string, options: PreviewOptions = {}, locale: 'en' | 'es' = 'en'): PreviewView {
  return previewView(text, options, locale);
}

describe('what refuses a file', () => {
  const BUILD = 'services:\n  web:\n    build: true\n    environment:\n      A: ${A}\n';
  const SECRETS: PreviewOptions = { settings: { use_build_secrets: true } };

  it.each([
    ['a file that is not read', 'services:\n  web: [\n', {}, 'Coolify cannot read this file and says nothing: '],
    ['a file that is not loaded', 'services: 5\n', {}, 'Coolify refuses to load this file.'],
    ['a file that is not deployed', BUILD, SECRETS, 'Coolify loads this file, but the deployment fails.'],
  ] as const)('%s', (_, text, options, sentence) => {
    const { refusal, diff } = view(text, options);
    expect(refusal?.sentence.startsWith(sentence)).toBe(true);
    expect(refusal?.message).not.toBe('');
    expect(diff).toEqual({ hunks: [], isCut: false });
  }); // prettier-ignore

  it('in Spanish', () => {
    expect(view(BUILD, SECRETS, 'es').refusal?.sentence).toBe(
      'Coolify carga este archivo, pero el despliegue falla.',
    );
    expect(view('services: 5\n', {}, 'es').refusal?.sentence).toBe(
      'Coolify rechaza la carga de este archivo.',
    );
  });
});

describe('domains', () => {
  it.each([
    ['none', null],
    ['nothing but commas', ' , '],
  ])('%s leave the service to the others', (_, domain) => {
    const { routes } = view(`${WEB}    expose: ["80"]\n`, { domains: { web: domain } });
    expect(routes.map(({ address, remarks }) => [address, remarks[0]?.facts])).toEqual([[null, ['F-060']]]);
  });

  it('take the port that is exposed, whatever else the list holds', () => {
    const { routes } = view(`${WEB}    expose: [x, {a: b}, "8080"]\n`, {
      domains: { web: 'https://a.example.com' },
    });
    expect(routes[0]?.remarks[0]?.sentence).toContain('8080');
  });
});

describe('the order of the start', () => {
  const order = (condition: string, isRequired: boolean, target: string): PreviewView['order'] =>
    view(
      `${WEB}    depends_on:\n      job: {condition: ${condition}, required: ${isRequired}}\n${target}`,
      {},
      'es',
    ).order;
  const sentences = (...parameters: Parameters<typeof order>): string[] =>
    order(...parameters).deadEnds.map(({ sentence }) => sentence);
  const job = (line: string): string => `  job:\n    image: y\n    ${line}\n`;

  it('asks for a service that is required', () => {
    expect(sentences('service_started', true, '')).toEqual([
      '«web» espera a «job», que no está en el archivo: Compose lo rechaza.',
    ]);
    expect(sentences('service_started', false, '')).toEqual([]);
  });

  it.each([
    ['that is not in the file', ''],
    ['that is not started', job('profiles: [tools]')],
  ])('does not wait for a service %s where it is not required', (_, target) => {
    const [web] = order('service_started', false, target).services;
    expect(web?.sentence).toBe('«web» se inicia de inmediato.');
    expect(web?.waitsFor).toEqual([]);
    expect(order('service_started', false, job('tty: true')).services.at(-1)?.waitsFor).toHaveLength(1);
  });

  it('ends where a check is disabled', () => {
    expect(sentences('service_healthy', true, job('healthcheck: {disable: true}'))).toEqual([
      '«web» espera a que «job» esté en buen estado, pero su comprobación de estado está desactivada.',
    ]);
  });

  it.each(['always', 'unless-stopped'])('ends where a service that should end restarts: %s', (policy) => {
    expect(sentences('service_completed_successfully', true, job(`restart: ${policy}`))).toEqual([
      '«web» espera a que «job» termine, lo que cabe esperar que impida su política de reinicio.',
    ]);
  });

  it('goes on where it does not', () => {
    expect(sentences('service_completed_successfully', true, job('restart: "no"'))).toEqual([]);
  });
});

describe('stored data', () => {
  const kinds = (lines: string, rest = ''): string[] =>
    view(`${WEB}    ${lines}\n${rest}`).data.map(({ kind, source, target }) => `${kind} ${source} ${target}`);

  it.each([
    ['a network volume', 'volumes: ["nfs:/nfs"]', NETWORK_VOLUME, ['remote-volume nfs /nfs']],
    ['mounts with names', 'volumes: {a: "/x:/y"}', '', ['server-path /x /y']],
    ['memory', 'volumes: [{type: tmpfs, target: /x}]', '', ['memory null /x']],
    ['what only Windows knows', 'volumes: [{type: npipe, source: a, target: /y}]', '', ['other a /y']],
  ])('%s', (_, lines, rest, expected) => {
    expect(kinds(lines, rest)).toEqual(expected);
  });

  it('says for a network volume what becomes of it with a pull request', () => {
    const [row] = view(`${WEB}    volumes: ["nfs:/nfs"]\n${NETWORK_VOLUME}`).data;
    expect(row?.pullRequest.facts).toEqual(['F-050']);
  });

  it('names by its place what has no source', () => {
    const { lost } = view(`${WEB}    volumes: [{type: tmpfs, target: /x}]\n`).summary;
    expect(lost[0]?.sentence).toBe('With each deployment: what "web" keeps in `/x`.');
  });
});

describe('variables', () => {
  it('are written so that Coolify reads them as they are', () => {
    const lines = ['A: "${A:-b # c}"', 'B: "${B:-x y }"', 'C: "${C:-a\\nb}"', 'D: ${D:-z}'];
    const { developerText } = view(
      `${WEB}    environment:\n${lines.map((line) => `      ${line}\n`).join('')}`,
    );
    expect(developerText).toContain('A="b # c"\n');
    expect(developerText).toContain('C=\nD=z\n');
  });

  it.each([
    ['en', ' 6 more'],
    ['es', ' y 6 más.'],
  ] as const)('are counted where they are many (%s)', (locale, end) => {
    const lines = Array.from({ length: 12 }, (_, index) => `      A${index}: \${A${index}}\n`);
    const { enter } = view(`${WEB}    environment:\n${lines.join('')}`, {}, locale).summary;
    expect(enter.at(-1)?.sentence).toContain(end);
  });
});

describe('the comparison of the files', () => {
  it('shows empty collections as they are, and lists that hold mappings', () => {
    const { hunks } = view(`${WEB}    command: []\n    labels: {}\n    networks: [{a: b}]\n`).diff;
    const rows = hunks.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows));
    const before = rows.map((row) => row.before?.text);
    expect(before).toContain('    labels: {}');
    expect(before).toContain('        a: b');
  });
});
