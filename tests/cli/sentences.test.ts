import { describe, expect, it } from 'vitest';
import { PREVIEW_COMMAND_TEXTS } from '#src/cli/preview/texts.ts';
import { displayWidth } from '#src/cli/terminal.ts';
import { TEXTS } from '#src/cli/texts.ts';
import { VERIFY_COMMAND_TEXTS } from '#src/cli/verify/texts.ts';
import { withoutCommands } from '#src/cli/runner.ts';

const counts = (errors: number, warnings: number, infos: number, files: number) => ({
  ...{ errors, warnings, infos, files },
});

describe('numbers in sentences', () => {
  const { en, es } = TEXTS;

  it.each([
    [counts(0, 0, 0, 1), 'Ready to push.', 'Listo para enviar.'],
    [
      counts(1, 1, 1, 1),
      'Ready to push: 1 error, 1 warning, 1 note.',
      'Listo para enviar: 1 error, 1 advertencia, 1 nota.',
    ],
    [
      counts(2, 3, 4, 5),
      'Ready to push: 2 errors, 3 warnings, 4 notes in 5 files.',
      'Listo para enviar: 2 errores, 3 advertencias, 4 notas en 5 archivos.',
    ],
  ])('of a verdict: %j', (found, english, spanish) => {
    expect(en.check.verdict('ready', found)).toBe(english);
    expect(es.check.verdict('ready', found)).toBe(spanish);
  });

  it('of a baseline', () => {
    expect(es.baseline.accepted(1, 'b.json')).toBe('1 hallazgo está registrado en b.json y no se notifica.');
    expect(es.baseline.accepted(2, 'b.json')).toBe(
      '2 hallazgos están registrados en b.json y no se notifican.',
    );
  });

  it('of a verification', () => {
    const [english, spanish] = [VERIFY_COMMAND_TEXTS.en, VERIFY_COMMAND_TEXTS.es];
    expect(english.met(1, 0)).toBe('Met: 1 check, none failed.');
    expect(english.met(5, 1)).toBe('Met: 5 checks, none failed, 1 warning.');
    expect(english.met(5, 2)).toBe('Met: 5 checks, none failed, 2 warnings.');
    expect(english.failed(1, 1, 'DNS')).toBe('Not met: 1 of 1 check failed. Begin with: DNS.');
    expect(english.failed(2, 3, 'DNS')).toBe('Not met: 2 of 3 checks failed. Begin with: DNS.');
    expect(spanish.met(1, 0)).toBe('Se cumple: 1 comprobación sin fallos.');
    expect(spanish.met(5, 1)).toBe('Se cumple: 5 comprobaciones sin fallos, con 1 aviso.');
    expect(spanish.met(5, 2)).toBe('Se cumple: 5 comprobaciones sin fallos, con 2 avisos.');
    expect(spanish.failed(1, 1, 'DNS')).toBe('No se cumple: falló 1 de 1 comprobación. Empiece por: DNS.');
    expect(spanish.failed(2, 3, 'DNS')).toBe(
      'No se cumple: fallaron 2 de 3 comprobaciones. Empiece por: DNS.',
    );
  });

  it('of cases of one kind in a preview', () => {
    const [english, spanish] = [PREVIEW_COMMAND_TEXTS.en, PREVIEW_COMMAND_TEXTS.es];
    expect([english.more(1), english.more(2)]).toEqual([
      'and one more of this kind',
      'and 2 more of this kind',
    ]);
    expect([spanish.more(1), spanish.more(2)]).toEqual(['y otro caso igual', 'y otros 2 casos iguales']);
  });
});

describe('what a setting must be', () => {
  it('names the whole configuration or a part of it', () => {
    expect(TEXTS.en.config.noObject('')).toBe('The configuration must be an object.');
    expect(TEXTS.es.config.noObject('')).toBe('La configuración debe ser un objeto.');
    expect(TEXTS.es.config.noObject('rules')).toBe('«rules» debe ser un objeto.');
  });

  it('is said of a key of the context of a preview', () => {
    const [english, spanish] = [PREVIEW_COMMAND_TEXTS.en, PREVIEW_COMMAND_TEXTS.es];
    expect(english.contextKeyWrong('c.json', 'env', true)).toContain('must be an object');
    expect(english.contextKeyWrong('c.json', 'uuid', false)).toContain('must be a text');
    expect(spanish.contextKeyWrong('c.json', 'env', true)).toContain('debe ser un objeto');
    expect(spanish.contextKeyWrong('c.json', 'uuid', false)).toContain('debe ser un texto');
  });

  it('is told with the effect of a fix', () => {
    expect([TEXTS.en.check.safeFix(true), TEXTS.en.check.safeFix(false)]).toEqual([
      '--fix does it',
      '--fix-unsafe does it; changes behaviour',
    ]);
    expect([TEXTS.es.check.safeFix(true), TEXTS.es.check.safeFix(false)]).toEqual([
      '--fix la aplica',
      '--fix-unsafe la aplica; cambia el comportamiento',
    ]);
  });
});

describe('columns of a terminal', () => {
  it.each([
    ['abc', 3],
    ['日本', 4],
    ['🚀', 2],
    ['e\u0301', 1],
    ['👩\u200d💻', 4],
  ])('%j takes %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('a text in the log of a runner', () => {
  const word = (): string => 'w0rd';
  it.each([
    ['plain\n', 'plain\n'],
    ['::error::owned\n', '::stop-commands::w0rd\n::error::owned\n::w0rd::\n'],
    ['##[group]x', '::stop-commands::w0rd\n##[group]x\n::w0rd::\n'],
  ])('holds no command: %j', (text, shown) => {
    expect(withoutCommands(text, true, word)).toBe(shown);
    expect(withoutCommands(text, false, word)).toBe(text);
  });
});
