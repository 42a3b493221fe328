import { excerpt } from '../../excerpt.ts';
import { secretMentions } from '../../magic-mentions.ts';
import { defineRule } from '../../rule.ts';

export const magicSecretOnlyKey = defineRule({
  id: 'magic-secret-only-key',
  severity: 'error',
  facts: ['F-028', 'F-089'],
  prevents: ['service-magic-var-misuse'],
  since: '0.1.0',

  *check(file) {
    const mentions = secretMentions(file);
    const referenced = new Set(mentions.filter(({ as }) => as === 'reference').map(({ name }) => name));
    for (const { name, magic, as, range, service, entry } of mentions) {
      if (as !== 'key' || magic.kind !== 'secret' || referenced.has(name)) continue;
      if (entry.value !== null && entry.value !== '') continue;
      referenced.add(name);
      yield {
        at: range,
        path: entry.path,
        service: service.name,
        data: { service: service.name, name: excerpt(name, 40) },
      };
    }
  },

  text: {
    en: {
      title: 'A generated secret that is named but never asked for',
      message: ({ name }) => `\`${name}\` is only a key: Coolify generates nothing for it.`,
      hint: () =>
        'Coolify generates a secret where a value refers to it; a bare key stays empty in the container.',
      fix: ({ name }) => `Refer to it in a value: \`DB_PASSWORD: \${${name}}\`.`,
      exceptions: 'A key with a value of its own, and one that some value of the file refers to.',
    },
    es: {
      title: 'Un secreto generado que se nombra pero nadie pide',
      message: ({ name }) => `\`${name}\` es solo una clave: Coolify no genera nada para ella.`,
      hint: () =>
        'Coolify genera un secreto donde un valor hace referencia a él; una clave sola queda vacía en el contenedor.',
      fix: ({ name }) => `Úselo en un valor: \`DB_PASSWORD: \${${name}}\`.`,
      exceptions: 'Una clave con valor propio y una a la que hace referencia algún valor del archivo.',
    },
  },
});
