import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exportSarif } from '#components/validator/sarif-export.ts';
import { fingerprint } from '#src/cli/fingerprint.ts';
import { reportFile } from '#src/cli/report.ts';
import { applyEdits, lintFile, type FileKind } from '#src/lint/index.ts';
import { readSample } from '#src/lint/sample.ts';
import { schemaProblems } from '../cli/sarif-schema.ts';
import { sarifProblems, type SarifLog } from '../cli/sarif.ts';

const RULES = 'src/lint/rules';
const SITE = 'https://playbook.example.com';
const KINDS: readonly FileKind[] = ['compose', 'dockerfile', 'env'];

/**
 * The properties that the schema of SARIF 2.1.0 (OASIS Standard, errata 01, `sarif-schema-2.1.0.json`) allows below a fix,
 * and those that it requires: everything else is forbidden there.
 */
const FIX_SHAPES: Readonly<
  Record<string, { readonly allowed: readonly string[]; readonly required: readonly string[] }>
> = {
  fix: { allowed: ['description', 'artifactChanges', 'properties'], required: ['artifactChanges'] },
  artifactChange: {
    allowed: ['artifactLocation', 'replacements', 'properties'],
    required: ['artifactLocation', 'replacements'],
  },
  replacement: { allowed: ['deletedRegion', 'insertedContent', 'properties'], required: ['deletedRegion'] },
  deletedRegion: { allowed: ['charOffset', 'charLength'], required: ['charOffset', 'charLength'] },
  insertedContent: { allowed: ['text', 'binary', 'rendered', 'properties'], required: ['text'] },
};

function expectShape(name: string, value: object): void {
  const { allowed = [], required = [] } = FIX_SHAPES[name] ?? {};
  expect(allowed, name).toEqual(expect.arrayContaining(Object.keys(value)));
  expect(Object.keys(value), name).toEqual(expect.arrayContaining([...required]));
}

interface BadSample {
  readonly kind: FileKind;
  readonly path: string;
  readonly text: string;
}

const samples = readdirSync(RULES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    KINDS.flatMap((kind): [string, BadSample][] => {
      const read = (file: string): string | undefined =>
        existsSync(`${RULES}/${name}/${file}`) ? readFileSync(`${RULES}/${name}/${file}`, 'utf8') : undefined;
      const sample = readSample(kind, 'bad', read);
      return sample ? [[name, sample.input]] : [];
    }),
  );

async function logOf(file: BadSample, locale: 'en' | 'es' = 'en'): Promise<SarifLog> {
  return JSON.parse(
    await exportSarif({ files: [{ id: 1, ...file }], domains: {} }, locale, SITE),
  ) as SarifLog;
}

describe('SARIF of the page', () => {
  it('is held against a schema that refuses what the standard forbids', async () => {
    const log = await logOf(samples[0]![1]);
    expect(sarifProblems({ ...log, version: '2.0.0' })).not.toEqual([]);
    expect(schemaProblems({ ...log, runs: [{ ...log.runs[0], tool: {} }] })).toEqual([
      "/runs/0/tool: must have required property 'driver'",
    ]);
  });

  it('finds the samples', () => expect(samples.length).toBeGreaterThan(100));

  it.each(samples)('keeps to the standard, with fixes that do what the rule does: %s', async (_, file) => {
    const log = await logOf(file);
    expect(sarifProblems(log)).toEqual([]);
    const { findings } = reportFile(lintFile(file), file.path, 'en').report;
    const results = log.runs[0]?.results ?? [];
    expect(results.map(({ ruleId }) => ruleId)).toEqual(findings.map(({ rule }) => rule));
    results.forEach(({ fixes = [], partialFingerprints }, index) => {
      const finding = findings[index]!;
      const print = fingerprint(finding, file.text);
      // A result is the same one to a code host, whether the page or the command wrote it.
      expect(partialFingerprints['coolifyPlaybook/v1']).toBe(`${print.rule}:${print.at}:${print.digest}`);
      expect(fixes).toHaveLength(finding.edits ? 1 : 0);
      for (const fix of fixes) {
        expectShape('fix', fix);
        const [change] = fix.artifactChanges;
        expectShape('artifactChange', change!);
        const edits = change!.replacements.map((replacement) => {
          expectShape('replacement', replacement);
          const { deletedRegion, insertedContent } = replacement;
          expectShape('deletedRegion', deletedRegion);
          expectShape('insertedContent', insertedContent);
          const { charOffset: start, charLength } = deletedRegion;
          return { start, end: start + charLength, insert: insertedContent.text };
        });
        expect(applyEdits(file.text, edits)).toBe(applyEdits(file.text, finding.edits!.changes));
      }
    });
  });

  it('names the site, the language and the places of several files', async () => {
    const files = [
      {
        id: 1,
        kind: 'compose',
        path: 'docker-compose.yaml',
        text: 'services:\n  db:\n    image: postgres:17\n',
      },
      { id: 2, kind: 'dockerfile', path: 'a b/Dockerfile', text: 'FROM alpine\n' },
    ] as const;
    const log = JSON.parse(await exportSarif({ files, domains: {} }, 'es', SITE)) as SarifLog;
    expect(sarifProblems(log)).toEqual([]);
    expect(log.runs[0]?.language).toBe('es');
    expect(log.runs[0]?.tool.driver.informationUri).toBe(`${SITE}/`);
    expect(log.runs[0]?.artifacts.map(({ location }) => location.uri)).toEqual([
      'docker-compose.yaml',
      'a%20b/Dockerfile',
    ]);
  });
});
