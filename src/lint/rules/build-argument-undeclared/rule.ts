import { dockerfileOf } from '../../dockerfile/built.ts';
import { assignmentsOf } from '../../dockerfile/variables.ts';
import { defineRule } from '../../rule.ts';
import { suggester } from '../../suggestion.ts';
import { registeredVariables } from '../../variables.ts';

/** Arguments that Docker knows without a declaration (Dockerfile reference, "Predefined ARGs"), and BuildKit's own. */
const PREDEFINED =
  /^(?:(?:HTTPS?|FTP|NO|ALL)_PROXY|(?:https?|ftp|no|all)_proxy|BUILDKIT_\w+|SOURCE_DATE_EPOCH)$/;

export const buildArgumentUndeclared = defineRule({
  id: 'build-argument-undeclared',
  severity: 'warning',
  facts: ['F-111'],
  specification: 'Dockerfile reference, ARG: https://docs.docker.com/reference/dockerfile/#arg',
  prevents: ['env-build-time-missing'],
  since: '0.1.0',

  *check(file, { project }) {
    const registered = registeredVariables(file);
    for (const service of file.services) {
      const dockerfile = dockerfileOf(service, project)?.file;
      if (!dockerfile || service.buildArguments.length === 0) continue;
      const declared = new Set(
        dockerfile.instructions.flatMap((instruction) =>
          instruction.keyword === 'ARG' ? assignmentsOf(instruction).map(({ name }) => name) : [],
        ),
      );
      const suggest = suggester(declared);
      for (const { name, nameRange, path } of service.buildArguments) {
        if (declared.has(name) || registered.has(name) || PREDEFINED.test(name)) continue;
        const data = { name: name.slice(0, 32), similar: suggest(name)?.slice(0, 32) ?? null };
        yield { at: nameRange, path, service: service.name, data };
      }
    }
  },

  text: {
    en: {
      title: 'A build argument that the Dockerfile does not declare',
      message: ({ name }) => `The Dockerfile declares no \`ARG ${name}\`.`,
      hint: () =>
        'Docker drops the value with a warning; Coolify adds `ARG` lines only for the variables of its own list.',
      fix: ({ name, similar }) =>
        similar === null
          ? `Write \`ARG ${name}\` after the \`FROM\` that needs it.`
          : `The Dockerfile has \`${similar}\`: use one name.`,
      exceptions: 'Without the Dockerfile, and for names that Coolify passes to every build.',
    },
    es: {
      title: 'Un argumento de construcción que el Dockerfile no declara',
      message: ({ name }) => `El Dockerfile no declara \`ARG ${name}\`.`,
      hint: () =>
        'Docker descarta el valor con un aviso; Coolify solo añade líneas `ARG` para las variables de su propia lista.',
      fix: ({ name, similar }) =>
        similar === null
          ? `Escriba \`ARG ${name}\` tras el \`FROM\` que lo necesita.`
          : `El Dockerfile tiene \`${similar}\`: use un solo nombre.`,
      exceptions: 'Sin el Dockerfile, y con los nombres que Coolify pasa a toda construcción.',
    },
  },
});
