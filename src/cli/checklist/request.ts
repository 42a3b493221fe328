import { LIST_IDS, type Checklist, type RunValue } from '../../checklists/checklist.ts';
import { hostOf, isFillable, type RunValues } from '../../checklists/fill.ts';
import { checklists } from '../../checklists/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { choice, UsageError, type Arguments } from '../arguments.ts';
import { readSite } from '../check-request.ts';
import { isDomain } from '../config/read.ts';
import { didYouMean } from '../suggestion.ts';
import { printable } from '../terminal.ts';
import { TEXTS } from '../texts.ts';
import type { EvidenceRequest } from './evidence.ts';
import { CHECKLIST_COMMAND_TEXTS } from './texts.ts';

export const CHECKLIST_FORMATS = ['pretty', 'json', 'markdown'] as const;

/** What `checklist` was asked to do. */
export interface ChecklistRequest {
  readonly list: Checklist;
  readonly format: (typeof CHECKLIST_FORMATS)[number];
  readonly locale: Locale;
  readonly values: RunValues;
  /** Null if no file is to be looked at. */
  readonly files: EvidenceRequest | null;
  /** The address of the site, without a slash at its end; null if it is not known. */
  readonly site: string | null;
}

/**
 * Reads the options of `checklist`.
 * @throws UsageError if the list is missing or unknown, or a value cannot stand in a command.
 */
export function readChecklistRequest(args: Arguments, locale: Locale): ChecklistRequest {
  const list = readList(args.operands, locale);
  const { host, domains } = readDomains(args.values('domain'), locale);
  const paths = args.values('compose');
  const values: Partial<Record<RunValue, string>> = host === null ? {} : { domain: host };
  for (const name of ['repository', 'branch', 'sha', 'service', 'uuid'] as const) {
    const given = args.values(name).at(-1);
    if (given === undefined) continue;
    // What a runner of GitHub Actions would take for a command has no place in its log either.
    if (!isFillable(given) || printable(given) !== given)
      throw new UsageError(CHECKLIST_COMMAND_TEXTS[locale].valueUnfit(`--${name}`));
    values[name] = given;
  }
  return {
    list,
    format: choice(args, 'format', CHECKLIST_FORMATS, locale),
    locale,
    values,
    files: paths.length === 0 ? null : { paths, config: args.values('config').at(-1), domains },
    site: readSite(args.values('site').at(-1), locale),
  };
}

function readList(operands: readonly string[], locale: Locale): Checklist {
  const texts = CHECKLIST_COMMAND_TEXTS[locale];
  const [given] = operands;
  if (given === undefined || operands.length > 1) throw new UsageError(texts.oneList(LIST_IDS));
  const id = LIST_IDS.find((candidate) => candidate === given);
  if (id !== undefined) return checklists[id];
  const near = TEXTS[locale].usage.didYouMean(didYouMean(given, LIST_IDS));
  throw new UsageError(`${texts.listUnknown(printable(given))} ${texts.oneList(LIST_IDS)}${near}`);
}

/** A name or an address, with or without a port. */
const HOST = /^(?!-)[\p{L}\p{N}._-]+(?::\d+)?$|^\[[0-9a-f:.]+\](?::\d+)?$/iu;

/**
 * A domain fills commands. As `SERVICE=URL`, the form that `check` takes, it is also told to the rules.
 * The first one counts for commands.
 */
function readDomains(
  given: readonly string[],
  locale: Locale,
): { readonly host: string | null; readonly domains: Readonly<Record<string, readonly string[]>> } {
  const domains = new Map<string, string[]>();
  let host: string | null = null;
  for (const text of given) {
    const [, service, urls] = /^([^=\s]+)=(\S+)$/.exec(text) ?? [];
    const addresses = urls?.split(',') ?? [text];
    const names = addresses.map(hostOf);
    const isFit = names.every((name) => HOST.test(name)) && (!service || addresses.every(isDomain));
    if (!isFit) throw new UsageError(CHECKLIST_COMMAND_TEXTS[locale].domainUnfit(printable(text)));
    host ??= names[0] ?? null;
    if (service !== undefined) domains.set(service, [...(domains.get(service) ?? []), ...addresses]);
  }
  return { host, domains: Object.fromEntries(domains) };
}
