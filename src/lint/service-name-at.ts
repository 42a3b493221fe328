import type { Path } from '../compose/index.ts';

/** The service that a path leads into, in the shape in which a problem names it; nothing for other paths. */
export function serviceNameAt(path: Path): { readonly service?: string } {
  const [section, name] = path;
  return section === 'services' && typeof name === 'string' ? { service: name } : {};
}
