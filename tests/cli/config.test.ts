import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { JsonSyntaxError, readJson, type JsonNode } from '#src/cli/config/json.ts';
import { configSchema } from '#src/cli/config/schema.ts';
import { repositoryRules } from '#src/cli/repository.ts';
import { rules } from '#src/lint/index.ts';
import { COOLIFY_VERSION } from '#src/site/coverage.ts';
import { BAD, GOOD, json, run, Workspace, type Answer } from './command.ts';

const workspace = new Workspace();
const CONFIG = 'coolify-playbook.config.json';
const check = (...args: readonly string[]): Answer => run(['check', ...args], { cwd: workspace.path });

function withConfig(config: string, ...args: readonly string[]): Answer {
  workspace.write('stack/deep/bad.yaml', BAD);
  workspace.write(`stack/${CONFIG}`, config);
  return check('stack/deep/bad.yaml', ...args);
}

afterAll(() => workspace.remove());

describe('settings', () => {
  it('turn rules off or change what they count as, from the nearest file upwards', () => {
    expect(withConfig('{}').status).toBe(1);
    expect(withConfig('{ "rules": { "db-port-published": "off" } }')).toMatchObject({
      status: 0,
      stderr: '',
    });
    const warned = json(withConfig('{ "rules": { "db-port-published": "warning" } }', '--format', 'json'));
    expect(warned.summary).toMatchObject({ errors: 0, warnings: 1, verdict: 'at-risk' });
    workspace.write(`stack/deep/${CONFIG}`, '{ "rules": { "db-port-published": "info" } }');
    const nearest = json(check('stack/deep/bad.yaml', '--format', 'json'));
    expect(nearest.summary).toMatchObject({ infos: 1, verdict: 'ready' });
    workspace.write(`stack/deep/${CONFIG}`, '{}');
  });

  it('come from the file that is named', () => {
    workspace.write(
      'elsewhere.json',
      `\ufeff{ "$schema": "x", "coolify": "4.3", "rules": { "db-port-published": "off" } }\n`,
    );
    workspace.write('named/bad.yaml', BAD);
    expect(check('named/bad.yaml', '--config', 'elsewhere.json').status).toBe(0);
    const missing = check('named/bad.yaml', '--config', 'missing.json');
    expect(missing).toMatchObject({ status: 2, stdout: '' });
    expect(missing.stderr).toContain('missing.json does not exist.');
  });

  it('apply to the rules about a repository', () => {
    workspace.write('repository/compose.yaml', GOOD);
    expect(check('repository').status).toBe(1);
    workspace.write(`repository/${CONFIG}`, '{ "rules": { "compose-file-name": "off" } }');
    expect(check('repository').status).toBe(0);
  });

  it('leave a comment for a rule that is off alone', () => {
    workspace.write(
      'off/good.yaml',
      GOOD.replace('expose:', 'expose: # playbook-ignore db-port-published -- private'),
    );
    expect(json(check('off/good.yaml', '--format', 'json')).summary.warnings).toBe(1);
    workspace.write(`off/${CONFIG}`, '{ "rules": { "db-port-published": "off" } }');
    expect(json(check('off/good.yaml', '--format', 'json')).summary.warnings).toBe(0);
  });

  it('give domains, which the command line replaces for a service', () => {
    const stack = 'services:\n  api:\n    image: ghcr.io/example/api:1.4.0\n    expose: ["3000", "4000"]\n';
    workspace.write('domains/a.yaml', stack);
    const findings = (...args: readonly string[]): unknown =>
      json(check('domains/a.yaml', '--format', 'json', ...args)).files[0]?.findings;
    const option = findings('--domain', 'api=https://app.example.com');
    expect(findings()).not.toEqual(option);
    workspace.write(`domains/${CONFIG}`, '{ "domains": { "api": ["https://app.example.com"] } }');
    expect(findings()).toEqual(option);
    expect(check('domains/a.yaml').stderr).toBe('');
  });
});

