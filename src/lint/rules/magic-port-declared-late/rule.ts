import { excerpt } from '../../excerpt.ts';
import { addressMentions, serviceOfAddress } from '../../magic-mentions.ts';
import { defineRule } from '../../rule.ts';

export const magicPortDeclaredLate = defineRule({
  id: 'magic-port-declared-late',
  severity: 'warning',
  facts: ['F-031', 'F-066'],
  prevents: ['bad-gateway-502-wrong-port'],
  since: '0.1.0',

  *check(file) {
    const first = new Map<string, { line: number; port: number | null }>();
    const reported = new Set<string>();
    for (const { name, magic, as, range, service, entry } of addressMentions(file)) {
      if (!serviceOfAddress(file, magic.service) || (as === 'reference' && !magic.isReadAsReference))
        continue;
      const earlier = first.get(magic.service);
      if (!earlier) {
        first.set(magic.service, { line: file.lines.position(range.start).line, port: magic.port });
        continue;
      }
      if (as !== 'key' || magic.port === null || magic.port === earlier.port || reported.has(name)) continue;
      reported.add(name);
      yield {
        at: range,
        path: entry.path,
        service: service.name,
        data: { name: excerpt(name, 40), line: earlier.line, port: earlier.port },
      };
    }
  },

  text: {
    en: {
      title: 'A port declared after the first mention of the address',
      message: ({ name, line }) => `\`${name}\` comes too late: line ${line} has already created the domain.`,
      hint: ({ port }) =>
        port === null
          ? 'The first mention decides: Coolify stores the domain without a port, and the proxy has to guess it.'
          : `The first mention decides: Coolify stores the domain with port ${port} and ignores this one.`,
      fix: () => 'Declare the port in the first service that mentions it, or on the Domains page.',
      exceptions: 'A domain that is already stored in Coolify keeps its port.',
    },
    es: {
      title: 'Un puerto declarado después de la primera mención de la dirección',
      message: ({ name, line }) => `\`${name}\` llega tarde: la línea ${line} ya ha creado el dominio.`,
      hint: ({ port }) =>
        port === null
          ? 'Decide la primera mención: Coolify guarda el dominio sin puerto y el proxy tiene que adivinarlo.'
          : `Decide la primera mención: Coolify guarda el dominio con el puerto ${port} e ignora este.`,
      fix: () => 'Declare el puerto en el primer servicio que la menciona, o en la página de dominios.',
      exceptions: 'Un dominio ya guardado en Coolify conserva su puerto.',
    },
  },
});
