import type { ComposeFile } from '../../../compose/index.ts';
import { defineRule } from '../../rule.ts';
import { quotedReason, shorten } from '../../shorten.ts';
import { UNREADABLE_HINT } from '../../unreadable.ts';
import { locateRefusal, type CoolifyError } from './refusal.ts';
import { SENTENCES } from './sentences.ts';

export const yamlRefusedByCoolify = defineRule({
  id: 'yaml-refused-by-coolify',
  severity: 'error',
  facts: ['F-002'],
  prevents: ['compose-feature-unsupported'],
  since: '0.1.0',

  *check(file) {
    const reading = file.coolify;
    if (reading.ok || isReportedElsewhere(file, reading.error)) return;
    const { code, at, reason } = locateRefusal(file, reading.error);
    yield {
      at,
      path: [],
      data: {
        code,
        near: shorten(file.text.slice(at.start, at.end).trim(), 30),
        reason: quotedReason(reason),
      },
    };
  },

  text: {
    en: {
      title: 'Compose reads the file, the parser of Coolify refuses it',
      message: (data) => SENTENCES.en[data.code].message(data),
      hint: () => UNREADABLE_HINT.en,
      fix: ({ code }) => SENTENCES.en[code].fix,
      exceptions: 'Duplicate keys, unknown aliases and second documents have rules of their own.',
    },
    es: {
      title: 'Compose lee el archivo, pero el analizador de Coolify lo rechaza',
      message: (data) => SENTENCES.es[data.code].message(data),
      hint: () => UNREADABLE_HINT.es,
      fix: ({ code }) => SENTENCES.es[code].fix,
      exceptions:
        'Las claves duplicadas, los alias desconocidos y los segundos documentos tienen reglas propias.',
    },
  },
});

/** True if a rule about that very thing reports it, at a better place. */
function isReportedElsewhere(file: ComposeFile, { reason }: CoolifyError): boolean {
  if (reason.startsWith('Duplicate key')) return file.scan.duplicateKeys.length > 0;
  if (reason.startsWith('Multiple documents')) return file.secondDocument !== null;
  return /^(?:Reference "|A reference must)/.test(reason) && file.scan.unknownAliases.length > 0;
}
