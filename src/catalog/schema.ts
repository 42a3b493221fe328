import { z } from 'astro/zod';

/** How urgent an entry is, argued from frequency × severity × cost of diagnosis; `P0` first. */
export const PRIORITIES = ['P0', 'P1', 'P2', 'P3'] as const;
/** What the error costs when it strikes: data or exposure, an outage, a part of the service, comfort. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
/** How often it is met in practice. */
export const FREQUENCIES = ['common', 'occasional', 'rare'] as const;
/** The step of a stack's life in which it shows. */
export const PHASES = ['build', 'start', 'route', 'persist', 'redeploy', 'operate'] as const;

/** Where the reader sees it first. */
export const PLACES = [
  'browser',
  'container-log',
  'deployment-log',
  'build-log',
  'status',
  'proxy-log',
  'terminal',
  'git',
] as const;
/** What kind of service it strikes; `server` is what all services share: the machine, its Docker, its disk. */
export const SERVICE_KINDS = ['web', 'database', 'worker', 'proxy', 'server'] as const;

const permanentId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'An id is lower case English words joined by hyphens.');

const symptomSchema = z.strictObject({
  match: z
    .string()
    .min(1)
    .describe('The literal text, without values that vary, by which a log line is recognised.'),
  sample: z.string().min(1).describe('One line as it appears on screen, with documentation addresses.'),
});

const nearMissSchema = z.strictObject({
  sample: z.string().min(1).describe('A line or a sentence that looks like this error and is another one.'),
  entry: permanentId.describe('Id of the entry to which it belongs.'),
});

const evidenceSchema = z.strictObject({
  reports: z.number().int().positive().describe('Public threads read in which this was the cause.'),
  recent: z.number().int().nonnegative().describe('How many of them are from 2025 or later.'),
  found: z
    .string()
    .regex(/^\d+\/\d+$/u, "A share such as '8/9', quoted.")
    .optional()
    .describe('Threads on this cause among the results read of one search in the tracker of Coolify.'),
});

const version = z.string().regex(/^\d+\.\d+(\.\d+)?(-[a-z]+\.\d+)?$/u, "A version such as '4.3', quoted.");

/**
 * The facts of a catalogue entry: the `error` key in the frontmatter of its page in the source
 * language. A translated page has none and reads those of its twin.
 */
export const errorSchema = z.strictObject({
  topics: z
    .array(permanentId)
    .min(1)
    .describe('Labels of the symptom taxonomy that this entry answers; an entry id may be one.'),
  priority: z.enum(PRIORITIES).describe('Urgency, argued from frequency × severity × diagnosis cost.'),
  severity: z.enum(SEVERITIES).describe('What it costs when it strikes.'),
  frequency: z.enum(FREQUENCIES).describe('How often it is met.'),
  evidence: evidenceSchema.describe('What the frequency rests on.'),
  affects: z
    .strictObject({ from: version.optional(), before: version.optional() })
    .optional()
    .describe(
      'The versions of Coolify that have the error, if it is bound to a version: from included, before excluded.',
    ),
  phase: z.enum(PHASES).describe('The step of the life of a stack in which it shows.'),
  shows: z.array(z.enum(PLACES)).min(1).describe('Where the reader sees it, most likely place first.'),
  services: z.array(z.enum(SERVICE_KINDS)).min(1).describe('The kinds of services that it strikes.'),
  symptoms: z
    .array(symptomSchema)
    .min(1)
    .describe('What the reader sees, most frequent first; the first sample stands for the entry in lists.'),
  nearMisses: z
    .array(nearMissSchema)
    .min(1)
    .describe('What is easily taken for this error; the symptom finder must lead elsewhere.'),
  near: z.array(permanentId).default([]).describe('Ids of entries that look alike and are told apart.'),
  verified: z
    .strictObject({
      coolify: z
        .string()
        .regex(/^\d+\.\d+$/u, "A Coolify version such as '4.3', quoted.")
        .describe('The version of Coolify on which the statements were checked.'),
      date: z.coerce.date().describe('The day of the check.'),
    })
    .describe('Against what and when the entry was last checked.'),
  facts: z
    .array(z.string().regex(/^F-\d{3}$/u, 'A fact id looks like F-038.'))
    .describe('Ids of the ledger of facts about Coolify that back the entry.'),
  sources: z.array(z.url()).describe('Addresses of what was read: source code, documentation, threads.'),
});

/** The facts of one catalogue entry, as read from its frontmatter. */
export type ErrorFacts = z.infer<typeof errorSchema>;

/** What this site adds to the frontmatter of a documentation page. */
export const pageSchema = z.object({
  error: errorSchema.optional().describe('Only on catalogue entries, and only in the source language.'),
});
