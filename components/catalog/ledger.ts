import { factSchema, ledgerSchema, type Fact, type Ledger } from '#src/catalog/ledger.ts';
import header from '#content/facts/ledger.json';

const files = import.meta.glob<unknown>(['/content/facts/*.json', '!/content/facts/ledger.json'], {
  import: 'default',
  eager: true,
});

/** The areas in reading order: the file, what stands in it, then what a deployment does with it. */
const AREAS = [
  'file',
  'environment',
  'volumes',
  'network',
  'service',
  'magic',
  'variables',
  'deployment',
  'proxy',
  'status',
  'git',
  'persistence',
  'interface',
] as const;

export type FactArea = (typeof AREAS)[number];

export const ledger: Ledger = ledgerSchema.parse(header);

/** The facts by area, in reading order. Fails the build where one is malformed. */
export function factsByArea(): { area: FactArea; facts: readonly Fact[] }[] {
  return AREAS.flatMap((area) => {
    const file = files[`/content/facts/${area}.json`];
    return file === undefined ? [] : [{ area, facts: factSchema.array().parse(file) }];
  });
}
