import { readDotenv } from '../lint/dotenv/read.ts';
import { MASK, maskSecrets } from './mask-secrets.ts';
import type { PlainProject } from './project.ts';
import { isLiteral, isSecretName } from './secret-patterns.ts';

export interface MaskedProject {
  readonly project: PlainProject;
  /** How many values were replaced. */
  readonly count: number;
}

/** Values that are evidently no word: worth looking for in the other files. */
const DISTINCTIVE = /^(?=[^\n]*\d)(?=[^\n]*[a-z])[^\n]{8,500}$/i;
const MAX_REPEATED = 200;

/**
 * Replaces what looks like a secret by `***` in every file, see {@link maskSecrets}. In an env file a secret is also
 * what a key named like one is given, whatever its quotes and lines; its value is then replaced in the other files too.
 */
export function maskProject(project: PlainProject): MaskedProject {
  const values = new Set<string>();
  let count = 0;
  const own = project.files.map((file) => {
    if (file.kind === 'compose') return file;
    const masked = file.kind === 'env' ? maskEnvValues(file.text, values) : maskLegacyForm(file.text, values);
    count += masked.count;
    return { ...file, text: masked.text };
  });
  const files = own.map((file) => {
    const masked = maskSecrets(file.text);
    count += masked.count;
    let { text } = masked;
    for (const value of values) {
      const parts = text.split(value);
      count += parts.length - 1;
      text = parts.join(MASK);
    }
    return { ...file, text };
  });
  return { project: { ...project, files }, count };
}

function maskEnvValues(text: string, values: Set<string>): { text: string; count: number } {
  const secrets = readDotenv(text).entries.filter(
    ({ name, value, quote, raw }) =>
      isSecretName(name) && value !== '' && raw !== MASK && (quote === 'single' || isLiteral(value)),
  );
  let masked = text;
  for (const { value, valueRange, quote } of [...secrets].reverse()) {
    note(value, values);
    const mark = quote === null ? '' : quote === 'single' ? "'" : '"';
    masked = masked.slice(0, valueRange.start) + mark + MASK + mark + masked.slice(valueRange.end);
  }
  return { text: masked, count: secrets.length };
}

/** `ENV NAME value`, the form of a Dockerfile without an equals sign. */
function maskLegacyForm(text: string, values: Set<string>): { text: string; count: number } {
  let count = 0;
  const masked = text.replace(
    /^([ \t]*ENV[ \t]+([A-Za-z_][\w.-]{0,100})[ \t]+)([^=\s][^\n]*)$/gim,
    (whole: string, before: string, name: string, value: string) => {
      if (!isSecretName(name) || !isLiteral(value)) return whole;
      count += 1;
      note(value.trim(), values);
      return before + MASK;
    },
  );
  return { text: masked, count };
}

function note(value: string, values: Set<string>): void {
  if (values.size < MAX_REPEATED && DISTINCTIVE.test(value)) values.add(value);
}
