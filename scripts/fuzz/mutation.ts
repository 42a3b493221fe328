import type { Random } from './random.ts';

/** Pieces that mean something to some reader of the text. */
const PIECES = [
  '\t', ' ', '  ', '\n', '\r\n', '\r', '\uFEFF', ':', ': ', '- ', '#', ' # x', '"', "'", '{', '}', '[', ']', ',', '|\n', '>-\n',
  '|+\n', '>2\n', '&a ', '*a', '<<: *a\n', '!reset ', '!!str ', '!override ', '---\n', '...\n', '%YAML 1.1\n', '? ', '@', '`', '$', '$$',
  '${', '}', '${A:-b}', '${A:?m}', '${A:+c}', '$(', '\\', '\\n', '"\\x24"', '"\\u0024A"', 'services:\n', 'null', '~', '2024-01-01', '1e3', '.inf', '0o17',
  'ports', 'volumes', 'environment', 'depends_on', 'healthcheck', './x:/x', '80:80', '=', ' = ', 'export ', 'FROM a\n',
  '<<EOF\n', 'SERVICE_URL_A_80', '# playbook-ignore port-published -- x\n', '\u2028', '\u2029', '\u0085', '\u00A0', '\u200B', '\u202E',
  '\uD800', '\uDFFF', '\uD83D\uDE00', '\uFFFE', '\uFFFF', 'é', 'İ', 'ß',
]; // prettier-ignore

type Mutation = (text: string, random: Random) => string;

function place(text: string, random: Random): number {
  return random.below(text.length + 1);
}

function insert(text: string, at: number, piece: string, cut = 0): string {
  return text.slice(0, at) + piece + text.slice(at + cut);
}

function control(random: Random): string {
  const code = random.below(66);
  return String.fromCharCode(code < 33 ? code : code + 0x7f - 33);
}

function changeLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split('\n');
  change(lines);
  return lines.join('\n');
}

const MUTATIONS: readonly Mutation[] = [
  (text, random) => insert(text, place(text, random), random.pick(PIECES)),
  (text, random) => insert(text, place(text, random), random.pick(PIECES), random.below(12)),
  (text, random) => insert(text, place(text, random), '', 1 + random.below(20)),
  (text, random) => insert(text, place(text, random), control(random)),
  (text, random) => insert(text, place(text, random), String.fromCharCode(random.below(0x10000)), 1),
  (text, random) => insert(text, place(text, random), random.pick(PIECES).repeat(1 + random.below(30))),
  (text, random) => text.slice(0, place(text, random)),
  (text, random) => {
    const start = place(text, random);
    return insert(text, place(text, random), text.slice(start, start + random.below(60)));
  },
  (text, random) =>
    changeLines(text, (lines) => lines.splice(random.below(lines.length), 1 + random.below(3))),
  (text, random) =>
    changeLines(text, (lines) => {
      const at = random.below(lines.length);
      lines.splice(at, 0, ...lines.slice(at, at + 1 + random.below(4)));
    }),
  (text, random) =>
    changeLines(text, (lines) => {
      const [moved = ''] = lines.splice(random.below(lines.length), 1);
      lines.splice(random.below(lines.length + 1), 0, moved);
    }),
  (text, random) =>
    changeLines(text, (lines) => {
      const at = random.below(lines.length);
      const line = lines[at] ?? '';
      lines[at] = random.chance(0.5)
        ? ' '.repeat(1 + random.below(4)) + line
        : line.slice(1 + random.below(3));
    }),
  (text, random) =>
    changeLines(text, (lines) => {
      const at = random.below(lines.length);
      const quote = random.pick(['"', "'", '']);
      lines[at] = (lines[at] ?? '').replace(/([:=-] ?)(\S[^\n]*)$/, (_, before: string, value: string) => {
        return `${before}${quote}${value.replace(/^["']|["']$/g, '')}${quote}`;
      });
    }),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll(/\n(?!\r)/g, '\r'),
  (text) => `\uFEFF${text}`,
  (text, random) => text.replace(/\d+/, String(random.below(70_000))),
  (text, random) =>
    text.replaceAll(random.pick(['"', "'", ':', ' ', '-', '\n\n']), random.pick(['', '"', "'", ' ', '\n'])),
];

/** The text after one to six changes. */
export function mutate(text: string, random: Random): string {
  let result = text;
  for (let left = 1 + random.below(6); left > 0; left -= 1) result = random.pick(MUTATIONS)(result, random);
  return result;
}

/** The beginning of one text and the end of another. */
export function splice(first: string, second: string, random: Random): string {
  const one = first.split('\n');
  const other = second.split('\n');
  return [...one.slice(0, random.below(one.length + 1)), ...other.slice(random.below(other.length + 1))].join(
    '\n',
  );
}
