import { excerpt } from '../../excerpt.ts';
import { addressMentions, serviceOfAddress } from '../../magic-mentions.ts';
import { isRouted } from '../../routing.ts';
import { defineRule } from '../../rule.ts';

export const magicAddressReferenceUnread = defineRule({
  id: 'magic-address-reference-unread',
  severity: 'error',
  facts: ['F-026', 'F-096'],
  prevents: ['service-magic-var-misuse'],
  since: '0.1.0',

  *check(file, context) {
    const seen = new Set<string>();
    for (const { name, magic, as, range, service, entry } of addressMentions(file)) {
      // With a port the reference is blank in any case, which has a rule of its own (F-029).
      if (as !== 'reference' || magic.isReadAsReference || magic.port !== null || seen.has(name)) continue;
      const target = serviceOfAddress(file, magic.service);
      if (!target || isRouted(file, target, context)) continue;
      seen.add(name);
      yield {
        at: range,
        path: entry.path,
        service: service.name,
        data: { name: excerpt(name, 40), target: excerpt(target.name, 24) },
      };
    }
  },

  text: {
    en: {
      title: 'A magic address with too many underscores to be read in a value',
      message: ({ name }) =>
        `Coolify does not read \`${name}\` in a value: it has more than three underscores.`,
      hint: ({ target }) =>
        `No domain is created for "${target}", and the value stays empty until it gets one from a key or the Domains page.`,
      fix: ({ name, target }) => `Declare \`${name}\` as a key in the service "${target}".`,
      exceptions:
        'A service that has a domain from a key or from the Domains page: then the reference has its value.',
    },
    es: {
      title: 'Una dirección mágica con demasiados guiones bajos para leerse en un valor',
      message: ({ name }) => `Coolify no lee \`${name}\` en un valor: tiene más de tres guiones bajos.`,
      hint: ({ target }) =>
        `No se crea ningún dominio para «${target}», y el valor queda vacío hasta que reciba uno por una clave o en la página de dominios.`,
      fix: ({ name, target }) => `Declare \`${name}\` como clave en el servicio «${target}».`,
      exceptions:
        'Un servicio con dominio por una clave o por la página de dominios: entonces la referencia tiene su valor.',
    },
  },
});
