export { readCompose, type ComposeFile } from './compose-file.ts';
export { readCoolifyYaml, coolifyYaml, dumpCoolifyYaml } from './coolify-yaml/index.ts';
export type { CoolifyReading, CoolifyValue } from './coolify-yaml/index.ts';
export { COOLIFY_DATABASE_IMAGES } from './coolify-database-images.ts';
export type { Dependency } from './dependencies.ts';
export type { EnvironmentEntry } from './environment.ts';
export type { Healthcheck } from './healthcheck.ts';
export {
  DATABASES,
  databaseKind,
  imageReference,
  postgresMajor,
  POSTGRES_NEW_LAYOUT,
  storageOf,
  type DatabaseKind,
  type ImageReference,
  type Storage,
} from './image.ts';
export {
  interpolations,
  references,
  withDefaults,
  type Interpolation,
  type Reference,
} from './interpolation.ts';
export {
  isProvidedByCoolify,
  magicName,
  magicServiceKey,
  MAGIC_SECRET_TYPES,
  type MagicName,
} from './magic.ts';
export { isPathSource, type Mount } from './mounts.ts';
export { child, listItems, scalarText } from './node.ts';
export type { ComposeNode, ListNode, MapEntry, MapNode, ScalarNode } from './node.ts';
export { isPublic, overlaps, type Port, type PortRange } from './ports.ts';
export { lineMap, type LineMap, type Path, type Position, type Range } from './range.ts';
export type { PhysicalScalar, Scan } from './scan.ts';
export type { Service } from './service.ts';
export type { SyntaxCode, SyntaxProblem } from './syntax-problem.ts';
