import { coolifyVersion, version } from 'coolify-playbook:bundle';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locale } from '../../i18n/locale.ts';
import { ruleOf } from '../../lint/index.ts';
import type { CheckedFile } from '../check-target.ts';
import { fingerprint } from '../fingerprint.ts';
import { repositoryRules } from '../repository.ts';
import { portablePath } from './place.ts';
import { sarifLog, uriOfPath } from './sarif-log.ts';

/** The result of the command as SARIF, see {@link sarifLog}. */
export function formatSarif(files: readonly CheckedFile[], locale: Locale, site: string | null): string {
  return sarifLog({
    files: files.map((file) => ({
      uri: uriOf(file),
      findings: file.report.findings,
      fingerprintOf: (finding) => {
        const { rule, at, digest } = fingerprint(finding, file.source.text);
        return `${rule}:${at}:${digest}`;
      },
    })),
    tool: { version, coolify: coolifyVersion, site },
    locale,
    hasFailed: files.some(({ failures }) => failures.length > 0),
    ruleOf: (id) => ruleOf(id) ?? repositoryRules.find((candidate) => candidate.id === id),
  });
}

/** An absolute path becomes an address of the file system. */
function uriOf(file: CheckedFile): string {
  if (isAbsolute(file.report.path)) return pathToFileURL(file.report.path).href;
  return uriOfPath(portablePath(file));
}
