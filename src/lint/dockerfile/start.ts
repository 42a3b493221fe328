import type { Service } from '../../compose/index.ts';
import { commandsOf, type Command } from './commands.ts';
import { lastOf, lineage, type Dockerfile, type Stage } from './model.ts';

/**
 * The commands that a stage's image starts with: its ENTRYPOINT with CMD as arguments where both are in exec form,
 * else each for itself. What every service that runs the image replaces is left out (Dockerfile reference,
 * "Understand how CMD and ENTRYPOINT interact").
 */
export function startCommands(
  file: Dockerfile,
  stage: Stage,
  services: readonly Service[],
): readonly Command[] {
  const replaced = (key: string): boolean =>
    services.length > 0 && services.every((service) => service.get(key) !== undefined);
  if (replaced('entrypoint')) return [];
  const entrypoint = lastOf(stage, 'ENTRYPOINT');
  // An ENTRYPOINT takes away the CMD of the stage that it builds on, if that stands in an earlier stage or image.
  const command = replaced('command') ? undefined : lastOf(stage, 'CMD');
  const before = entrypoint ? commandsOf(file, entrypoint) : [];
  const after = command ? commandsOf(file, command) : [];
  const [program] = before;
  const isScript = /\.sh$|entrypoint/.test(program?.words[0]?.text ?? '');
  if (!entrypoint?.json || !command?.json || !program || isScript) {
    return entrypoint && !entrypoint.json ? before : [...before, ...after];
  }
  return [{ assignments: program.assignments, words: [...program.words, ...command.json] }];
}

/** True if a stage or one that it builds on says which shell runs its commands. */
export function hasOwnShell(stage: Stage): boolean {
  return lineage(stage).some(({ instructions }) => instructions.some(({ keyword }) => keyword === 'SHELL'));
}
