import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';
import { hasNoDefault } from '../../variable-uses.ts';
import { variableList } from '../../variable-list.ts';

/** `.env` and its templates: other env files are for single services, and nobody expects every variable there. */
const INTERPOLATED = /(?:^|\/)\.env[^/]*$/;

export const variableDefinedNowhere = defineRule({
  id: 'variable-defined-nowhere',
  severity: 'warning',
  facts: ['F-016', 'F-019'],
  prevents: ['env-missing-runtime'],
  since: '0.1.0',

  *check(file, { project }) {
    if (project.compose?.file !== file || !project.envs.some(({ path }) => INTERPOLATED.test(path))) return;
    const defined = new Set(project.envs.flatMap((env) => env.file.entries.map(({ name }) => name)));
    for (const { name, source, isRequired, isListed, uses } of variableList(project)) {
      // What Coolify does not enter in its list has rules of its own.
      if (source !== 'none' || !isRequired || !isListed || defined.has(name)) continue;
      const use = uses.find(hasNoDefault);
      if (!use) continue;
      yield {
        at: use.range,
        path: use.path,
        ...(use.service === null ? {} : { service: use.service }),
        data: { name: excerpt(name, 32) },
      };
    }
  },

  text: {
    en: {
      title: 'A variable that no env file and no default gives a value',
      message: ({ name }) => `\`${name}\` has neither a default nor a line in the env file.`,
      hint: () =>
        'Coolify enters it in its list without a value and deploys all the same: the container gets an empty setting.',
      fix: ({ name }) => `Add \`${name}\` to the env file and fill it in in Coolify, or give it a default.`,
      exceptions:
        'Without a `.env` or a template of it beside the compose file; names that Coolify generates; variables that Coolify does not create, which other rules report.',
    },
    es: {
      title: 'Una variable sin valor en ningún archivo de variables ni valor predeterminado',
      message: ({ name }) => `\`${name}\` no tiene valor predeterminado ni línea en el archivo de variables.`,
      hint: () =>
        'Coolify la incorpora a su lista sin valor y despliega igualmente: el contenedor recibe un ajuste vacío.',
      fix: ({ name }) =>
        `Añada \`${name}\` al archivo y complétela en Coolify, o dele un valor predeterminado.`,
      exceptions:
        'Si no hay un `.env` ni una plantilla suya junto al archivo de Compose; los nombres que genera Coolify; las variables que Coolify no crea, objeto de otras reglas.',
    },
  },
});
