import { magicName } from '../../../compose/index.ts';
import { secretMentions } from '../../magic-mentions.ts';
import { renameEverywhere } from '../../magic-rename.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';

export const magicSecretUnderscore = defineRule({
  id: 'magic-secret-underscore',
  severity: 'error',
  facts: ['F-026'],
  prevents: ['service-magic-var-misuse'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    const seen = new Set<string>();
    for (const { name, magic, as, range, service, entry } of secretMentions(file)) {
      if (as !== 'reference' || magic.kind !== 'secret' || magic.isReadable || seen.has(name)) continue;
      seen.add(name);
      const { identifier } = magic;
      const better = name.slice(0, name.length - identifier.length) + identifier.replaceAll('_', '');
      const renamed = magicName(better);
      const isKnown = renamed?.kind === 'secret' && renamed.isReadable && renamed.isSupported;
      yield {
        at: range,
        path: entry.path,
        service: service.name,
        data: { name: excerpt(name, 40), better: excerpt(better, 40) },
        edits: () => (isKnown ? renameEverywhere(file, new Map([[name, better]])) : []),
      };
    }
  },

  text: {
    en: {
      title: 'An underscore in the name of a generated secret',
      message: ({ name }) => `Coolify misreads \`${name}\` and leaves the secret empty.`,
      hint: () =>
        'Coolify takes the type from the number of underscores; one more in the name makes it a type that does not exist.',
      fix: ({ better }) => `Call it \`${better}\`.`,
      exceptions: 'Keys of addresses (`SERVICE_URL_MY_API`) may have underscores.',
    },
    es: {
      title: 'Un guion bajo en el nombre de un secreto generado',
      message: ({ name }) => `Coolify interpreta mal \`${name}\` y deja el secreto vacío.`,
      hint: () =>
        'Coolify deduce el tipo del número de guiones bajos; uno de más en el nombre da un tipo que no existe.',
      fix: ({ better }) => `Llámelo \`${better}\`.`,
      exceptions: 'Las claves de direcciones (`SERVICE_URL_MI_API`) pueden llevar guiones bajos.',
    },
  },
});
