import { reportFile } from '#src/cli/report.ts';
import { DIGEST_LENGTH, placeOf, underlined } from '#src/cli/fingerprint-place.ts';
import { sarifLog, uriOfPath, type SarifFile } from '#src/cli/format/sarif-log.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { lintProject, ruleOf } from '#src/lint/index.ts';
import { COOLIFY_VERSION } from '#src/site/coverage.ts';
import type { FilesRequest } from '#src/validator/check.ts';
import { version } from '../../package.json';

/**
 * The result of a check as the command's `--format sarif` prints it, fingerprints included.
 * @param site the address of the site that the findings link to, without a slash at its end.
 */
export async function exportSarif(request: FilesRequest, locale: Locale, site: string): Promise<string> {
  const { files, domains } = request;
  const checked = lintProject(files, { domains }).map((result, index) =>
    reportFile(result, files[index]?.path ?? '', locale),
  );
  const described = await Promise.all(
    checked.map(async ({ report }, index): Promise<SarifFile> => {
      const text = files[index]?.text ?? '';
      const digests = await digestsOf(report.findings.map((finding) => underlined(finding, text)));
      return {
        uri: uriOfPath(report.path),
        findings: report.findings,
        fingerprintOf: (finding) => {
          const digest = digests.get(underlined(finding, text));
          return digest === undefined ? null : `${finding.rule}:${placeOf(finding)}:${digest}`;
        },
      };
    }),
  );
  return sarifLog({
    files: described,
    tool: { version, coolify: COOLIFY_VERSION, site },
    locale,
    hasFailed: checked.some(({ failures }) => failures.length > 0),
    ruleOf,
  });
}

/** The digests of texts; none where the page is not served securely, for browsers offer none there. */
async function digestsOf(texts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  if (!('subtle' in crypto)) return digests;
  for (const text of new Set(texts)) {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    const hexadecimal = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
    digests.set(text, hexadecimal.slice(0, DIGEST_LENGTH));
  }
  return digests;
}
