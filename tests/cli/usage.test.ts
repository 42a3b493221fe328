import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OPTIONS, readLocale } from '#src/cli/arguments.ts';
import { didYouMean } from '#src/cli/suggestion.ts';
import { TEXTS } from '#src/cli/texts.ts';
import { run } from './command.ts';

describe('help', () => {
  it.each(['en', 'es'] as const)('names every option and exit code (%s)', (lang) => {
    const { status, stdout, stderr } = run(['--help', '--lang', lang]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const name of Object.keys(OPTIONS)) {
      expect(TEXTS[lang].help.options[name], `--${name} has a text`).toBeTruthy();
      expect(stdout).toContain(`--${name}`);
      // Sentences are wrapped.
      expect(stdout.replace(/\s+/g, ' ')).toContain(TEXTS[lang].help.options[name]);
    }
    expect(stdout).toMatch(/\n {2}0 {2}.*\n {2}1 {2}.*\n {2}2 {2}/);
  });

  it('shows the options of one command', () => {
    const { stdout } = run(['explain', '--help']);
    expect(stdout).toContain('explain RULE|ENTRY…');
    expect(stdout).not.toContain('--fix');
  });

  it('prints the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(run(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
    expect(run(['check', '-v']).stdout).toBe(`${version}\n`);
  });
});

describe('wrong usage', () => {
  it.each([
    [[], 'en', 'Name a command: check, preview, diagnose, checklist, verify and explain.'],
    [
      ['chekc'],
      'en',
      '"chekc" is no command. The commands are check, preview, diagnose, checklist, verify and explain. Did you mean check?',
    ],
    [['compose.yaml'], 'en', 'Did you mean coolify-playbook check compose.yaml?'],
    [['check', '--fixx'], 'en', 'There is no option --fixx. Did you mean --fix?'],
    [['check', '--domian', 'a=b'], 'es', 'La opción --domian no existe. ¿Quiso decir --domain?'],
    [['check', '-z'], 'es', 'La opción -z no existe.'],
    [['check', '--format'], 'en', '--format needs a value: --format FORMAT.'],
    [['check', '--format', 'xml'], 'en', '--format cannot be "xml". It can be pretty, json, github,'],
    [['check', '--format', 'jsn'], 'es', 'sarif, junit y markdown. ¿Quiso decir json?'],
    [['check', '--fail-on', 'info'], 'en', '--fail-on cannot be "info"'],
    [['check', '--fix=yes'], 'en', '--fix takes no value.'],
    [['check', '--coolify', '5.0'], 'en', 'This version checks against Coolify 4.3 only.'],
    [['check', '--stdin-filename', 'a.yaml'], 'en', '--stdin-filename names standard input.'],
    [['check', '--dry-run', '--format', 'sarif'], 'es', 'Quite --format sarif.'],
    [['check', '--dry-run', '--write-baseline', 'b.json'], 'en', '--dry-run writes nothing.'],
    [['check', '--baseline', 'a', '--write-baseline', 'b'], 'es', 'no ambas.'],
    [['explain', '--fix', 'x'], 'en', '--fix belongs to `check`, not to `explain`.'],
    [['explain'], 'en', 'Name a rule or an entry'],
    [['explain', 'x', '--format', 'json'], 'en', '--format cannot be "json"'],
    [['--lang', 'fr', 'check'], 'en', '--lang cannot be "fr". It can be en and es.'],
  ])('%j (%s)', (args, lang, sentence) => {
    const answer = run(args, { env: { LANG: lang } });
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain(sentence);
    expect(answer.stderr).toContain('coolify-playbook --help');
  });

  it('takes options anywhere, and none after --', () => {
    expect(
      run(['--format', 'json', 'check', '-', '--coolify=4.3.11'], { input: 'services: {}\n' }).stdout,
    ).toContain('"version": 1');
    expect(run(['check', '--', '--fix']).stderr).toContain('--fix does not exist.');
  });
});

describe('readLocale', () => {
  it.each([
    [[], {}, 'en'],
    [[], { LC_MESSAGES: 'es_AR.UTF-8', LANG: 'en_US' }, 'es'],
    [[], { LC_ALL: '', LANG: 'es' }, 'es'],
    [['--lang', 'en', '--lang=es'], {}, 'es'],
    [['--lang'], { LANG: 'es' }, 'en'],
  ])('%j %j', (argv, env, locale) => {
    expect(readLocale(argv, env)).toBe(locale);
  });
});

describe('didYouMean', () => {
  const names = ['db-port-published', 'port-published', 'env-file-ignored'];
  it.each([
    ['db-port-publishd', 'db-port-published'],
    ['prot-published', 'port-published'],
    ['env-file', 'env-file-ignored'],
    ['healthcheck', null],
    ['x', null],
    ['', null],
  ])('%s', (word, expected) => {
    expect(didYouMean(word, names)).toBe(expected);
  });
});
