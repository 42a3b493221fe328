import { coolifyVersion, siteAddress } from 'coolify-playbook:bundle';
import type { Locale } from '../i18n/locale.ts';
import type { FixSafety } from '../lint/index.ts';
import { isDomain, isKnownVersion } from './config/read.ts';
import { choice, FORMATS, UsageError, type Arguments, type Format } from './arguments.ts';
import { printable } from './terminal.ts';
import { TEXTS } from './texts.ts';

/** What `check` was asked to do. */
export interface CheckRequest {
  readonly paths: readonly string[];
  readonly locale: Locale;
  readonly format: Format;
  readonly failOn: 'error' | 'warning';
  readonly domains: Readonly<Record<string, readonly string[]>>;
  readonly stdinName: string | undefined;
  /** Null if nothing is to be fixed. */
  readonly safety: FixSafety | null;
  readonly isDryRun: boolean;
  /** The configuration file; undefined for the nearest one upwards. */
  readonly config: string | undefined;
  readonly baseline: string | undefined;
  /** The address of the documentation site that links lead to, without a slash at its end; null if it is not known. */
  readonly site: string | null;
  /** Where the findings are recorded. */
  readonly writtenBaseline: string | undefined;
}

/**
 * Reads the options of `check`.
 * @throws UsageError if a value is wrong or two options contradict each other.
 */
export function readRequest(args: Arguments, locale: Locale): CheckRequest {
  const texts = TEXTS[locale].usage;
  const isDryRun = args.has('dry-run');
  const format = choice(args, 'format', FORMATS, locale);
  const paths = [...new Set(args.operands.length === 0 ? ['.'] : args.operands)];
  const stdinName = args.values('stdin-filename').at(-1);
  const safety = args.has('fix-unsafe') ? 'unsafe' : args.has('fix') || isDryRun ? 'safe' : null;
  const coolify = args.values('coolify').at(-1) ?? coolifyVersion;
  if (!isKnownVersion(coolify)) {
    throw new UsageError(texts.coolifyUnknown(printable(coolify), coolifyVersion));
  }
  const [baseline, writtenBaseline] = [args.values('baseline').at(-1), args.values('write-baseline').at(-1)];
  if (isDryRun && format !== 'pretty') throw new UsageError(texts.dryRunOfFormat(format));
  if (isDryRun && writtenBaseline !== undefined) throw new UsageError(texts.dryRunOfBaseline);
  if (baseline !== undefined && writtenBaseline !== undefined) throw new UsageError(texts.twoBaselines);
  if (safety && !isDryRun && paths.includes('-')) throw new UsageError(texts.fixOfStandardInput);
  if (stdinName !== undefined && !paths.includes('-')) throw new UsageError(texts.stdinFilenameAlone);
  return {
    paths,
    locale,
    format,
    failOn: choice(args, 'fail-on', ['error', 'warning'], locale),
    domains: readDomains(args.values('domain'), locale),
    stdinName,
    safety,
    isDryRun,
    config: args.values('config').at(-1),
    baseline,
    site: readSite(args.values('site').at(-1), locale),
    writtenBaseline,
  };
}

/** `--domain web=https://a.example.com,https://b.example.com`: the form of Coolify's own field. */
function readDomains(given: readonly string[], locale: Locale): Record<string, string[]> {
  const domains = new Map<string, string[]>();
  for (const text of given) {
    const [, service, urls] = /^([^=\s]+)=(\S+)$/.exec(text) ?? [];
    const list = (urls ?? '').split(',');
    if (service === undefined || !list.every(isDomain)) {
      throw new UsageError(TEXTS[locale].usage.domainUnreadable(printable(text)));
    }
    domains.set(service, [...(domains.get(service) ?? []), ...list]);
  }
  return Object.fromEntries(domains);
}

/**
 * The address of the documentation site: `--site`, or the one that the build was told; null if there is none.
 * @throws UsageError if it is no address.
 */
export function readSite(given: string | undefined, locale: Locale): string | null {
  if (given === undefined) return siteAddress;
  if (isDomain(given) && !/[?#()<>]/.test(given)) return given.replace(/(?<!\/)\/+$/, '');
  throw new UsageError(TEXTS[locale].usage.siteUnreadable(printable(given)));
}
