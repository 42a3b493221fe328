import { describe, expect, it } from 'vitest';
import { deployedCompose, explain, preview, type PreviewOptions } from '#src/coolify/index.ts';
import { readCoolifyYaml } from '#src/compose/index.ts';

/** Changes of a file, those that every service gets left out. */
function changes(text: string, options: PreviewOptions = {}): string[] {
  const common = [
    'container-name-set',
    'network-declared',
    'network-joined',
    'labels-added',
    'variables-added',
  ];
  return explain(text, preview(text, options), options)
    .filter(({ kind }) => !common.includes(kind))
    .map(
      ({ kind, path, before, after, facts }) =>
        `${kind} ${path.join('.')}: ${before} > ${after} (${facts.join()})`,
    );
}

function service(lines: string, rest = ''): string {
  const start = 'services:\n  web:\n    image: nginx\n    restart: always\n    env_file: .env\n';
  return `${start}${lines.replaceAll(/^/gm, '    ')}\n${rest}`;
}

const FOLDER = '/data/coolify/applications/abcd1234efgh5678ijkl9012';
const UUID = 'abcd1234efgh5678ijkl9012';

describe('changes', () => {
  it.each([
    [
      'restart',
      'services:\n  web: {image: x, env_file: .env}\n',
      ['restart-defaulted services.web.restart: null > unless-stopped (F-070)'],
    ],
    [
      'env_file',
      'services:\n  web: {image: x, restart: always, env_file: a.env}\n',
      ['env-file-replaced services.web.env_file: a.env > [".env"] (F-013)'],
    ],
    [
      'dropped keys',
      service('tty: true', 'name: x\ninclude: [a]\n'),
      ['top-level-dropped name: x > null (F-004)', 'top-level-dropped include: ["a"] > null (F-003)'],
    ],
    [
      'binds',
      service('volumes: [./a:/a, ../b:/b, ~/c:/c, /node_modules]'),
      [
        `bind-rewritten services.web.volumes.0: ./a:/a > ${FOLDER}/a:/a (F-038)`,
        `bind-rewritten services.web.volumes.1: ../b:/b > ${FOLDER}./b:/b (F-041)`,
        `bind-rewritten services.web.volumes.2: ~/c:/c > ${FOLDER}/c:/c (F-042)`,
        'anonymous-volume-bound services.web.volumes.3: /node_modules > /node_modules:/node_modules (F-043)',
      ],
    ],
    [
      'volumes',
      service('volumes: [data:/a, .:/b]', 'volumes: {data: }\n'),
      [
        `volume-renamed services.web.volumes.0: data:/a > ${UUID}_data:/a (F-049)`,
        `volume-renamed services.web.volumes.1: .:/b > ${UUID}_:/b (F-039)`,
      ],
    ],
    [
      'remote volumes',
      service('volumes: [nfs:/a, /b:/b]', 'volumes: {nfs: {driver_opts: {type: nfs}}}\n'),
      ['volume-dropped services.web.volumes.0: nfs:/a > null (F-050)'],
    ],
    [
      'references',
      service('environment: ["A=${A:-1}", "B=${B:?unset}"]'),
      [
        'value-inlined services.web.environment.A: ${A:-1} > 1 (F-024)',
        'value-inlined services.web.environment.B: ${B:?unset} > unset (F-024)',
        'variable-created env_vars.A: null > 1 (F-019)',
        'variable-created env_vars.B: null > unset (F-015)',
      ],
    ],
    [
      'build arguments',
      service('build: {context: ., args: {A: b}}\nenvironment: {A: e}'),
      ['argument-added services.web.environment.A: e > b (F-023)'],
    ],
    [
      'magic',
      service('environment: [SERVICE_FQDN_WEB_80, P=$SERVICE_PASSWORD_X]'),
      [
        'variable-removed services.web.environment.SERVICE_FQDN_WEB_80:  > null (F-097)',
        expect.stringContaining('proxy-labels-added services.web.labels: null > traefik.docker.network='),
        expect.stringContaining('variable-created env_vars.SERVICE_FQDN_WEB: null > web-'),
        'variable-created env_vars.SERVICE_PASSWORD_X: null > <password:32> (F-091)',
        'variable-created env_vars.P: null > $SERVICE_PASSWORD_X (F-019)',
        expect.stringContaining('variable-created env_vars.SERVICE_URL_WEB: null > https://web-'),
        `domain-attached domains.web: null > https://web-${UUID}.apps.example.com:80 (F-094,F-095)`,
        `application-domain-made : null > ${UUID}.apps.example.com:80 (F-033)`,
      ],
    ],
    [
      'labels',
      service('labels: {a: $x, b: true}'),
      [
        'label-rewritten services.web.labels.a: a=$x > a=$$x (F-076)',
        'label-rewritten services.web.labels.b: b=true > b=1 (F-077)',
      ],
    ],
    [
      'networks',
      service('networks: {front: , back: {}}', 'networks: {front: , back: }\n'),
      ['network-dropped services.web.networks.front: null > null (F-058)'],
    ],
    [
      'scalars',
      service('command: []\nenvironment: {A: 1.10, B: 2024-01-01}'),
      [
        'empty-list-rewritten services.web.command: [] > {} (F-005)',
        'number-rewritten services.web.environment.A: 1.10 > 1.1 (F-006)',
        'date-rewritten services.web.environment.B: 2024-01-01 > 1704067200 (F-006)',
      ],
    ],
  ])('of %s', (_, text, expected) => {
    expect(changes(text)).toEqual(expected);
  });

  it('are none for what the user set', () => {
    const options = { env: { A: 'mine' }, domains: { web: 'https://a.example.com' } };
    const made = changes(service('environment: ["A=${A}"]'), options);
    expect(made.filter((change) => change.includes('env_vars.A') || change.includes('domains.web'))).toEqual(
      [],
    );
  });

  it('are none when nothing is deployed', () => {
    expect(changes('services: {web: {image: x}}\n---\n')).toEqual([]);
  });
});

describe('the deployed file', () => {
  it('reads as the preview says', () => {
    const text = service('environment: ["A=${A:-1}"]');
    const reading = readCoolifyYaml(deployedCompose(text) ?? '');
    expect(reading.ok).toBe(true);
    expect(deployedCompose(text)).toContain('container_name: web-abcd1234efgh5678ijkl9012-<time>');
  });

  it('is none for a file that Coolify refuses', () => {
    expect(deployedCompose('services: [')).toBeNull();
  });
});
