import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** A function of a file, or a test with the line it stands in, and the names of what it calls. */
interface Calling {
  readonly name: string;
  readonly calls: ReadonlySet<string>;
}

interface TestFile {
  readonly file: string;
  readonly tests: readonly Calling[];
  readonly functions: readonly Calling[];
  /** The file of the tests from which a name is imported. */
  readonly imports: ReadonlyMap<string, string>;
}

const RUNNERS = new Set(['it', 'test']);
/** What a runner is also asked for, and what contains tests. */
const NO_TEST = new Set([
  'describe',
  'beforeAll',
  'beforeEach',
  'afterAll',
  'afterEach',
  'step',
  'use',
  'configure',
]);

/** The first name of what is called and the last: `fc` and `assert`, `expect` and `toBe`. */
function namesOf(called: ts.Expression): string[] {
  if (ts.isIdentifier(called)) return [called.text];
  if (ts.isPropertyAccessExpression(called))
    return [...namesOf(called.expression).slice(0, 1), called.name.text];
  return ts.isCallExpression(called) ? namesOf(called.expression) : [];
}

/** What is called below a node, and what is handed on to be called. */
function callsIn(node: ts.Node): Set<string> {
  const calls = new Set<string>();
  const visit = (inner: ts.Node): void => {
    if (ts.isCallExpression(inner)) for (const name of namesOf(inner.expression)) calls.add(name);
    if (ts.isIdentifier(inner) && ts.isCallExpression(inner.parent)) calls.add(inner.text);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return calls;
}

function isFunction(node: ts.Node | undefined): node is ts.ArrowFunction | ts.FunctionExpression {
  return node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));
}

function readTests(file: string, text: string): TestFile {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const [tests, functions]: Calling[][] = [[], []];
  const imports = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if ((ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.name && node.body)
      functions?.push({ name: node.name.getText(), calls: callsIn(node.body) });
    if (ts.isVariableDeclaration(node) && isFunction(node.initializer))
      functions?.push({ name: node.name.getText(), calls: callsIn(node.initializer) });
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const target = join(dirname(file), node.moduleSpecifier.text);
      const bindings = node.importClause?.namedBindings;
      if (bindings && ts.isNamedImports(bindings))
        for (const { name } of bindings.elements) imports.set(name.text, target);
    }
    if (ts.isCallExpression(node)) {
      const names = namesOf(node.expression);
      const body = node.arguments.findLast(isFunction);
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      if (RUNNERS.has(names[0] ?? '') && !NO_TEST.has(names.at(-1) ?? '') && body)
        tests?.push({ name: `${file}:${String(line + 1)}`, calls: callsIn(body) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { file, tests: tests ?? [], functions: functions ?? [], imports };
}

/** The tests that call neither `expect` nor anything of the tests that calls it. */
function withoutAssertion(files: readonly TestFile[]): string[] {
  const asserting = new Set<string>();
  const asserts = ({ file, imports }: TestFile, calls: ReadonlySet<string>): boolean =>
    [...calls].some((name) => name === 'expect' || asserting.has(`${imports.get(name) ?? file} ${name}`));
  for (let before = -1; before !== asserting.size;) {
    before = asserting.size;
    for (const each of files) {
      for (const { name, calls } of each.functions)
        if (asserts(each, calls)) asserting.add(`${each.file} ${name}`);
    }
  }
  return files.flatMap((each) =>
    each.tests.filter(({ calls }) => !asserts(each, calls)).map(({ name }) => name),
  );
}

const paths = globSync('tests/**/*.ts').sort();

describe('the tests', () => {
  it('assert something, each of them', () => {
    const files = paths.map((path) => readTests(path, readFileSync(path, 'utf8')));
    expect(files.flatMap(({ tests }) => tests).length).toBeGreaterThan(700);
    expect(withoutAssertion(files)).toEqual([]);
  });

  it('run, all of them: what a machine lacks is the only reason to leave one out', () => {
    const left = paths.flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          /\b(?:it|test|describe)\.(?:only|todo|fixme|skip\(\s*(?:['"`]|\)))/.test(line)
            ? [`${path}:${String(index + 1)}`]
            : [],
        ),
    );
    expect(left).toEqual([]);
  });
});

describe('the check of assertions', () => {
  const one = (text: string): string[] => withoutAssertion([readTests('tests/a.test.ts', text)]);

  it.each([
    [`it('a', () => { expect(1).toBe(1); });`, 0],
    [`it('a', () => { run(); });`, 1],
    [`it.each([1])('a %i', (n) => { console.log(n); });`, 1],
    [`function check() { expect(1).toBe(1); }\nit('a', () => check());`, 0],
    [
      `const check = () => { inner(); };\nfunction inner() { expect(1).toBe(1); }\nit('a', () => { [1].forEach(check); });`,
      0,
    ],
    [`describe('a', () => { it('b', () => {}); });`, 1],
    [`test('a', async ({ page }) => { await page.goto('/'); });`, 1],
  ])('%s: %i without', (text, count) => {
    expect(one(text)).toHaveLength(count);
  });

  it('follows a name to the file it is imported from, and not to another of that name', () => {
    const helper = readTests('tests/helper.ts', `export function run() { expect(1).toBe(1); }`);
    const user = readTests('tests/b.test.ts', `import { run } from './helper.ts';\nit('a', () => run());`);
    const other = readTests('tests/c.test.ts', `import { run } from './other.ts';\nit('a', () => run());`);
    expect(withoutAssertion([helper, user, other])).toEqual(['tests/c.test.ts:2']);
  });
});
