import type { FileKind } from '../../src/lint/text-file.ts';
import { exportName } from '../export-name.ts';
import { LEFTOVER } from './leftover.ts';
import type { NewFiles } from './run.ts';

/** What is known of a rule before it is written. */
export interface NewRule {
  readonly id: string;
  readonly kind: FileKind;
  readonly fixes: boolean;
  /** The entry of the catalog that it prevents; null where none does. */
  readonly prevents: string | null;
  /** The version of the product in which it appears. */
  readonly since: string;
}

const DEFINE: Readonly<Record<FileKind, string>> = {
  compose: 'defineRule',
  dockerfile: 'defineDockerfileRule',
  env: 'defineEnvRule',
};

/** The loop of a check that finds nothing yet, and compiles: what is walked, where a finding points, what it names. */
const LOOP: Readonly<Record<FileKind, { walk: string; at: string; name: string }>> = {
  compose: {
    walk: 'const service of file.services',
    at: 'at: service.keyRange, path: service.path, service: service.name',
    name: 'service.name',
  },
  dockerfile: {
    walk: 'const instruction of file.instructions',
    at: 'at: instruction.keywordRange, path: []',
    name: 'instruction.keyword',
  },
  env: {
    walk: 'const { name, nameRange } of file.entries',
    at: 'at: nameRange, path: [name]',
    name: 'name',
  },
};

/** A stack, an image and an env file that deploy; the sample that is to be found has the mark added to one line. */
const SAMPLES: Readonly<
  Record<FileKind, { extension: string; lines: readonly string[]; marked: number; underlined: string }>
> = {
  compose: {
    extension: 'yaml',
    lines: [
      'services:',
      '  web:',
      '    image: ghcr.io/example/web:1.4.0',
      '    expose:',
      '      - "3000"',
      '    healthcheck:',
      '      test: ["CMD", "wget", "-qO-", "http://127.0.0.1:3000/health"]',
    ],
    marked: 1,
    underlined: 'web',
  },
  dockerfile: {
    extension: 'Dockerfile',
    lines: ['FROM debian:13.1-slim', 'USER nobody', 'CMD ["/bin/app"]'],
    marked: 0,
    underlined: 'FROM',
  },
  env: { extension: 'env', lines: ['LOG_LEVEL=info'], marked: 0, underlined: 'LOG_LEVEL' },
};

/** The files of a rule's folder: they load and compile, and the tests of the rules refuse them until they are written. */
export function ruleFiles(rule: NewRule): NewFiles {
  const folder = `src/lint/rules/${rule.id}`;
  const { extension, lines, marked, underlined } = SAMPLES[rule.kind];
  const mark = `  # expect: ${rule.id} \`${underlined}\``;
  const bad = lines.map((line, index) => (index === marked ? line + mark : line));
  const sample = (what: string, text: readonly string[]): string =>
    `# ${LEFTOVER}: ${what}\n${text.join('\n')}\n`;
  return {
    [`${folder}/rule.ts`]: ruleText(rule),
    [`${folder}/bad.${extension}`]: sample(
      'a small file as people write it; mark what is found on its line.',
      bad,
    ),
    [`${folder}/good.${extension}`]: sample(
      'the right way, and what looks wrong and is not; every rule stays silent.',
      lines,
    ),
    ...(rule.fixes && {
      [`${folder}/fixed.${extension}`]: sample('the bad sample after the fix, without marks.', lines),
    }),
  };
}

function ruleText({ id, kind, fixes, prevents, since }: NewRule): string {
  const { walk, at, name } = LOOP[kind];
  const yielded = `yield { ${at}, data: { name: ${name} }${fixes ? ', edits: () => []' : ''} };`;
  return `import { ${DEFINE[kind]} } from '../../rule.ts';

// ${LEFTOVER}: write what each of these comments asks for, and take the comment out.
export const ${exportName(id)} = ${DEFINE[kind]}({
  id: '${id}',
  // ${LEFTOVER}: error (fails, goes down, loses data, opens a datastore) · warning (differs on Coolify) · info.
  severity: 'warning',
  // ${LEFTOVER}: ids of content/facts; a rule without one has \`specification: '<what says so>'\` as well.
  facts: [],
  // ${LEFTOVER}: the entries of the catalog that it prevents; none if the reference of rules explains it.
  prevents: [${prevents === null ? '' : `'${prevents}'`}],
  since: '${since}',
${fixes ? `  // ${LEFTOVER}: safe (behaviour stays, or becomes what was meant) or unsafe (the fix sentence says what changes).\n  fixSafety: 'safe',\n` : ''}
  *check(file) {
    for (${walk}) {
      // ${LEFTOVER}: the condition, the characters to underline${fixes ? ', the edits' : ''} and what the sentences need.
      if (${name} !== '${LEFTOVER}') continue;
      ${yielded}
    }
  },

  text: {
${languageText('en', [110, 160, 90])}
${languageText('es', [130, 190, 110])}
  },
});
`;
}

function languageText(locale: string, budgets: readonly [number, number, number]): string {
  const [message, hint, fix] = budgets.map((most) => `(at most ${String(most)} characters)`);
  return `    ${locale}: {
      title: '${LEFTOVER}: what the rule looks for, no full stop',
      message: ({ name }) => \`${LEFTOVER}: what is wrong with \${name} ${message ?? ''}.\`,
      hint: () => '${LEFTOVER}: what Coolify does with it, and what is then seen ${hint ?? ''}.',
      fix: () => '${LEFTOVER}: what to do, from a verb on ${fix ?? ''}.',
    },`;
}
