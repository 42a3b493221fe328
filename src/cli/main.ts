import { version } from 'coolify-playbook:bundle';
import { FORMATS, readArguments, readLocale, UsageError, choice, type Arguments } from './arguments.ts';
import { check } from './check.ts';
import { checklist } from './checklist/checklist.ts';
import { diagnose } from './diagnose/diagnose.ts';
import { ConfigError } from './config/read.ts';
import { explain } from './explain.ts';
import { InputError } from './input.ts';
import { preview } from './preview/preview.ts';
import { processOutput, type Output } from './output.ts';
import { printable } from './terminal.ts';
import { TEXTS } from './texts.ts';
import { usage } from './usage.ts';
import { verify } from './verify/verify.ts';
import type { Locale } from '../i18n/locale.ts';

/**
 * Runs the command.
 * @param argv what follows the name of the command.
 * @returns the exit code; everything has been handed to the streams by then, and nothing may cut them short.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const locale = readLocale(argv, process.env);
  const output = processOutput(!argv.includes('--no-color'));
  try {
    const args = readArguments(argv, locale);
    choice(args, 'lang', ['en', 'es'], locale);
    return await run(args, locale, output);
  } catch (error) {
    if (error instanceof UsageError) {
      output.diagnostic(`${printable(error.message)}\n${TEXTS[locale].usage.seeHelp}`);
    } else if (error instanceof ConfigError || error instanceof InputError) {
      output.diagnostic(error.message);
    } else {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      output.diagnostic(TEXTS[locale].internalError(detail.split('\n').map(printable).join('\n')));
    }
    return 2;
  }
}

async function run(args: Arguments, locale: Locale, output: Output): Promise<number> {
  if (args.has('version')) {
    await output.result(`${version}\n`);
    return 0;
  }
  if (args.has('help') || args.command === null) {
    await output.result(usage(args.command, locale, output.width));
    return 0;
  }
  if (args.command === 'check') return check(args, locale, output);
  if (args.command === 'preview') return preview(args, locale, output);
  if (args.command === 'diagnose') return diagnose(args, locale, output);
  if (args.command === 'checklist') return checklist(args, locale, output);
  if (args.command === 'verify') return verify(args, locale, output);
  choice(args, 'format', [FORMATS[0]], locale);
  return explain(args, locale, output);
}
