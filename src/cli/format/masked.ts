import type { Range } from '../../compose/index.ts';
import { isSecretName, type TextFile } from '../../lint/index.ts';
import type { FileReport } from '../interface.ts';

/** Findings whose characters are a secret. */
const SECRET_RULES = new Set(['secret-in-file', 'dockerfile-secret-in-env']);
const SHOWN = 4;

/**
 * The file as it may be shown in a log: secrets that were found, and values of secret names in an env file, are
 * starred out after their first characters. Every line keeps its length, so that places stay right.
 */
export function maskedFile(
  file: TextFile,
  { kind, findings }: Pick<FileReport, 'kind' | 'findings'>,
): TextFile {
  const secrets = findings
    .filter(({ rule }) => SECRET_RULES.has(rule))
    .map(({ range }): Range => ({ start: range.start.offset, end: range.end.offset }));
  if (kind === 'env') secrets.push(...secretValues(file.text));
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of secrets.sort((one, other) => one.start - other.start)) {
    const from = Math.max(at, Math.min(end, start + SHOWN));
    if (from >= end) continue;
    parts.push(file.text.slice(at, from), file.text.slice(from, end).replace(/[^\r\n]/g, '*'));
    at = end;
  }
  parts.push(file.text.slice(at));
  return { text: parts.join(''), lines: file.lines };
}

/** The values of an env file's secret names. */
function secretValues(text: string): Range[] {
  const entry = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.]{0,100})[ \t]*=([^\r\n]*)/gm;
  return [...text.matchAll(entry)]
    .filter((found) => isSecretName(found[1] ?? ''))
    .map((found) => {
      const end = found.index + found[0].length;
      return { start: end - (found[2] ?? '').length, end };
    });
}
