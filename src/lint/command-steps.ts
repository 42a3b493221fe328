import type { ComposeNode } from '../compose/index.ts';

/** Longer commands are scripts, of which a line says little. */
const MAX_LENGTH = 2000;

/** Programs and words that start another program: it is that one that counts. */
const STARTER =
  /^(?:exec|dumb-init|tini|--|-g|nice|time|npx|bunx|(?:npm|pnpm|yarn) exec|bundle exec|(?:uv|poetry|pipenv|pdm|hatch) run|(?:gosu|su-exec) \S+|python3? -m)\s+/;
const MAX_STARTERS = 5;

/** The words of `command` or `entrypoint` as one text, cut off where it is too long to be one. */
export function commandText(...nodes: readonly (ComposeNode | undefined)[]): string {
  return nodes.flatMap(words).join(' ').slice(0, MAX_LENGTH);
}

/**
 * The commands that a text runs one after the other, shells around them and programs that only start another taken
 * off. The reading is coarse: quotes and substitutions are not followed. Each is a stretch of the text.
 */
export function commandSteps(text: string): string[] {
  return text
    .slice(0, MAX_LENGTH)
    .replace(/^(?:\/\S*\/)?(?:ba|da|a)?sh\s+-\w*c\s+/, '')
    .split(/&&|\|\||[;\n]/)
    .map((step) => step.replace(/^[\s"']+|[\s"']+$/g, ''))
    .filter((step) => step !== '')
    .map(withoutStarters);
}

function withoutStarters(step: string): string {
  let command = step;
  for (let left = MAX_STARTERS; left > 0 && STARTER.test(command); left -= 1)
    command = command.replace(STARTER, '');
  // The folder of a program says nothing about it: `/venv/bin/celery`.
  return command.replace(/^\/\S*\//, '');
}

function words(node: ComposeNode | undefined): string[] {
  if (node?.kind === 'scalar') return node.isNull ? [] : [node.text];
  if (node?.kind !== 'list') return [];
  return node.items.slice(0, 100).map((item) => (item.kind === 'scalar' ? item.text : ''));
}
