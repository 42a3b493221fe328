import { excerpt } from '../../excerpt.ts';
import { defineEnvRule } from '../../rule.ts';
import { unencodedPassword } from '../../url-password.ts';

export const envUrlPassword = defineEnvRule({
  id: 'env-url-password',
  severity: 'warning',
  facts: [],
  specification: 'RFC 3986, section 3.2 (authority): https://www.rfc-editor.org/rfc/rfc3986#section-3.2',
  prevents: ['env-value-format-json-url'],
  since: '0.1.0',

  *check(file) {
    for (const { name, raw, quote, valueRange, isClosed } of file.entries) {
      if (!isClosed || raw.includes('\n')) continue;
      const skipped = quote ? 1 : 0;
      const found = unencodedPassword(raw.slice(skipped, raw.length - skipped));
      if (!found) continue;
      const start = valueRange.start + skipped;
      yield {
        at: { start: start + found.start, end: start + found.end },
        path: [name],
        data: { name: excerpt(name, 24), character: found.character, code: found.code },
      };
    }
  },

  text: {
    en: {
      title: 'A password in an address with characters that end it',
      message: ({ name, character }) =>
        `The password in \`${name}\` holds a \`${character}\` that is not encoded.`,
      hint: () =>
        'Clients read host, port or path from the wrong place: the container starts and then cannot connect.',
      fix: ({ character, code }) => `Write \`${character}\` as \`${code}\`, or choose a password without it.`,
      exceptions: 'Addresses whose password is a reference to a variable: its value is not known here.',
    },
    es: {
      title: 'Una contraseña dentro de una dirección con caracteres que la cortan',
      message: ({ name, character }) =>
        `La contraseña de \`${name}\` contiene un \`${character}\` sin codificar.`,
      hint: () =>
        'Los clientes leen el servidor, el puerto o la ruta donde no están: el contenedor arranca y después no logra conectarse.',
      fix: ({ character, code }) =>
        `Escriba \`${character}\` como \`${code}\`, o elija una contraseña sin él.`,
      exceptions:
        'Las direcciones cuya contraseña es una referencia a una variable: aquí no se conoce su valor.',
    },
  },
});
