import { child, listItems, scalarText, type ComposeFile } from '../../../compose/index.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';

type Section = 'configs' | 'secrets';

/** The names that services use: `- name` or `- source: name`. */
function usedNames(file: ComposeFile, section: Section): ReadonlyMap<string, string> {
  const users = new Map<string, string>();
  for (const service of file.services) {
    for (const item of listItems(service.get(section)?.value)) {
      const name = scalarText(item) ?? scalarText(child(item, 'source'));
      if (name !== null && !users.has(name)) users.set(name, service.name);
    }
  }
  return users;
}

export const configFileMissingOnServer = defineRule({
  id: 'config-file-missing-on-server',
  severity: 'error',
  facts: ['F-055'],
  prevents: ['bind-mount-source-missing'],
  since: '0.1.0',

  *check(file) {
    for (const section of ['configs', 'secrets'] as const) {
      const users = usedNames(file, section);
      for (const { key, value } of file.section(section)?.entries ?? []) {
        const service = users.get(key);
        const source = child(value, 'file');
        const path = scalarText(source);
        // An absolute path is one of the server, and what begins with a variable cannot be judged.
        if (service === undefined || !source || path === null || /^[/$]/.test(path)) continue;
        yield {
          at: source.range,
          path: source.path,
          service,
          data: { name: excerpt(key), path: excerpt(path), service, isSecret: section === 'secrets' },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A config or secret is read from a file of the repository',
      message: ({ name, path, service, isSecret }) =>
        `${isSecret ? 'Secret' : 'Config'} "${name}" of "${service}" is read from "${path}", which is not on the server.`,
      hint: () =>
        'The clone exists only inside the container that deploys: mounting is expected to fail with "bind source path does not exist".',
      fix: ({ isSecret }) =>
        isSecret
          ? 'Use `environment:` in place of `file:`, or turn on Preserve repository.'
          : 'Use `content:` in place of `file:`, or turn on Preserve repository.',
      exceptions: 'Absolute paths, and configs and secrets that no service uses (those of a build work).',
    },
    es: {
      title: 'Una configuración o un secreto se lee de un archivo del repositorio',
      message: ({ name, path, service, isSecret }) =>
        `${isSecret ? 'El secreto' : 'La configuración'} «${name}» de «${service}» se lee de «${path}», que no está en el servidor.`,
      hint: () =>
        'El clon solo existe dentro del contenedor que despliega: cabe esperar que el montaje falle con «bind source path does not exist».',
      fix: ({ isSecret }) =>
        isSecret
          ? 'Use `environment:` en lugar de `file:`, o active Preserve repository.'
          : 'Use `content:` en lugar de `file:`, o active Preserve repository.',
      exceptions:
        'Las rutas absolutas y las configuraciones o secretos que ningún servicio usa (los de una construcción funcionan).',
    },
  },
});
