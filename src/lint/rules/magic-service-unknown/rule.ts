import { magicServiceKey, type ComposeFile } from '../../../compose/index.ts';
import type { Edit } from '../../edit.ts';
import { excerpt } from '../../excerpt.ts';
import { addressMentions, serviceOfAddress, type AddressMention } from '../../magic-mentions.ts';
import { renameEverywhere } from '../../magic-rename.ts';
import { defineRule } from '../../rule.ts';
import { suggester } from '../../suggestion.ts';

export const magicServiceUnknown = defineRule({
  id: 'magic-service-unknown',
  severity: 'error',
  facts: ['F-030', 'F-012'],
  prevents: ['domain-without-router-404'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    const suggest = nearestService(file);
    const mentions = addressMentions(file);
    const seen = new Set<string>();
    for (const mention of mentions) {
      const { name, magic, as, range, service, entry } = mention;
      const isHyphenated = as === 'key' && magic.type === 'FQDN' && name.includes('-');
      if (!isHyphenated && (isKnown(file, magic.service) || seen.has(magic.service) || isOwnValue(mention)))
        continue;
      seen.add(magic.service);
      const near = isHyphenated ? magic.service : suggest(magic.service);
      yield {
        at: range,
        path: entry.path,
        service: service.name,
        data: {
          name: excerpt(name, 40),
          isHyphenated,
          identifier: excerpt(magic.service, 24),
          better: near === null ? null : excerpt(rename(mention, near), 40),
        },
        edits: () => renameAll(file, mentions, mention, near),
      };
    }
  },

  text: {
    en: {
      title: 'A magic address of a service that is not in the file',
      message: ({ name, identifier, isHyphenated }) =>
        isHyphenated
          ? `The hyphen in \`${name}\` makes Coolify refuse the file.`
          : `\`${name}\` names no service of this file: there is no "${identifier}".`,
      hint: ({ isHyphenated }) =>
        isHyphenated
          ? 'Names of variables take no hyphen: write `-` and `.` of the service name as `_`, or loading the file fails.'
          : 'Coolify creates the domain for the service that the name matches; without a match there is none, and the value is blank.',
      fix: ({ better }) =>
        better === null
          ? 'Use the name of a service, with `-` and `.` written as `_`.'
          : `Write \`${better}\`.`,
      exceptions: 'A `SERVICE_URL_…` key with an address of its own as value keeps that value.',
    },
    es: {
      title: 'Una dirección mágica de un servicio que no está en el archivo',
      message: ({ name, identifier, isHyphenated }) =>
        isHyphenated
          ? `El guion de \`${name}\` hace que Coolify rechace el archivo.`
          : `\`${name}\` no nombra ningún servicio de este archivo: no hay «${identifier}».`,
      hint: ({ isHyphenated }) =>
        isHyphenated
          ? 'Los nombres de variables no admiten guiones: escriba `-` y `.` del servicio como `_`, o el archivo no se carga.'
          : 'Coolify crea el dominio para el servicio que coincide con el nombre; sin coincidencia no hay dominio y el valor queda vacío.',
      fix: ({ better }) =>
        better === null
          ? 'Use el nombre de un servicio, con `-` y `.` escritos como `_`.'
          : `Escriba \`${better}\`.`,
      exceptions: 'Una clave `SERVICE_URL_…` que tiene una dirección propia como valor lo conserva.',
    },
  },
});

/** True if a service has the name; upper-case service names match nothing either, but have a rule of their own (F-011). */
function isKnown(file: ComposeFile, identifier: string): boolean {
  if (serviceOfAddress(file, identifier)) return true;
  return file.services.some(
    ({ name }) => name.toLowerCase() !== name && magicServiceKey(name).toLowerCase() === identifier,
  );
}

/** True for a key that the author has given an address: Coolify leaves it alone. */
function isOwnValue({ as, magic, entry }: AddressMention): boolean {
  return as === 'key' && magic.type === 'URL' && !!entry.value && !/^[/$]/.test(entry.value);
}

/** The service that a name evidently means: the same letters without separators, or the nearest spelling. */
function nearestService(file: ComposeFile): (identifier: string) => string | null {
  const keys = file.services.map(({ name }) => magicServiceKey(name).toLowerCase());
  const byLetters = new Map(keys.map((key) => [key.replaceAll('_', ''), key]));
  const suggest = suggester(keys);
  return (identifier) => byLetters.get(identifier.replaceAll('_', '')) ?? suggest(identifier);
}

function rename({ magic }: AddressMention, service: string): string {
  const port = magic.port === null ? '' : `_${magic.port}`;
  return `SERVICE_${magic.type}_${service.toUpperCase()}${port}`;
}

/**
 * Renames every mention of the identifier. Only where the letters are the same and a key declares the address: a
 * reference alone is not read with more than three underscores (F-026).
 */
function renameAll(
  file: ComposeFile,
  mentions: readonly AddressMention[],
  { magic }: AddressMention,
  near: string | null,
): readonly Edit[] {
  if (near === null || near.replaceAll('_', '') !== magic.service.replaceAll('_', '')) return [];
  const same = mentions.filter((mention) => mention.magic.service === magic.service);
  if (!same.some(({ as }) => as === 'key')) return [];
  const renamed = same
    .map((mention) => [mention.name, rename(mention, near)] as const)
    .filter(([name, better]) => name !== better);
  return renameEverywhere(file, new Map(renamed));
}
