import type { Incident } from '../../diagnose/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { printable } from '../terminal.ts';
import { DIAGNOSE_TEXTS } from './texts.ts';

/** The incident report as Markdown. Lines of the log stand in a fence that nothing in them can close. */
export function incidentMarkdown(incident: Incident, locale: Locale): string {
  const { incident: texts } = DIAGNOSE_TEXTS[locale];
  const lines = incident.last_logs_sample.map(printable);
  const longest = Math.max(
    2,
    ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map(({ length }) => length)),
  );
  const fence = '`'.repeat(longest + 1);
  const cause = incident.root_cause;
  return [
    `# ${texts.title} ${incident.id}`,
    [
      `- ${texts.startedAt}: ${incident.started_at ?? texts.unknown}`,
      `- ${texts.stage}: ${incident.stage}`,
      `- ${texts.severity}: ${incident.severity}`,
    ].join('\n'),
    `## ${texts.rootCause}`,
    cause === null
      ? texts.noCause
      : `${cause.summary} (\`${cause.entry}\`, ${Math.round(cause.score * 100)} %, ${cause.url})`,
    ...(incident.recommended_fix === null ? [] : [`## ${texts.fix}`, incident.recommended_fix]),
    `## ${texts.logs}`,
    [`${fence}txt`, ...lines, fence].join('\n'),
    ...(incident.related_resources.length === 0
      ? []
      : [
          `## ${texts.related}`,
          incident.related_resources.map((name) => `- \`${printable(name)}\``).join('\n'),
        ]),
    `_${texts.masked}_\n`,
  ].join('\n\n');
}
