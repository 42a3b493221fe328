import { excerpt } from '../../excerpt.ts';
import { addressMentions } from '../../magic-mentions.ts';
import { defineRule } from '../../rule.ts';

export const magicAddressPortReference = defineRule({
  id: 'magic-address-port-reference',
  severity: 'error',
  facts: ['F-029'],
  prevents: ['service-magic-var-misuse'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    const mentions = addressMentions(file);
    const declared = new Set(
      mentions
        .filter(({ as, magic }) => as === 'key' && magic.port !== null)
        .map(({ magic }) => `${magic.service} ${magic.port ?? ''}`),
    );
    for (const { name, magic, as, range, service, entry } of mentions) {
      if (as !== 'reference' || magic.port === null) continue;
      const suffix = `_${magic.port}`;
      const isDeclared = declared.has(`${magic.service} ${magic.port}`);
      const isExact = file.text.slice(range.start, range.end) === name && name.endsWith(suffix);
      yield {
        at: range,
        path: entry.path,
        service: service.name,
        data: { name: excerpt(name, 40), bare: excerpt(name.replace(/_\d+$/, ''), 40), isDeclared },
        edits: () =>
          isDeclared && isExact ? [{ start: range.end - suffix.length, end: range.end, insert: '' }] : [],
      };
    }
  },

  text: {
    en: {
      title: 'A magic address with a port, used as a value',
      message: ({ name }) => `\`${name}\` has no value: Coolify fills the name without the port only.`,
      hint: () =>
        'Coolify leaves names with a port out of the `.env` that it writes, so the reference is expected to be blank.',
      fix: ({ bare, name, isDeclared }) =>
        isDeclared
          ? `Refer to \`${bare}\`.`
          : `Declare \`${name}\` as a key, and refer to the name without port.`,
    },
    es: {
      title: 'Una dirección mágica con puerto usada como valor',
      message: ({ name }) => `\`${name}\` no tiene valor: Coolify solo rellena el nombre sin el puerto.`,
      hint: () =>
        'Coolify deja los nombres con puerto fuera del `.env` que escribe, así que cabe esperar que la referencia quede vacía.',
      fix: ({ bare, name, isDeclared }) =>
        isDeclared
          ? `Haga referencia a \`${bare}\`.`
          : `Declare \`${name}\` como clave y use el nombre sin puerto.`,
    },
  },
});
