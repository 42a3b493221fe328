/** Texts that try to be more than text wherever they are shown: in a page, in Markdown, in a terminal, in annotations. */
export const PAYLOADS: Readonly<Record<string, string>> = {
  image: '<img src=x onerror=alert(1)>',
  script: '</script><script>alert(1)</script>',
  textarea: '</textarea><svg onload=alert(1)>',
  attribute: '" onmouseover="alert(1)" x="',
  frame: '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  address: 'javascript:alert(1)',
  markdownAddress: '[click](javascript:alert(1))',
  markdownLink: '[click](https://evil.example.com)',
  markdownImage: '![x](https://evil.example.com/x.png)',
  reference: '[click][ref] <https://evil.example.com>',
  bareAddress: 'https://evil.example.com www.evil.example.com a@evil.example.com',
  markdownHtml: '<details open><summary>x</summary><b>y</b></details>',
  mention: '@octocat octo/repo#1 #1',
  table: 'a | b \\| c',
  code: '` `` ``` a `b`',
  emphasis: '**bold** _it_ ~~no~~ $x^2$',
  entity: '&lt;b&gt; &#60; &amp;',
  colour: '\u001b[31mred\u001b[0m',
  clear: '\u001b[2J\u001b[H',
  link: '\u001b]8;;https://evil.example.com\u0007x\u001b]8;;\u0007',
  title: '\u001b]0;owned\u0007\u0007',
  c1: '\u009b31m\u009d0;x\u009c',
  erase: 'abc\b\b\b\u007f',
  override: 'a\u202egnp.exe',
  isolate: '\u2066a\u2069 \u2067b\u2069 \u061c\u200e\u200f',
  zeroWidth: 'a\u200bb\u200cc\u200dd\u2060e\ufefff',
  separators: 'a\u2028b\u2029c\u0085d',
  command: '::error::owned',
  stop: '::stop-commands::token',
  encoded: 'a%0A::error::owned%0D%0A::set-env name=X::y',
  oldCommand: '##[error]owned ##[set-env name=X;]y',
  lineBreak: 'a\n::error::owned\r\n::add-mask::x',
  cdata: ']]> <![CDATA[ <!-- --> ?> <!DOCTYPE x [<!ENTITY y "z">]>',
  nothing: 'a\u0000b\ufffe\uffffc',
  surrogate: 'a\ud800b',
  format: '%s %d %n {0} ${x}',
};

/** A name as a double-quoted YAML scalar: every character arrives. */
export function quoted(text: string): string {
  return `"${Array.from(text)
    .map((character) => {
      if (character === '"' || character === '\\') return `\\${character}`;
      const code = character.codePointAt(0) ?? 0;
      return code < 32 || code > 126 ? `\\u${code.toString(16).padStart(4, '0')}` : character;
    })
    .join('')}"`;
}

/**
 * A compose file with a text in the places that sentences quote: names of a service, of a variable, a network and a volume, an
 * image, a mount, a port, a command.
 */
export function hostileFile(payload: string): string {
  const text = quoted(payload);
  const within = (before: string, after: string): string => quoted(`${before}${payload}${after}`);
  return `services:
  ${text}:
    image: postgres:17
    container_name: ${text}
    network_mode: ${text}
    ports:
      - "5432:5432"
    environment:
      POSTGRES_PASSWORD: ${text}
      ${text}: ${within('$', '')}
      SERVICE_URL_X: ${within('${A:+', '}')}
    volumes:
      - ${within('../', ':/data')}
      - ${within('~/', ':/home')}
      - /var/run/docker.sock:/var/run/docker.sock
    depends_on: [${text}, ${within('no-', '')}]
    networks: [${text}]
    command: ${within('${X', '}')}
    healthcheck:
      test: ${within('curl http://localhost/', '')}
    ${text}: ${text}
networks:
  ${within('other-', '')}:
    external: true
volumes:
  ${text}: # playbook-ignore volume-undeclared
`;
}

/** A line without its code spans: a run of backticks up to the next run of the same length (CommonMark §6.1). */
export function withoutCode(line: string): string {
  let rest = '';
  let at = 0;
  while (at < line.length) {
    if (line[at] === '\\') {
      rest += line.slice(at, at + 2);
      at += 2;
      continue;
    }
    const opening = /^`+/.exec(line.slice(at))?.[0];
    if (opening === undefined) {
      rest += line[at] ?? '';
      at += 1;
      continue;
    }
    const closing = new RegExp(`(?<!\`)\`{${opening.length}}(?!\`)`).exec(line.slice(at + opening.length));
    if (!closing) return rest + line.slice(at);
    at += opening.length + closing.index + opening.length;
  }
  return rest;
}
