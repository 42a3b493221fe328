import type { ComposeFile, Service } from '../compose/index.ts';
import { indentStep, insertEntry } from './change.ts';
import type { Edit } from './edit.ts';

/**
 * Adds the healthcheck that a known database image can run, after its `image` line. Empty for other images, for a
 * service that has the key already, and where the layout does not allow it.
 */
export function addHealthcheck(file: ComposeFile, service: Service): readonly Edit[] {
  const test = service.database?.healthcheck ?? null;
  if (test === null || !service.node || service.node.isFlow || service.get('healthcheck')) return [];
  const step = ' '.repeat(indentStep(file, service.keyRange, service.node.range));
  const lines = [
    'healthcheck:',
    `${step}test: ${test}`,
    `${step}interval: 10s`,
    `${step}timeout: 5s`,
    `${step}retries: 5`,
  ];
  return insertEntry(file, service.node, lines, service.get('image')?.isMerged ? undefined : 'image');
}
