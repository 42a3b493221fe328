import { describe, expect, it } from 'vitest';
import { LOCALES } from '#src/i18n/locale.ts';
import { changedLines, check, places, web, words, type ReportedCase } from './reported.ts';

const VARIABLES: readonly ReportedCase[] = [
  {
    name: 'outside the services',
    rule: 'coolify-url-interpolated',
    text: web('image: a:1') + 'configs:\n  a:\n    content: ${COOLIFY_URL}\n',
    found: ['6:14 - warning: ${COOLIFY_URL}'],
    says: {
      en: 'Refer to the address of a service, such as `${SERVICE_URL_NAME}`.',
      es: 'Use la dirección de un servicio, como `${SERVICE_URL_NAME}`.',
    },
  },
  {
    name: 'outside the services',
    rule: 'interpolation-invalid',
    text: web('image: a:1') + 'configs:\n  a:\n    content: ${1A}\n',
    found: ['6:14 - error: ${1A}'],
    fix: ['-    content: ${1A}', '+    content: $${1A}'],
  },
  {
    name: 'a command with an escape',
    rule: 'interpolation-invalid',
    text: web('image: a:1', 'command: "echo \\x24{1A}"'),
    found: ['4:14 web error: "echo \\x24{1A}"'],
    fix: null,
  },
  {
    name: 'a command',
    rule: 'interpolation-invalid',
    text: web('image: a:1', 'command: echo ${1A}'),
    found: ['4:19 web error: ${1A}'],
    fix: ['-    command: echo ${1A}', '+    command: echo $${1A}'],
  },
  {
    name: 'outside the services',
    rule: 'source-commit-reference',
    text: web('image: a:1') + 'configs:\n  a:\n    content: ${SOURCE_COMMIT}\n',
    found: ['6:14 - warning: ${SOURCE_COMMIT}'],
  },
  {
    name: 'outside the services',
    rule: 'variable-outside-environment',
    text: web('image: a:1') + 'configs:\n  a:\n    content: ${A}\n',
    found: ['6:14 - warning: ${A}'],
    says: {
      en: 'Coolify does not create `A`, used in `configs` without a default.',
      es: 'Coolify no crea `A`, usada en `configs` sin valor predeterminado.',
    },
  },
  {
    name: 'in a shell',
    rule: 'variable-outside-environment',
    text: web('image: a:1', 'command: [sh, -c, {a: b}, "echo $A"]'),
    found: ['4:37 web warning: $A'],
  },
  {
    name: 'in a check',
    rule: 'variable-outside-environment',
    text: web('image: a:1', 'healthcheck: {test: [CMD, sh, -c, "echo ${A}"]}'),
    found: ['4:45 web warning: ${A}'],
  },
  {
    name: 'in a check without a shell',
    rule: 'variable-outside-environment',
    text: web('image: a:1', 'healthcheck: {test: [CMD, echo, "${A}"]}'),
    found: ['4:38 web warning: ${A}'],
  },
  {
    name: 'a file that the project holds',
    rule: 'forwarded-headers-untrusted',
    text:
      web('image: a:1') +
      'configs:\n  a:\n    content: |\n      proxy_set_header X-Forwarded-Proto $$scheme;\n',
    found: ['7:42 - info: $$scheme'],
  },
  {
    name: 'a file that Coolify writes',
    rule: 'forwarded-headers-untrusted',
    text: web(
      'image: nginx:1',
      'volumes:',
      '  - type: bind',
      '    source: ./a.conf',
      '    target: /a.conf',
      '    content: |',
      '      proxy_set_header X-Forwarded-Proto $$scheme;',
    ),
    found: ['9:46 web info: $$scheme'],
  },
  {
    name: 'from a merge',
    rule: 'variable-brace-misplaced',
    text: 'x-e: &e {A: "{$B:-c}"}\n' + web('image: a:1', 'environment:', '  <<: *e'),
    found: ['1:14 web warning: {$B:-c}'],
    fix: null,
  },
  {
    name: 'with an escape',
    rule: 'variable-brace-misplaced',
    text: web('image: a:1', 'environment:', '  A: "\\x7b$B:-c}"'),
    found: ['5:10 web warning: "\\x7b$B:-c}"'],
    fix: null,
  },
  {
    name: 'only one of two',
    rule: 'variable-brace-misplaced',
    text: web('image: a:1', 'environment:', '  A: "$C {$B:-c}"'),
    found: ['5:14 web warning: {$B:-c}'],
    fix: ['-      A: "$C {$B:-c}"', '+      A: "$C ${B:-c}"'],
  },
  {
    name: 'a misplaced brace',
    rule: 'variable-unregistered',
    text: web('image: a:1', 'environment:', '  A: "x {$B:-c}"'),
    found: [],
  },
  {
    name: 'a default with a blank',
    rule: 'variable-unregistered',
    text: web('image: a:1', 'environment:', '  A: x ${B:-c d}'),
    found: ['5:12 web warning: ${B:-c d}'],
    fix: null,
  },
  {
    name: 'a default',
    rule: 'variable-unregistered',
    text: web('image: a:1', 'environment:', '  A: x ${B:-c}'),
    found: ['5:12 web warning: ${B:-c}'],
    fix: ['+      B: ${B:-c}'],
  },
  {
    name: 'an empty default',
    rule: 'variable-unregistered',
    text: web('image: a:1', 'environment:', '  A: x ${B-}'),
    found: ['5:12 web warning: ${B-}'],
    fix: ['+      B: ${B-}'],
  },
  {
    name: 'an argument of the build',
    rule: 'variable-unregistered',
    text: web('build:', '  context: .', '  args:', '    A: x ${B}'),
    found: ['6:14 web error: ${B}'],
    fix: ['+        B: ${B}'],
  },
  {
    name: 'an argument of the build in a list',
    rule: 'variable-unregistered',
    text: web('build:', '  context: .', '  args:', '    - A=x ${B}'),
    found: ['6:15 web error: ${B}'],
    fix: ['+        - B=${B}'],
  },
  {
    name: 'a list in braces',
    rule: 'variable-unregistered',
    text: web('image: a:1', 'environment: ["A=x ${B}"]'),
    found: ['4:24 web error: ${B}'],
    fix: ['-    environment: ["A=x ${B}"]', '+    environment: ["A=x ${B}", "B=${B}"]'],
  },
  {
    name: 'a list behind an alias',
    rule: 'variable-unregistered',
    text: 'x-i: &i A=x ${B}\nservices:\n  web:\n    image: a:1\n    environment:\n      - *i\n',
    found: ['1:13 web error: ${B}'],
    fix: null,
  },
  {
    name: 'an item over two lines',
    rule: 'variable-unregistered',
    text: web('image: a:1', 'environment:', '  - "A=x', '    ${B}"'),
    found: ['6:9 web error: ${B}'],
    fix: null,
  },
  {
    name: 'an item behind an anchor',
    rule: 'variable-unregistered',
    text: web('image: a:1', 'environment:', '  - &i A=x ${B}'),
    found: ['5:16 web error: ${B}'],
    fix: null,
  },
  {
    name: 'a service that is an alias',
    rule: 'variable-unregistered',
    text: 'x-s: &s\n  image: a:1\n  environment: {A: "x ${B}"}\nservices:\n  web: *s\n',
    found: ['3:23 web error: ${B}'],
    fix: ['-  environment: {A: "x ${B}"}', '+  environment: {B: "${B}", A: "x ${B}"}'],
  },
  {
    name: 'an open name with an end',
    rule: 'environment-value-dollar',
    text: web('image: a:1', 'environment:', '  A: "${B C}"'),
    found: ['5:10 web error: "${B C}"'],
  },
  {
    name: 'a value with a word',
    rule: 'environment-value-dollar',
    text: web('image: a:1', 'environment:', '  A: $B-c'),
    found: ['5:10 web error: $B-c'],
    says: {
      en: 'Coolify cuts the value of `A` and creates a variable `B` from it.',
      es: 'Coolify corta el valor de `A` y crea con él una variable `B`.',
    },
  },
  {
    name: 'from a merge',
    rule: 'required-variable-message',
    text: 'x-e: &e {A: "${B:?why}"}\n' + web('image: a:1', 'environment:', '  <<: *e'),
    found: ['1:14 web error: ${B:?why}'],
    fix: null,
  },
  {
    name: 'a message with an escape',
    rule: 'required-variable-message',
    text: web('image: a:1', 'environment:', '  A: "${B:?wh\\x79}"'),
    found: ['5:10 web error: "${B:?wh\\x79}"'],
    fix: null,
  },
  {
    name: 'a message inside a message',
    rule: 'required-variable-message',
    text: web('image: a:1', 'environment:', '  A: "${B:?why ${C}}"'),
    found: ['5:11 web error: ${B:?why ${C}}'],
    fix: ['-      A: "${B:?why ${C}}"', '+      A: "${B:?}"'],
  },
  {
    name: 'an operator of Coolify alone',
    rule: 'required-variable-message',
    text: web('image: a:1', 'environment:', '  A: "${B?why}"'),
    found: ['5:11 web error: ${B?why}'],
    fix: ['-      A: "${B?why}"', '+      A: "${B?}"'],
  },
  {
    name: 'a port that a key declares',
    rule: 'magic-address-port-reference',
    text: web('image: a:1', 'environment:', '  SERVICE_URL_WEB_3000: ""', '  A: ${SERVICE_URL_WEB_3000}'),
    found: ['6:12 web error: SERVICE_URL_WEB_3000'],
    fix: ['-      A: ${SERVICE_URL_WEB_3000}', '+      A: ${SERVICE_URL_WEB}'],
  },
  {
    name: 'a key with an escape',
    rule: 'magic-port-mismatch',
    text: web('image: a:1', 'expose: ["80"]', 'environment: {"SERVICE_URL_WEB_3\\x3000": ""}'),
    found: ['5:19 web warning: "SERVICE_URL_WEB_3\\x3000"'],
  },
  {
    name: 'another port',
    rule: 'magic-port-mismatch',
    text: web('image: a:1', 'expose: ["80"]', 'environment: {SERVICE_URL_WEB_3000: ""}'),
    found: ['5:35 web warning: 3000'],
  },
  {
    name: 'a type that is not known',
    rule: 'magic-secret-underscore',
    text: web('image: a:1', 'environment:', '  A: ${SERVICE_PASSWORD_99_A_B}'),
    found: ['5:12 web error: SERVICE_PASSWORD_99_A_B'],
    fix: null,
  },
  {
    name: 'a name that is taken',
    rule: 'magic-secret-underscore',
    text: web('image: a:1', 'environment:', '  A: ${SERVICE_PASSWORD_A_B}', '  B: ${SERVICE_PASSWORD_AB}'),
    found: ['5:12 web error: SERVICE_PASSWORD_A_B'],
    fix: null,
  },
  {
    name: 'a name with an escape',
    rule: 'magic-secret-underscore',
    text: web('image: a:1', 'environment:', '  A: "${SERVICE_PASSWORD_A\\x5fB}"'),
    found: ['5:10 web error: "${SERVICE_PASSWORD_A\\x5fB}"'],
    fix: null,
  },
  {
    name: 'a name',
    rule: 'magic-secret-underscore',
    text: web('image: a:1', 'environment:', '  A: ${SERVICE_PASSWORD_A_B}'),
    found: ['5:12 web error: SERVICE_PASSWORD_A_B'],
    fix: ['-      A: ${SERVICE_PASSWORD_A_B}', '+      A: ${SERVICE_PASSWORD_AB}'],
  },
  {
    name: 'a length that is not known',
    rule: 'magic-secret-unsupported',
    text: web('image: a:1', 'environment:', '  A: ${SERVICE_PASSWORD_99_DB}'),
    found: ['5:12 web error: SERVICE_PASSWORD_99_DB'],
    says: {
      en: 'Write `SERVICE_PASSWORD_64_NAME` or another known length.',
      es: 'Escriba `SERVICE_PASSWORD_64_NOMBRE` u otra longitud conocida.',
    },
  },
  {
    name: 'a reference alone',
    rule: 'magic-service-unknown',
    text: web('image: a:1', 'environment:', '  A: ${SERVICE_URL_WE_B}'),
    found: ['5:12 web error: SERVICE_URL_WE_B'],
    fix: null,
  },
];

describe.each([['variables', VARIABLES] as const])('what rules report: %s', (_, cases) => {
  it.each(cases)('$rule: $name', (reported) => {
    const result = check(reported);
    expect(result.failures).toEqual([]);
    expect(places(result)).toEqual(reported.found);
    if (reported.fix !== undefined) expect(changedLines(result)).toEqual(reported.fix);
    for (const locale of LOCALES) expect(words(result, locale)).toContain(reported.says?.[locale] ?? '');
  });
});
