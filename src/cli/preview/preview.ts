import { deployedCompose, preview as previewOf, type Preview } from '../../coolify/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { viewOf } from '../../preview/index.ts';
import { unifiedDiff } from '../diff.ts';
import { readSource } from '../input.ts';
import type { Output } from '../output.ts';
import { printable, printableJson } from '../terminal.ts';
import { prettyPreview } from './pretty.ts';
import { readPreviewRequest, type PreviewArguments, type PreviewRequest } from './request.ts';
import { PREVIEW_COMMAND_TEXTS } from './texts.ts';

/**
 * The command `preview`: what Coolify 4.3 makes of a compose file.
 * @returns 0, or 1 if Coolify would deploy nothing.
 * @throws UsageError for a wrong use, InputError for a file that cannot be read.
 */
export async function preview(args: PreviewArguments, locale: Locale, output: Output): Promise<number> {
  const request = readPreviewRequest(args, locale);
  const { path, text } = await readSource(request.path, undefined, locale);
  const result = previewOf(text, request.options);
  const printed = { ...request, path, text, result, locale, output };
  if (request.format === 'json') await output.result(`${printableJson(JSON.stringify(result, null, 2))}\n`);
  else if (request.format === 'pretty') await printPretty(printed);
  else await printCompose(printed);
  return result.ok && result.deploy.ok ? 0 : 1;
}

interface Printed extends PreviewRequest {
  readonly text: string;
  readonly result: Preview;
  readonly locale: Locale;
  readonly output: Output;
}

async function printPretty({ text, result, options, locale, output }: Printed): Promise<void> {
  for (const piece of prettyPreview(viewOf(text, result, options, locale), locale, output)) {
    await output.result(piece);
  }
}

/** A pipe gets every byte; a terminal nothing that it would act on. */
async function printCompose({ path, text, result, options, format, locale, output }: Printed): Promise<void> {
  const compose = deployedCompose(text, options);
  if (compose === null) {
    const { nothing, message } = PREVIEW_COMMAND_TEXTS[locale];
    const reason = printable((result.error ?? result.deploy.error)?.message ?? '');
    output.diagnostic(`${nothing} ${message} ${reason}`);
    return;
  }
  const printed =
    format === 'diff' ? unifiedDiff(path === '-' ? 'docker-compose.yaml' : path, text, compose) : compose;
  await output.result(output.isTerminal ? printed.replaceAll(/[^\n]+/g, printable) : printed);
}
