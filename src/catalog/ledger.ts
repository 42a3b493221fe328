import { z } from 'astro/zod';

/** confirmed: read in the source or run · inferred: worked out, not observed · docs: documentation only · mixed: parts of each. */
export const FACT_STATUSES = ['confirmed', 'inferred', 'docs', 'mixed'] as const;

/** One fact of the ledger: what Coolify (or Docker, or Traefik) does, and how that is known. */
export const factSchema = z.strictObject({
  id: z.string().regex(/^F-\d{3}$/u, 'A fact id looks like F-038; ids are never used again.'),
  status: z.enum(FACT_STATUSES).describe('How the fact is known; inferred parts are worded as expected.'),
  audited: z.boolean().describe('True if a second, independent check was made.'),
  run: z.boolean().describe('True if the behaviour was executed, not only read.'),
  claim: z.strictObject({ en: z.string().min(1), es: z.string().min(1) }),
  source: z
    .array(z.string().min(1))
    .min(1)
    .describe('`path:line` at the commit of the ledger, or where else it was read.'),
  anchor: z
    .string()
    .max(80)
    .optional()
    .describe('Characters that stand in the first source of the repository, to notice when it moves.'),
  since: z.string().optional().describe('The version of Coolify in which the behaviour appeared.'),
});

export type Fact = z.infer<typeof factSchema>;

/** What the ledger was read in. */
export const ledgerSchema = z.strictObject({
  repository: z.string(),
  commit: z.string().regex(/^[0-9a-f]{40}$/u),
  version: z.string(),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
});

export type Ledger = z.infer<typeof ledgerSchema>;

const SOURCE_LINE = /^([\w.-]+(?:\/[\w.-]+)*\.\w+)(?::(\d+)(?:-(\d+))?)?$/u;

/** A place in the ledger's repository: a file, and the lines of it where the source names any, from 1. */
export interface RepositoryPlace {
  readonly path: string;
  readonly lines: { readonly first: number; readonly last: number } | null;
}

/** Reads a source such as `app/Jobs/A.php:12-14`; null for an address and for what stands outside the repository. */
export function repositoryPlace(source: string): RepositoryPlace | null {
  if (source.startsWith('https://')) return null;
  const [, path, first, last = first] = SOURCE_LINE.exec(source) ?? [];
  if (path === undefined) return null;
  return { path, lines: first === undefined ? null : { first: Number(first), last: Number(last) } };
}

/** The address of a source: a line of the ledger's repository at its commit, or the address that the source is; null otherwise. */
export function sourceUrl(source: string, { repository, commit }: Ledger): string | null {
  if (source.startsWith('https://')) return source;
  const place = repositoryPlace(source);
  if (place === null) return null;
  const { path, lines } = place;
  const range = lines === null ? '' : `#L${lines.first}`;
  const end = lines === null || lines.last === lines.first ? '' : `-L${lines.last}`;
  return `https://github.com/${repository}/blob/${commit}/${path}${range}${end}`;
}