describe('what is wrong with a configuration', () => {
  it.each([
    [
      '{ "rule": {} }',
      '1:3: "rule" is no setting. The settings are $schema, coolify, domains and rules. Did you mean rules?',
    ],
    [
      '{\n  "rules": {\n    "db-port-publishd": "off" } }',
      '3:5: "db-port-publishd" is no rule. Did you mean db-port-published?',
    ],
    [
      '{"rules": {"db-port-published": "warn"}}',
      '1:33: The rule "db-port-published" can be off, error, warning and info. Did you mean',
    ],
    ['{"rules": {"db-port-published": false}}', '1:33: The rule'],
    ['{"rules": []}', '1:11: "rules" must be an object.'],
    ['[]', '1:1: The configuration must be an object.'],
    ['{"coolify": "5"}', '1:13: "coolify" must be "4.3"'],
    ['{"coolify": 4.3}', '1:13: "coolify" must be "4.3"'],
    ['{"$schema": 1}', '1:13: "$schema" must be a string.'],
    [
      '{"domains": {"web": "https://example.com"}}',
      '1:21: The domains of "web" must be a list of addresses.',
    ],
    ['{"domains": {"web": ["example.com"]}}', '1:22: "example.com" is no address.'],
    ['{"rules": {}, "rules": {}}', '1:15: "rules" is set twice.'],
    ['{ // comment\n}', '1:3: This is no JSON: comments are not allowed.'],
    ['{"rules": {},}', '1:14: This is no JSON: no comma may stand before a closing bracket.'],
    ['{"rules": {}', '1:13: This is no JSON.'],
    ['', '1:1: This is no JSON.'],
    ['{"\\u001b[31m": 1}', '1:2: "\\x1b[31m" is no setting.'],
  ])('%j', (config, sentence) => {
    const answer = withConfig(config);
    workspace.write(`stack/deep/${CONFIG}`, config);
    const nearest = check('stack/deep/bad.yaml');
    for (const { status, stdout, stderr } of [nearest, ...(answer.status === 2 ? [answer] : [])]) {
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(`${CONFIG}:${sentence}`);
    }
    workspace.write(`stack/deep/${CONFIG}`, '{}');
  });

  it('is said in Spanish', () => {
    workspace.write('wrong.json', '{"rules": {"db-port-publishd": "off"}}');
    workspace.write('good.yaml', GOOD);
    expect(check('good.yaml', '--config', 'wrong.json', '--lang', 'es').stderr).toContain(
      'wrong.json:1:12: «db-port-publishd» no es una regla. ¿Quiso decir db-port-published?',
    );
  });
});

describe('the published schema', () => {
  it('names every rule and every setting', () => {
    const schema = JSON.parse(readFileSync('public/schema/config.json', 'utf8')) as {
      properties: { rules: { properties: Record<string, { description: string }> } };
      $defs: { setting: { enum: string[] } };
    };
    const ids = [...rules, ...repositoryRules].map(({ id }) => id).sort();
    expect(Object.keys(schema.properties.rules.properties)).toEqual(ids);
    for (const { description } of Object.values(schema.properties.rules.properties))
      expect(description).toMatch(/\.$/);
    expect(Object.keys(schema.properties)).toEqual(['$schema', 'coolify', 'domains', 'rules']);
    expect(schema.$defs.setting.enum).toEqual(['off', 'error', 'warning', 'info']);
  });

  it('follows from the rules, in whatever order they come', () => {
    const published = JSON.parse(readFileSync('public/schema/config.json', 'utf8')) as unknown;
    const all = [...rules, ...repositoryRules];
    for (const order of [all, all.toReversed()])
      expect(configSchema(order, COOLIFY_VERSION)).toEqual(published);
  });
});

describe('readJson', () => {
  function plain(node: JsonNode): unknown {
    if (node.kind === 'scalar') return node.value;
    if (node.kind === 'list') return node.items.map(plain);
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  }

  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(0, 2, '\t'), (text, indent) => {
        const pretty = JSON.stringify(JSON.parse(text), null, indent);
        expect(plain(readJson(pretty))).toEqual(JSON.parse(pretty));
      }),
    );
  });

  it('refuses what JSON.parse refuses, and nothing else', () => {
    const part = fc.constantFrom(
      ...'{}[]:,"\\ \n01-.eE+'.split(''),
      'true',
      'null',
      '"a"',
      '\\u00',
      'x',
      '\u0001',
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
        (text) => {
          const attempt = (read: () => unknown): boolean => {
            try {
              read();
              return true;
            } catch (error) {
              expect(error instanceof JsonSyntaxError || error instanceof SyntaxError).toBe(true);
              return false;
            }
          };
          expect(attempt(() => readJson(text))).toBe(attempt(() => JSON.parse(text)));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('ends with an error on endless nesting', () => {
    expect(() => readJson('['.repeat(100_000))).toThrow(JsonSyntaxError);
  });
});
