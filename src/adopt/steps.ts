import type { AdoptStep } from './file.ts';
import { GITLAB_FILE } from './gitlab.ts';
import { HOOKS_FOLDER } from './hooks.ts';
import type { AdoptOptions } from './options.ts';
import { checkVariables, PACKAGE_PATH, SCRIPT_PATH, verifyVariables } from './package-source.ts';
import { ADOPT_TEXTS } from './texts.ts';

/** What is to be done once, besides adding the files, in this order. */
export function adoptSteps(options: AdoptOptions): AdoptStep[] {
  const { steps } = ADOPT_TEXTS[options.language];
  const { platform } = options;
  const has = new Set<string>(options.parts);
  const call = (task: string, variables: readonly (readonly [string, string])[]): string =>
    `${variables.map(([name, value]) => `${name}='${value}' \\\n  `).join('')}bash ${SCRIPT_PATH} ${task}`;
  const scripts = [
    ...(needsScript(options) ? [SCRIPT_PATH] : []),
    ...(has.has('git-hook') ? [`${HOOKS_FOLDER}/pre-push`] : []),
  ];
  const all: readonly (AdoptStep | false)[] = [
    options.source === 'file' && { text: steps.download, code: download(options) },
    scripts.length > 0 && {
      text: steps.executable,
      code: `git add ${scripts.join(' ')}\ngit update-index --chmod=+x ${scripts.join(' ')}`,
    },
    platform === 'gitlab' &&
      (has.has('check') || has.has('verify')) && {
        text: steps.gitlab,
        code: `include:\n  - local: ${GITLAB_FILE}`,
      },
    has.has('pre-commit') && {
      text: steps.preCommit,
      code: 'pre-commit install --hook-type pre-commit --hook-type pre-push',
    },
    has.has('git-hook') && { text: steps.gitHook, code: `git config core.hooksPath ${HOOKS_FOLDER}` },
    platform === 'plain' &&
      has.has('check') && { text: steps.plainCheck, code: call('check', checkVariables(options)) },
    platform === 'plain' &&
      has.has('verify') && { text: steps.plainVerify, code: call('verify', verifyVariables(options)) },
    has.has('verify') && { text: steps.version(options.versionPath), code: null },
    has.has('verify') && { text: steps.api, code: null },
    platform === 'github' && has.has('check') && { text: steps.required, code: null },
  ];
  return all.filter((step) => step !== false);
}

/** True if a pipeline or a hook calls the script; the action of the project brings its own. */
export function needsScript({ platform, source, parts }: AdoptOptions): boolean {
  const hasPipeline = parts.includes('check') || parts.includes('verify');
  const callsAction = platform === 'github' && source === 'action';
  return parts.includes('git-hook') || (hasPipeline && !callsAction);
}

function download({ file, site }: AdoptOptions): string {
  return `curl --fail --location --create-dirs --output ${file} ${site}${PACKAGE_PATH}`;
}
