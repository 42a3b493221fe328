const ESCAPE = /\\(?:[abcfnrtv$"\\]|0\d{0,3})/g;

const CHARACTERS: Readonly<Record<string, string>> = {
  '\\a': '\u0007',
  '\\b': '\b',
  '\\f': '\f',
  '\\n': '\n',
  '\\r': '\r',
  '\\t': '\t',
  '\\v': '\v',
  '\\"': '"',
  '\\\\': '\\',
  // The expansion of variables that follows makes one dollar sign of it.
  '\\$': '$$',
};

/** Takes the backslash off an escaped quote; both kinds of quotes allow it (compose-go, `dotenv/parser.go`). */
export function unescapeQuote(text: string, quote: string): string {
  let result = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    if (character !== '\\' || next === '') result += character;
    else {
      result += next === quote ? next : character + next;
      at += 1;
    }
  }
  return result;
}

/** Replaces the escapes that Compose knows inside double quotes (compose-go, `expandEscapes`); others stay as they are. */
export function expandEscapes(text: string): string {
  return text.replace(ESCAPE, (escape) => {
    const known = CHARACTERS[escape];
    if (known !== undefined) return known;
    if (!escape.startsWith('\\0')) return escape;
    const digits = escape.slice(2);
    const code = /^[0-7]{3}$/.test(digits) ? Number.parseInt(digits, 8) : 256;
    return code < 256 ? String.fromCharCode(code) : `\\${digits}`;
  });
}
