import { CHECKLIST_COMMAND_TEXTS } from '../checklist/texts.ts';
import { DIAGNOSE_TEXTS } from '../diagnose/texts.ts';
import { PREVIEW_COMMAND_TEXTS } from '../preview/texts.ts';
import type { Counts, Texts } from '../texts.ts';
import { VERIFY_COMMAND_TEXTS } from '../verify/texts.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

const counted = ({ errors, warnings, infos }: Counts): string =>
  [
    errors > 0 ? plural(errors, 'error', 'errors') : '',
    warnings > 0 ? plural(warnings, 'warning', 'warnings') : '',
    infos > 0 ? plural(infos, 'note', 'notes') : '',
  ]
    .filter(Boolean)
    .join(', ');

const inFiles = (files: number): string => (files === 1 ? '' : ` in ${plural(files, 'file', 'files')}`);

/** English, the source language. */
export const en: Texts = {
  usage: {
    commandMissing: (commands) => `Name a command: ${list(commands)}.`,
    commandUnknown: (word, commands) => `"${word}" is no command. The commands are ${list(commands)}.`,
    optionUnknown: (option) => `There is no option ${option}.`,
    optionOfOther: (option, command, commands) =>
      `${option} belongs to \`${commands}\`, not to \`${command}\`.`,
    valueMissing: (option, value) => `${option} needs a value: ${option} ${value}.`,
    valueUnexpected: (option) => `${option} takes no value.`,
    valueUnknown: (option, given, allowed) => `${option} cannot be "${given}". It can be ${list(allowed)}.`,
    didYouMean: (name) => (name === null ? '' : ` Did you mean ${name}?`),
    seeHelp: 'Run `coolify-playbook --help` for the commands and options.',
    domainUnreadable: (given) =>
      `--domain cannot be "${given}". Write SERVICE=URL, for example --domain web=https://app.example.com.`,
    coolifyUnknown: (given, known) =>
      `--coolify cannot be "${given}". This version checks against Coolify ${known} only.`,
    siteUnreadable: (given) =>
      `--site cannot be "${given}". Write an address, for example --site https://playbook.example.com.`,
    fixOfStandardInput: 'Standard input cannot be changed. Add --dry-run to print the changes as a diff.',
    dryRunOfFormat: (format) => `--dry-run prints a diff. Leave out --format ${format}.`,
    dryRunOfBaseline: '--dry-run writes nothing. Leave out --write-baseline.',
    twoBaselines: 'Give --baseline or --write-baseline, not both.',
    stdinFilenameAlone: '--stdin-filename names standard input. Add `-` to the paths.',
    explainOne: 'Name a rule or an entry, for example `coolify-playbook explain db-port-published`.',
    explainUnknown: (word) => `No rule and no entry has the id "${word}".`,
  },
  input: {
    missing: (path) => `${path} does not exist.`,
    denied: (path) => `${path} cannot be opened: permission denied.`,
    unreadable: (path, reason) => `${path} cannot be read: ${reason}`,
    notUtf8: (path, line) => `${path} is not UTF-8 text: line ${line} holds other bytes. Save it as UTF-8.`,
    utf16: (path) => `${path} is UTF-16 text. Save it as UTF-8 without a byte order mark.`,
    binary: (path) => `${path} is no text file.`,
    tooLarge: (path, megabytes) => `${path} is larger than ${megabytes} MiB, more than this command reads.`,
    noComposeFile: (directory, names) =>
      `${directory} holds no compose file. These names were tried: ${list(names)}.`,
    notRegular: (path) => `${path} is no regular file and cannot be changed. Add --dry-run to print a diff.`,
    standardInput: 'standard input',
    waiting: 'Reading standard input; end it with Ctrl+D.',
    progress: (done, all) => `Checking ${done} of ${all} files`,
  },
  config: {
    syntax: (reason) =>
      ({
        comment: 'This is no JSON: comments are not allowed.',
        comma: 'This is no JSON: no comma may stand before a closing bracket.',
        other: 'This is no JSON.',
      })[reason],
    keyUnknown: (key, known) => `"${key}" is no setting. The settings are ${list(known)}.`,
    keyTwice: (key) => `"${key}" is set twice.`,
    noObject: (name) => `${name === '' ? 'The configuration' : `"${name}"`} must be an object.`,
    noText: (key) => `"${key}" must be a string.`,
    coolifyUnknown: (known) =>
      `"coolify" must be "${known}": this version checks against Coolify ${known} only.`,
    domainsNoList: (service) => `The domains of "${service}" must be a list of addresses.`,
    domainNoUrl: (given) => `"${given}" is no address. Write it with its scheme: "https://app.example.com".`,
    ruleUnknown: (rule) => `"${rule}" is no rule.`,
    settingUnknown: (rule, allowed) => `The rule "${rule}" can be ${list(allowed)}.`,
  },
  baseline: {
    unreadable: (path) => `${path} is no baseline of this command.`,
    written: (count, path) => `${plural(count, 'finding', 'findings')} recorded in ${path}.`,
    accepted: (count, path) =>
      `${plural(count, 'finding is', 'findings are')} recorded in ${path} and not reported.`,
    gone: (rule, place) => `The baseline records ${rule} in ${place}, which no longer occurs.`,
  },
  check: {
    columns: ['Severity', 'Place', 'Problem', 'Fix'],
    severity: { error: 'error', warning: 'warning', info: 'note' },
    why: 'Why',
    fix: 'Fix',
    page: 'Page',
    service: (name) => `service ${name}`,
    safeFix: (isSafe) => (isSafe ? '--fix does it' : '--fix-unsafe does it; changes behaviour'),
    clean: (path) => `${path}: nothing found`,
    markdownCut: (left) =>
      `Not listed for want of room: ${plural(left, 'finding', 'findings')}. The formats JSON and SARIF have them all.`,
    openInValidator: 'Open the files in the validator',
    verdict: (verdict, counts) => {
      const found = counted(counts);
      const words = {
        ready: 'Ready to push',
        'at-risk': 'At risk on Coolify',
        'will-fail': 'Will fail on Coolify',
      };
      return `${words[verdict]}${found === '' ? '' : `: ${found}`}${inFiles(counts.files)}.`;
    },
    fixed: (count, path) => `${path}: ${plural(count, 'fix', 'fixes')} applied.`,
    wouldFix: (count, path) => `${path}: ${plural(count, 'fix', 'fixes')} to apply.`,
    nothingToFix: 'No automatic fix applies.',
    nothingWritten: 'Nothing was written.',
    nextSafe: (count) => `Next: add --fix to apply ${plural(count, 'safe fix', 'safe fixes')}.`,
    nextUnsafe: (count) =>
      `Next: --fix-unsafe applies ${plural(count, 'fix', 'fixes')}, and changes behaviour. Read the diff first: add --dry-run.`,
    nextByHand: 'Next: change the lines shown above, then check again.',
    ignored: (count) => `${plural(count, 'finding is', 'findings are')} ignored by comments in the file.`,
    domainUnused: (service) => `--domain names the service "${service}", which no checked file has.`,
    ruleFailed: (rule, path, reason) =>
      `The rule ${rule} broke on ${path} and was left out (${reason}). This is a defect of coolify-playbook; the other rules were applied.`,
  },
  explain: {
    severity: 'Severity',
    facts: 'Facts',
    specification: 'Specification',
    since: 'Since',
    prevents: 'Prevents',
    preventedBy: 'Rules that prevent it',
    example: 'As it is reported',
    before: 'Found in',
    fixed: 'Fixed',
    good: 'Correct',
    exceptions: 'Not reported',
    page: 'Page',
    asides: { note: 'Note', tip: 'Tip', caution: 'Caution', danger: 'Danger' },
    automatic: (safety) =>
      safety === 'safe' ? '`--fix` does it.' : '`--fix-unsafe` does it, and changes behaviour.',
  },
  help: {
    summary: 'Checks that a stack that runs with docker compose also deploys on Coolify.',
    usage: 'Usage',
    commands: {
      check: 'Check compose files, Dockerfiles and env files. Without a path: the current directory.',
      preview: PREVIEW_COMMAND_TEXTS.en.help.command,
      diagnose: DIAGNOSE_TEXTS.en.help.command,
      checklist: CHECKLIST_COMMAND_TEXTS.en.help.command,
      verify: VERIFY_COMMAND_TEXTS.en.help.command,
      explain: 'Explain a rule or an error of the catalog, offline.',
    },
    operands: {
      check: '[PATH…]',
      preview: PREVIEW_COMMAND_TEXTS.en.help.operands,
      diagnose: DIAGNOSE_TEXTS.en.help.operands,
      checklist: CHECKLIST_COMMAND_TEXTS.en.help.operands,
      verify: VERIFY_COMMAND_TEXTS.en.help.operands,
      explain: 'RULE|ENTRY…',
    },
    commandsTitle: 'Commands',
    optionsTitle: 'Options',
    exitTitle: 'Exit codes',
    exit: [
      ['0', 'nothing at or above the failing severity'],
      ['1', 'findings at or above it'],
      ['2', 'wrong usage, unreadable input or an internal error'],
    ],
    options: {
      ...PREVIEW_COMMAND_TEXTS.en.help.options,
      ...CHECKLIST_COMMAND_TEXTS.en.help.options,
      ...VERIFY_COMMAND_TEXTS.en.help.options,
      fix: 'apply the safe fixes to the files',
      'fix-unsafe': 'apply also the fixes that change behaviour',
      'dry-run': 'print the changes as a diff, write nothing',
      format: 'how the result is printed: pretty (default), json, github, sarif, junit or markdown',
      'fail-on': 'the severity from which the exit code is 1 (error)',
      domain: 'a domain that the service has in Coolify; may be repeated (for a list a host is enough)',
      config: 'the configuration file (the nearest coolify-playbook.config.json upwards)',
      baseline: 'do not report the findings that this file records',
      'write-baseline': 'record every finding in this file',
      'stdin-filename': 'the name that standard input (-) is reported under; it tells the kind of file',
      site: 'the address of the documentation site that links lead to; with `markdown`, also to the validator',
      coolify: 'the version of Coolify to check against',
      lang: 'the language of the sentences (from LC_ALL, LC_MESSAGES or LANG)',
      'no-color': 'print without colours',
      help: 'print this text',
      version: 'print the version',
    },
    examplesTitle: 'Examples',
  },
  internalError: (detail) => `Internal error; this is a defect of coolify-playbook.\n${detail}`,
};
