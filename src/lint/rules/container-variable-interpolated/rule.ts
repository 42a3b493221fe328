import { isProvidedByCoolify, references } from '../../../compose/index.ts';
import { isReadByShell, meansContainerVariable } from '../../container-variables.ts';
import { interpolatedValues } from '../../interpolated-values.ts';
import { placeIn } from '../../place.ts';
import { defineRule } from '../../rule.ts';
import { isBlankWithoutValue, registeredVariables } from '../../variables.ts';

export const containerVariableInterpolated = defineRule({
  id: 'container-variable-interpolated',
  severity: 'error',
  facts: ['F-020'],
  specification:
    'Compose specification, interpolation: https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md',
  prevents: ['env-missing-runtime', 'healthcheck-wrong-port-or-path'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    const registered = registeredVariables(file);
    for (const value of interpolatedValues(file)) {
      if (value.place !== 'command') continue;
      for (const reference of references(value.scalar.text)) {
        const { name, start, end } = reference;
        if (registered.has(name) || isProvidedByCoolify(name) || !isBlankWithoutValue(reference)) continue;
        if (!meansContainerVariable(value, reference)) continue;
        const at = placeIn(file, value.scalar, start, end);
        const isReadable = value.key === 'configs' || isReadByShell(value);
        yield {
          at,
          path: value.scalar.path,
          ...(value.service ? { service: value.service.name } : {}),
          data: { name, key: value.key, isReadable },
          edits: () =>
            isReadable && file.text[at.start] === '$'
              ? [{ start: at.start, end: at.start, insert: '$' }]
              : [],
        };
      }
    }
  },

  text: {
    en: {
      title: 'A variable of the container that Compose replaces first',
      message: ({ name, key }) => `Compose replaces \`${name}\` in \`${key}\` before the container sees it.`,
      hint: () =>
        'Compose knows what is entered in Coolify, not what the container has: the name is replaced by nothing or by another value.',
      fix: ({ name, isReadable }) =>
        isReadable
          ? `Write \`$$${name}\`: then it is read inside the container.`
          : `Run it through \`sh -c\` and write \`$$${name}\`.`,
      exceptions:
        'Variables that some value under `environment` begins with: Coolify creates them, so Compose knows them.',
    },
    es: {
      title: 'Una variable del contenedor que Compose sustituye antes',
      message: ({ name, key }) =>
        `Compose sustituye \`${name}\` en \`${key}\` antes de que el contenedor la vea.`,
      hint: () =>
        'Compose conoce lo introducido en Coolify, no lo que tiene el contenedor: el nombre se sustituye por nada o por otro valor.',
      fix: ({ name, isReadable }) =>
        isReadable
          ? `Escriba \`$$${name}\`: así se lee dentro del contenedor.`
          : `Ejecútelo con \`sh -c\` y escriba \`$$${name}\`.`,
      exceptions:
        'Las variables por las que empieza algún valor de `environment`: Coolify las crea y Compose las conoce.',
    },
  },
});
