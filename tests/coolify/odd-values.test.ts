import { describe, expect, it } from 'vitest';
import { explain, preview, type PreviewOptions } from '#src/coolify/index.ts';
import { makeAddress } from '#src/coolify/magic-addresses.ts';

const WEB = 'services:\n  web:\n    image: nginx:1.29\n    expose: ["80"]\n';
const DOMAIN: PreviewOptions = { uuid: 'abcd1234', domains: { web: 'https://a.example.com' } };

interface Deployed {
  readonly services: Record<string, Record<string, unknown> & { readonly labels: readonly string[] }>;
}

function service(text: string, options: PreviewOptions, name = 'web'): Deployed['services'][string] {
  const { deploy } = preview(text, options);
  return (deploy.compose as unknown as Deployed).services[name]!;
}

/** What a router of the service runs its requests through, and the routers' names. */
function routers(text: string, options: PreviewOptions = DOMAIN, name = 'web'): string[] {
  return service(text, options, name).labels.flatMap((label) => {
    const found = /^traefik\.http\.routers\.(https-.*)\.middlewares=(.*)$/.exec(label);
    return found ? [`${found[1]}: ${found[2]}`] : [];
  });
}

describe('labels of the file that name middlewares', () => {
  it.each([
    ['one that is defined there', '"traefik.http.middlewares.auth.basicauth.users=a:b"', 'gzip,auth'],
    ['names of others', '"coolify.traefik.middlewares=auth@file,limit"', 'gzip,auth@file,limit'],
    ['a mapping in the list', '{coolify.traefik.middlewares: auth@file}', 'gzip,auth@file'],
    ['no name at all', '"coolify.traefik.middlewares="', 'gzip'],
    ['a name that PHP takes for nothing', '"coolify.traefik.middlewares=0"', 'gzip'],
    ['numbers and booleans', '5, true', 'gzip'],
  ])('%s', (_, label, middlewares) => {
    const [router] = routers(`${WEB}    labels: [${label}]\n`);
    expect(router?.replace(/^.*: /, '')).toBe(middlewares);
  });

  it('cannot be mappings of mappings', () => {
    const { ok, error } = preview(`${WEB}    labels: [{a: {b: c}}]\n`, DOMAIN);
    expect([ok, error?.message]).toEqual([false, 'Array to string conversion']);
  });
});

