import { excerpt } from '../../excerpt.ts';
import { defineEnvRule } from '../../rule.ts';

export const envAddressGenerated = defineEnvRule({
  id: 'env-address-generated',
  severity: 'warning',
  facts: ['F-029', 'F-093', 'F-213'],
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const { name, nameRange } of file.entries) {
      if (!/^SERVICE_(?:URL|FQDN|NAME)_/.test(name)) continue;
      yield { at: nameRange, path: [name], data: { name: excerpt(name, 40) } };
    }
  },

  text: {
    en: {
      title: 'A value for an address that Coolify writes itself',
      message: ({ name }) => `Coolify writes \`${name}\` itself; the value here has no effect.`,
      hint: () =>
        'Coolify leaves stored variables of that name out of its `.env` and derives them from the domains and the service names.',
      fix: () => 'Delete the line, and set the domain of the service in Coolify.',
      exceptions: 'Generated secrets (`SERVICE_PASSWORD_…`): a value of your own replaces the generated one.',
    },
    es: {
      title: 'Un valor para una dirección que Coolify escribe por sí mismo',
      message: ({ name }) => `Coolify escribe \`${name}\` por sí mismo; el valor de aquí no tiene efecto.`,
      hint: () =>
        'Coolify excluye de su `.env` las variables guardadas con ese nombre y las deduce de los dominios y de los nombres de servicio.',
      fix: () => 'Elimine la línea y defina el dominio del servicio en Coolify.',
      exceptions: 'Los secretos generados (`SERVICE_PASSWORD_…`): un valor propio sustituye al generado.',
    },
  },
});
