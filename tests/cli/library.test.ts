import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '#src/cli/interface.ts';
import { repositoryRules } from '#src/cli/repository.ts';
import { fittingFixes } from '#src/lint/index.ts';
import { BAD, GOOD, json, run, Workspace } from './command.ts';

const workspace = new Workspace();
let library: Library;
beforeAll(async () => {
  library = await import('coolify-playbook');
}, 60_000);
afterAll(() => workspace.remove());

describe('lint', () => {
  it('gives the object of one file as the command prints it', () => {
    for (const lang of ['en', 'es'] as const) {
      const answer = run(['check', '-', '--stdin-filename', 'a.yaml', '--format', 'json', '--lang', lang], {
        input: BAD,
      });
      expect(library.lint(BAD, { filename: 'a.yaml', lang })).toEqual(json(answer).files[0]);
    }
  });

  it('needs no options', () => {
    expect(library.lint(GOOD)).toEqual({
      path: 'docker-compose.yaml',
      kind: 'compose',
      verdict: 'ready',
      findings: [],
    });
  });

  it('takes domains as one address or a list', () => {
    const one = library.lint(BAD, { domains: { db: 'https://app.example.com' } });
    expect(library.lint(BAD, { domains: { db: ['https://app.example.com'] } })).toEqual(one);
  });

  it('throws on nothing', () => {
    for (const value of [undefined, null, 7, {}, Symbol('s'), Object.create(null)]) {
      expect(() => library.lint(value as string)).not.toThrow();
      expect(library.fix(value as string, [])).toBe('');
      expect(() => library.coolifyYaml(value as string)).not.toThrow();
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { findings } = library.lint(text);
        library.fix(text, findings);
        library.coolifyYaml(text);
        JSON.stringify(findings);
      }),
    );
  });
});

describe('fix', () => {
  it('applies the edits of findings', () => {
    expect(library.fix(BAD, library.lint(BAD).findings)).toBe(GOOD);
    expect(library.fix(BAD, [])).toBe(BAD);
  });

  it('leaves out what does not fit the text', () => {
    expect(library.fix('', library.lint(BAD).findings)).toBe('');
  });
});

describe('fittingFixes', () => {
  const finding = (...changes: [number, number, string][]) => ({
    edits: {
      safety: 'safe' as const,
      changes: changes.map(([start, end, insert]) => ({ start, end, insert })),
    },
  });
  it.each([
    ['apart', [finding([0, 1, 'x']), finding([3, 4, 'y'])], 2],
    ['any order', [finding([3, 4, 'y']), finding([0, 1, 'x'])], 2],
    ['overlapping', [finding([0, 4, 'x']), finding([3, 5, 'y'])], 1],
    ['inside another', [finding([0, 9, 'x']), finding([3, 4, 'y'])], 1],
    ['around another', [finding([3, 4, 'y']), finding([0, 9, 'x'])], 1],
    ['touching', [finding([0, 3, 'x']), finding([3, 5, 'y'])], 1],
    ['two insertions in one place', [finding([3, 3, 'x']), finding([3, 3, 'y'])], 1],
    ['two declarations in one place', [finding([3, 3, '\n  a:']), finding([3, 3, '\n  b:'])], 2],
    ['two of one name', [finding([3, 3, '\n  a:'], [5, 5, 'x']), finding([3, 3, '\n  A:'])], 1],
    ['two at different columns', [finding([3, 3, '\n  a:']), finding([3, 3, '\n    b:'])], 1],
    ['a declaration where text is removed', [finding([1, 3, '']), finding([3, 3, '\n  a:'])], 1],
    ['the same edit in two', [finding([3, 3, 'x']), finding([3, 3, 'x'], [8, 9, ''])], 2],
    ['one half of a fix blocked', [finding([3, 4, 'x']), finding([0, 1, 'y'], [3, 5, 'z'])], 1],
    ['a fix whose parts touch', [finding([0, 3, 'x'], [3, 5, 'y'])], 1],
    ['a fix that contradicts itself', [finding([0, 4, 'x'], [3, 5, 'y'])], 0],
    ['outside the text', [finding([9, 12, 'x'])], 0],
    ['no fix', [{ edits: null }], 0],
  ])('%s', (_, findings, expected) => {
    const { findings: chosen, edits } = fittingFixes<{ edits: ReturnType<typeof finding>['edits'] | null }>(
      findings,
      10,
    );
    expect(chosen).toHaveLength(expected);
    const starts = edits.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    const wanted = new Set(
      chosen.flatMap(({ edits: own }) => own?.changes ?? []).map((change) => JSON.stringify(change)),
    );
    expect(new Set(edits.map((edit) => JSON.stringify(edit)))).toEqual(wanted);
  });
});

