import type { Service } from '../../../compose/index.ts';
import { builtStages } from '../../dockerfile/built.ts';
import { commandsOf } from '../../dockerfile/commands.ts';
import type { Dockerfile, Instruction, Word } from '../../dockerfile/model.ts';
import { packageBuild } from '../../dockerfile/packages.ts';
import { assignmentsOf } from '../../dockerfile/variables.ts';
import { defineDockerfileRule } from '../../rule.ts';
import { registration } from '../../variables.ts';

/** Prefixes of variables that a front-end build writes into the files for the browser. */
const PUBLIC = /^(?:NEXT_PUBLIC|VITE|REACT_APP|PUBLIC|EXPO_PUBLIC|GATSBY|VUE_APP)_[A-Z]/;

export const dockerfilePublicVariableMissing = defineDockerfileRule({
  id: 'dockerfile-public-variable-missing',
  severity: 'error',
  facts: ['F-111', 'F-025', 'F-019'],
  prevents: ['env-build-time-missing'],
  since: '0.1.0',

  *check(file, { project }) {
    const build = buildOf(file);
    if (!build) return;
    const known = new Set(
      file.instructions.flatMap((instruction) =>
        assignmentsOf(instruction).flatMap(({ name, value }) => (value ? [name] : [])),
      ),
    );
    for (const service of builtStages(file, project).flatMap(({ services }) => services)) {
      const names = missingNames(service).filter((name) => !known.has(name));
      const [first] = names;
      if (first === undefined) continue;
      const data = { name: first.slice(0, 34), service: service.name, count: names.length };
      yield { at: build.range, path: [], service: service.name, data };
    }
  },

  text: {
    en: {
      title: 'A public variable has a value at run time only, too late for the build',
      message: ({ name, service, count }) =>
        `The build lacks \`${name}\`${count > 1 ? ` and ${count - 1} more` : ''} from \`environment\` of "${service}".`,
      hint: () =>
        'The build writes it into the files for the browser; a value that only `environment` holds comes after the build on Coolify.',
      fix: ({ name }) => `Set \`${name}\` under \`build.args\` and declare \`ARG\`.`,
      exceptions:
        'Values `${NAME}` of the same name: Coolify passes those to the build. Start commands that build are not seen.',
    },
    es: {
      title: 'Una variable pública solo tiene valor al ejecutar, demasiado tarde para la construcción',
      message: ({ name, service, count }) =>
        `A la construcción le falta \`${name}\`${count > 1 ? ` y ${count - 1} más` : ''} de \`environment\` en «${service}».`,
      hint: () =>
        'La construcción la escribe en los archivos del navegador; un valor que solo está en `environment` llega después en Coolify.',
      fix: ({ name }) => `Defina \`${name}\` en \`build.args\` y declare \`ARG\`.`,
      exceptions:
        'Los valores `${NOMBRE}` del mismo nombre: Coolify los pasa a la construcción. No se ven las órdenes de inicio que construyen.',
    },
  },
});

/** The last front-end build that a RUN of the file starts. */
function buildOf(file: Dockerfile): Word | null {
  const run = (instruction: Instruction): (Word | null)[] =>
    instruction.keyword === 'RUN' ? commandsOf(file, instruction).map(packageBuild) : [];
  return file.instructions.flatMap(run).findLast((word) => word !== null) ?? null;
}

/**
 * Public names of `environment` whose value the build does not get: a value of the file that is not `${NAME}` itself is
 * no variable of Coolify's list (F-019), and only those are passed to a build (F-111).
 */
function missingNames(service: Service): string[] {
  const passed = new Set(service.buildArguments.map(({ name }) => name));
  return service.environment.flatMap((entry) => {
    const { name, value } = entry;
    if (!PUBLIC.test(name) || passed.has(name) || value === null || value === '') return [];
    const found = registration(entry);
    const isRegistered =
      found.kind === 'variables' && found.variables.some((variable) => variable.name === name);
    return isRegistered ? [] : [name];
  });
}
