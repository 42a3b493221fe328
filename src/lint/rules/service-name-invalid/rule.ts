import { defineRule } from '../../rule.ts';
import { shorten } from '../../shorten.ts';

/** What Coolify refuses in a service name before anything else (F-010). */
const FORBIDDEN = /`|\$\(|\$\{|[|&;\n\r\t<>]/;

/** What Compose allows. */
const ALLOWED = /^[a-zA-Z0-9._-]+$/;

export const serviceNameInvalid = defineRule({
  id: 'service-name-invalid',
  severity: 'error',
  facts: ['F-010'],
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const { name, keyRange, path } of file.services) {
      if (ALLOWED.test(name)) continue;
      const isRefusedByCoolify = FORBIDDEN.test(name);
      yield {
        at: keyRange,
        path,
        service: name,
        data: { name: shorten(name, 40), isRefusedByCoolify },
      };
    }
  },

  text: {
    en: {
      title: 'A service name holds characters that are not allowed',
      message: ({ name }) => `The service name "${name}" holds characters that are not allowed.`,
      hint: ({ isRefusedByCoolify }) =>
        isRefusedByCoolify
          ? 'Coolify stops with "Invalid Docker Compose service name" before it deploys anything.'
          : 'Coolify accepts the name, but Compose is expected to refuse the whole file when it builds.',
      fix: () => 'Use lower-case letters, digits, hyphens, underscores and dots.',
    },
    es: {
      title: 'Un nombre de servicio contiene caracteres no permitidos',
      message: ({ name }) => `El nombre de servicio «${name}» contiene caracteres no permitidos.`,
      hint: ({ isRefusedByCoolify }) =>
        isRefusedByCoolify
          ? 'Coolify se detiene con «Invalid Docker Compose service name» antes de desplegar nada.'
          : 'Coolify acepta el nombre, pero cabe esperar que Compose rechace el archivo entero al construir.',
      fix: () => 'Use minúsculas, cifras, guiones, guiones bajos y puntos.',
    },
  },
});
