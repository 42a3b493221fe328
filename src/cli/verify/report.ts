import { coolifyVersion, version } from 'coolify-playbook:bundle';
import type { Locale } from '../../i18n/locale.ts';
import type { CheckId, Status } from '../../verify/check-ids.ts';
import type { Outcome } from '../../verify/outcome.ts';
import { sentenceOf } from '../../verify/texts.ts';

/** A check in words. Nothing in it is made printable yet. */
export interface ReportedCheck {
  readonly id: CheckId;
  readonly status: Status;
  /** What was measured, and what it means. */
  readonly detail: string;
  /** The entry of the catalog that explains a failure or a warning; null where none does. */
  readonly entry: string | null;
  /** The page that explains it: a path from the root of the documentation site; null if all is well. */
  readonly url: string | null;
  /** The kind of outcome, the same in every language. */
  readonly code: Outcome['code'];
  /** What the sentence was made of. */
  readonly data: Outcome['data'];
}

/** The outcome in a language. */
export function reportCheck(outcome: Outcome, locale: Locale): ReportedCheck {
  const { check: id, status, code, data, entry } = outcome;
  const prefix = locale === 'en' ? '' : `/${locale}`;
  const page = entry === null ? `/reference/verify/#${id}` : `/errors/${entry}/`;
  const isTrouble = status === 'fail' || status === 'warn';
  return {
    id,
    status,
    detail: sentenceOf(outcome, locale),
    entry: isTrouble ? entry : null,
    url: isTrouble ? `${prefix}${page}` : null,
    code,
    data,
  };
}

export interface Counts {
  readonly pass: number;
  readonly fail: number;
  readonly warn: number;
  readonly skip: number;
}

export function countsOf(checks: readonly Pick<ReportedCheck, 'status'>[]): Counts {
  const of = (status: Status): number => checks.filter((check) => check.status === status).length;
  return { pass: of('pass'), fail: of('fail'), warn: of('warn'), skip: of('skip') };
}

/** The whole run. */
export interface VerifyReport {
  readonly address: string;
  readonly measuredAt: Date;
  /** True if it was stopped before its end. */
  readonly isStopped: boolean;
  readonly checks: readonly ReportedCheck[];
}

/** The object of `--format json`; see the reference of the command. */
export function jsonReport({ address, measuredAt, isStopped, checks }: VerifyReport): string {
  return JSON.stringify(
    {
      version: 1,
      tool: { name: 'coolify-playbook', version, coolify: coolifyVersion },
      url: address,
      measured_at: measuredAt.toISOString(),
      stopped: isStopped,
      summary: countsOf(checks),
      checks,
    },
    null,
    2,
  );
}
