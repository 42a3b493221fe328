import { describe, expect, it } from 'vitest';
import { readCompose } from '#src/compose/index.ts';
import { lint, render } from '#src/lint/index.ts';
import { dependencyCycle } from '#src/lint/rules/dependency-cycle/rule.ts';
import { extendedService, startReferences } from '#src/lint/service-references.ts';

function service(...lines: string[]): string {
  return ['services:', '  api:', ...lines.map((line) => `    ${line}`), ''].join('\n');
}

describe('startReferences', () => {
  it.each([
    ['depends_on', 'db', ['depends_on: [db]']],
    ['depends_on', 'db', ['depends_on:', '  db: {condition: service_started}']],
    ['links', 'db', ['links: ["db:database"]']],
    ['links', 'db', ['links:', '  - db']],
    ['volumes_from', 'db', ['volumes_from: [db:ro]']],
    ['network_mode', 'vpn', ['network_mode: "service:vpn"']],
    ['pid', 'vpn', ["pid: 'service:vpn'"]],
    ['ipc', 'vpn', ['ipc: service:vpn']],
  ])('%s names %s', (key, to, lines) => {
    const text = service(...lines);
    const found = startReferences(readCompose(text));
    expect(found).toMatchObject([{ key, to }]);
    expect(text.slice(found[0]!.range.start, found[0]!.range.end)).toBe(to);
  });

  it.each([
    'network_mode: host',
    'network_mode: container:old',
    'volumes_from: ["container:old"]',
    'depends_on: ["${DATABASE}"]',
    'depends_on: [[db], {db: 1}, null]',
    'depends_on: {"": {condition: service_started}}',
    'depends_on: db',
    'links: {db: database}',
  ])('%s names no service', (line) => {
    expect(startReferences(readCompose(service(line)))).toEqual([]);
  });
});

describe('extendedService', () => {
  it.each([
    ['base', ['extends: base']],
    ['base', ['extends:', '  service: base']],
    [null, ['extends:', '  file: other.yaml', '  service: base']],
    [null, ['extends: [base]']],
    [null, ['extends: ${BASE}']],
    [null, ['image: base']],
  ])('%s', (to, lines) => {
    const [api] = readCompose(service(...lines)).services;
    expect(extendedService(api!)?.to ?? null).toBe(to);
  });
});

describe('dependency-cycle', () => {
  function chain(length: number): string {
    const services = Array.from(
      { length },
      (_, index) =>
        `  s${index}:\n    image: ghcr.io/example/api:1.4.0\n    depends_on: [s${(index + 1) % length}]\n`,
    );
    return `services:\n${services.join('')}`;
  }

  it('reports a long cycle once, at the edge that closes it, with its middle left out', () => {
    const text = chain(500);
    const { findings, file } = lint(text, { rules: [dependencyCycle] });
    const cycles = findings.filter(({ rule }) => rule === 'dependency-cycle');
    expect(cycles).toHaveLength(1);
    expect(file.lines.position(cycles[0]!.range.start).line).toBe(file.lines.lineCount - 1);
    expect(render(cycles[0]!, 'en').message).toBe(
      'These services wait for each other: s0 → s1 → s2 → s3 → … → s499 → s0.',
    );
  });

  it('reports each of two cycles', () => {
    const text = `${chain(2)}  a:\n    image: x:1\n    depends_on: [b]\n  b:\n    image: x:1\n    pid: service:a\n`;
    const cycles = lint(text).findings.filter(({ rule }) => rule === 'dependency-cycle');
    expect(cycles.map((cycle) => render(cycle, 'es').message)).toEqual([
      'Estos servicios se esperan entre sí: s0 → s1 → s0.',
      'Estos servicios se esperan entre sí: a → b → a.',
    ]);
  });

  it('reports many circles among the same services once', () => {
    const names = Array.from({ length: 60 }, (_, index) => `s${index}`);
    const services = names.map(
      (name) =>
        `  ${name}:\n    image: x:1\n    depends_on: [${names.filter((other) => other !== name).join()}]\n`,
    );
    const { findings } = lint(`services:\n${services.join('')}`, { rules: [dependencyCycle] });
    const pair = lint(`${chain(2)}${services.join('').replaceAll(/\bs(?=\d)/g, 't')}`, {
      rules: [dependencyCycle],
    });
    expect(findings.map((finding) => render(finding, 'en'))).toMatchObject([
      {
        message: 'These services wait for each other: s0 → s1 → s0.',
        fix: 'Remove this reference and 1769 more that close circles; let the services retry.',
      },
    ]);
    expect(pair.findings.map(({ data }) => data)).toEqual([
      { way: 's0 → s1 → s0', others: 0 },
      { way: 't0 → t1 → t0', others: 1769 },
    ]);
  });

  it('reports each of a few circles through one service', () => {
    const spokes = ['a', 'b', 'c'].map((name) => `  ${name}:\n    image: x:1\n    depends_on: [hub]\n`);
    const text = `services:\n  hub:\n    image: x:1\n    depends_on: [a, b, c]\n${spokes.join('')}`;
    const { findings } = lint(text, { rules: [dependencyCycle] });
    expect(findings.map(({ data }) => data)).toEqual(
      ['a', 'b', 'c'].map((name) => ({ way: `hub → ${name} → hub`, others: 0 })),
    );
  });

  it('leaves out services that a profile keeps from starting', () => {
    const text = chain(2).replace('[s0]\n', '[s0]\n    profiles: [debug]\n');
    expect(lint(text).findings.map(({ rule }) => rule)).not.toContain('dependency-cycle');
  });
});