describe('routers', () => {
  it('leave out the name of a service that is called 0', () => {
    const options = { uuid: 'abcd1234', domains: { 0: 'https://a.example.com' } };
    expect(routers('services:\n  0:\n    image: nginx:1.29\n', options, '0')).toEqual([
      'https-0-abcd1234: gzip',
    ]);
  });

  it('are made for addresses with a user and a query', () => {
    const options = { uuid: 'abcd1234', domains: { web: 'https://u:p@a.example.com/x?b=1' } };
    expect(
      service(WEB, options)
        .labels.filter((label) => label.includes('rule='))
        .join(),
    ).toContain('Host(`a.example.com`) && PathPrefix(`/x`)');
  });

  it('cannot be made for an address of another kind', () => {
    const { ok, error } = preview(WEB, { domains: { web: 'ftp://a.example.com' } });
    expect(ok).toBe(false);
    expect(error?.message).toMatch(/^The scheme `ftp` isn't valid/);
  });
});

describe('made addresses', () => {
  it.each([
    ['https://example.com', 'https://web.example.com'],
    ['https://example.com/', 'https://web.example.com'],
    ['https://example.com/base', 'https://web.example.com/base'],
  ])('below %s', (wildcard, url) => {
    expect(makeAddress(wildcard, 'web').url).toBe(url);
  });

  it.each([
    [{ wildcard: 'https://one.example.com' }, 'one.example.com'],
    [{ wildcard: 'https://one.example.com', server_settings: { wildcard_domain: 'https://two.example.com' } }, 'two.example.com'],
    [{ wildcard: null, server_ip: '2001:db8::1' }, '2001-db8--1.sslip.io'],
  ] as const)('take the domain of %j', (options, domain) => {
    const { env_vars } = preview(`${WEB}    environment: [SERVICE_FQDN_WEB]\n`, { uuid: 'abcd1234', ...options });
    expect(env_vars.find(({ key }) => key === 'SERVICE_FQDN_WEB')?.value).toBe(`web-abcd1234.${domain}`);
  }); // prettier-ignore
});

describe('signed values', () => {
  const SIGNED =
    'services:\n  web:\n    image: a:1\n    environment:\n      A: ${SERVICE_SUPABASEANON_KEY}\n';
  const outcome = (key: string | null | undefined): string | null | undefined => {
    const { ok, error, env_vars } = preview(SIGNED, {
      env: key === undefined ? {} : { SERVICE_PASSWORD_JWT: key },
    });
    return ok ? env_vars.find(({ key: name }) => name === 'SERVICE_SUPABASEANON_KEY')?.value : error?.message;
  };

  it.each([
    ['no key', undefined, null],
    ['an empty key', '', 'Key cannot be empty'],
    ['a short key', 'short', 'Key provided is shorter than 256 bits, only 40 bits provided'],
    ['a key that is long enough', 'x'.repeat(32), '<jwt:anon>'],
    ['a generated key', '<password:32>', '<jwt:anon>'],
    ['a longer generated key', '<password:64>', '<jwt:anon>'],
  ])('with %s', (_, key, expected) => {
    expect(outcome(key)).toBe(expected);
  });

  it('end the load where the key has no value', () => {
    expect(outcome(null)).toMatch(/must be of type string/);
  });
});

describe('the variables of a deployment', () => {
  const text = `${WEB}    environment:\n      A: \${A}\n      B: \${B}\n`;

  it('are shown as the build reads them', () => {
    const env = { A: '{"a": "b"}', B: 'x"y\\z', C: "it's" };
    const { deploy } = preview(text, { env });
    expect(deploy.dotenv).toEqual(expect.arrayContaining(['A={"a": "b"}', 'B=x\\"y\\\\z', "C=it\\'s"]));
  });

  it('leave the address to the user who defined it', () => {
    const { deploy } = preview(text, { env: { COOLIFY_FQDN: 'mine', COOLIFY_URL: 'own' } });
    const addresses = deploy.dotenv?.filter((line) => line.startsWith('COOLIFY_'));
    expect(addresses).toEqual(['COOLIFY_FQDN=mine', 'COOLIFY_URL=own']);
  });

  it('are not written into Dockerfiles where the setting says so', () => {
    const names = (inject_build_args_to_dockerfile: boolean): readonly string[] =>
      preview(text, { settings: { inject_build_args_to_dockerfile } }).deploy.dockerfile_args ?? [];
    expect(names(true)).toContain('A');
    expect(names(false)).toEqual([]);
  });

  it('are created from what stands inside a default, addresses aside', () => {
    const nested = '      C: ${D:-${SERVICE_URL_WEB}}\n      E: ${F:-x${G:-1}${H}}\n';
    const { env_vars } = preview(`${WEB}    environment:\n${nested}`, {});
    const own = env_vars.filter(({ key }) => !key.startsWith('SERVICE_'));
    expect(own.map(({ key, value }) => [key, value])).toEqual([
      ['D', '${SERVICE_URL_WEB}'],
      ['F', 'x${G:-1}${H}'],
      ['G', '1'],
      ['H', null],
    ]);
  });
});

describe('values of another shape', () => {
  it.each([
    ['a mapping under a number', 'environment: {0: {a: b}, C: d}', 'explode(): Argument #2 ($string) must be of type string, array given'],
    ['a port with a list', 'ports: [{target: [80]}]', 'Array to string conversion'],
    ['a content that is a mapping', 'volumes: [{type: bind, source: ./a, target: /a, content: {a: b}}]', 'openssl_encrypt(): Argument #1 ($data) must be of type string'],
  ])('%s ends the load', (_, lines, message) => {
    const { ok, error } = preview(`${WEB}    ${lines}\n`, {});
    expect([ok, error?.message]).toEqual([false, message]);
  }); // prettier-ignore

  it('numbers without end stay text', () => {
    const own = service(`${WEB}    cpus: .inf\n    mem_limit: -.inf\n    labels: {a: .inf}\n`, {});
    expect([own['cpus'], own['mem_limit'], own.labels[0]]).toEqual(['.inf', '-.inf', 'a=INF']);
  });

  it('a list that is true joins no network of its own', () => {
    expect(service(`${WEB}    networks: [true]\n`, { uuid: 'abcd1234' })['networks']).toEqual({ abcd1234: null });
  }); // prettier-ignore
});

describe('what is told about', () => {
  const told = (text: string, kinds: readonly string[], options: PreviewOptions = {}): string[] =>
    explain(text, preview(text, options), options)
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, path, before, after }) => `${kind} ${path.join('.')}: ${before} > ${after}`);

  it('keys that are Coolify’s own', () => {
    expect(told(`${WEB}    exclude_from_hc: true\n`, ['extension-removed'])).toEqual([
      'extension-removed services.web.exclude_from_hc: true > null',
    ]);
    const mount = 'volumes: [{type: tmpfs, target: /x, is_directory: true}, {type: tmpfs, target: /y}]';
    expect(told(`${WEB}    ${mount}\n`, ['extension-removed'])).toEqual([
      'extension-removed services.web.volumes.0: {"type":"tmpfs","target":"/x","is_directory":true} > {"type":"tmpfs","target":"/x"}',
    ]);
  });

  it('mounts with a name', () => {
    const text = `${WEB}    volumes: {a: "./x:/x", b: "data:/y"}\n`;
    expect(told(text, ['bind-rewritten', 'volume-renamed'], { uuid: 'abcd1234' })).toEqual([
      'bind-rewritten services.web.volumes.a: ./x:/x > /data/coolify/applications/abcd1234/x:/x',
      'volume-renamed services.web.volumes.b: data:/y > abcd1234_data:/y',
    ]);
  });

  it('lists without items, wherever they stand', () => {
    const text = `${WEB}    command: []\n    labels: []\nnetworks:\n  a:\n    ipam: {config: []}\n`;
    expect(told(text, ['empty-list-rewritten'])).toEqual([
      'empty-list-rewritten services.web.command: [] > {}',
      'empty-list-rewritten networks.a.ipam.config: [] > {}',
    ]);
    expect(told('services: []\nvolumes: []\n', ['empty-list-rewritten'])).toEqual([
      'empty-list-rewritten volumes: [] > {}',
    ]);
  });

  it('secrets of the build', () => {
    const text = 'services:\n  web:\n    build: .\n    environment:\n      A: ${A}\n';
    const [change] = told(text, ['build-secrets-added'], { settings: { use_build_secrets: true } });
    expect(change).toMatch(/^build-secrets-added services\.web\.build: \. > .*"secrets":\[.*"A"/);
  });
});
