import type { AdoptTexts } from '../texts.ts';

export const en: AdoptTexts = {
  names: {
    check: 'Coolify check',
    checkStep: 'Check what Coolify will do with the files',
    uploadStep: 'Hand the findings to code scanning',
    verify: 'Coolify verify',
    verifyStep: 'Wait for the deployment and verify it',
  },
  comments: {
    sarif: 'for code scanning',
    upload:
      'Private repositories need GitHub Code Security for this step. A pull request from a fork skips it.',
    push: 'Coolify deploys on the same push.',
    newer: 'a newer push deploys a newer commit',
    api: 'Optional: with both, the deployment is also read from the API of Coolify. The token needs "read" only.',
    gitlabApi:
      'Optional: with the variables COOLIFY_URL and COOLIFY_TOKEN, the deployment is also read from the API of Coolify.',
    hook: 'Checks the repository before each push. To push all the same: git push --no-verify',
  },
  why: {
    script:
      'Does the work for every pipeline and hook: gets the command, runs it, and writes reports and the job summary.',
    githubCheck:
      'Checks every pull request and comments the diff. The job summary opens the validator and the pre-push checklist for the commit.',
    githubVerify:
      'After a push, waits until the commit answers, then measures the success criteria from outside.',
    gitlab: 'Checks merge requests with a JUnit report, and verifies the deployment after a push.',
    template: 'Asks for what no rule can prove, and links the checklists.',
    preCommit: 'Runs the check in pre-commit, when a compose file, a Dockerfile or an env file changes.',
    gitHook: 'Runs the check before each push, without another program.',
    config: 'Settings of the check. The editor completes the names of the rules in it.',
    tasks: 'Runs the check in Visual Studio Code and lists the findings under **Problems**.',
    settings: 'Tells Visual Studio Code the schema of the configuration.',
  },
  template: {
    changeTitle: 'What changes',
    change: 'What the application does after this change that it did not do before.',
    beforeTitle: 'Before the merge',
    before: (address, isChecked) =>
      isChecked
        ? `The check proves most of the [pre-push checklist](${address}); the summary of its job opens the list for this commit. What it cannot prove:`
        : `From the [pre-push checklist](${address}):`,
    afterTitle: 'After the deployment',
    after: (address, isVerified) =>
      isVerified
        ? `The summary of the verification opens the [post-deploy checklist](${address}) for this deployment. What a person looks at:`
        : `From the [post-deploy checklist](${address}):`,
    data: (address) => `If data or a database changes, go through [that list](${address}) first.`,
    why: 'why',
  },
  steps: {
    download: 'Put the package into the repository. Repeat this to get a newer version.',
    executable: 'Make the script and the hook executable in git, on Windows as well.',
    gitlab: 'Include the jobs in `.gitlab-ci.yml`.',
    preCommit: 'Turn pre-commit on, once in each clone.',
    gitHook: 'Turn the hook on, once in each clone.',
    plainCheck: 'Call the check in your pipeline. Exit code 1 means findings.',
    plainVerify: 'Call the verification after a deployment.',
    version: (path) =>
      `Let the application answer \`${path}\` with its commit. Coolify gives it as \`SOURCE_COMMIT\`; without it, nobody can tell the new version from the old one.`,
    api: 'Optional: let the verification read the deployment in Coolify. Make a token with the ability **read**, and save its value as the secret `COOLIFY_TOKEN` and the address of Coolify as the variable `COOLIFY_URL`.',
    required:
      'Make the job `check` required: **Settings** > **Rules** > **Rulesets** > **Require status checks to pass**.',
    commit: 'Commit the files.',
  },
};
