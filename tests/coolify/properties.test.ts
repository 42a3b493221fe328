import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deployedCompose, explain, preview, type PreviewOptions } from '#src/coolify/index.ts';

const seeds = globSync('tests/coolify/cases/*.yaml').map((file) => readFileSync(file, 'utf8'));

const PIECES = [
  '\n', '  ', '- ', ': ', '"', "'", '{', '}', '[', ']', '#', '&a ', '*a', '<<: *a', '!x ', '|\n', '~', '0', 'true', '1.50',
  '${A:-${B}}', '${', '$', '$$', '$SERVICE_PASSWORD_X', '${SERVICE_URL_WEB_3000}', 'SERVICE_FQDN_WEB_80', '__proto__',
  'constructor', '\0', '\ud800', 'é', '日本', 'services:', 'environment:', 'volumes:', 'labels:', 'networks:', 'build:',
  '2024-01-01', 'null', ';', '/tmp', '..', '{{team.A}}',
]; // prettier-ignore

const mutated = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 15 }), fc.constantFrom('', ...PIECES)), {
      minLength: 1,
      maxLength: 8,
    }),
  )
  .map(([seed, changes]) =>
    changes.reduce((text, [place, length, piece]) => {
      const start = place % (text.length + 1);
      return text.slice(0, start) + piece + text.slice(start + length);
    }, seed),
  );

const anything = fc.oneof(
  fc.anything({ maxDepth: 1 }),
  fc.constantFrom(...PIECES, 'https://a.example.com:80/x', ''),
);
const service = fc.constantFrom('web', 'api', 'db', '__proto__', '0', 'a-b', 'a_b');
const options = fc.record(
  {
    domains: fc.dictionary(service, anything),
    env: fc.dictionary(fc.constantFrom('A', 'B', 'HOST', '1 x', 'SERVICE_PASSWORD_JWT'), anything),
    settings: fc.dictionary(
      fc.constantFrom('use_build_secrets', 'is_gzip_enabled', 'is_env_sorting_enabled'),
      fc.boolean(),
    ),
    server_settings: fc.record(
      { wildcard_domain: anything, generate_exact_labels: fc.boolean() },
      { requiredKeys: [] },
    ),
    proxy_type: anything,
    uuid: fc.string(),
    name: fc.string(),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<PreviewOptions>;

/** Whatever comes in, the answer is whole, the same twice, and JSON. */
function check(text: string, context: PreviewOptions): void {
  const result = preview(text, context);
  const json = JSON.stringify(result);
  expect(JSON.stringify(preview(text, context))).toBe(json);
  expect(result.ok).toBe(result.error === null);
  expect(result.deploy.ok).toBe(result.deploy.compose !== undefined);
  const yaml = deployedCompose(text, context);
  expect(yaml !== null).toBe(result.deploy.ok);
  for (const change of explain(text, result, context)) {
    expect(change.facts.length).toBeGreaterThan(0);
    expect(change.before).not.toBe(change.after);
  }
}

describe('the preview of any text', () => {
  it('is an answer, for broken files', () => {
    fc.assert(fc.property(mutated, options, check), { numRuns: 400 });
  });

  it('is an answer, for noise', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), options, check), { numRuns: 100 });
  });

  it('keeps keys that are special in JavaScript', () => {
    const text = 'services:\n  __proto__:\n    image: x\n    environment: {__proto__: a, constructor: b}\n';
    const { services } = preview(text).deploy.compose as { services: object };
    expect(Object.keys(services)).toEqual(['__proto__']);
    expect(JSON.stringify(services)).toContain('"__proto__":"a","constructor":"b"');
    expect(({} as Record<string, unknown>)['environment']).toBeUndefined();
  });
});

describe('large files', () => {
  const block = (index: number, lines: number): string =>
    [
      `  app${index}:`,
      `    image: ghcr.io/example/app:${index}`,
      '    environment:',
      ...Array.from(
        { length: lines },
        (_, line) => `      - V${index}_${line}=\${W${index}_${line}:-value ${line}}`,
      ),
      `    volumes: [data${index}:/data, ./conf${index}:/conf]`,
    ].join('\n');

  it('are previewed whole', () => {
    const text = `services:\n${Array.from({ length: 100 }, (_, index) => block(index, 200)).join('\n')}\n`;
    expect(text.length).toBeGreaterThan(700_000);
    const result = preview(text);
    expect(result.env_vars).toHaveLength(20_000);
    expect(result.persistent_volumes).toHaveLength(100);
  });

  it('beyond what Coolify can hold are refused, at once', () => {
    const text = `services:\n${Array.from({ length: 20_000 }, (_, index) => `  a${index}: {image: x}`).join('\n')}\n`;
    expect(preview(text).error?.message).toContain('Allowed memory size');
    expect(preview('x'.repeat(5 * 1024 * 1024 + 1)).error?.message).toContain('5 MiB');
  });

  it('that multiply themselves are refused, at once', () => {
    const layers = Array.from(
      { length: 30 },
      (_, index) => `l${index + 1}: &l${index + 1} [*l${index}, *l${index}, *l${index}]`,
    );
    const text = `l0: &l0 [x]\n${layers.join('\n')}\nservices: {web: {image: x, command: *l30}}\n`;
    expect(preview(text).error?.message).toContain('Allowed memory size');
  });
});
