import { references } from '../../../compose/index.ts';
import { meansContainerVariable } from '../../container-variables.ts';
import { interpolatedValues } from '../../interpolated-values.ts';
import { placeIn } from '../../place.ts';
import { defineRule } from '../../rule.ts';
import { hasValue, isBlankWithoutValue } from '../../variables.ts';

export const variableOutsideEnvironment = defineRule({
  id: 'variable-outside-environment',
  severity: 'warning',
  facts: ['F-020'],
  prevents: ['env-missing-runtime'],
  since: '0.1.0',

  *check(file) {
    const seen = new Set<string>();
    for (const value of interpolatedValues(file)) {
      if (value.place !== 'other' && value.place !== 'command') continue;
      for (const reference of references(value.scalar.text)) {
        const { name, start, end } = reference;
        if (hasValue(file, name) || seen.has(name) || !isBlankWithoutValue(reference)) continue;
        if (value.place === 'command' && meansContainerVariable(value, reference)) continue;
        seen.add(name);
        yield {
          at: placeIn(file, value.scalar, start, end),
          path: value.scalar.path,
          ...(value.service ? { service: value.service.name } : {}),
          data: { name, key: value.key, isRequired: reference.operator !== null },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A variable without default outside `environment`',
      message: ({ name, key }) =>
        `Coolify does not create \`${name}\`, used in \`${key}\` without a default.`,
      hint: ({ isRequired }) =>
        isRequired
          ? 'Coolify creates variables from `environment` and `build.args` only; without it the build is expected to stop.'
          : 'Coolify creates variables from `environment` and `build.args` only; until someone adds this one it is blank.',
      fix: ({ name }) => `Create \`${name}\` in Coolify for build and container, or give it a default.`,
      exceptions:
        'Labels, mounts and variables of the container have rules of their own. One finding for each name, where it first stands.',
    },
    es: {
      title: 'Una variable sin valor predeterminado fuera de `environment`',
      message: ({ name, key }) =>
        `Coolify no crea \`${name}\`, usada en \`${key}\` sin valor predeterminado.`,
      hint: ({ isRequired }) =>
        isRequired
          ? 'Coolify crea variables solo a partir de `environment` y `build.args`; sin ella cabe esperar que la construcción se detenga.'
          : 'Coolify crea variables solo a partir de `environment` y `build.args`; hasta que alguien añada esta, queda vacía.',
      fix: ({ name }) =>
        `Cree \`${name}\` en Coolify para construcción y contenedor, o dele un valor predeterminado.`,
      exceptions:
        'Las etiquetas, los montajes y las variables del contenedor tienen reglas propias. Un aviso por nombre, donde aparece primero.',
    },
  },
});
