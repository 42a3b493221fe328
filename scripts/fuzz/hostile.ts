import type { FileKind } from '../../src/lint/index.ts';
import type { Random } from './random.ts';

/** A text made to cost time or memory, at a given strength: about the number of repetitions of what hurts. */
export interface Hostile {
  readonly name: string;
  readonly kind: FileKind;
  readonly make: (strength: number) => string;
}

const SERVICE = 'services:\n  web:\n    image: a\n';

function aliasBomb(levels: number): string {
  const names = Array.from({ length: levels }, (_, level) => level);
  return names
    .map((level) => `a${level}: &a${level} [${level === 0 ? 'x, '.repeat(9) : `*a${level - 1}, `.repeat(9)}]`)
    .join('\n');
}

function mergeBomb(levels: number): string {
  const names = Array.from({ length: levels }, (_, level) => level);
  const merged = (level: number): string => (level === 0 ? '' : `  <<: [*m${level - 1}, *m${level - 1}]\n`);
  return names.map((level) => `m${level}: &m${level}\n${merged(level)}  k${level}: 1\n`).join('');
}

function numbered(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('');
}

function compose(name: string, make: (strength: number) => string): Hostile {
  return { name, kind: 'compose', make };
}

export const HOSTILE: readonly Hostile[] = [
  compose('alias bomb', (n) => `${aliasBomb(Math.min(60, n))}\nservices: {web: {image: a, command: *a9, environment: *a9}}\n`), // prettier-ignore
  compose('merge bomb', (n) => `${mergeBomb(Math.min(2000, n))}services:\n  web:\n    <<: *m1\n    image: a\n`),
  compose('file of merges', (n) => `x-a: &a\n${numbered(n, (i) => `  k${i}: v\n`)}services:\n${numbered(n, (i) => `  s${i}:\n    <<: *a\n`)}`), // prettier-ignore
  compose('self alias', (n) => `a: &a {b: *a}\nservices: &s\n${numbered(n, (i) => `  s${i}: *s\n`)}`),
  compose('flow nesting', (n) => `services: ${'{a: '.repeat(n)}`),
  compose('closed flow nesting', (n) => `services: ${'['.repeat(n)}${']'.repeat(n)}`),
  compose('flow lists of maps', (n) => `services: ${'[a: "x, y", '.repeat(n)}`),
  compose('block nesting', (n) => numbered(Math.min(2000, n), (depth) => `${' '.repeat(depth)}a:\n`)),
  compose('block lists', (n) => `a: ${numbered(Math.min(2000, n), (depth) => `${' '.repeat(depth)}- \n`)}`),
  compose('dashes on a line', (n) => `a:\n  ${'- '.repeat(n)}x`),
  compose('question marks', (n) => `${'? '.repeat(n)}x`),
  compose('huge plain', (n) => `${SERVICE}    command: ${'x'.repeat(n * 40)}\n`),
  compose('huge quoted', (n) => `${SERVICE}    command: "${'\\x24a'.repeat(n * 10)}"\n`),
  compose('huge block', (n) => `${SERVICE}    command: |\n${'      $A echo\n'.repeat(n)}`),
  compose('long key', (n) => `${SERVICE}    ${'k'.repeat(n * 10)}: 1\n`),
  compose('many dollars', (n) => `${SERVICE}    environment:\n      A: ${'$'.repeat(n * 4)}\n`),
  compose('open braces', (n) => `${SERVICE}    environment:\n      A: x${'${A:-'.repeat(n)}\n`),
  compose('closed braces', (n) => `${SERVICE}    environment:\n      A: x${'${A:-'.repeat(n)}${'}'.repeat(n)}\n`),
  compose('references', (n) => `${SERVICE}    environment:\n      A: x${'${B}'.repeat(n)}\n`),
  compose('blanks', (n) => `${SERVICE}    restart: a${' '.repeat(n * 10)}#\n${'\t'.repeat(n)}\n`),
  compose('empty lines', (n) => `${SERVICE}${'\n'.repeat(n * 10)}volumes:\n`),
  compose('comments', (n) => `${SERVICE}${'# playbook-ignore port-published -- x\n'.repeat(n)}volumes:\n`),
  compose('ignored findings', (n) => `${SERVICE}    ports:\n${numbered(n, (i) => `      - "${i}:80" # playbook-ignore port-published -- x\n`)}`), // prettier-ignore
  compose('ports', (n) => `${SERVICE}    ports:\n${numbered(n, (i) => `      - "${i}:${i}"\n`)}`),
  compose('port ranges', (n) => `${SERVICE}    ports:\n${numbered(n, (i) => `      - "1-65535:${i}-65535"\n`)}`),
  compose('mounts', (n) => `${SERVICE}    volumes:\n${numbered(n, (i) => `      - ./a${i}:/a/${i}\n`)}`),
  compose('colons', (n) => `${SERVICE}    volumes:\n      - ${':'.repeat(n)}\n    ports:\n      - "${':'.repeat(n)}"\n`),
  compose('slashes', (n) => `${SERVICE}    volumes:\n      - ./${'../'.repeat(n)}x:${'/./'.repeat(n)}\n`),
  compose('duplicates', (n) => `${SERVICE}${'    image: b\n'.repeat(n)}`),
  compose('variables', (n) => `${SERVICE}    environment:\n${numbered(n, (i) => `      - A${i}=\${A${i + 1}:-x}\n`)}`),
  compose('services', (n) => `services:\n${numbered(n, (i) => `  s${i}:\n    image: postgres\n    depends_on: [s${i + 1}]\n`)}`), // prettier-ignore
  compose('similar names', (n) => `services:\n${numbered(n, (i) => `  ${'ab'.charAt(i % 2)}${'-_.'.charAt(i % 3)}x${i}: {image: a}\n`)}`), // prettier-ignore
  compose('unknown services', (n) => `services:\n${numbered(Math.min(n, 3000), (i) => `  service${i}:\n    image: a\n    depends_on: [servise${i}]\n`)}`), // prettier-ignore
  compose('cycle', (n) => `services:\n${numbered(n, (i) => `  s${i}:\n    image: a\n    depends_on: [s${(i + 1) % n}, s0]\n`)}`), // prettier-ignore
  compose('magic names', (n) => `${SERVICE}    environment:\n${numbered(n, (i) => `      - SERVICE_URL_WEB_${i}\n`)}`),
  compose('unclosed quote', (n) => `${SERVICE}    command: "${'a\n'.repeat(n)}`),
  compose('tabs', (n) => `${SERVICE}${'\tports:\n'.repeat(n)}`),
  compose('errors', (n) => `${SERVICE}${'    @a\n    %b\n    ]\n'.repeat(n)}`),
  compose('documents', (n) => '--- {a: b}\n'.repeat(n)),
  compose('directives', (n) => '%YAML 1.2\n'.repeat(n)),
  compose('anchors', (n) => `${SERVICE}${numbered(n, (i) => `    k${i}: &a${i} *a${i - 1}\n`)}`),
  compose('numbers', (n) => `${SERVICE}    x-a:\n${numbered(n, (i) => `      - ${i}e${i}\n      - 0x${i}\n      - 2024-01-${i}\n`)}`), // prettier-ignore
  compose('long number', (n) => `${SERVICE}    x-a: ${'9'.repeat(n * 10)}.${'9'.repeat(n)}e9\n`),
  compose('surrogates', (n) => `services:\n  "${'\uD800'.repeat(n)}":\n    image: "${'\uDFFF'.repeat(n)}"\n`),
  compose('control characters', (n) => `${SERVICE}    command: "${numbered(n, (i) => String.fromCharCode(i % 160))}"\n`),
  compose('nulls', (n) => '\u0000'.repeat(n)),
  compose('byte order marks', (n) => '\uFEFF'.repeat(n)),
  compose('carriage returns', (n) => `services:\r  web:\r\n    image: a\n${'\r'.repeat(n)}`),
  compose('shell', (n) => `${SERVICE}    healthcheck:\n      test: ${'curl localhost || '.repeat(n)}\n`),
  { name: 'env quote', kind: 'env', make: (n) => `A="${'\\"$A\n'.repeat(n)}` },
  { name: 'env lines', kind: 'env', make: (n) => numbered(n, (i) => `A${i % 100}=\${A${i}} # x\n`) },
  { name: 'env blanks', kind: 'env', make: (n) => `export${' '.repeat(n * 10)}A = ${'\t '.repeat(n)}\n` },
  { name: 'env equals', kind: 'env', make: (n) => `${'='.repeat(n)}\n${'A'.repeat(n * 10)}` },
  { name: 'Dockerfile continuation', kind: 'dockerfile', make: (n) => `FROM a\nRUN ${'a \\\n'.repeat(n)}` },
  { name: 'Dockerfile stages', kind: 'dockerfile', make: (n) => numbered(n, (i) => `FROM s${i - 1} AS s${i}\nCOPY --from=s${i} a b\n`) }, // prettier-ignore
  { name: 'Dockerfile variables', kind: 'dockerfile', make: (n) => `FROM a\nENV ${numbered(n, (i) => `A${i}="\${A${i - 1}:-b}" `)}\n` }, // prettier-ignore
  { name: 'Dockerfile heredocs', kind: 'dockerfile', make: (n) => `FROM a\nRUN ${'<<EOF '.repeat(n)}\n${'EOF\n'.repeat(n)}` },
  { name: 'Dockerfile brackets', kind: 'dockerfile', make: (n) => `FROM a\nCMD [${'"a", '.repeat(n)}\nCMD ${'['.repeat(n)}` },
  { name: 'Dockerfile shell', kind: 'dockerfile', make: (n) => `FROM a\nRUN ${'apt-get install -- && '.repeat(n)}\n` },
]; // prettier-ignore

/** Strengths up to what still is a text that a person could paste by mistake. */
export function hostileText(random: Random): { readonly kind: FileKind; readonly text: string } {
  const { kind, make } = random.pick(HOSTILE);
  return { kind, text: make(1 + random.below(random.pick([50, 50, 500, 2000]))) };
}
