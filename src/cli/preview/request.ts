/** What `preview` was asked to do. */
import type { PreviewOptions, ServiceDomain } from '../../coolify/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { UsageError } from '../arguments.ts';
import { InputError, readFile } from '../input.ts';
import { didYouMean } from '../suggestion.ts';
import { printable } from '../terminal.ts';
import { TEXTS } from '../texts.ts';
import { PREVIEW_COMMAND_TEXTS } from './texts.ts';

export const PREVIEW_FORMATS = ['pretty', 'yaml', 'diff', 'json'] as const;
export type PreviewFormat = (typeof PREVIEW_FORMATS)[number];

/** The part of the command line that `preview` reads. */
export interface PreviewArguments {
  readonly operands: readonly string[];
  readonly values: (
    option: 'format' | 'domain' | 'uuid' | 'name' | 'wildcard' | 'context',
  ) => readonly string[];
}

export interface PreviewRequest {
  /** A file, or `-`. */
  readonly path: string;
  readonly format: PreviewFormat;
  readonly options: PreviewOptions;
}

/**
 * Reads the options of `preview`; those of the command line win over those of the context file.
 * @throws UsageError for a wrong value, InputError for a context that cannot be read.
 */
export function readPreviewRequest(args: PreviewArguments, locale: Locale): PreviewRequest {
  const texts = PREVIEW_COMMAND_TEXTS[locale];
  const [path, ...others] = args.operands;
  if (path === undefined || others.length > 0) throw new UsageError(texts.oneFile);
  const format = readFormat(args.values('format').at(-1), locale);
  const context = readContext(args.values('context').at(-1), locale);
  const uuid = args.values('uuid').at(-1);
  const name = args.values('name').at(-1);
  const wildcard = readWildcard(args.values('wildcard').at(-1), locale);
  const domains = readDomains(args.values('domain'), locale);
  const { server_settings, ...rest } = context;
  const server = wildcard === undefined ? server_settings : { ...server_settings, wildcard_domain: wildcard };
  const options: PreviewOptions = {
    ...rest,
    ...(server === undefined ? {} : { server_settings: server }),
    ...(uuid === undefined ? {} : { uuid }),
    ...(name === undefined ? {} : { name }),
    ...(domains.size === 0 ? {} : { domains: { ...context.domains, ...Object.fromEntries(domains) } }),
  };
  return { path, format, options };
}

function readFormat(given: string | undefined, locale: Locale): PreviewFormat {
  const known = PREVIEW_FORMATS.find((format) => format === (given ?? 'pretty'));
  if (known !== undefined) return known;
  const texts = TEXTS[locale].usage;
  const near = didYouMean(given ?? '', PREVIEW_FORMATS);
  throw new UsageError(
    texts.valueUnknown('--format', printable(given ?? ''), PREVIEW_FORMATS) + texts.didYouMean(near),
  );
}

/** `--domain web=https://a.example.com,https://b.example.com`; several for one service add up. */
function readDomains(given: readonly string[], locale: Locale): ReadonlyMap<string, string> {
  const domains = new Map<string, string>();
  for (const text of given) {
    const [, service, addresses] = /^([^=\s]+)=(\S+)$/.exec(text) ?? [];
    if (service === undefined || !(addresses ?? '').split(',').every(isAddress)) {
      throw new UsageError(TEXTS[locale].usage.domainUnreadable(printable(text)));
    }
    const known = domains.get(service);
    domains.set(service, known === undefined ? (addresses ?? '') : `${known},${addresses ?? ''}`);
  }
  return domains;
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^/]+/i.test(text) && URL.canParse(text);
}

/** The empty text stands for a server without a wildcard domain. */
function readWildcard(given: string | undefined, locale: Locale): string | undefined {
  if (given === undefined || given === '' || isAddress(given)) return given;
  throw new UsageError(PREVIEW_COMMAND_TEXTS[locale].wildcardUnreadable(printable(given)));
}

/** Keys of the context that are mappings, and what their values may be. */
const SECTIONS = ['domains', 'env', 'settings', 'server_settings'] as const;
const TEXT_KEYS = [
  'proxy_type', 'uuid', 'name', 'wildcard', 'project', 'environment', 'branch', 'commit', 'server_ip', 'network',
] as const; // prettier-ignore

interface Context extends PreviewOptions {
  readonly domains?: Readonly<Record<string, string | ServiceDomain | null>>;
}

function readContext(path: string | undefined, locale: Locale): Context {
  if (path === undefined) return {};
  const texts = PREVIEW_COMMAND_TEXTS[locale];
  const { text } = readFile(path, 'compose', locale);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(texts.contextNotJson(printable(path), printable(reason)));
  }
  if (!isObject(value)) throw new InputError(texts.contextNoObject(printable(path)));
  const known: readonly string[] = [...SECTIONS, ...TEXT_KEYS];
  for (const [key, item] of Object.entries(value)) {
    if (!known.includes(key))
      throw new InputError(texts.contextKeyUnknown(printable(path), printable(key), known));
    const isSection = SECTIONS.some((section) => section === key);
    // An empty list is how some languages write an empty mapping.
    const isEmptyList = Array.isArray(item) && item.length === 0;
    const isWellFormed = isSection
      ? isObject(item) || isEmptyList
      : typeof item === 'string' || (key === 'wildcard' && item === null);
    if (!isWellFormed) throw new InputError(texts.contextKeyWrong(printable(path), key, isSection));
  }
  return value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
