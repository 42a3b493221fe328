import { references, type Mount } from '../compose/index.ts';

/**
 * What Coolify takes the source of a mount for (facts F-038 to F-047):
 * none – there is no source that Coolify rewrites · volume – a named volume · project – `.` · application-folder – `./` ·
 * relative – `./x` · parent – climbs out of the folder · home – `~` · absolute · undotted – a relative path that does not
 * begin with `./` · variable – begins with `$` and has no default value.
 */
export type MountSourceKind =
  | 'none'
  | 'volume'
  | 'project'
  | 'application-folder'
  | 'relative'
  | 'parent'
  | 'home'
  | 'absolute'
  | 'undotted'
  | 'variable';

/** Classifies the source of a mount as Coolify reads it, a default value in place of its variable (F-046). */
export function mountSourceKind(mount: Mount): MountSourceKind {
  const source = coolifySource(mount);
  if (source === null || source === '' || !mount.hasType) return 'none';
  if (mount.form === 'long' && mount.type !== 'bind' && mount.type !== 'volume') return 'none';
  // A long bind keeps its variable, and Compose fills it in as anywhere else.
  if (source.startsWith('$')) return mount.form === 'long' && mount.type === 'bind' ? 'none' : 'variable';
  if (mount.form === 'long' && mount.type === 'volume') return 'volume';
  return pathKind(source, mount.form === 'long');
}

function pathKind(source: string, isBind: boolean): MountSourceKind {
  if (source === '.') return 'project';
  if (source.startsWith('..') || climbsOut(source)) return 'parent';
  if (/^\.(?:\/\.?)+$/.test(source)) return 'application-folder';
  if (source.startsWith('./')) return 'relative';
  if (source.startsWith('~')) return 'home';
  if (source.startsWith('/')) return 'absolute';
  // A path of Windows means nothing on the server, but it is no relative path either.
  if (/^[A-Za-z]:[\\/]/.test(source)) return 'none';
  if (isBind || source.startsWith('.') || source.includes('/')) return 'undotted';
  return 'volume';
}

/** True for `./../x` and the like. */
function climbsOut(source: string): boolean {
  if (!source.startsWith('./')) return false;
  let depth = 0;
  for (const part of source.split('/')) {
    if (part === '..') depth -= 1;
    else if (part !== '' && part !== '.') depth += 1;
    if (depth < 0) return true;
  }
  return false;
}

/** The source as Coolify works with it: in short syntax a default value replaces its variable for good (F-046). */
export function coolifySource({ form, source }: Mount): string | null {
  return source === null || form === 'long' ? source : (wholeDefault(source) ?? source);
}

/** The source as it is written; empty where there is none. */
export function sourceText({ source }: Mount): string {
  return source ?? '';
}

/** The source as Coolify works with it, without needless slashes; empty where there is none. */
export function tidySource(mount: Mount): string {
  return tidyPath(coolifySource(mount) ?? '');
}

/** The default value of a source that is nothing but `${NAME:-default}`; undefined for any other. */
export function wholeDefault(source: string): string | undefined {
  const [first] = references(source);
  if (first?.start !== 0 || first.end !== source.length || first.operator !== ':-') return undefined;
  return first.operand === null || first.operand === '' ? undefined : first.operand;
}

/** The name that Coolify gives a volume, without the application's part: two names with one slug are one volume (F-051). */
export function volumeSlug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('_', '-')
    .replaceAll('@', '-at-')
    .replace(/[^-\p{L}\p{N}\s]+/gu, '')
    .replace(/[-\s]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A path without doubled slashes and without the last one. */
export function tidyPath(path: string): string {
  const single = path.replace(/\/{2,}/g, '/');
  return single.length > 1 && single.endsWith('/') ? single.slice(0, -1) : single;
}

/** True if a path is a directory or lies below it. */
export function isAtOrBelow(path: string, directory: string): boolean {
  return path === directory || path.startsWith(directory === '/' ? '/' : `${directory}/`);
}