describe('coolifyYaml', () => {
  it('reads as the parser of Coolify does', () => {
    expect(library.coolifyYaml('a: 1\nb: [x]\n')).toEqual({
      ok: true,
      value: { a: 1, b: ['x'] },
      dump: 'a: 1\nb:\n  - x\n',
    });
    expect(library.coolifyYaml('a: 1\na: 2\n')).toMatchObject({ ok: false });
  });
});

describe('types', () => {
  it('fit the way in which the documentation uses the package', () => {
    const program = documentation('en').fence('js');
    const typed = `${program}\nconst line: number | undefined = findings[0]?.range.start.line;\nexport { line };\n`;
    workspace.write('program.mts', typed.replace("'coolify-playbook'", `'${resolve('dist/cli/index.mjs')}'`));
    const tsc = resolve('node_modules/typescript/bin/tsc');
    const options = '--noEmit --strict --module nodenext --target es2023 --skipLibCheck --types node';
    const roots = ['--typeRoots', resolve('node_modules/@types')];
    const { status, stdout } = spawnSync(
      process.execPath,
      [tsc, ...options.split(' '), ...roots, 'program.mts'],
      { cwd: workspace.path, encoding: 'utf8' },
    );
    expect([status, stdout]).toEqual([0, '']);
  }, 60_000);
});

interface Documentation {
  /** The first fence of a language. */
  fence(language: string): string;
  /** The fence that follows a fence of another language at once, or stands first after a text. */
  after(text: string, language: string): string;
}

function documentation(lang: 'en' | 'es'): Documentation {
  const page = readFileSync(`content/docs/${lang === 'en' ? '' : 'es/'}reference/cli.mdx`, 'utf8');
  const find = (source: string, language: string): string => {
    const found = new RegExp(`^\`\`\`${language}\\b[^\\n]*\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(source)?.[1];
    if (found === undefined) throw new Error(`the page has no fence of ${language}`);
    return found;
  };
  return {
    fence: (language) => find(page, language),
    after: (text, language) => find(page.slice(page.indexOf(text)), language),
  };
}

describe.each(['en', 'es'] as const)('the documentation (%s)', (lang) => {
  const page = documentation(lang);
  const file = 'docker-compose.yaml';
  const inWorkspace = (args: readonly string[]): ReturnType<typeof run> => run(args, { cwd: workspace.path });
  beforeAll(() => {
    workspace.write(file, page.fence('yaml'));
  });

  it('shows the output, the diff and the JSON as they are', () => {
    expect(page.fence('txt')).toBe(inWorkspace(['check', file, '--lang', 'en']).stdout);
    expect(page.fence('diff')).toBe(inWorkspace(['check', file, '--dry-run']).stdout);
    expect(JSON.parse(page.fence('json'))).toEqual(
      json(inWorkspace(['check', file, '--format', 'json', '--lang', 'en'])),
    );
  });

  it('has a program that prints what it says', () => {
    const program = page.fence('js').replace("'coolify-playbook'", `'${resolve('dist/cli/index.mjs')}'`);
    workspace.write('program.mjs', program);
    const printed = execFileSync(process.execPath, ['program.mjs'], {
      cwd: workspace.path,
      encoding: 'utf8',
    });
    expect(page.after("from 'coolify-playbook'", 'txt')).toBe(printed);
  });

  it('has a configuration that the command accepts', () => {
    const heading = lang === 'en' ? '## Configure rules' : '## Configuración de las reglas';
    workspace.write('documented.json', page.after(heading, 'json'));
    workspace.write('good.yaml', GOOD);
    const answer = inWorkspace(['check', 'good.yaml', '--config', 'documented.json', '--lang', 'en']);
    expect(answer).toMatchObject({ status: 0, stderr: '' });
  });

  it('names every rule about a repository', () => {
    const text = readFileSync(`content/docs/${lang === 'en' ? '' : 'es/'}reference/cli.mdx`, 'utf8');
    for (const { id } of repositoryRules) expect(text).toContain(`\`${id}\``);
  });

  it('names every option', () => {
    const { stdout } = run(['--help']);
    const folder = `content/docs/${lang === 'en' ? '' : 'es/'}reference`;
    const text = ['cli', 'verify'].map((name) => readFileSync(`${folder}/${name}.mdx`, 'utf8')).join('\n');
    for (const option of stdout.match(/--[a-z-]+/g) ?? []) expect(text).toContain(`\`${option}\``);
  });
});
