import { references, type Mount, type Range } from '../compose/index.ts';
import type { Locale } from '../i18n/locale.ts';
import { coolifySource, sourceText } from './mount-source.ts';

/** A part of a mount that makes Coolify refuse the file: `Invalid Docker volume definition`. */
export interface RefusedPart {
  readonly part: 'source' | 'target';
  readonly text: string;
  readonly range: Range;
}

/** `${NAME}` alone or followed by letters, digits and `/._-`: what Coolify lets through (F-045, F-047). */
const ACCEPTED = /^\$\{[A-Za-z_][A-Za-z0-9_]*\}[/\w.-]*$/;

/** A variable in a form that Coolify refuses: any `${` in a target, and all but a few in a source (F-047, F-048). */
export function refusedSyntax(mount: Mount): RefusedPart | null {
  const source = coolifySource(mount) ?? '';
  if (source.includes('${') && !ACCEPTED.test(source) && !isLetThrough(mount, source)) {
    return { part: 'source', text: sourceText(mount), range: mount.sourceRange };
  }
  if (!mount.target.includes('${')) return null;
  return { part: 'target', text: mount.target, range: mount.targetRange };
}

/** The default value of a source that goes on after the variable: Coolify then splits the entry wrongly (F-046). Null for any other. */
export function defaultFollowedByText(source: string): string | null {
  const [first] = references(source);
  if (first?.start !== 0 || first.operator !== ':-' || first.end === source.length) return null;
  return first.operand;
}

/** Forms with a default value that are read in another way, or kept, but not refused. */
function isLetThrough({ form }: Mount, source: string): boolean {
  if (form === 'long') return /^\$\{[^}]+:-[^}]*\}$/.test(source);
  return defaultFollowedByText(source) !== null || /^\$\{[^}]+:-\}$/.test(source);
}

/** The first character in a mount that Coolify takes for a shell's (F-048); null if there is none. */
export function shellCharacter(mount: Mount): (RefusedPart & { readonly character: string }) | null {
  const parts = [
    { part: 'source' as const, text: coolifySource(mount), range: mount.sourceRange },
    { part: 'target' as const, text: mount.target, range: mount.targetRange },
  ];
  for (const { part, text, range } of parts) {
    const character = /[`|&;<>\n\r\t]|\$\(/.exec(text ?? '')?.[0];
    if (text !== null && character !== undefined) return { part, text, range, character };
  }
  return null;
}

const NAMES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: { '`': 'a backtick', '\n': 'a line break', '\r': 'a line break', '\t': 'a tab' },
  es: {
    '`': 'una comilla invertida',
    '\n': 'un salto de línea',
    '\r': 'un salto de línea',
    '\t': 'un tabulador',
  },
};

/** A character as a sentence can name it in a language. */
export function characterName(character: string, locale: Locale): string {
  return NAMES[locale][character] ?? `\`${character}\``;
}
