import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { LOCALES, SOURCE_LOCALE } from '../../src/i18n/locale.ts';
import type { TrainingData, TrainingText } from '../../src/diagnose/training/build-index.ts';
import { literalPatterns } from '../../src/diagnose/training/patterns.ts';

const FOLDER = 'content/symptoms';
/** Texts that belong to no entry, and real reports; every other file is named after its topic. */
const UNRELATED_FILE = 'unrelated.json';
const CASES_FILE = 'cases.json';

/** A real report: what the reader typed, what they saw, and its cause. */
export interface Case {
  readonly query: string;
  readonly symptom: string;
  readonly topic: string;
  /** Entries that are useful answers as well. */
  readonly alternatives: readonly string[];
}

interface SymptomFile {
  readonly queries: Readonly<Record<'en' | 'es', readonly string[]>>;
  readonly logs: readonly string[];
}

interface Frontmatter {
  readonly title: string;
  readonly description: string;
  readonly error?: {
    readonly evidence?: { readonly reports: number };
    readonly symptoms?: readonly { readonly match: string; readonly sample: string }[];
    readonly nearMisses?: readonly { readonly sample: string; readonly entry: string }[];
  };
}

export interface DataChoice {
  /** The real reports to learn from: all of them unless said otherwise. */
  readonly cases?: readonly Case[];
  /** False leaves out what the pages of the catalog quote. */
  readonly withPages?: boolean;
  /** The texts that belong to no entry: all of them unless said otherwise. */
  readonly unrelated?: readonly string[];
}

/** How much more a real report counts than a text that was written to learn from. */
const CASE_WEIGHT = 3;

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The real reports, in the order of their file. */
export function readCases(): readonly Case[] {
  const path = `${FOLDER}/${CASES_FILE}`;
  return existsSync(path) ? (readJson(path) as readonly Case[]) : [];
}

/** Texts that are about nothing in the catalog. */
export function readUnrelated(): readonly string[] {
  return fileTexts(UNRELATED_FILE);
}

/** Everything that the index of the symptom finder is made of, in an order that depends on names alone. */
export function readTrainingData({
  cases = readCases(),
  withPages = true,
  unrelated = readUnrelated(),
}: DataChoice = {}): TrainingData {
  const topics = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json') && name !== UNRELATED_FILE && name !== CASES_FILE)
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
  const texts = [
    ...topics.flatMap((topic) => fileTexts(`${topic}.json`).map((value) => text(value, topic))),
    ...unrelated.map((value) => text(value, null)),
    ...cases.flatMap(caseTexts),
  ];
  const patterns: { text: string; topic: string }[] = [];
  const reports = new Map<string, number>();
  for (const locale of LOCALES) {
    for (const topic of topics) {
      const page = readPage(topic, locale);
      if (page === null) continue;
      if (page.error?.evidence) reports.set(topic, page.error.evidence.reports);
      if (!withPages) continue;
      texts.push(...pageTexts(page, topic, topics));
      for (const { match } of page.error?.symptoms ?? []) patterns.push({ text: match, topic });
    }
  }
  return { topics, texts, patterns: literalPatterns(patterns), reports };
}

function text(value: string, topic: string | null): TrainingText {
  return { text: value, topic, alternatives: [], weight: 1 };
}

function fileTexts(name: string): string[] {
  const { queries, logs } = readJson(`${FOLDER}/${name}`) as SymptomFile;
  return [...queries.en, ...queries.es, ...logs];
}

function caseTexts({ query, symptom, topic, alternatives }: Case): TrainingText[] {
  return [query, symptom].map((value) => ({ text: value, topic, alternatives, weight: CASE_WEIGHT }));
}

function readPage(topic: string, locale: string): Frontmatter | null {
  const path = `content/docs/${locale === SOURCE_LOCALE ? '' : `${locale}/`}errors/${topic}.mdx`;
  if (!existsSync(path)) return null;
  const [, frontmatter = ''] = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(path, 'utf8')) ?? [];
  return parse(frontmatter) as Frontmatter;
}

/** What a page says of itself, what it quotes, and what it leads away from. */
function pageTexts(page: Frontmatter, topic: string, topics: readonly string[]): TrainingText[] {
  const { symptoms = [], nearMisses = [] } = page.error ?? {};
  return [
    text(page.title, topic),
    text(page.description, topic),
    ...symptoms.map(({ sample }) => text(sample, topic)),
    ...nearMisses
      .filter(({ entry }) => topics.includes(entry))
      .map(({ sample, entry }) => text(sample, entry)),
  ];
}
