import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PreviewOptions } from '#src/coolify/index.ts';
import { LOCALES } from '#src/i18n/locale.ts';
import { previewView, type PreviewView } from '#src/preview/index.ts';

const cases = globSync('tests/coolify/cases/*.json').map((file) => basename(file, '.json'));

function readCase(name: string): { text: string; options: PreviewOptions } {
  const text = readFileSync(`tests/coolify/cases/${name}.yaml`, 'utf8');
  const recorded = JSON.parse(readFileSync(`tests/coolify/cases/${name}.json`, 'utf8')) as {
    options?: PreviewOptions;
  };
  return { text, options: recorded.options ?? {} };
}

/** What holds for the view of any text. */
function check(text: string, view: PreviewView): void {
  expect(view.surprises.length).toBeLessThanOrEqual(10);
  const groups = [...view.surprises, ...view.furtherSurprises, ...view.routine];
  const changes = groups.flatMap((group) => [group, ...group.others]);
  for (const { sentence, facts, range, line } of changes) {
    expect(sentence).toMatch(/\.$/);
    expect(sentence).not.toMatch(/undefined|\[object|\n|` `/);
    expect(facts.length).toBeGreaterThan(0);
    expect(range === null).toBe(line === null);
    if (range) expect(0 <= range.start && range.start <= range.end && range.end <= text.length).toBe(true);
  }
  for (const { blocks } of view.diff.hunks) {
    expect(blocks.some(({ isChanged }) => isChanged)).toBe(true);
    for (const { isChanged, rows, reasons } of blocks) {
      expect(isChanged || reasons.length === 0).toBe(true);
      for (const { before, after } of rows) {
        expect(before !== null || after !== null).toBe(true);
        if (isChanged) expect([before?.sign ?? '-', after?.sign ?? '+']).toEqual(['-', '+']);
        else expect(before).toEqual(after);
      }
    }
  }
  for (const remark of [...view.summary.enter, ...view.summary.lost]) {
    expect(remark.sentence).toMatch(/\.$/);
    expect(remark.sentence).not.toMatch(/undefined|\[object|\n|` `/);
  }
  expect([view.summary.enter.length > 0, view.summary.lost.length > 0]).toEqual(Array(2).fill(!view.refusal));
  if (view.refusal) expect([...groups, ...view.diff.hunks, ...view.data]).toEqual([]);
}

describe('the view of a preview', () => {
  it.each(cases)('is whole for %s', (name) => {
    const { text, options } = readCase(name);
    const [en, es] = LOCALES.map((locale) => previewView(text, options, locale));
    if (!en || !es) throw new Error('A language is missing.');
    check(text, en);
    check(text, es);
    const shape = (view: PreviewView): string =>
      JSON.stringify(view, (key, value: unknown) =>
        /^(?:sentence|kindName|originName|conditionName)$/.test(key) ? '' : value,
      );
    const distinctReasons = /"reasons":\[[^\]]*\](?:,[^\]]*\])*/g;
    expect(shape(es).replaceAll(distinctReasons, '')).toBe(shape(en).replaceAll(distinctReasons, ''));
    expect(JSON.stringify(previewView(text, options))).toBe(JSON.stringify(en));
  });

  it('is an answer for broken files', () => {
    const seeds = cases.map((name) => readCase(name).text);
    const piece = fc.constantFrom(
      '',
      '\n',
      '  ',
      '- ',
      ': ',
      '{',
      '[',
      '*a',
      '&a ',
      '<<: *a',
      '${A',
      '__proto__',
      '\0',
    );
    const mutated = fc
      .tuple(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), piece), { minLength: 1, maxLength: 6 }),
      )
      .map(([seed, changes]) =>
        changes.reduce((text, [place, length, added]) => {
          const start = place % (text.length + 1);
          return text.slice(0, start) + added + text.slice(start + length);
        }, seed),
      );
    fc.assert(
      fc.property(mutated, fc.constantFrom(...LOCALES), (text, locale) => {
        check(text, previewView(text, {}, locale));
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => check(text, previewView(text))),
      { numRuns: 100 },
    );
  });

  it('is made at once for long files', () => {
    const services = Array.from({ length: 60 }, (_, index) => {
      const lines = Array.from({ length: 100 }, (__, line) => `      - V${line}=\${W${index}_${line}:-x}`);
      return `  app${index}:\n    image: x\n    environment:\n${lines.join('\n')}\n`;
    });
    const view = previewView(`services:\n${services.join('')}`);
    expect(view.variables).toHaveLength(6000);
    expect(view.diff.isCut).toBe(true);
    expect(view.diff.hunks.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows)).length).toBeLessThan(
      10_000,
    );
  });
});

