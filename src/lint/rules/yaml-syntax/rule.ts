import { defineRule } from '../../rule.ts';
import { quotedReason, shorten } from '../../shorten.ts';
import { isTab, UNREADABLE_HINT } from '../../unreadable.ts';
import { placeReason, type Reason } from './reason.ts';
import { SENTENCES } from './sentences.ts';

/** What the parser of Coolify reads as it is meant, if it reads it at all. */
const READ_AS_MEANT: ReadonlySet<Reason> = new Set(['variable-in-brackets', 'closes-nothing', 'directive']);

export const yamlSyntax = defineRule({
  id: 'yaml-syntax',
  severity: 'error',
  facts: ['F-002'],
  specification: 'YAML 1.2.2: https://yaml.org/spec/1.2.2/',
  prevents: [],
  since: '0.1.0',
  needs: 'text',

  *check(file) {
    const seen = new Set<number>();
    for (const problem of file.syntaxProblems) {
      if (isTab(file, problem)) continue;
      const { reason, at } = placeReason(file, problem);
      const { line } = file.lines.position(at.start);
      if (seen.has(line)) continue;
      seen.add(line);
      const isReadByCoolify = file.coolify.ok;
      yield {
        at,
        path: [],
        severity: isReadByCoolify && READ_AS_MEANT.has(reason) ? ('warning' as const) : ('error' as const),
        data: {
          reason,
          near: shorten(file.text.slice(at.start, at.end), 30),
          detail: quotedReason(problem.detail),
          isReadByCoolify,
        },
      };
    }
  },

  text: {
    en: {
      title: 'The file is not valid YAML',
      message: (data) => SENTENCES.en[data.reason].message(data),
      hint: ({ isReadByCoolify }) =>
        isReadByCoolify
          ? 'The parser of Coolify reads the file in a way of its own; Compose refuses it, and the other rules could not check it.'
          : UNREADABLE_HINT.en,
      fix: ({ reason }) => SENTENCES.en[reason].fix,
      exceptions: 'A tab used as indentation has a rule of its own, `yaml-tab-indentation`.',
    },
    es: {
      title: 'El archivo no es YAML válido',
      message: (data) => SENTENCES.es[data.reason].message(data),
      hint: ({ isReadByCoolify }) =>
        isReadByCoolify
          ? 'El analizador de Coolify lee el archivo a su manera; Compose lo rechaza y las demás reglas no han podido revisarlo.'
          : UNREADABLE_HINT.es,
      fix: ({ reason }) => SENTENCES.es[reason].fix,
      exceptions: 'El tabulador usado como sangría tiene su propia regla, `yaml-tab-indentation`.',
    },
  },
});
