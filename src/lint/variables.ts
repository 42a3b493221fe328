import { interpolations, type ComposeFile } from '../compose/index.ts';

const cache = new WeakMap<ComposeFile, ReadonlySet<string>>();

/**
 * The variables that Coolify enters in the application's list when it loads the file: the first reference of every
 * `environment` or `build.args` value that begins with it (F-019), and nothing that is used elsewhere only (F-020).
 */
export function registeredVariables(file: ComposeFile): ReadonlySet<string> {
  const known = cache.get(file);
  if (known) return known;
  const names = new Set<string>();
  for (const service of file.services) {
    for (const { value } of [...service.environment, ...service.buildArguments]) {
      const first = value?.startsWith('$') ? interpolations(value)[0] : undefined;
      if (first?.kind === 'variable') names.add(first.name);
    }
  }
  cache.set(file, names);
  return names;
}
