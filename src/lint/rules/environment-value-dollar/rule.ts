import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';
import { isAlternativeOperator, registration, variableEntries } from '../../variables.ts';

export const environmentValueDollar = defineRule({
  id: 'environment-value-dollar',
  severity: 'error',
  facts: ['F-018', 'F-106'],
  prevents: ['env-special-characters-dollar'],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      for (const entry of variableEntries(service)) {
        const found = registration(entry);
        const value = entry.value ?? '';
        // A value that begins with a magic variable is stored under the key itself, as it is (F-018).
        if (found.kind === 'none' || value.startsWith('$SERVICE_') || isAlternativeOperator(found)) continue;
        const isRefused = found.kind === 'refused';
        if (!isRefused && (found.isBraced || /^\$\w+$/.test(value))) continue;
        yield {
          at: entry.valueRange,
          path: entry.path,
          service: service.name,
          data: {
            key: entry.name,
            isRefused,
            created: isRefused ? '' : excerpt(found.variables[0]?.name ?? ''),
            value: excerpt(value),
          },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A value begins with a dollar sign that is no plain reference',
      message: ({ key, isRefused, created }) =>
        isRefused
          ? `Coolify takes the value of \`${key}\` for the name of a variable and refuses it.`
          : `Coolify cuts the value of \`${key}\` and creates a variable \`${created}\` from it.`,
      hint: ({ isRefused }) =>
        isRefused
          ? 'After a first `$` without braces Coolify reads a name; it refuses this one, and the file does not load.'
          : 'After a first `$` without braces Coolify reads a name up to `-` or `?`, and the rest as that variable’s value.',
      fix: ({ key }) => `Use braces (\`\${NAME}/path\`); store hashes in Coolify and write \`\${${key}}\`.`,
      exceptions:
        'A single reference (`$NAME`) and values with braces that hold a name are read as they should be.',
    },
    es: {
      title: 'Un valor empieza por un signo de dólar que no es una referencia simple',
      message: ({ key, isRefused, created }) =>
        isRefused
          ? `Coolify toma el valor de \`${key}\` por el nombre de una variable y lo rechaza.`
          : `Coolify corta el valor de \`${key}\` y crea con él una variable \`${created}\`.`,
      hint: ({ isRefused }) =>
        isRefused
          ? 'Tras un primer `$` sin llaves Coolify lee un nombre; este no lo admite, y el archivo no se carga.'
          : 'Tras un primer `$` sin llaves Coolify lee un nombre hasta `-` o `?`, y el resto como valor de esa variable.',
      fix: ({ key }) =>
        `Use llaves (\`\${NOMBRE}/ruta\`); guarde los hashes en Coolify y escriba \`\${${key}}\`.`,
      exceptions:
        'Una referencia sola (`$NOMBRE`) y los valores cuyas llaves contienen un nombre se leen como deben.',
    },
  },
});
