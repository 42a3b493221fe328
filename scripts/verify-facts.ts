/**
 * Compares the ledger of facts with a checkout of the repository that it was read in, so that a new release of Coolify
 * is checked in one command:
 *
 * `node scripts/verify-facts.ts --coolify DIRECTORY [--commit REFERENCE]`
 *
 * The directory is a git directory or a work tree. Prints every cited place that is no longer where the ledger says.
 * Exit code: 0 when all are, 1 with differences, 2 when the command cannot be understood or nothing can be read.
 */
import { globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { factSchema, ledgerSchema } from '../src/catalog/ledger.ts';
import { verifyFacts, type Difference } from '../src/catalog/verify-facts.ts';
import { CheckoutError, openCheckout, type Checkout } from './facts/checkout.ts';

const USAGE = 'Usage: npm run verify:facts -- --coolify DIRECTORY [--commit REFERENCE]';
const ROOT = new URL('../content/facts/', import.meta.url);

function main(): number {
  const checkout = requestedCheckout();
  if (typeof checkout === 'string') {
    console.error(checkout);
    return 2;
  }
  const ledger = ledgerSchema.parse(readJson('ledger.json'));
  const facts = globSync('*.json', { cwd: ROOT })
    .filter((file) => file !== 'ledger.json')
    .sort()
    .flatMap((file) => factSchema.array().parse(readJson(file)));
  const differences = verifyFacts(facts, checkout.readFile);
  for (const difference of differences) console.log(sentence(difference));
  const short = ledger.commit.slice(0, 12);
  console.log(
    `${facts.length} facts of ${ledger.repository} ${ledger.version} (${short}) against ${checkout.name}: ` +
      (differences.length === 0
        ? 'every place is where the ledger says.'
        : `${differences.length} differences.`),
  );
  return differences.length === 0 ? 0 : 1;
}

/** The checkout that the command line names, or a sentence that says why there is none. */
function requestedCheckout(): Checkout | string {
  try {
    const { values } = parseArgs({ options: { coolify: { type: 'string' }, commit: { type: 'string' } } });
    return values.coolify === undefined ? USAGE : openCheckout(values.coolify, values.commit);
  } catch (error) {
    if (error instanceof CheckoutError) return error.message;
    if (error instanceof TypeError) return `${error.message}\n${USAGE}`;
    throw error;
  }
}

function sentence({ fact, source, kind, lines }: Difference): string {
  const told: Readonly<Record<Difference['kind'], string>> = {
    'file-gone': 'there is no such file any more',
    'lines-gone': 'the file ends before these lines',
    'text-gone': 'the text stands nowhere in the file any more',
    'text-moved': `the text now stands at line ${lines.join(', ')}`,
    'no-anchor': 'the fact names no text to look for',
  };
  return `${fact}  ${source}: ${told[kind]}`;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, ROOT), 'utf8'));
}

process.exitCode = main();
