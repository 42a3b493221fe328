import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { coolifyVersion } from 'coolify-playbook:bundle';
import { lineMap } from '../../compose/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { asInputError, decode } from '../input.ts';
import { didYouMean } from '../suggestion.ts';
import { printable } from '../terminal.ts';
import { TEXTS } from '../texts.ts';
import { JsonSyntaxError, readJson, type JsonEntry, type JsonNode } from './json.ts';
import {
  CONFIG_NAME,
  knownRuleIds,
  NO_SETTINGS,
  RULE_SETTINGS,
  type RuleSetting,
  type Settings,
} from './settings.ts';

/** A configuration that cannot be followed; the message says where and why. */
export class ConfigError extends Error {}

const KEYS = ['$schema', 'coolify', 'domains', 'rules'];

/** The configuration file that counts for a folder: the nearest upwards; null without one. */
export function configFor(folder: string): string | null {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const file = join(at, CONFIG_NAME);
    if (existsSync(file)) return file;
    if (dirname(at) === at) return null;
  }
}

/** Reads configuration files, each once. */
export function configReader(locale: Locale): (file: string | null) => Settings {
  const known = new Map<string, Settings>();
  return (file) => {
    if (file === null) return NO_SETTINGS;
    const settings = known.get(file) ?? readSettings(file, locale);
    known.set(file, settings);
    return settings;
  };
}

/**
 * Reads and checks a configuration file.
 * @throws ConfigError with the place of the first thing that is wrong.
 * @throws InputError if the file cannot be read.
 */
function readSettings(file: string, locale: Locale): Settings {
  let text: string;
  try {
    text = decode(readFileSync(file), file, locale);
  } catch (error) {
    throw asInputError(error, file, locale);
  }
  return parseSettings(text, file, locale);
}

/**
 * Checks the text of a configuration file.
 * @throws ConfigError
 */
export function parseSettings(text: string, file: string, locale: Locale): Settings {
  const texts = TEXTS[locale].config;
  const fail = (offset: number, sentence: string): never => {
    const { line, column } = lineMap(text).position(offset);
    throw new ConfigError(`${printable(file)}:${line}:${column}: ${sentence}`);
  };
  const settings = { domains: new Map<string, readonly string[]>(), rules: new Map<string, RuleSetting>() };
  for (const { key, start, value } of entriesOf(parse(text, fail, locale), '', fail, locale)) {
    if (!KEYS.includes(key)) fail(start, texts.keyUnknown(printable(key), KEYS) + meant(key, KEYS, locale));
    if (key === '$schema' && textOf(value) === null) fail(value.start, texts.noText(key));
    if (key === 'coolify' && !isKnownVersion(textOf(value))) {
      fail(value.start, texts.coolifyUnknown(coolifyVersion));
    }
    if (key === 'domains') readDomains(value, settings.domains, fail, locale);
    if (key === 'rules') readRules(value, settings.rules, fail, locale);
  }
  return { domains: Object.fromEntries(settings.domains), rules: settings.rules };
}

type Fail = (offset: number, sentence: string) => never;

function parse(text: string, fail: Fail, locale: Locale): JsonNode {
  try {
    return readJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return fail(error.offset, TEXTS[locale].config.syntax(error.reason));
  }
}

/** The entries of an object, each key once. */
function entriesOf(node: JsonNode, name: string, fail: Fail, locale: Locale): readonly JsonEntry[] {
  const texts = TEXTS[locale].config;
  if (node.kind !== 'map') return fail(node.start, texts.noObject(name));
  const seen = new Set<string>();
  for (const { key, start } of node.entries) {
    if (seen.has(key)) fail(start, texts.keyTwice(printable(key)));
    seen.add(key);
  }
  return node.entries;
}

function readDomains(
  node: JsonNode,
  domains: Map<string, readonly string[]>,
  fail: Fail,
  locale: Locale,
): void {
  const texts = TEXTS[locale].config;
  for (const { key, value } of entriesOf(node, 'domains', fail, locale)) {
    if (value.kind !== 'list') return fail(value.start, texts.domainsNoList(printable(key)));
    const urls = value.items.map((item) => {
      const url = textOf(item);
      return url !== null && isDomain(url) ? url : fail(item.start, texts.domainNoUrl(printable(url ?? '')));
    });
    domains.set(key, urls);
  }
}

function readRules(node: JsonNode, rules: Map<string, RuleSetting>, fail: Fail, locale: Locale): void {
  const texts = TEXTS[locale].config;
  const ids = knownRuleIds();
  for (const { key, start, value } of entriesOf(node, 'rules', fail, locale)) {
    if (!ids.includes(key)) fail(start, texts.ruleUnknown(printable(key)) + meant(key, ids, locale));
    const given = textOf(value);
    const setting = RULE_SETTINGS.find((candidate) => candidate === given);
    if (setting === undefined) {
      fail(
        value.start,
        texts.settingUnknown(printable(key), RULE_SETTINGS) + meant(given ?? '', RULE_SETTINGS, locale),
      );
    } else rules.set(key, setting);
  }
}

function meant(word: string, names: readonly string[], locale: Locale): string {
  return TEXTS[locale].usage.didYouMean(didYouMean(word, names));
}

function textOf(node: JsonNode): string | null {
  return node.kind === 'scalar' && typeof node.value === 'string' ? node.value : null;
}

/** The address of a service as Coolify's own field takes it. */
export function isDomain(url: string): boolean {
  return /^https?:\/\/[^/\s]+\S*$/i.test(url) && URL.canParse(url);
}

/** `4.3`, `v4.3` and any patch of it. */
export function isKnownVersion(version: string | null): boolean {
  const pattern = `^v?${coolifyVersion.replaceAll('.', '\\.')}(?:\\.\\d+)?$`;
  return version !== null && new RegExp(pattern).test(version);
}
