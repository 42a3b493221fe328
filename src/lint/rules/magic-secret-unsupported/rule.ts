import { MAGIC_SECRET_TYPES } from '../../../compose/index.ts';
import { secretMentions } from '../../magic-mentions.ts';
import { excerpt } from '../../excerpt.ts';
import { suggester } from '../../suggestion.ts';
import { defineRule } from '../../rule.ts';

export const magicSecretUnsupported = defineRule({
  id: 'magic-secret-unsupported',
  severity: 'error',
  facts: ['F-027', 'F-090'],
  prevents: ['service-magic-var-misuse'],
  since: '0.1.0',

  *check(file) {
    const suggest = suggester(Object.keys(MAGIC_SECRET_TYPES));
    const seen = new Set<string>();
    for (const { name, magic, reference, range, service, entry } of secretMentions(file)) {
      if (!reference || reference.operator === ':-' || seen.has(name)) continue;
      if (magic.kind === 'secret' && (magic.isSupported || !magic.isReadable)) continue;
      seen.add(name);
      const lengths = magic.kind === 'secret' ? (MAGIC_SECRET_TYPES[magic.type] ?? []) : [];
      yield {
        at: range,
        path: entry.path,
        service: service.name,
        data: {
          name: excerpt(name, 40),
          type: magic.type,
          lengths: lengths.filter((length) => length !== null).join(', '),
          suggestion: magic.kind === 'unknown' ? suggest(magic.type) : null,
        },
      };
    }
  },

  text: {
    en: {
      title: 'A magic variable of a type that Coolify does not generate',
      message: ({ name }) => `Coolify generates nothing for \`${name}\`: the variable is created empty.`,
      hint: ({ type, lengths }) =>
        lengths
          ? `\`${type}\` is generated in these lengths only: ${lengths}; another one leaves the value blank.`
          : 'Names that begin with `SERVICE_` are for Coolify to fill; this type is not among those that it knows.',
      fix: ({ type, lengths, suggestion }) => {
        if (suggestion) return `Write \`SERVICE_${suggestion}_…\`, or choose a name without \`SERVICE_\`.`;
        if (lengths)
          return `Write \`SERVICE_${type}_${lengths.split(',')[0] ?? ''}_NAME\` or another known length.`;
        return 'Choose a known type such as `PASSWORD`, or a name without `SERVICE_`.';
      },
      exceptions: 'References with a default (`:-`) keep their default.',
    },
    es: {
      title: 'Una variable mágica de un tipo que Coolify no genera',
      message: ({ name }) => `Coolify no genera nada para \`${name}\`: la variable se crea vacía.`,
      hint: ({ type, lengths }) =>
        lengths
          ? `\`${type}\` solo se genera con estas longitudes: ${lengths}; con otra el valor queda vacío.`
          : 'Los nombres que empiezan por `SERVICE_` los rellena Coolify; este tipo no está entre los que conoce.',
      fix: ({ type, lengths, suggestion }) => {
        if (suggestion) return `Escriba \`SERVICE_${suggestion}_…\` o elija un nombre sin \`SERVICE_\`.`;
        if (lengths)
          return `Escriba \`SERVICE_${type}_${lengths.split(',')[0] ?? ''}_NOMBRE\` u otra longitud conocida.`;
        return 'Elija un tipo conocido como `PASSWORD`, o un nombre sin `SERVICE_`.';
      },
      exceptions: 'Las referencias con valor predeterminado (`:-`) lo conservan.',
    },
  },
});
