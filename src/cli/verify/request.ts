import { isIP } from 'node:net';
import type { Locale } from '../../i18n/locale.ts';
import { readConnectTo, readResolve, type Mapping } from '../../verify/mapping.ts';
import { readAuthorities } from '../../verify/node-network.ts';
import type { CoolifyRequest, PersistenceRequest, VerifyRequest } from '../../verify/request.ts';
import { choice, UsageError, type Arguments, type OptionName } from '../arguments.ts';
import { readSite } from '../check-request.ts';
import { asInputError, readFile } from '../input.ts';
import { printable } from '../terminal.ts';
import { readAddress, readDomain, readDuration } from './address.ts';
import { neededVariables } from './needed-variables.ts';
import { VERIFY_COMMAND_TEXTS } from './texts.ts';
import { readUrl } from '../../verify/read-url.ts';

export const VERIFY_FORMATS = ['pretty', 'json', 'github', 'junit', 'markdown'] as const;
export type VerifyFormat = (typeof VERIFY_FORMATS)[number];

/** What the command `verify` was asked to do. */
export interface VerifyCommand {
  readonly request: VerifyRequest;
  readonly format: VerifyFormat;
  readonly failOn: 'error' | 'warning';
  readonly site: string | null;
  readonly network: {
    readonly mappings: readonly Mapping[];
    readonly timeout: number;
    readonly authorities: string | null;
  };
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the options of `verify` and what it takes from the environment.
 * @throws UsageError for a wrong value, InputError for a file that cannot be read.
 */
export function readVerifyCommand(args: Arguments, locale: Locale, env: Environment): VerifyCommand {
  const texts = VERIFY_COMMAND_TEXTS[locale];
  const [address, ...others] = args.operands;
  if (address === undefined || others.length > 0) throw new UsageError(texts.oneAddress);
  const target = readAddress(address, locale);
  const last = (option: OptionName): string | null => args.values(option).at(-1) ?? null;
  const duration = (option: OptionName): number | null => {
    const given = last(option);
    return given === null ? null : readDuration(`--${option}`, given, locale);
  };
  const expected = last('expect-version');
  if (expected === null && last('version-path') !== null) throw new UsageError(texts.versionPathAlone);
  return {
    request: {
      target,
      expectedAddresses: args.values('expect-ip').map((given) => readIp(given, locale)),
      secondDomains: args.values('also').map((given) => readDomain(given, locale)),
      expectedStatus: readStatus(last('expect-status'), locale),
      healthPath: readPath('--health-path', last('health-path'), target, locale),
      version:
        expected === null
          ? null
          : {
              expected,
              path: readPath('--version-path', last('version-path'), target, locale) ?? '/version',
            },
      persistence: readPersistence(args, target, locale),
      arePortsTried: args.has('ports'),
      stableFor: duration('for'),
      authorization: env['COOLIFY_PLAYBOOK_AUTHORIZATION'] || null,
      coolify: readCoolify(args, locale, env, duration('wait')),
    },
    format: choice(args, 'format', VERIFY_FORMATS, locale),
    failOn: choice(args, 'fail-on', ['error', 'warning'], locale),
    site: readSite(last('site') ?? undefined, locale),
    network: {
      mappings: readMappings(args, locale),
      timeout: duration('timeout') ?? DEFAULT_TIMEOUT,
      authorities: readCa(last('ca'), locale),
    },
  };
}

/** Milliseconds: a visitor has left long before. */
const DEFAULT_TIMEOUT = 10_000;

function readIp(given: string, locale: Locale): string {
  if (isIP(given) !== 0) return given;
  throw new UsageError(VERIFY_COMMAND_TEXTS[locale].ipUnreadable(printable(given)));
}

function readStatus(given: string | null, locale: Locale): number | null {
  if (given === null) return null;
  if (/^[1-5]\d\d$/.test(given)) return Number(given);
  throw new UsageError(VERIFY_COMMAND_TEXTS[locale].statusUnreadable(printable(given)));
}

/** A path of the target; an address of another host is none. */
function readPath(option: string, given: string | null, target: URL, locale: Locale): string | null {
  if (given === null) return null;
  const url = given.startsWith('/') ? readUrl(given, target) : null;
  if (url === null || url.host !== target.host)
    throw new UsageError(VERIFY_COMMAND_TEXTS[locale].pathUnreadable(option, printable(given)));
  return `${url.pathname}${url.search}`;
}

function readPersistence(args: Arguments, target: URL, locale: Locale): PersistenceRequest | null {
  const texts = VERIFY_COMMAND_TEXTS[locale];
  const given = args.values('persist-url').at(-1);
  const value = args.values('persist-read').at(-1);
  const isWrite = args.has('persist-write');
  if (given === undefined) {
    if (isWrite || value !== undefined) throw new UsageError(texts.persistUrlMissing);
    return null;
  }
  if (isWrite === (value !== undefined)) throw new UsageError(texts.persistMode);
  const url = given.startsWith('/') ? readUrl(given, target) : readAddress(given, locale);
  if (url === null) throw new UsageError(texts.addressUnreadable(printable(given)));
  return value === undefined ? { url, mode: 'write' } : { url, mode: 'read', value };
}

/**
 * The API is read only with both variables. A container of Coolify has `COOLIFY_URL` alone, with another meaning
 * (F-100): that is no request.
 */
function readCoolify(
  args: Arguments,
  locale: Locale,
  env: Environment,
  wait: number | null,
): CoolifyRequest | null {
  const texts = VERIFY_COMMAND_TEXTS[locale];
  const [address, token] = [env['COOLIFY_URL']?.trim(), env['COOLIFY_TOKEN']?.trim()];
  const files = args.values('compose');
  if (!address || !token) {
    const needing = (['uuid', 'compose', 'wait'] as const).find((option) => args.has(option));
    if (needing !== undefined) throw new UsageError(texts.coolifyMissing(`--${needing}`));
    return null;
  }
  if (/[^\x21-\x7e]/.test(token)) throw new UsageError(texts.tokenUnreadable);
  return {
    url: readAddress(address, locale),
    token,
    uuid: args.values('uuid').at(-1) ?? null,
    wait: wait ?? 0,
    variables:
      files.length === 0
        ? null
        : [...new Set(files.flatMap((file) => neededVariables(readFile(file, 'compose', locale).text)))],
  };
}

function readMappings(args: Arguments, locale: Locale): Mapping[] {
  const texts = VERIFY_COMMAND_TEXTS[locale];
  const read = (option: 'resolve' | 'connect-to', reader: (text: string) => Mapping | null): Mapping[] =>
    args.values(option).map((given) => {
      const mapping = reader(given);
      if (mapping === null) throw new UsageError(texts.mappingUnreadable(option, printable(given)));
      return mapping;
    });
  return [...read('connect-to', readConnectTo), ...read('resolve', readResolve)];
}

function readCa(file: string | null, locale: Locale): string | null {
  if (file === null) return null;
  let text: string | null;
  try {
    text = readAuthorities(file);
  } catch (error) {
    throw asInputError(error, file, locale);
  }
  if (text === null) throw new UsageError(VERIFY_COMMAND_TEXTS[locale].caUnreadable(printable(file)));
  return text;
}
