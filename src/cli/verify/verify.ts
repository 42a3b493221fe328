import { randomBytes } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Locale } from '../../i18n/locale.ts';
import { nodeNetwork } from '../../verify/node-network.ts';
import type { Tools } from '../../verify/session.ts';
import { VERIFY_TEXTS } from '../../verify/texts.ts';
import { verify as runChecks } from '../../verify/verify.ts';
import type { Arguments } from '../arguments.ts';
import type { Output } from '../output.ts';
import { printableJson } from '../terminal.ts';
import { verifyGithub, verifyJunit, verifyMarkdown } from './formats.ts';
import { prettyCheck, prettyEnd, prettyHead } from './pretty.ts';
import { jsonReport, reportCheck, type ReportedCheck, type VerifyReport } from './report.ts';
import { readVerifyCommand, type VerifyCommand } from './request.ts';

/**
 * The command `verify`: measures a live deployment. Interrupted, it tells what was measured by then; interrupted again,
 * it ends at once.
 * @returns 0 if nothing failed, 1 if something did or the run was stopped before its end.
 * @throws UsageError for a wrong use, InputError for a file that cannot be read.
 */
export async function verify(args: Arguments, locale: Locale, output: Output): Promise<number> {
  const command = readVerifyCommand(args, locale, process.env);
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const report = await measure(command, locale, output, controller.signal);
    if (command.format !== 'pretty') await output.result(format(report, command, locale));
    const isFailing = ({ status }: ReportedCheck): boolean =>
      status === 'fail' || (status === 'warn' && command.failOn === 'warning');
    return report.isStopped || report.checks.some(isFailing) ? 1 : 0;
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}

/** Runs the checks; the pretty format prints each as soon as it is known. */
async function measure(
  { request, network, format: asked, site }: VerifyCommand,
  locale: Locale,
  output: Output,
  signal: AbortSignal,
): Promise<VerifyReport> {
  const view = { paint: output.paint, width: output.width, locale, site };
  const address = request.target.href;
  const measuredAt = new Date();
  const checks: ReportedCheck[] = [];
  const isPretty = asked === 'pretty';
  if (isPretty) await output.result(prettyHead(address, view));
  const tools = machineTools(nodeNetwork({ ...network, signal }), locale, output, signal);
  for await (const outcome of runChecks(request, tools)) {
    const check = reportCheck(outcome, locale);
    checks.push(check);
    output.progress('');
    if (isPretty) await output.result(prettyCheck(check, view));
  }
  const report = { address, measuredAt, isStopped: signal.aborted, checks };
  if (isPretty) await output.result(prettyEnd(report, view));
  return report;
}

function format(
  report: VerifyReport,
  { format: asked, failOn, site }: VerifyCommand,
  locale: Locale,
): string {
  if (asked === 'markdown') return verifyMarkdown(report, { locale, site });
  if (asked === 'github') return verifyGithub(report, { locale, site });
  if (asked === 'junit') return verifyJunit(report, failOn);
  return `${printableJson(jsonReport(report))}\n`;
}

const RANDOM_BYTES = 12;

/** The clock, the chance and the interfaces of this machine. */
function machineTools(network: Tools['network'], locale: Locale, output: Output, signal: AbortSignal): Tools {
  return {
    network,
    signal,
    now: () => new Date(),
    clock: () => performance.now(),
    sleep: (milliseconds) => wait(milliseconds, undefined, { signal }).catch(() => undefined),
    random: () => randomBytes(RANDOM_BYTES).toString('hex'),
    hasIpv6: () =>
      Object.values(networkInterfaces()).some((addresses) =>
        addresses?.some(({ family, address }) => family === 'IPv6' && /^[23]/.test(address)),
      ),
    progress: (check, count) => {
      output.progress(`${VERIFY_TEXTS[locale].checks[check]}${count === undefined ? '' : ` (${count})`} …`);
    },
  };
}
