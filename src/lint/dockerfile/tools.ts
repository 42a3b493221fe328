import { toolsOfImage, type ImageTools } from '../image-tools.ts';
import { historyOf } from './built.ts';
import type { Dockerfile, Instruction, Stage } from './model.ts';
import { baseOf } from './variables.ts';

/** Package lists that the file does not spell out, and scripts that may install anything. */
const UNKNOWN_PACKAGES =
  /\b(?:install|add)\b[^\n]{0,500}?\$|\bxargs\b|--with-deps|--virtual\s+\$|\.sh\b|\b(?:ansible|nix|conda|brew|groupinstall)\b/;

const cache = new WeakMap<Stage, ImageTools | null>();

/** Folders that whole trees of programs are copied into. */
const PROGRAM_FOLDERS = /^\/(?:usr(?:\/local)?)?(?:\/?s?bin)?\/?$/;

/**
 * What a stage's image ships: its base image's programs and those that the Dockerfile names, whatever it does with
 * them. Null if the base is not known, or if programs are added that the file does not name.
 */
export function toolsOfStage(file: Dockerfile, stage: Stage): ImageTools | null {
  const known = cache.get(stage);
  if (known !== undefined) return known;
  const tools = read(file, stage);
  cache.set(stage, tools);
  return tools;
}

function read(file: Dockerfile, stage: Stage): ImageTools | null {
  const image = baseOf(file, stage);
  const tools = image && toolsOfImage(image);
  if (!tools) return null;
  const added = historyOf(stage).filter(({ keyword }) => ['RUN', 'COPY', 'ADD'].includes(keyword));
  if (added.some((instruction) => isOpaque(file, instruction))) return null;
  const text = added.map(({ range }) => file.text.slice(range.start, range.end)).join('\n');
  return { ...tools, missing: tools.missing.filter((tool) => !new RegExp(`\\b${tool}\\b`).test(text)) };
}

function isOpaque(file: Dockerfile, { keyword, range, words, json }: Instruction): boolean {
  if (keyword === 'RUN') return UNKNOWN_PACKAGES.test(file.text.slice(range.start, range.end));
  return PROGRAM_FOLDERS.test((json ?? words).at(-1)?.text ?? '');
}
