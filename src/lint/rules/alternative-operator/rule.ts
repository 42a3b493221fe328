import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';
import { isAlternativeOperator, registration, variableEntries } from '../../variables.ts';

export const alternativeOperator = defineRule({
  id: 'alternative-operator',
  severity: 'error',
  facts: ['F-017', 'F-106'],
  prevents: ['env-special-characters-dollar'],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      for (const entry of variableEntries(service)) {
        const found = registration(entry);
        if (found.kind !== 'refused' || !isAlternativeOperator(found)) continue;
        yield {
          at: entry.valueRange,
          path: entry.path,
          service: service.name,
          data: { key: entry.name, name: excerpt(found.name) },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A value begins with a reference that has an alternative (`:+`)',
      message: ({ key, name }) =>
        `The value of \`${key}\` makes Coolify look for a variable called "${name}".`,
      hint: () =>
        'Coolify does not know `:+` and `+`: it refuses the name that it reads, and the file does not load.',
      fix: () => 'Choose the value in the entrypoint, or begin it with another character than `$`.',
      exceptions:
        'Inside a longer text that does not begin with `$`, the reference reaches Compose unchanged.',
    },
    es: {
      title: 'Un valor empieza por una referencia con alternativa (`:+`)',
      message: ({ key, name }) =>
        `El valor de \`${key}\` hace que Coolify busque una variable llamada «${name}».`,
      hint: () => 'Coolify no conoce `:+` ni `+`: rechaza el nombre que lee, y el archivo no se carga.',
      fix: () => 'Elija el valor en el punto de entrada, o empiécelo con otro carácter que no sea `$`.',
      exceptions: 'Dentro de un texto que no empieza por `$`, la referencia llega a Compose sin cambios.',
    },
  },
});
