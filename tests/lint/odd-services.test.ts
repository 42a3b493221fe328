import { describe, expect, it } from 'vitest';
import { LOCALES } from '#src/i18n/locale.ts';
import { changedLines, check, places, web, words, type ReportedCase } from './reported.ts';

const SHAPES: readonly ReportedCase[] = [
  {
    name: 'a number among the volumes',
    rule: 'bind-options-lost',
    text: web('image: a:1', 'volumes: [1, null, [a]]'),
    found: [],
  },
  {
    name: 'a service that shares its network',
    rule: 'container-name-overwritten',
    text: 'services:\n  app:\n    image: a:1\n    container_name: shop\n  web:\n    image: b:1\n    network_mode: container:shop\n',
    found: ['4:21 app warning: shop'],
    fix: null,
    says: {
      en: 'Service "web" uses the container name "shop", which Coolify replaces.',
      es: 'El servicio «web» usa el nombre de contenedor «shop», que Coolify sustituye.',
    },
  },
  {
    name: 'an address with that name',
    rule: 'container-name-overwritten',
    text: 'services:\n  app:\n    image: a:1\n    container_name: shop\n  web:\n    image: b:1\n    environment: {API: "http://shop:80"}\n',
    found: ['4:21 app warning: shop'],
    fix: null,
    says: {
      en: 'Service "web" uses the container name "shop", which Coolify replaces.',
      es: 'El servicio «web» usa el nombre de contenedor «shop», que Coolify sustituye.',
    },
  },
  {
    name: 'an alias of that name',
    rule: 'container-name-overwritten',
    text: 'services:\n  app:\n    image: a:1\n    container_name: shop\n    networks: {back: {aliases: [shop, {a: b}]}}\n  web:\n    image: b:1\n    environment: {API: "http://shop:80"}\n',
    found: ['4:21 app info: shop'],
    fix: ['-    container_name: shop'],
    says: {
      en: 'Coolify replaces the container name "shop" of service "app".',
      es: 'Coolify sustituye el nombre de contenedor «shop» del servicio «app».',
    },
  },
  {
    name: 'a link of that name',
    rule: 'container-name-overwritten',
    text: 'services:\n  app:\n    image: a:1\n    container_name: shop\n  web:\n    image: b:1\n    links: ["app:shop", other, {a: b}]\n    environment: {API: "http://shop:80"}\n',
    found: ['4:21 app info: shop'],
    fix: ['-    container_name: shop'],
    says: {
      en: 'Coolify replaces the container name "shop" of service "app".',
      es: 'Coolify sustituye el nombre de contenedor «shop» del servicio «app».',
    },
  },
  {
    name: 'a mapping in the list',
    rule: 'dangerous-capability',
    text: web('image: a:1', 'cap_add: [{SYS_ADMIN: a}, SYS_ADMIN]'),
    found: ['4:31 web warning: SYS_ADMIN'],
  },
  {
    name: 'what a network tunnel needs',
    rule: 'dangerous-capability',
    text: web('image: linuxserver/wireguard:1.0', 'cap_add: [NET_ADMIN, SYS_MODULE]'),
    found: ['4:15 web info: NET_ADMIN', '4:26 web info: SYS_MODULE'],
  },
  {
    name: 'the network of the server',
    rule: 'dangerous-capability',
    text: web('image: a:1', 'network_mode: host', 'cap_add: [NET_ADMIN]'),
    found: ['5:15 web warning: NET_ADMIN'],
  },
  {
    name: 'a tunnel on the network of the server',
    rule: 'dangerous-capability',
    text: web('image: linuxserver/wireguard:1.0', 'network_mode: host', 'cap_add: [NET_ADMIN]'),
    found: ['5:15 web info: NET_ADMIN'],
  },
  {
    name: 'devices behind a merge',
    rule: 'device-count-and-ids',
    text:
      'x-d: &d {count: 1, device_ids: ["0"]}\n' +
      web('image: a:1', 'gpus:', '  - <<: *d', '    driver: nvidia'),
    found: ['6:9 web error: <<: *d'],
  },
  {
    name: 'a text among them',
    rule: 'device-count-and-ids',
    text: web(
      'image: a:1',
      'gpus: all',
      'deploy: {resources: {reservations: {devices: [all, {count: 1, device_ids: ["0"]}]}}}',
    ),
    found: ['5:57 web error: count'],
  },
  {
    name: 'a device that is a list',
    rule: 'host-device-mounted',
    text: web('image: a:1', 'devices: [[a], {source: /dev/kvm}, "/dev/sda:/x"]'),
    found: ['4:20 web info: {source: /dev/kvm}', '4:40 web warning: "/dev/sda:/x"'],
  },
  {
    name: 'a mapping among the options',
    rule: 'security-profile-disabled',
    text: web('image: a:1', 'security_opt: [{seccomp: unconfined}, "label:disable", "seccomp=unconfined"]'),
    found: ['4:43 web warning: "label:disable"', '4:60 web warning: "seccomp=unconfined"'],
    says: {
      en: 'Service "web" runs without a protection: `label:disable`.',
      es: 'El servicio «web» se ejecuta sin una protección: `label:disable`.',
    },
  },
  {
    name: 'the label of the profile',
    rule: 'security-profile-disabled',
    text: web('image: a:1', 'security_opt: ["label:disable"]'),
    found: ['4:20 web warning: "label:disable"'],
    says: {
      en: 'Service "web" runs without a protection: `label:disable`.',
      es: 'El servicio «web» se ejecuta sin una protección: `label:disable`.',
    },
  },
  {
    name: 'a platform that is a mapping',
    rule: 'platform-not-built',
    text: web('platform: linux/arm64', 'build: {context: ., platforms: [linux/amd64, {a: b}]}'),
    found: [],
  },
  {
    name: 'another platform',
    rule: 'platform-not-built',
    text: web('platform: linux/arm64', 'build: {context: ., platforms: [linux/amd64]}'),
    found: ['3:15 web error: linux/arm64'],
  },
  {
    name: 'a mapping',
    rule: 'replicas-unsupported',
    text: web('image: a:1', 'deploy: {replicas: {a: 2}}'),
    found: [],
  },
  {
    name: 'a long default',
    rule: 'replicas-unsupported',
    text: 'services:\n  web:\n    image: a:1\n    scale: "${N:-' + '2'.repeat(300) + '}"\n',
    found: [],
  },
  {
    name: 'a mapping without entries',
    rule: 'network-mode-with-networks',
    text: web('image: a:1', 'network_mode: host', 'networks: {}'),
    found: [],
  },
  {
    name: 'a list without items',
    rule: 'network-mode-with-networks',
    text: web('image: a:1', 'network_mode: host', 'networks: []'),
    found: [],
  },
  {
    name: 'without a value',
    rule: 'network-mode-with-networks',
    text: web('image: a:1', 'network_mode: host', 'networks:'),
    found: [],
  },
  {
    name: 'from a merge',
    rule: 'network-mode-with-networks',
    text: 'x-n: &n\n  networks: [back]\n' + web('<<: *n', 'image: a:1', 'network_mode: host'),
    found: ['4:3 web error: web'],
  },
  {
    name: 'a limit that is a mapping',
    rule: 'limit-set-twice',
    text: web('image: a:1', 'mem_limit: {a: b}', 'deploy: {resources: {limits: {memory: 1g}}}'),
    found: [],
  },
  {
    name: 'a number that is a variable',
    rule: 'limit-set-twice',
    text: web('image: a:1', 'cpus: ${CPUS}', 'deploy: {resources: {limits: {cpus: "2"}}}'),
    found: [],
  },
  {
    name: 'bytes that are a variable',
    rule: 'limit-set-twice',
    text: web('image: a:1', 'mem_limit: ${MEMORY}', 'deploy: {resources: {limits: {memory: 1g}}}'),
    found: [],
  },
  {
    name: 'the same in other units',
    rule: 'limit-set-twice',
    text: web('image: a:1', 'mem_limit: 1073741824', 'deploy: {resources: {limits: {memory: 1024m}}}'),
    found: [],
  },
  {
    name: 'different units',
    rule: 'limit-set-twice',
    text: web('image: a:1', 'mem_limit: 1gb', 'deploy: {resources: {limits: {memory: 512m}}}'),
    found: ['4:16 web error: 1gb'],
    says: {
      en: '`mem_limit` and `deploy.resources.limits.memory` have different values.',
      es: '`mem_limit` y `deploy.resources.limits.memory` tienen valores distintos.',
    },
  },
  {
    name: 'an address of IPv6',
    rule: 'long-ports-on-database',
    text: web(
      'image: postgres:17',
      'ports:',
      '  - target: 5432',
      '    published: 5433',
      '    host_ip: "::1"',
      '    protocol: udp',
    ),
    found: ['5:9 web error: target: 5432'],
    fix: null,
  },
  {
    name: 'an address of IPv6 without quotes',
    rule: 'long-ports-on-database',
    text: web('image: postgres:17', 'ports:', '  - target: 5432', '    published: 5433', '    host_ip: ::1'),
    found: ['5:9 web error: target: 5432'],
    fix: [
      '-      - target: 5432',
      '-        published: 5433',
      '-        host_ip: ::1',
      '+      - "[::1]:5433:5432"',
    ],
  },
  {
    name: 'an address without a published port',
    rule: 'long-ports-on-database',
    text: web(
      'image: postgres:17',
      'ports:',
      '  - target: 5432',
      '    host_ip: 127.0.0.1',
      '    protocol: tcp',
    ),
    found: ['5:9 web error: target: 5432'],
    fix: [
      '-      - target: 5432',
      '-        host_ip: 127.0.0.1',
      '-        protocol: tcp',
      '+      - "127.0.0.1::5432"',
    ],
  },
  {
    name: 'the protocol',
    rule: 'long-ports-on-database',
    text: web('image: postgres:17', 'ports:', '  - target: 5432', '    published: 5433', '    protocol: udp'),
    found: ['5:9 web error: target: 5432'],
    fix: [
      '-      - target: 5432',
      '-        published: 5433',
      '-        protocol: udp',
      '+      - "5433:5432/udp"',
    ],
  },
  {
    name: 'a key of another kind',
    rule: 'long-ports-on-database',
    text: web('image: postgres:17', 'ports:', '  - target: 5432', '    x-why: a'),
    found: ['5:9 web error: target: 5432'],
    fix: null,
  },
  {
    name: 'a network that is external in words',
    rule: 'network-alias-common',
    text: 'services:\n  web:\n    image: a:1\n    networks: [shared, {a: b}]\nnetworks:\n  shared:\n    external: yes\n',
    found: ['4:16 web warning: shared'],
  },
  {
    name: 'external in an older form',
    rule: 'network-alias-common',
    text: 'services:\n  db:\n    image: a:1\n    networks: {shared: }\nnetworks:\n  shared:\n    external: {name: proxy}\n',
    found: ['4:16 db warning: shared'],
    says: {
      en: 'Service "db" joins the shared network "proxy" under that name.',
      es: 'El servicio «db» se une con ese nombre a la red compartida «proxy».',
    },
  },
  {
    name: 'external without a value',
    rule: 'network-alias-common',
    text: 'services:\n  db:\n    image: a:1\n    networks: [shared, {a: b}]\nnetworks:\n  shared:\n    external:\n',
    found: [],
  },
  {
    name: 'external without a value',
    rule: 'network-external',
    text: 'services:\n  db:\n    image: a:1\n    networks: [shared]\nnetworks:\n  shared:\n    external:\n',
    found: [],
  },
  {
    name: 'internal without a value',
    rule: 'network-isolation-lost',
    text: 'services:\n  db:\n    image: a:1\n    networks: [back]\nnetworks:\n  back:\n    internal:\n',
    found: [],
  },
  {
    name: 'an address that is a list',
    rule: 'host-address-invalid',
    text: web('image: a:1', 'ports:', '  - {target: 80, published: 81, host_ip: [a]}'),
    found: [],
  },
  {
    name: 'a service that Coolify does not watch',
    rule: 'healthcheck-missing',
    text: web('image: a:1', 'exclude_from_hc: true', 'environment: {SERVICE_URL_WEB_3000: ""}'),
    found: [],
  },
  {
    name: 'an image that brings a check',
    rule: 'healthcheck-missing',
    text: web('image: vaultwarden/server:1.34.3', 'environment: {SERVICE_URL_WEB_80: ""}'),
    found: [],
  },
  {
    name: 'a Dockerfile that takes the check away',
    rule: 'healthcheck-missing',
    text: web('build: .', 'environment: {SERVICE_URL_WEB_3000: ""}'),
    beside: { dockerfile: 'FROM a:1\nHEALTHCHECK NONE\n' },
    found: ['2:3 web info: web'],
  },
  {
    name: 'a Dockerfile with a check',
    rule: 'healthcheck-missing',
    text: web('build: .', 'environment: {SERVICE_URL_WEB_3000: ""}'),
    beside: { dockerfile: 'FROM a:1\nHEALTHCHECK CMD true\n' },
    found: [],
  },
  {
    name: 'a target that the Dockerfile does not have',
    rule: 'healthcheck-missing',
    text: web('build: {context: ., target: other}', 'environment: {SERVICE_URL_WEB_3000: ""}'),
    beside: { dockerfile: 'FROM a:1\nHEALTHCHECK CMD true\n' },
    found: ['2:3 web info: web'],
  },
  {
    name: 'a Dockerfile without a stage',
    rule: 'healthcheck-missing',
    text: web('build: .', 'environment: {SERVICE_URL_WEB_3000: ""}'),
    beside: { dockerfile: '# nothing\n' },
    found: ['2:3 web info: web'],
  },
  {
    name: 'an image that brings a check',
    rule: 'healthy-without-healthcheck',
    text: 'services:\n  web:\n    image: a:1\n    depends_on: {v: {condition: service_healthy}}\n  v:\n    image: vaultwarden/server:1.34.3\n',
    found: [],
  },
  {
    name: 'a fallback that the image has',
    rule: 'healthcheck-tool-missing',
    text: web('image: node:24-alpine', 'healthcheck: {test: "curl -f localhost || wget -q localhost"}'),
    found: [],
  },
  {
    name: 'a shell that is called',
    rule: 'healthcheck-tool-missing',
    text: web('image: gcr.io/distroless/static', 'healthcheck: {test: [CMD, /bin/sh, -c, "true"]}'),
    found: ['4:36 web error: sh'],
    fix: null,
    says: { en: 'Use `CMD` with a program of the image.', es: 'Use `CMD` con un programa de la imagen.' },
  },
  {
    name: 'a shell in a shell',
    rule: 'healthcheck-tool-missing',
    text: web('image: python:3.13-slim', 'healthcheck: {test: [CMD, sh, -c, "curl -f localhost"]}'),
    found: ['4:40 web error: curl'],
    fix: null,
  },
  {
    name: 'a shell without a script',
    rule: 'healthcheck-tool-missing',
    text: web('image: python:3.13-slim', 'healthcheck: {test: [CMD, sh]}'),
    found: [],
  },
  {
    name: 'nothing that is called',
    rule: 'healthcheck-tool-missing',
    text: web('image: gcr.io/distroless/static', 'healthcheck: {test: [CMD]}'),
    found: [],
  },
  {
    name: 'a text without words',
    rule: 'healthcheck-tool-missing',
    text: web('image: python:3.13-slim', 'healthcheck: {test: " "}'),
    found: [],
  },
  {
    name: 'an output that is thrown away',
    rule: 'healthcheck-tool-missing',
    text: web(
      'image: node:24-alpine',
      'healthcheck: {test: "curl -f -o /dev/null http://localhost:3000 || exit 1"}',
    ),
    found: ['4:26 web error: curl'],
    fix: [
      '-    healthcheck: {test: "curl -f -o /dev/null http://localhost:3000 || exit 1"}',
      '+    healthcheck: {test: ["CMD", "wget", "-q", "-O", "/dev/null", "http://localhost:3000"]}',
    ],
  },
  {
    name: 'an output that is kept',
    rule: 'healthcheck-tool-missing',
    text: web('image: node:24-alpine', 'healthcheck: {test: "curl -f -o /tmp/x http://localhost:3000"}'),
    found: ['4:26 web error: curl'],
    fix: null,
  },
  {
    name: 'an option that is not known',
    rule: 'healthcheck-tool-missing',
    text: web('image: node:24-alpine', 'healthcheck: {test: "curl -f -H a http://localhost:3000"}'),
    found: ['4:26 web error: curl'],
    fix: null,
  },
  {
    name: 'a comment in the list',
    rule: 'healthcheck-tool-missing',
    text: web(
      'image: node:24-alpine',
      'healthcheck:',
      '  test:',
      '    - CMD',
      '    - curl # why',
      '    - -f',
      '    - http://localhost:3000',
    ),
    found: ['7:11 web error: curl'],
    fix: null,
  },
  {
    name: 'wget with an output',
    rule: 'healthcheck-tool-missing',
    text: web('image: node:24-slim', 'healthcheck: {test: "wget -O /dev/null http://localhost:3000"}'),
    found: ['4:26 web error: wget'],
    fix: [
      '-    healthcheck: {test: "wget -O /dev/null http://localhost:3000"}',
      '+    healthcheck: {test: ["CMD", "node", "-e", "fetch(\'http://localhost:3000\').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]}',
    ],
  },
  {
    name: 'wget with an output that is kept',
    rule: 'healthcheck-tool-missing',
    text: web('image: node:24-slim', 'healthcheck: {test: "wget -O /tmp/x http://localhost:3000"}'),
    found: ['4:26 web error: wget'],
    fix: null,
  },
  {
    name: 'wget without an output name',
    rule: 'healthcheck-tool-missing',
    text: web('image: node:24-slim', 'healthcheck: {test: "wget http://localhost:3000 -O"}'),
    found: ['4:26 web error: wget'],
    fix: null,
  },
  {
    name: 'wget with an option that is not known',
    rule: 'healthcheck-tool-missing',
    text: web('image: node:24-slim', 'healthcheck: {test: "wget --header=a http://localhost:3000"}'),
    found: ['4:26 web error: wget'],
    fix: null,
  },
  {
    name: 'packages that the command adds',
    rule: 'healthcheck-tool-missing',
    text: web(
      'image: python:3.13-slim',
      'command: [sh, -c, {a: b}, "apt-get install -y curl"]',
      'healthcheck: {test: curl localhost}',
    ),
    found: [],
  },
  {
    name: 'what Coolify does not watch',
    rule: 'one-shot-restarts',
    text: 'services:\n  web:\n    image: a:1\n    depends_on: {m: {condition: service_completed_successfully}}\n  m:\n    image: b:1\n    restart: on-failure\n    exclude_from_hc: true\n',
    found: [],
  },
  {
    name: 'a template that two services use',
    rule: 'build-with-image',
    text: 'x-b: &b\n  build: .\n  image: a:1\nservices:\n  web: *b\n  worker: *b\n',
    found: ['3:3 web info: image'],
    fix: null,
  },
  {
    name: 'two services with the same image',
    rule: 'build-with-image',
    text: 'services:\n  web:\n    build: .\n    image: a:1\n  worker:\n    image: a:1\n',
    found: ['4:5 web info: image'],
    fix: null,
  },
  {
    name: 'an address from a merge',
    rule: 'build-without-file',
    text: 'x-b: &b {context: "https://github.com/example/shop.git"}\n' + web('build:', '  <<: *b'),
    found: ['1:19 web info: "https://github.com/example/shop.git"'],
  },
  {
    name: 'from a merge',
    rule: 'dockerfile-given-twice',
    text:
      'x-b: &b {dockerfile_inline: "FROM a:1"}\n' +
      web('build:', '  <<: *b', '  context: .', '  dockerfile: A'),
    found: ['3:3 web error: web'],
  },
  {
    name: 'from a merge',
    rule: 'command-binds-loopback',
    text: 'x-c: &c {command: "uvicorn shop:app --host 127.0.0.1"}\n' + web('<<: *c', 'image: a:1'),
    found: ['1:44 web warning: 127.0.0.1'],
    fix: null,
  },
  {
    name: 'an entrypoint',
    rule: 'command-binds-loopback',
    text: web('image: a:1', 'entrypoint: uvicorn shop:app --host 127.0.0.1'),
    found: [],
  },
  {
    name: 'from a merge',
    rule: 'watch-target-missing',
    text:
      'x-a: &a {action: sync}\n' +
      web('build: .', 'develop:', '  watch:', '    - <<: *a', '      path: .', '    - text'),
    found: ['7:11 web error: <<: *a'],
  },
  {
    name: 'a port that is a mapping of another shape',
    rule: 'db-port-published',
    text: web(
      'image: postgres:17',
      'ports: [{target: {a: b}, published: 5432}, "5432:5432"]',
      'expose: [{a: b}]',
    ),
    found: ['4:13 web error: {target: {a: b}, published: 5432}', '4:48 web error: "5432:5432"'],
    fix: null,
  },
  {
    name: 'an exposed list from a merge',
    rule: 'db-port-published',
    text: 'x-e: &e {expose: ["80"]}\n' + web('<<: *e', 'image: postgres:17', 'ports: ["80:81", "5432:5432"]'),
    found: ['6:13 web error: "80:81"', '6:22 web error: "5432:5432"'],
    fix: null,
  },
  {
    name: 'an exposed text',
    rule: 'db-port-published',
    text: web('image: postgres:17', 'expose: "80"', 'ports: ["80:81", "5432:5432"]'),
    found: ['5:13 web error: "80:81"', '5:22 web error: "5432:5432"'],
    fix: null,
  },
  {
    name: 'a port of UDP beside others',
    rule: 'db-port-published',
    text: web('image: postgres:17', 'ports: ["80:81", "5432:5432/udp"]'),
    found: ['4:13 web error: "80:81"', '4:22 web error: "5432:5432/udp"'],
    fix: ['-    ports: ["80:81", "5432:5432/udp"]', '+    expose: ["81", "5432/udp"]'],
  },
];

describe.each([['shapes of services', SHAPES] as const])('what rules report: %s', (_, cases) => {
  it.each(cases)('$rule: $name', (reported) => {
    const result = check(reported);
    expect(result.failures).toEqual([]);
    expect(places(result)).toEqual(reported.found);
    if (reported.fix !== undefined) expect(changedLines(result)).toEqual(reported.fix);
    for (const locale of LOCALES) expect(words(result, locale)).toContain(reported.says?.[locale] ?? '');
  });
});
