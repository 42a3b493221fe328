import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each folder may import, besides itself. A folder is listed by its first two segments; `npm:` names a package. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'src/compose': ['npm:yaml'],
  'src/lint': ['src/compose', 'src/i18n'],
  'src/coolify': ['src/compose', 'src/i18n'],
  'src/preview': ['src/coolify', 'src/compose', 'src/lint', 'src/i18n'],
  'src/i18n': ['npm:astro'],
  'src/catalog': ['src/lint', 'src/i18n', 'npm:astro', 'node:'],
  'src/site': [
    'src/catalog',
    'src/lint',
    'src/checklists',
    'src/i18n',
    'npm:astro',
    'npm:@astrojs/starlight',
    'src/offline',
    'npm:pagefind',
    'npm:esbuild',
    'node:',
  ],
  'src/checklists': ['src/i18n'],
  'src/verify': ['src/i18n', 'src/compose', 'src/coolify', 'node:'],
  'src/adopt': ['src/checklists', 'src/i18n', 'src/site'],
  'src/offline': ['src/i18n'],
  'src/diagnose': ['src/lint', 'src/i18n', 'src/site'],
  'src/validator': ['src/lint', 'src/compose', 'src/i18n'],
  'src/cli': [
    'src/catalog',
    'src/lint',
    'src/compose',
    'src/coolify',
    'src/preview',
    'src/diagnose',
    'src/checklists',
    'src/verify',
    'src/validator',
    'src/i18n',
    'node:',
  ],
  'src/library.ts': ['src/cli', 'src/lint', 'src/compose', 'src/coolify', 'src/i18n'],
};

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g;

function folderOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return folderOf(normalize(join(dirname(file), specifier)));
  if (specifier.startsWith('#')) return folderOf(specifier.slice(1));
  if (specifier.startsWith('node:')) return 'node:';
  const parts = specifier.split('/');
  return `npm:${specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '')}`;
}

const files = globSync('src/**/*.ts').filter((file) => !file.endsWith('.d.ts'));

describe('import directions', () => {
  it('finds the sources', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it.each(files)('%s imports only what its layer may know', (file) => {
    const folder = folderOf(file);
    const allowed = ALLOWED[folder];
    expect(allowed, `${folder} is not listed in tests/architecture.test.ts`).toBeDefined();
    for (const found of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const specifier = found[1] ?? found[2] ?? '';
      // Generated text that is filled in when the command is bundled.
      if (specifier.startsWith('coolify-playbook:')) continue;
      const target = targetOf(file, specifier);
      const isAllowed = target === folder || (allowed ?? []).includes(target);
      expect(isAllowed, `${file} imports "${specifier}" (${target})`).toBe(true);
    }
  });
});

describe('size', () => {
  /** Tables of data and of sentences: long because the world is. */
  const TABLES = [
    'src/lint/rules/index.ts',
    'src/compose/image.ts',
    'src/lint/image-tools.ts',
    'src/validator/samples.ts',
    'src/diagnose/concepts.ts',
    'src/diagnose/hubs.ts',
    'src/catalog/triage/browser.ts',
    'src/catalog/triage/containers.ts',
  ];
  const TEXTS = /^src\/(?:checklists\/lists|verify\/texts)\//;
  const measured = files.filter((file) => !TABLES.includes(file) && !TEXTS.test(file));

  it.each(measured)('%s is one idea of at most 200 lines', (file) => {
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(201);
  });
});
