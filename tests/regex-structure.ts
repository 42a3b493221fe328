/** What a regular expression is made of, as far as it says in how many ways a text can be read. */
type Part =
  /** One character: a literal, a class or an escape. */
  | { readonly kind: 'character'; readonly accepts: ReadonlySet<string> }
  /** Nothing wide: an anchor, a boundary, a look around. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'choice'; readonly options: readonly (readonly Part[])[] }
  | { readonly kind: 'repetition'; readonly body: Part; readonly min: number; readonly max: number };

/** Characters that stand for all: ASCII, and some that only the classes for letters and white space know. */
const SAMPLE = [...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)), 'é', '中', '\u2028'];

/** As many repetitions count as endless. */
const MANY = 10;

const QUANTIFIER = /(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/y;
const ATOM =
  /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|k<\w+>|.)|\[(?:\\.|[^\]\\])*\]|[^()|]/suy;

class Parser {
  private at = 0;
  private readonly source: string;
  private readonly flags: string;

  constructor({ source, flags }: RegExp) {
    this.source = source;
    this.flags = flags.replace(/[gyd]/g, '');
  }

  choice(): Part {
    const options: Part[][] = [[]];
    while (this.at < this.source.length && this.source[this.at] !== ')') {
      if (this.source[this.at] === '|') {
        this.at += 1;
        options.push([]);
      } else options.at(-1)?.push(this.quantified());
    }
    return { kind: 'choice', options };
  }

  private quantified(): Part {
    const body = this.source[this.at] === '(' ? this.group() : this.character();
    QUANTIFIER.lastIndex = this.at;
    const found = QUANTIFIER.exec(this.source);
    if (!found) return body;
    this.at = QUANTIFIER.lastIndex;
    const [text, least, comma, most] = found;
    if (least === undefined) {
      return { kind: 'repetition', body, min: text[0] === '+' ? 1 : 0, max: text[0] === '?' ? 1 : Infinity };
    }
    const max = comma === '' ? Number(least) : most ? Number(most) : Infinity;
    return { kind: 'repetition', body, min: Number(least), max };
  }

  private group(): Part {
    const isLook = /^\(\?<?[=!]/.test(this.source.slice(this.at, this.at + 4));
    this.at += /^\((?:\?(?:<?[=!]|:|<\w+>|[a-z-]+:))?/.exec(this.source.slice(this.at))?.[0].length ?? 1;
    const inner = this.choice();
    this.at += 1;
    return isLook ? { kind: 'nothing' } : inner;
  }

  private character(): Part {
    ATOM.lastIndex = this.at;
    const [text = this.source[this.at] ?? ''] = ATOM.exec(this.source) ?? [];
    this.at += text.length;
    if (/^(?:[$^]|\\[bB\d]|\\k)/.test(text)) return { kind: 'nothing' };
    const pattern = new RegExp(`^${text}$`, this.flags);
    return { kind: 'character', accepts: new Set(SAMPLE.filter((character) => pattern.test(character))) };
  }
}

function isOptional(part: Part): boolean {
  if (part.kind === 'nothing') return true;
  if (part.kind === 'character') return false;
  if (part.kind === 'repetition') return part.min === 0 || isOptional(part.body);
  return part.options.some((option) => option.every(isOptional));
}

/** The characters of which a part can read a row: `aaaa`. */
function rows(part: Part): ReadonlySet<string> {
  if (part.kind === 'nothing') return new Set();
  if (part.kind === 'character') return part.accepts;
  if (part.kind === 'repetition') return rows(part.body);
  return new Set(part.options.flatMap((option) => [...rowsOfSequence(option)]));
}

function rowsOfSequence(parts: readonly Part[]): ReadonlySet<string> {
  const needed = parts.filter((part) => !isOptional(part)).map(rows);
  const [first, ...others] = needed;
  if (!first) return new Set(parts.flatMap((part) => [...rows(part)]));
  return new Set([...first].filter((character) => others.every((other) => other.has(character))));
}

/** True if a part reads rows of a character in more than one length. */
function isElastic(part: Part, character: string): boolean {
  if (part.kind === 'choice') {
    return part.options.some((option) => option.some((inner) => isElastic(inner, character)));
  }
  if (part.kind !== 'repetition' || !rows(part.body).has(character)) return false;
  return part.min !== part.max || isElastic(part.body, character);
}

function* partsOf(part: Part): Iterable<Part> {
  yield part;
  if (part.kind === 'repetition') yield* partsOf(part.body);
  if (part.kind === 'choice') for (const inner of part.options.flat()) yield* partsOf(inner);
}

/**
 * A character of which an endless repetition can read a row in more ways than one: `(a+)+`, `(a|aa)*`. The time for a
 * row that then does not match doubles with each character.
 * @returns null if there is none. Looks around are not followed: they can only make fewer texts match.
 */
export function ambiguousRepetition(pattern: RegExp): string | null {
  for (const part of partsOf(new Parser(pattern).choice())) {
    if (part.kind !== 'repetition' || part.max < MANY) continue;
    const { body } = part;
    for (const character of rows(body)) {
      const options = body.kind === 'choice' ? body.options : [[body]];
      const readers = options.filter((option) => rowsOfSequence(option).has(character));
      if (readers.length > 1) return character;
      if (readers.some((option) => option.some((inner) => isElastic(inner, character)))) return character;
    }
  }
  return null;
}
