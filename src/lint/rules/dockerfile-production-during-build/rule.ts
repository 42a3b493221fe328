import { commandsOf, programOf, type Command } from '../../dockerfile/commands.ts';
import { historyOf } from '../../dockerfile/built.ts';
import { packageBuild, packageInstall } from '../../dockerfile/packages.ts';
import { assignmentsOf } from '../../dockerfile/variables.ts';
import type { Dockerfile, Instruction, Stage, Word } from '../../dockerfile/model.ts';
import { defineDockerfileRule } from '../../rule.ts';

export const dockerfileProductionDuringBuild = defineDockerfileRule({
  id: 'dockerfile-production-during-build',
  severity: 'warning',
  facts: ['F-113'],
  prevents: ['coolify-build-env-injection'],
  since: '0.1.0',

  *check(file) {
    for (const stage of file.stages) {
      const found = installWithoutTools(file, stage);
      if (found) {
        const line = file.lines.position(found.build.range.start).line;
        yield { at: found.install.range, path: [], data: { program: found.program, line } };
      }
    }
  },

  text: {
    en: {
      title: 'Packages are installed for production before the application is built',
      message: ({ program, line }) =>
        `\`NODE_ENV\` is \`production\` here: \`${program}\` leaves out what the build in line ${line} may need.`,
      hint: () =>
        'Compilers and bundlers are usually `devDependencies`: the build step on Coolify then ends with "not found".',
      fix: () => 'Set `NODE_ENV` after the build, or install with `--include=dev`.',
      exceptions: 'Installations that ask for the development packages, and Yarn from version 2 on.',
    },
    es: {
      title: 'Los paquetes se instalan para producción antes de construir la aplicación',
      message: ({ program, line }) =>
        `\`NODE_ENV\` es \`production\`: \`${program}\` omite lo que puede necesitar la construcción de la línea ${line}.`,
      hint: () =>
        'Los compiladores y empaquetadores suelen ser `devDependencies`: la construcción en Coolify termina con «not found».',
      fix: () => 'Defina `NODE_ENV` después de construir o instale con `--include=dev`.',
      exceptions: 'Las instalaciones que piden los paquetes de desarrollo, y Yarn desde la versión 2.',
    },
  },
});

/** The installation that leaves out development packages and the build after it; null if the stage has no such pair. */
function installWithoutTools(
  file: Dockerfile,
  stage: Stage,
): { install: Word; build: Word; program: string } | null {
  // A build is reported in the stage where it stands.
  if (!stage.instructions.some((instruction) => builds(file, instruction))) return null;
  let isProduction = false;
  let install: { word: Word; program: string } | null = null;
  for (const instruction of historyOf(stage)) {
    for (const { name, value } of assignmentsOf(instruction)) {
      if (name === 'NODE_ENV' && value !== null) isProduction = value === 'production';
    }
    if (instruction.keyword !== 'RUN') continue;
    for (const command of commandsOf(file, instruction)) {
      const installed = packageInstall(command);
      if (installed) {
        const isOmitted = isProduction ? !asksForAll(command) : setsProduction(command);
        install = isOmitted ? { word: installed, program: programOf(command) } : null;
      }
      const build = packageBuild(command);
      if (build && install && instruction.stage === stage.index)
        return { install: install.word, build, program: install.program };
    }
  }
  return null;
}

function builds(file: Dockerfile, instruction: Instruction): boolean {
  return (
    instruction.keyword === 'RUN' &&
    commandsOf(file, instruction).some((command) => packageBuild(command) !== null)
  );
}

function setsProduction({ assignments, words }: Command): boolean {
  return (
    assignments.some(({ text }) => text === 'NODE_ENV=production') &&
    !words.some(({ text }) => ALL.test(text))
  );
}

const ALL = /^(?:--include=?|--production=false|--prod=false|--dev|-D|--save-dev|--immutable|dev$)/;

function asksForAll({ assignments, words }: Command): boolean {
  return (
    words.some(({ text }) => ALL.test(text)) ||
    assignments.some(({ text }) => /^(?:NODE_ENV|NPM_CONFIG_\w+|npm_config_\w+)=/.test(text))
  );
}
