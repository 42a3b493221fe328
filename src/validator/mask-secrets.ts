import { DEFAULT_VALUE, isLiteral, isSecretName, TOKENS, URL_PASSWORD } from './secret-patterns.ts';

/** What replaces a secret. */
export const MASK = '***';

export interface MaskedText {
  readonly text: string;
  /** How many values were replaced. */
  readonly count: number;
}

const MAP_ENTRY =
  /^([ \t]*(?:#[ \t]*)?(?:-[ \t]+)?["']?([A-Za-z_][\w.-]{0,100})["']?[ \t]*:(?:[ \t]+|$))(.*)$/;
const LIST_ENTRY = /^([ \t]*(?:#[ \t]*)?-[ \t]+(["']?)([A-Za-z_][\w.-]{0,100})=)(.*)$/;
const INLINE_PAIR =
  /(?<![\w.-])(([A-Za-z_][\w.-]{0,100})["']?(?:[ \t]*=|[ \t]*:[ \t]*))(?:"([^"]+)"|'([^']+)'|([^\s"',{}[\]]+))/g;
const COMMAND_FLAG =
  /(?<![\w-])(--?[\w-]{0,60}(?:password|passwd|requirepass|masterauth|secret|token|api-?key)["']?[\s=,]+["']?)([^\s"',]+)/gi;
const CLIENT_FLAG =
  /\b((?:redis-cli|valkey-cli)\b[^\n]{0,200}? -a +|(?:mysql|mysqladmin|mariadb|mariadb-admin)\b[^\n]{0,200}? -p)([^\s"',]+)/g;
/** Each of them is looked for in the whole file. */
const MAX_REPEATED = 200;

/** A plain value that begins with the mask: YAML would read it as an alias. */
const BARE_MASK = /^([ \t]*(?:-[ \t]+)*(?:[A-Za-z_][\w.-]*:[ \t]+)?)(\*{3}[^\s#]*)([ \t]+#.*|[ \t]*)$/;

/**
 * Replaces what looks like a secret by `***`, so that a file can be shown to others: known tokens, values of keys
 * named like a secret, passwords in addresses and in commands. Lines, keys and variables stay as they are, so the
 * file gives the same findings. It is a help, no guarantee: a secret under an innocent name is not recognised.
 */
export function maskSecrets(text: string): MaskedText {
  const masker = new Masker();
  const lines = text.split('\n').map((line) => masker.line(line));
  return masker.repeated(lines.join('\n'));
}

class Masker {
  #count = 0;
  /** Distinctive secrets, looked for elsewhere in the file as well. */
  readonly #values = new Set<string>();
  /** Indentation of a secret key whose value is a block of lines. */
  #blockIndent: number | null = null;
  #isPrivateKey = false;

  line(line: string): string {
    if (this.#isInPrivateKey(line)) return line.replace(/\S.*/, MASK);
    if (this.#isInBlock(line)) return line.trim() === '' ? line : line.replace(/\S.*/, MASK);
    let masked = line;
    for (const token of TOKENS) masked = masked.replace(token, () => this.#hit());
    masked = masked.replace(URL_PASSWORD, (whole: string, before: string, value: string) =>
      isLiteral(value) ? before + this.#hit(value) : whole,
    );
    masked = masked.replace(DEFAULT_VALUE, (whole: string, before: string, name: string, value: string) =>
      isSecretName(name) && isLiteral(value) ? before + this.#hit(value) : whole,
    );
    masked = this.#pairs(masked);
    for (const flag of [COMMAND_FLAG, CLIENT_FLAG]) {
      masked = masked.replace(flag, (whole: string, before: string, value: string) =>
        isLiteral(value) && !value.startsWith('$') ? before + this.#hit(value) : whole,
      );
    }
    return masked === line ? line : masked.replace(BARE_MASK, '$1"$2"$3');
  }

  /** The same secret where its name does not stand beside it. */
  repeated(text: string): MaskedText {
    let masked = text;
    for (const value of this.#values) {
      const parts = masked.split(value);
      this.#count += parts.length - 1;
      masked = parts.join(MASK);
    }
    return { text: masked, count: this.#count };
  }

  #hit(value?: string): string {
    this.#count += 1;
    // "postgres" is a password and an image: only what is evidently no word is worth looking for elsewhere.
    if (this.#values.size >= MAX_REPEATED) return MASK;
    if (value !== undefined && value.length >= 8 && /\d/.test(value) && /[a-z]/i.test(value)) {
      this.#values.add(value);
    }
    return MASK;
  }

  #isInPrivateKey(line: string): boolean {
    if (/-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/.test(line)) {
      this.#isPrivateKey = !line.includes('-----END ');
      this.#count += 1;
      return this.#isPrivateKey;
    }
    if (!this.#isPrivateKey) return false;
    if (line.includes('-----END ')) this.#isPrivateKey = false;
    return true;
  }

  #isInBlock(line: string): boolean {
    if (this.#blockIndent === null) return false;
    const indent = line.search(/\S/);
    if (indent === -1 || indent > this.#blockIndent) return true;
    this.#blockIndent = null;
    return false;
  }

  #pairs(line: string): string {
    const entry = MAP_ENTRY.exec(line);
    if (entry) {
      const [, before = '', name = '', value = ''] = entry;
      return before + (isSecretName(name) ? this.#mapValue(value, line.search(/\S/)) : this.#inline(value));
    }
    const item = LIST_ENTRY.exec(line);
    if (item) {
      const [, before = '', quote = '', name = '', rest = ''] = item;
      return before + (isSecretName(name) ? this.#listValue(rest, quote) : this.#inline(rest));
    }
    return this.#inline(line);
  }

  #mapValue(rest: string, indent: number): string {
    if (/^[|>][-+\d]*[ \t]*(?:#.*)?$/.test(rest)) {
      this.#blockIndent = indent;
      this.#count += 1;
      return rest;
    }
    const [, properties = '', value = '', comment = ''] =
      /^((?:[&!]\S+[ \t]+)*)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?:.*?[^ \t])??)([ \t]+#.*|[ \t]*)$/.exec(
        rest,
      ) ?? [];
    if (/^[[{]/.test(value)) return properties + this.#inline(value) + comment;
    const quote = /^["']/.exec(value)?.[0] ?? '';
    const inner = quote === '' ? value : value.slice(1, -1);
    const masked = this.#value(inner);
    // Plain, `***` would be read as an alias.
    const outer = quote === '' && masked === MASK ? '"' : quote;
    return properties + outer + masked + outer + comment;
  }

  #listValue(rest: string, quote: string): string {
    const end = quote === '' ? rest.search(/(?<![ \t])(?:[ \t]+#|[ \t]*$)/) : rest.lastIndexOf(quote);
    const at = end === -1 ? rest.length : end;
    return this.#value(rest.slice(0, at)) + rest.slice(at);
  }

  /** The value of a secret key: variables stay, their default values do not. */
  #value(value: string): string {
    const masked = value.replace(DEFAULT_VALUE, (whole: string, before: string, _: string, preset: string) =>
      isLiteral(preset) ? before + this.#hit(preset) : whole,
    );
    return isLiteral(masked) && !/\*{3}/.test(masked) ? this.#hit(masked) : masked;
  }

  #inline(text: string): string {
    return text.replace(
      INLINE_PAIR,
      (
        whole: string,
        before: string,
        name: string,
        double?: string,
        single?: string,
        plain?: string,
        ...rest
      ) => {
        // `$` before a brace begins a variable, which is left as it is.
        const variable = double === undefined && single === undefined && /\$$/.test(plain ?? '') ? '$' : '';
        const value = double ?? single ?? (plain ?? '').slice(0, (plain ?? '').length - variable.length);
        if (!isSecretName(name) || !isLiteral(value)) return whole;
        const mask = this.#hit(value);
        const at = typeof rest[0] === 'number' ? rest[0] : 0;
        const quote = double === undefined ? (single === undefined ? '' : "'") : '"';
        const needsQuote = quote === '' && /:[ \t]*$/.test(before) && !isInsideQuotes(text.slice(0, at));
        return before + (needsQuote && variable === '' ? `"${mask}"` : quote + mask + quote) + variable;
      },
    );
  }
}

function isInsideQuotes(before: string): boolean {
  return before.split('"').length % 2 === 0 || before.split("'").length % 2 === 0;
}
