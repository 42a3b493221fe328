import { entries, lines, type AdoptFile } from './file.ts';
import type { AdoptOptions } from './options.ts';
import { checkVariables, SCRIPT_PATH, verifyVariables } from './package-source.ts';
import { ADOPT_TEXTS } from './texts.ts';

/** The file that the pipeline of the team includes. */
export const GITLAB_FILE = '.gitlab/ci/coolify-playbook.yml';

const JUNIT = 'coolify-playbook.junit.xml';

/** The jobs for GitLab CI, by what was chosen; empty if none was. */
export function gitlabJobs(options: AdoptOptions): AdoptFile[] {
  const { why } = ADOPT_TEXTS[options.language];
  const jobs = [
    options.parts.includes('check') ? checkJob(options) : null,
    options.parts.includes('verify') ? verifyJob(options) : null,
  ].filter((job) => job !== null);
  if (jobs.length === 0) return [];
  return [
    { path: GITLAB_FILE, text: jobs.join('\n'), why: why.gitlab, isExecutable: false, mayExist: false },
  ];
}

/** The image with git: the checks of a repository ask it what is committed. */
const IMAGE = 'node:24';

function checkJob(options: AdoptOptions): string {
  return lines(
    'coolify-check:',
    `  image: ${IMAGE}`,
    '  stage: test',
    '  rules:',
    '    - if: $CI_PIPELINE_SOURCE == "merge_request_event"',
    '    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH',
    '  variables:',
    entries(4, [...checkVariables(options), ['PLAYBOOK_JUNIT', JUNIT]]),
    '  script:',
    `    - bash ${SCRIPT_PATH} check`,
    '  artifacts:',
    '    when: always',
    '    reports:',
    `      junit: ${JUNIT}`,
  );
}

function verifyJob(options: AdoptOptions): string {
  const { comments } = ADOPT_TEXTS[options.language];
  return lines(
    `# ${comments.gitlabApi}`,
    'coolify-verify:',
    `  image: ${IMAGE}`,
    '  stage: deploy',
    '  timeout: 40 minutes',
    `  interruptible: true # ${comments.newer}`,
    '  rules:',
    '    - if: $CI_PIPELINE_SOURCE == "merge_request_event"',
    '      when: never',
    `    - if: $CI_COMMIT_BRANCH == "${options.branch}"`,
    '  variables:',
    entries(4, verifyVariables(options)),
    '  script:',
    `    - bash ${SCRIPT_PATH} verify`,
  );
}
