import type { AdoptOptions } from './options.ts';

/** The script in the team's repository that every pipeline and hook calls. */
export const SCRIPT_PATH = 'scripts/coolify-playbook.sh';

/** Where the site offers the package of the command. */
export const PACKAGE_PATH = '/downloads/coolify-playbook.tgz';

/** What npm installs to get the command: a name with a version, an address, or a path. */
export function packageSource({ source, version, file, site }: AdoptOptions): string {
  if (source === 'npm') return `coolify-playbook@${version}`;
  if (source === 'file') return `./${file}`;
  return site + PACKAGE_PATH;
}

/** The variables that tell the script about the command, the site and the language. */
export function scriptVariables(options: AdoptOptions): [string, string][] {
  return [
    ['PLAYBOOK_PACKAGE', packageSource(options)],
    ['PLAYBOOK_SITE', options.site],
    ['PLAYBOOK_LANG', options.language],
  ];
}

/** The variables that tell it what to check. */
export function checkVariables(options: AdoptOptions): [string, string][] {
  return [...scriptVariables(options), ['PLAYBOOK_PATH', options.path], ['PLAYBOOK_FAIL_ON', options.failOn]];
}

/** The variables that tell it what to verify. */
export function verifyVariables(options: AdoptOptions): [string, string][] {
  return [
    ...scriptVariables(options),
    ['PLAYBOOK_URL', options.domain],
    ['PLAYBOOK_HEALTH_PATH', options.healthPath],
    ['PLAYBOOK_VERSION_PATH', options.versionPath],
  ];
}
