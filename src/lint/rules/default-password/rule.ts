import { isPublic, type ComposeFile } from '../../../compose/index.ts';
import { isDefaultPassword } from '../../default-passwords.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';
import { replacementOf, replaceSecret, secretGroups } from '../../secret-replacement.ts';
import type { WrittenSecret } from '../../written-secrets.ts';

export const defaultPassword = defineRule({
  id: 'default-password',
  severity: 'warning',
  facts: ['F-025', 'F-026'],
  prevents: [],
  since: '0.1.0',
  fixSafety: 'unsafe',

  *check(file) {
    for (const [value, group] of secretGroups(file)) {
      const places = group.filter((place) => isDefaultPassword(place) && isOfThisStack(file, place));
      const open = places.find(isOpen);
      const first = open ?? places.find(({ form }) => form !== 'address') ?? places[0];
      if (!first) continue;
      const replacement = replacementOf(file, value);
      yield {
        at: first.range,
        path: first.entry.path,
        service: first.service.name,
        data: {
          service: first.service.name,
          name: excerpt(first.name),
          form: first.form,
          isOpen: open !== undefined,
          variable: replacement?.variable ?? null,
          isGenerated: replacement?.isGenerated ?? false,
        },
        severity: open ? ('error' as const) : ('warning' as const),
        edits: () => replaceSecret(file, value),
      };
    }
  },

  text: {
    en: {
      title: 'A password is one that everybody tries first',
      message: ({ service, name, form }) =>
        form === 'address'
          ? `The address in \`${name}\` of service "${service}" holds a password that is easy to guess.`
          : `\`${name}\` of service "${service}" is ${form === 'default' ? 'by default ' : ''}easy to guess.`,
      hint: ({ isOpen: isReachable, form }) => {
        if (isReachable)
          return 'The service publishes a port past Coolify’s proxy and the firewall: programs that try such passwords find it within hours.';
        return form === 'default'
          ? 'Coolify enters the default value as the variable’s value, and nobody is asked for another.'
          : 'Whoever reaches the service, from another container on Coolify too, gets in; Coolify’s variables cannot replace the value.';
      },
      fix: ({ variable, isGenerated }) => {
        if (variable === null) return 'Refer to a variable, and enter a long random password in Coolify.';
        return isGenerated
          ? `Use \`\${${variable}}\`, which Coolify generates; existing data keeps the old one.`
          : `Write \`\${${variable}}\`, enter a random one in Coolify.`;
      },
      exceptions: 'Passwords of accounts elsewhere, such as mail servers, protect nothing in this stack.',
    },
    es: {
      title: 'Una contraseña es de las que se prueban primero',
      message: ({ service, name, form }) =>
        form === 'address'
          ? `La dirección de \`${name}\` del servicio «${service}» contiene una contraseña fácil de adivinar.`
          : `\`${name}\` del servicio «${service}» es ${form === 'default' ? 'de forma predeterminada ' : ''}fácil de adivinar.`,
      hint: ({ isOpen: isReachable, form }) => {
        if (isReachable)
          return 'El servicio publica un puerto al margen del proxy de Coolify y del cortafuegos: los programas que prueban tales contraseñas lo hallan en horas.';
        return form === 'default'
          ? 'Coolify introduce el valor predeterminado como valor de la variable, y no se pide otro a nadie.'
          : 'Quien alcance el servicio, también desde otro contenedor de Coolify, entra; las variables de Coolify no pueden sustituir el valor.';
      },
      fix: ({ variable, isGenerated }) => {
        if (variable === null)
          return 'Refiérase a una variable e introduzca una contraseña larga y aleatoria en Coolify.';
        return isGenerated
          ? `Use \`\${${variable}}\`, que Coolify genera; los datos existentes conservan la anterior.`
          : `Escriba \`\${${variable}}\` e introduzca una aleatoria en Coolify.`;
      },
      exceptions:
        'Las contraseñas de cuentas ajenas, como las de servidores de correo, no protegen nada de esta pila.',
    },
  },
});

/** An address of a host that is no service of the file protects nothing in it. */
function isOfThisStack(file: ComposeFile, { form, host }: WrittenSecret): boolean {
  return form !== 'address' || (host !== null && file.service(host) !== undefined);
}

/** Names of passwords by which a program reaches a service other than itself. */
const OF_ANOTHER = /db|database|sql|postgres|pg|maria|mongo|redis|rabbit|amqp|broker|elastic|cache|queue/i;

/** True if the password stands fixed before a port that anyone can reach. */
function isOpen({ form, name, service }: WrittenSecret): boolean {
  if (form !== 'value' || (!service.database && OF_ANOTHER.test(name))) return false;
  return service.ports.some((port) => port.isPublished && isPublic(port));
}
