import { references, type ComposeFile } from '../../../compose/index.ts';
import { declaredArguments } from '../../dockerfile-arguments.ts';
import type { Dotenv } from '../../dotenv/model.ts';
import { excerpt } from '../../excerpt.ts';
import { interpolatedValues } from '../../interpolated-values.ts';
import { defineEnvRule, type Project } from '../../rule.ts';
import { variableEntries } from '../../variables.ts';

/** Variables that Compose, Docker or Coolify read themselves. */
const READ_BY_TOOLS = /^(?:COMPOSE_|DOCKER_|BUILDKIT_|SERVICE_|COOLIFY_|NIXPACKS_|RAILPACK_)/;

export const variableUsedNowhere = defineEnvRule({
  id: 'variable-used-nowhere',
  severity: 'info',
  facts: ['F-037'],
  prevents: [],
  since: '0.1.0',

  *check(file, { project }) {
    const compose = project.compose?.file;
    // A service with `env_file` reads whole files: nobody has to name their variables.
    if (
      !compose ||
      compose.syntaxProblems.length > 0 ||
      compose.services.some((service) => service.get('env_file'))
    )
      return;
    const named = namesIn(compose, project);
    for (const name of referredTo(file)) named.add(name);
    for (const { name, nameRange } of file.entries) {
      if (named.has(name) || READ_BY_TOOLS.test(name)) continue;
      yield { at: nameRange, path: [name], data: { name: excerpt(name, 32) } };
    }
  },

  text: {
    en: {
      title: 'A variable that no service names',
      message: ({ name }) => `No service of the compose file names \`${name}\`.`,
      hint: () =>
        'Once entered in Coolify it reaches every container, those that should not know it included.',
      fix: ({ name }) => `Name it in the compose file (\`${name}: \${${name}}\`), or leave it out.`,
      exceptions:
        'Compose files with `env_file`; arguments of a Dockerfile; variables that other values of the file, Compose or Coolify use.',
    },
    es: {
      title: 'Una variable que ningún servicio nombra',
      message: ({ name }) => `Ningún servicio del archivo de Compose nombra \`${name}\`.`,
      hint: () =>
        'Una vez introducida en Coolify llega a todos los contenedores, también a los que no deberían conocerla.',
      fix: ({ name }) => `Nómbrela en el archivo de Compose (\`${name}: \${${name}}\`) u omítala.`,
      exceptions:
        'Archivos de Compose con `env_file`; argumentos de un Dockerfile; variables que usan otros valores del archivo, Compose o Coolify.',
    },
  },
});

/** The names that the compose file mentions anywhere, and the arguments of the Dockerfiles. */
function namesIn(compose: ComposeFile, project: Project): Set<string> {
  const names = new Set<string>();
  for (const service of compose.services) for (const { name } of variableEntries(service)) names.add(name);
  for (const { scalar } of interpolatedValues(compose))
    for (const { name } of references(scalar.text)) names.add(name);
  for (const { file } of project.dockerfiles) for (const name of declaredArguments(file)) names.add(name);
  return names;
}

function referredTo(file: Dotenv): string[] {
  return file.entries.flatMap(({ value, quote }) =>
    quote === 'single' ? [] : references(value).map(({ name }) => name),
  );
}
