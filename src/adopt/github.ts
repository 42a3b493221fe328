import { entries, lines, quoted, type AdoptFile } from './file.ts';
import type { AdoptOptions } from './options.ts';
import { checkVariables, SCRIPT_PATH, verifyVariables } from './package-source.ts';
import { ADOPT_TEXTS } from './texts.ts';

const SARIF = 'coolify-playbook.sarif';
const RUNNER = 'ubuntu-latest';

/** On a pull request, `github.sha` is a merge that nobody has seen; the head is what the reader knows. */
const HEAD = '${{ github.event.pull_request.head.sha || github.sha }}';

/** The workflows for GitHub Actions, by what was chosen. */
export function githubWorkflows(options: AdoptOptions): AdoptFile[] {
  const { why } = ADOPT_TEXTS[options.language];
  return [
    ...(options.parts.includes('check')
      ? [workflow('.github/workflows/coolify-check.yml', checkWorkflow(options), why.githubCheck)]
      : []),
    ...(options.parts.includes('verify')
      ? [workflow('.github/workflows/coolify-verify.yml', verifyWorkflow(options), why.githubVerify)]
      : []),
  ];
}

function workflow(path: string, text: string, why: string): AdoptFile {
  return { path, text, why, isExecutable: false, mayExist: false };
}

function checkWorkflow(options: AdoptOptions): string {
  const { comments, names } = ADOPT_TEXTS[options.language];
  const hasSarif = options.parts.includes('sarif');
  const hasAnnotations = options.parts.includes('annotations');
  const usesAction = options.source === 'action';
  return lines(
    `name: ${quoted(names.check)}`,
    'on:',
    '  pull_request:',
    '  push:',
    `    branches: [${quoted(options.branch)}]`,
    'permissions:',
    '  contents: read',
    hasSarif ? `  security-events: write # ${comments.sarif}` : null,
    'concurrency:',
    '  group: coolify-check-${{ github.ref }}',
    '  cancel-in-progress: true',
    'jobs:',
    '  check:',
    `    runs-on: ${RUNNER}`,
    '    timeout-minutes: 10',
    '    steps:',
    ...preparation(),
    `      - name: ${quoted(names.checkStep)}`,
    '        id: check',
    usesAction ? `        uses: ${options.action}` : '        env:',
    usesAction
      ? lines(
          '        with:',
          entries(10, [
            ['path', options.path],
            ['fail-on', options.failOn],
            ['sarif', hasSarif ? SARIF : ''],
            ['annotations', String(hasAnnotations)],
            ['lang', options.language],
            ['site-url', options.site],
          ]),
        ).trimEnd()
      : lines(
          entries(10, [
            ...checkVariables(options),
            ['PLAYBOOK_ANNOTATIONS', String(hasAnnotations)],
            ['PLAYBOOK_SARIF', hasSarif ? SARIF : ''],
            ['PLAYBOOK_SHA', HEAD],
          ]),
          `        run: bash ${SCRIPT_PATH} check`,
        ).trimEnd(),
    ...(hasSarif ? uploadSteps(options) : []),
  );
}

/** A fork's pull request may not write to code scanning. */
function uploadSteps({ language }: AdoptOptions): string[] {
  const { comments, names } = ADOPT_TEXTS[language];
  return [
    `      # ${comments.upload}`,
    `      - name: ${quoted(names.uploadStep)}`,
    "        if: ${{ !cancelled() && steps.check.outputs.sarif-file != '' && github.event.pull_request.head.repo.fork != true }}",
    '        uses: github/codeql-action/upload-sarif@v4',
    '        with:',
    '          sarif_file: ${{ steps.check.outputs.sarif-file }}',
    '          category: coolify-playbook',
  ];
}

function verifyWorkflow(options: AdoptOptions): string {
  const { comments, names } = ADOPT_TEXTS[options.language];
  const usesAction = options.source === 'action';
  const api: [string, string][] = [
    ['COOLIFY_URL', '${{ vars.COOLIFY_URL }}'],
    ['COOLIFY_TOKEN', '${{ secrets.COOLIFY_TOKEN }}'],
  ];
  return lines(
    `name: ${quoted(names.verify)}`,
    'on:',
    `  # ${comments.push}`,
    '  push:',
    `    branches: [${quoted(options.branch)}]`,
    '  workflow_dispatch:',
    'permissions:',
    '  contents: read',
    'concurrency:',
    '  group: coolify-verify',
    `  cancel-in-progress: true # ${comments.newer}`,
    'jobs:',
    '  verify:',
    `    runs-on: ${RUNNER}`,
    '    timeout-minutes: 40',
    '    steps:',
    ...preparation(),
    `      - name: ${quoted(names.verifyStep)}`,
    usesAction ? `        uses: ${options.action}` : null,
    '        env:',
    `          # ${comments.api}`,
    entries(10, usesAction ? api : [...api, ...verifyVariables(options)]),
    usesAction
      ? lines(
          '        with:',
          entries(10, [
            ['task', 'verify'],
            ['url', options.domain],
            ['health-path', options.healthPath],
            ['version-path', options.versionPath],
            ['lang', options.language],
            ['site-url', options.site],
          ]),
        ).trimEnd()
      : `        run: bash ${SCRIPT_PATH} verify`,
  );
}

function preparation(): string[] {
  return [
    '      - uses: actions/checkout@v7',
    '        with:',
    '          persist-credentials: false',
    '      - uses: actions/setup-node@v7',
    '        with:',
    '          node-version: 24',
  ];
}