describe('surprises', () => {
  const service = (lines: string, rest = ''): string =>
    `services:\n  web:\n    image: nginx\n${lines.replaceAll(/^/gm, '    ')}\n${rest}`;

  it.each([
    ['external volumes', service('volumes: ["data:/a"]', 'volumes: {data: {external: true}}'), 'data:/a', 'external one'],
    ['other volumes by name', service('volumes: ["data:/a"]', 'volumes: {data: {name: x}}'), 'data:/a', 'ignores the name'],
    ['network volumes', service('volumes: ["n:/a", "/b:/b"]', 'volumes: {n: {driver_opts: {type: nfs}}}'), 'n:/a', 'loses the network volume'],
    ['files of the repository', service('volumes: ["./conf:/conf"]'), './conf:/conf', 'missing by default'],
    ['the folder itself', service('volumes: [".:/app"]'), '.:/app', 'not the repository'],
    ['parent folders', service('volumes: ["../a:/a"]'), '../a:/a', 'one dot only'],
    ['variables as paths', service('volumes: ["${D}:/a"]'), '${D}:/a', 'never read as a path'],
    ['anonymous volumes', service('volumes: ["/a/b"]'), '/a/b', 'hides what the image has'],
    ['env files', service('env_file: [a.env]'), 'env_file', 'loses its env files'],
    ['messages as values', service('environment: {A: "${A:?set it}"}'), '${A:?set it}', 'becomes its value'],
    ['build arguments', service('build: {context: ., args: {A: b}}\nenvironment: {A: e}'), 'A: e', 'replaces the variable'],
    ['dates', service('environment: {A: 2024-01-01}'), 'A: 2024-01-01', 'becomes a number'],
    ['empty lists', service('command: []'), 'command', 'expected to refuse'],
    ['empty networks', service('networks: {front: , back: {}}', 'networks: {front: , back: }'), 'front', 'loses the network'],
    ['included files', service('tty: true', 'include: [a.yaml]'), 'include', 'never exist'],
    ['lost options', service('volumes: [{type: bind, source: /a, target: /a, read_only: true}]'), '{type', 'such as `read_only`'],
    ['labels', service('labels: ["a=$x"]'), 'a=$x', 'is doubled'],
    ['awaited jobs', service('depends_on: {job: {condition: service_completed_successfully}}', '  job: {image: x}'), 'job', 'without end'],
  ])('tell of %s', (_, text, underlined, words) => {
    const { surprises } = previewView(text);
    const found = surprises.find(({ sentence }) => sentence.includes(words));
    expect(surprises.map(({ sentence }) => sentence).join('\n')).toContain(words);
    expect(found?.range ? text.slice(found.range.start, found.range.end).replaceAll('"', '') : '').toContain(
      underlined,
    );
  }); // prettier-ignore

  it('are none where Coolify does what it does with every file', () => {
    const view = previewView(service('restart: always', 'version: "3"\nname: x\nx-a: b'));
    expect(view.surprises).toEqual([]);
    expect(view.routine.map(({ kind }) => kind)).toContain('top-level-dropped');
  });

  it('of one kind are told together', () => {
    const view = previewView(service('volumes: ["./a:/a", "./b:/b", "./c:/c"]'));
    expect(view.surprises.map(({ kind, others }) => [kind, others.length])).toEqual([['bind-rewritten', 2]]);
  });

  it('are the worst ten, worst first', () => {
    const view = previewView(
      service(
        'env_file: x\ncommand: []\nenvironment: {A: 2024-01-01, B: "${B:?m}", C: "${C:-1}", D: "${D:?}"}\n' +
          'volumes: [".:/a", "./:/b", "../x:/c", "~/x:/d", "${E}:/e", "/f", "./g:/g", "${H:-./h}:/h"]\nlabels: {a: true, b: $$x}',
        'include: [x]',
      ),
    );
    expect(view.surprises).toHaveLength(10);
    expect(view.surprises[0]?.kind).toBe('top-level-dropped');
    expect(view.furtherSurprises.map(({ kind }) => kind)).toContain('value-inlined');
  });
});
