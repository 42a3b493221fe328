import { backupFlow } from './backup-flow.ts';
import { dataLifecycle } from './data-lifecycle.ts';
import type { Diagram } from './diagram.ts';
import { layers } from './layers.ts';
import { pushPath } from './push-path.ts';
import { releaseFlow } from './release-flow.ts';
import { requestPath } from './request-path.ts';
import { sourceFolders } from './source-folders.ts';

export * from './diagram.ts';
export * from './layout.ts';
export * from './text-width.ts';

/** Every picture of the site, by the name that a page gives to the component `Diagram`. */
export const diagrams = {
  layers,
  'request-path': requestPath,
  'push-path': pushPath,
  'data-lifecycle': dataLifecycle,
  'backup-flow': backupFlow,
  'release-flow': releaseFlow,
  'source-folders': sourceFolders,
} as const satisfies Readonly<Record<string, Diagram>>;

export type DiagramName = keyof typeof diagrams;
