import { describeReports, web, type ReportedCase } from './reported.ts';

const LONG_NAMES = Array.from({ length: 9 }, (_, index) => `A_RATHER_LONG_NAME_${index}=1\n`).join('');

/** Services that all wait for each other. */
function ringOf(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `s${index}`);
  const services = names.map((name) => {
    const others = names.filter((other) => other !== name);
    return `  ${name}:\n    image: x:1\n    depends_on: [${others.join(', ')}]\n`;
  });
  return `services:\n${services.join('')}`;
}

const KEYS: readonly ReportedCase[] = [
  {
    name: 'a watched folder',
    rule: 'key-missing',
    text: web('build: .', 'develop: {watch: [{path: .}]}'),
    found: ['4:23 web error: {path: .}'],
  },
  {
    name: 'a key of another place',
    rule: 'key-unknown',
    text: web('image: a:1', 'replicas: 2'),
    found: ['4:5 web error: replicas'],
    fix: null,
    says: { en: 'Move it below `deploy`.', es: 'Muévala dentro de `deploy`.' },
  },
  {
    name: 'a key of several places',
    rule: 'key-unknown',
    text: web('image: a:1', 'args: {a: b}'),
    found: ['4:5 web error: args'],
    fix: null,
    says: { en: 'Move it below `build`.', es: 'Muévala dentro de `build`.' },
  },
  {
    name: 'equally near to two',
    rule: 'key-unknown',
    text: web('image: a:1', 'cpx_shares: 2'),
    found: ['4:5 web error: cpx_shares'],
    fix: ['-    cpx_shares: 2', '+    cpu_shares: 2'],
    says: { en: 'Rename it to `cpu_shares`.', es: 'Cámbiele el nombre a `cpu_shares`.' },
  },
  {
    name: 'from a merge',
    rule: 'label-boolean',
    text: 'x-l: &l {a: true}\n' + web('image: a:1', 'labels:', '  <<: *l'),
    found: ['1:13 web warning: true'],
    fix: null,
  },
  {
    name: 'an alias',
    rule: 'label-boolean',
    text: 'x-l: &l true\n' + web('image: a:1', 'labels: {a: *l}'),
    found: ['1:9 web warning: true'],
    fix: null,
  },
  {
    name: 'in a map',
    rule: 'label-traefik-disabled',
    text: web('image: a:1', 'labels: {traefik.enable: FALSE}', 'environment: {SERVICE_URL_WEB_3000: ""}'),
    found: ['4:30 web info: FALSE'],
  },
  {
    name: 'true in a map',
    rule: 'label-traefik-disabled',
    text: web('image: a:1', 'labels: {traefik.enable: true}', 'environment: {SERVICE_URL_WEB_3000: ""}'),
    found: [],
  },
  {
    name: 'nothing',
    rule: 'value-type-wrong',
    text: web('image: a:1', 'init:'),
    found: ['4:5 web error: init'],
    fix: null,
    says: { en: 'Give it a value, or delete the key.', es: 'Asígnele un valor o elimine la clave.' },
  },
  {
    name: 'a whole number',
    rule: 'value-type-wrong',
    text: web('image: a:1', 'healthcheck: {test: "true", retries: many}'),
    found: ['4:42 web error: many'],
    fix: null,
    says: {
      en: '`retries` is "many", but takes a whole number.',
      es: '`retries` es «many», pero admite un número entero.',
    },
  },
  {
    name: 'from an alias',
    rule: 'empty-list-becomes-map',
    text: 'x-l: &l []\n' + web('image: a:1', 'profiles: *l'),
    found: ['1:9 web error: []'],
    fix: null,
  },
  {
    name: 'written here',
    rule: 'empty-list-becomes-map',
    text: web('image: a:1', 'profiles: []'),
    found: ['4:15 web error: []'],
    fix: ['-    profiles: []'],
  },
  {
    name: 'files of another shape',
    rule: 'env-file-ignored',
    text: web('image: a:1', 'env_file: [{required: true}, "", {path: .env}]'),
    found: ['4:45 web info: .env'],
  },
  {
    name: 'very long names',
    rule: 'env-file-ignored',
    text: web('image: a:1', 'env_file: .env.example'),
    beside: { env: LONG_NAMES },
    found: ['4:15 web error: .env.example'],
    says: {
      en: 'Service "web" expects ".env.example", which Coolify never reads.',
      es: 'El servicio «web» espera «.env.example», que Coolify nunca lee.',
    },
  },
  {
    name: 'an empty mapping',
    rule: 'environment-item-mapping',
    text: web('image: a:1', 'environment:', '  - {}'),
    found: ['5:9 web error: {}'],
    fix: null,
  },
  {
    name: 'a name with a blank',
    rule: 'environment-item-mapping',
    text: web('image: a:1', 'environment:', '  - A B: c'),
    found: ['5:9 web error: A B'],
    fix: null,
  },
  {
    name: 'in what Coolify drops',
    rule: 'yaml-date-rewritten',
    text: 'name: 2024-01-01\nservices:\n  web:\n    image: a:1\n',
    found: [],
  },
  {
    name: 'an alias',
    rule: 'environment-item-mapping',
    text: 'x-a: &a b\n' + web('image: a:1', 'environment:', '  - A: *a'),
    found: ['6:9 web error: A'],
    fix: null,
  },
  {
    name: 'a value',
    rule: 'environment-item-mapping',
    text: web('image: a:1', 'environment:', '  - A: b'),
    found: ['5:9 web error: A'],
    fix: ['-      - A: b', '+      - A=b'],
    says: { en: 'Write `- A=value`.', es: 'Escriba `- A=valor`.' },
  },
  {
    name: 'a service with a domain',
    rule: 'service-name-uppercase',
    text: 'services:\n  Web:\n    image: a:1\n    environment: {SERVICE_URL_WEB_3000: ""}\n',
    found: ['2:3 Web error: Web'],
    says: {
      en: 'Coolify compares names in lower case: `SERVICE_URL_…` and `SERVICE_FQDN_…` never give this service a domain.',
      es: 'Coolify compara los nombres en minúsculas: `SERVICE_URL_…` y `SERVICE_FQDN_…` nunca dan un dominio a este servicio.',
    },
  },
  {
    name: 'a check that is written',
    rule: 'database-not-awaited',
    text: 'services:\n  web:\n    image: a:1\n    depends_on: [db]\n  db:\n    image: postgres:17\n    healthcheck: {test: pg_isready}\n',
    found: ['4:18 web warning: db'],
    fix: ['-    depends_on: [db]', '+    depends_on: { db: { condition: service_healthy } }'],
  },
  {
    name: 'a check that is disabled',
    rule: 'database-not-awaited',
    text: 'services:\n  web:\n    image: a:1\n    depends_on: [db]\n  db:\n    image: postgres:17\n    healthcheck: {disable: true}\n',
    found: ['4:18 web warning: db'],
    fix: null,
  },
  {
    name: 'an item with an anchor',
    rule: 'database-not-awaited',
    text: 'services:\n  web:\n    image: a:1\n    depends_on:\n      - &d db\n  db:\n    image: postgres:17\n',
    found: ['5:12 web warning: db'],
    fix: null,
  },
  {
    name: 'a list as far left as its key',
    rule: 'database-not-awaited',
    text: 'services:\n  web:\n    image: a:1\n    depends_on:\n    - db\n    - api\n  api:\n    image: a:1\n  db:\n    image: postgres:17\n',
    found: ['5:7 web warning: db'],
    fix: [
      '-    - db',
      '-    - api',
      '+      db:',
      '+        condition: service_healthy',
      '+      api:',
      '+        condition: service_started',
      '+    healthcheck:',
      '+      test: ["CMD-SHELL", "pg_isready -h 127.0.0.1 -U $${POSTGRES_USER:-postgres} -d $${POSTGRES_DB:-postgres}"]',
      '+      interval: 10s',
      '+      timeout: 5s',
      '+      retries: 5',
    ],
  },
  {
    name: 'a list in braces',
    rule: 'database-not-awaited',
    text: 'services:\n  web:\n    image: a:1\n    depends_on: [db, api]\n  api:\n    image: a:1\n  db:\n    image: postgres:17\n',
    found: ['4:18 web warning: db'],
    fix: [
      '-    depends_on: [db, api]',
      '+    depends_on: { db: { condition: service_healthy }, api: { condition: service_started } }',
      '+    healthcheck:',
      '+      test: ["CMD-SHELL", "pg_isready -h 127.0.0.1 -U $${POSTGRES_USER:-postgres} -d $${POSTGRES_DB:-postgres}"]',
      '+      interval: 10s',
      '+      timeout: 5s',
      '+      retries: 5',
    ],
  },
  {
    name: 'two services',
    rule: 'dependency-cycle',
    text: 'services:\n  a: {image: "x:1", depends_on: [b]}\n  b: {image: "x:1", depends_on: [a]}\n',
    found: ['3:34 b error: a'],
    says: {
      en: 'Remove one of the references; let that service retry its connection instead.',
      es: 'Quite una de las referencias; deje que ese servicio reintente la conexión.',
    },
  },
  {
    name: 'many circles',
    rule: 'dependency-cycle',
    text: ringOf(6),
    found: ['7:18 s1 error: s0'],
    says: {
      en: 'Remove this reference and 14 more that close circles; let the services retry.',
      es: 'Quite esta referencia y otras 14 que cierran círculos; deje que los servicios reintenten.',
    },
  },
  {
    name: 'an entrypoint',
    rule: 'worker-expected-to-serve',
    text: web('build: .', 'entrypoint: celery -A shop worker'),
    beside: { dockerfile: 'FROM a:1\nHEALTHCHECK CMD curl http://localhost:8000\n' },
    found: ['4:17 web warning: celery -A shop worker'],
  },
  {
    name: 'words of another shape',
    rule: 'development-server',
    text: web('image: a:1', 'command: [{a: b}, npm, run, dev]'),
    found: ['4:14 web warning: [{a: b}, npm, run, dev]'],
  },
  {
    name: 'words one by one',
    rule: 'development-server',
    text: web('image: a:1', 'command: [npm, run, dev]'),
    found: ['4:14 web warning: [npm, run, dev]'],
  },
  {
    name: 'a name',
    rule: 'ignore-rule-unknown',
    text: '# playbook-ignore no-such-rule -- why\n' + web('image: a:1'),
    found: ['1:19 - warning: no-such-rule'],
    says: {
      en: 'Delete the name, or take the one that the finding shows.',
      es: 'Elimine el nombre o use el que muestra el hallazgo.',
    },
  },
  {
    name: 'in an extension',
    rule: 'yaml-date-rewritten',
    text: 'x-a: 2024-01-01\nservices:\n  web:\n    image: a:1\n    labels: {b: 2024-01-01}\n',
    found: ['1:6 - error: 2024-01-01', '5:17 web error: 2024-01-01'],
    fix: ['-x-a: 2024-01-01', '+x-a: "2024-01-01"'],
  },
  {
    name: 'very small and very large',
    rule: 'yaml-number-rewritten',
    text: web('image: a:1', 'environment:', '  A: 0.00001', '  B: 12345678.5', '  C: -1e-7'),
    found: ['5:10 web info: 0.00001', '6:10 web info: 12345678.5', '7:10 web info: -1e-7'],
    fix: ['-      A: 0.00001', '+      A: "0.00001"'],
  },
  {
    name: 'a bracket that is closed twice',
    rule: 'yaml-syntax',
    text: web('image: a:1', 'ports: [a, [b, c]'),
    found: ['4:16 - error: ['],
  },
  {
    name: 'a bracket of the other kind',
    rule: 'yaml-syntax',
    text: web('image: a:1', 'ports: [a, {b: c]'),
    found: ['4:16 - error: {'],
  },
  {
    name: 'a text',
    rule: 'services-missing',
    text: 'hello\n',
    found: ['1:1 - error: hello'],
  },
  {
    name: 'comments and a marker',
    rule: 'services-missing',
    text: '# why\n---\n- a\n',
    found: ['3:1 - error: -'],
  },
  {
    name: 'two ports that are checked',
    rule: 'routed-port-ambiguous',
    text: web(
      'image: a:1',
      'expose: ["80", "81"]',
      'healthcheck: {test: "curl http://localhost:80 || curl http://localhost:81"}',
      'environment: {SERVICE_URL_WEB: ""}',
    ),
    found: ['6:19 web warning: SERVICE_URL_WEB'],
  },
];

describeReports('keys', KEYS);
