import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';

export const buildArgsOverrideEnvironment = defineRule({
  id: 'build-args-override-environment',
  severity: 'error',
  facts: ['F-023'],
  prevents: ['coolify-build-env-injection'],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      const atBuild = new Map(service.buildArguments.map((entry) => [entry.name, entry]));
      for (const entry of service.environment) {
        const argument = atBuild.get(entry.name);
        if (!argument || entry.value === null || argument.value === null || argument.value === entry.value)
          continue;
        yield {
          at: entry.valueRange,
          path: entry.path,
          service: service.name,
          data: {
            name: excerpt(entry.name, 36),
            line: file.lines.position(argument.nameRange.start).line,
          },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A build argument and a variable of one name, with different values',
      message: ({ name, line }) =>
        `\`${name}\` gets the value of the build argument in line ${line} instead.`,
      hint: () =>
        'Coolify adds every build argument to the environment of the running container, and there it wins.',
      fix: () => 'Give the two different names, or the same value.',
      exceptions: 'Equal values, and names without a value.',
    },
    es: {
      title: 'Un argumento de construcción y una variable con el mismo nombre y distinto valor',
      message: ({ name, line }) =>
        `\`${name}\` recibe en su lugar el valor del argumento de construcción de la línea ${line}.`,
      hint: () =>
        'Coolify añade cada argumento de construcción al entorno del contenedor en ejecución, y ahí prevalece.',
      fix: () => 'Dé a ambos nombres distintos o el mismo valor.',
      exceptions: 'Los valores iguales y los nombres sin valor.',
    },
  },
});
