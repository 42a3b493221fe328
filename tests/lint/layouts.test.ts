import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isMap, isPair, isScalar, parseDocument, visit, type Document } from 'yaml';
import { fixFile, lintFile, rules, type Rule } from '#src/lint/index.ts';
import { readSample } from '#src/lint/sample.ts';
import { defectOf } from '../../scripts/fuzz/check.ts';

/** Rules about compose files whose bad sample the library of YAML can write in another layout. */
const samples = rules.flatMap((rule): { rule: Rule; text: string; document: () => Document }[] => {
  if ((rule.kind ?? 'compose') !== 'compose') return [];
  const sample = readSample('compose', 'bad', (name) => {
    const path = `src/lint/rules/${rule.id}/${name}`;
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  });
  if (!sample) return [];
  const { text } = sample.input;
  const document = (): Document => parseDocument(text, { keepSourceTokens: false, uniqueKeys: false });
  const isWhole = document().errors.length === 0 && isMap(document().contents);
  // An alias without an anchor cannot be written again.
  return isWhole && rule.id !== 'alias-unknown' ? [{ rule, text, document }] : [];
});

/** Everything below the services in braces and brackets. */
function inBraces(document: Document): string {
  visit(document, {
    Collection(_, node, path) {
      if (path.length > 4) node.flow = true;
      node.commentBefore = null;
    },
    Scalar(_, node) {
      node.comment = null;
      node.commentBefore = null;
      if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL') node.type = 'QUOTE_DOUBLE';
    },
  });
  document.commentBefore = null;
  return document.toString({ lineWidth: 0 });
}

/** Each service gets its entries from an anchor outside the services. */
function merged(document: Document): string {
  const services = document.get('services');
  if (!isMap(services)) return document.toString({ lineWidth: 0 });
  const shared = services.items.flatMap((pair, index) => {
    if (!isPair(pair) || !isMap(pair.value) || pair.value.anchor !== undefined) return [];
    const body = pair.value;
    body.anchor = `shared${String(index)}`;
    pair.value = document.createNode({ '<<': 0 });
    (pair.value as typeof body).set('<<', document.createAlias(body, body.anchor));
    return [{ key: `x-shared-${String(index)}`, body }];
  });
  for (const { key, body } of shared.toReversed()) {
    const { contents } = document;
    if (isMap(contents)) contents.items.unshift(document.createPair(key, body));
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Four columns a level, list entries indented, every text in double quotes. */
function wideAndQuoted(document: Document): string {
  visit(document, {
    Scalar(key, node) {
      if (key === 'value' && typeof node.value === 'string' && isScalar(node)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0, indent: 4 });
}

const LAYOUTS: Readonly<Record<string, (document: Document, text: string) => string>> = {
  'in braces': inBraces,
  'shared by an anchor': merged,
  'wide and quoted': wideAndQuoted,
  'with the line breaks of Windows': (_, text) => text.replaceAll('\n', '\r\n'),
};

/** Layouts in which the same is found: the others take something away that a rule may look at. */
const ALIKE = ['with the line breaks of Windows'];

describe('the samples of the rules in other layouts', () => {
  it('are nearly all of them', () => {
    expect(samples.length).toBeGreaterThan(120);
  });

  describe.each(Object.entries(LAYOUTS))('%s', (name, write) => {
    it.each(samples.map((sample) => [sample.rule.id, sample] as const))(
      '%s: findings lie in the text, and fixes keep it readable',
      (_, { rule, text, document }) => {
        const laidOut = write(document(), text);
        const input = { path: 'docker-compose.yaml', kind: 'compose' as const, text: laidOut };
        expect(defectOf({ input, companions: [] }), laidOut).toBeNull();

        const only = { rules: [rule] };
        const before = lintFile(input, only).findings.length;
        const fixed = fixFile(input, rule.fixSafety ?? 'safe', only);
        expect(parseDocument(fixed.text, { uniqueKeys: false }).errors, fixed.text).toEqual([]);
        const after = lintFile({ ...input, text: fixed.text }, only).findings.length;
        // A fix that is applied takes its finding away; one that cannot be written here leaves the text as it was.
        if (fixed.applied.length === 0) expect(fixed.text).toBe(laidOut);
        else expect(after).toBeLessThan(before);
        if (ALIKE.includes(name)) {
          const asWritten = lintFile({ ...input, text }, only).findings.length;
          expect(before).toBe(asWritten);
        }
      },
    );
  });
});
