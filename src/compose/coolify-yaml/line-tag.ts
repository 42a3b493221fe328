/** Tags that stand alone on a line or before nested lines. */
import type { Block } from './block.ts';
import { ParseFailure } from './failures.ts';

const TAG_LINE = /^(![\w!./:-]+)(?: *| +#[^\n]*)$/;

/** Refuses a tag that stands alone, since Coolify does not turn tags on; with `needsNested` only before indented lines. */
export function refuseLineTag(block: Block, text: string, needsNested: boolean): void {
  if (!text.startsWith('!')) return;
  const tag = TAG_LINE.exec(text)?.[1];
  if (tag === undefined || (needsNested && !block.cursor.isNextIndented())) return;
  const reason = tag.startsWith('!!')
    ? `The built-in tag "${tag}" is not implemented.`
    : `Tags support is not enabled. You must use the flag "Yaml::PARSE_CUSTOM_TAGS" to use "${tag}".`;
  throw new ParseFailure(reason, { line: block.cursor.documentLine + 1, near: text });
}
