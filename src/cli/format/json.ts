import { coolifyVersion, version } from 'coolify-playbook:bundle';
import type { CheckedFile } from '../check-target.ts';
import type { Summary } from '../check.ts';
import { printableJson } from '../terminal.ts';

/** The version of the format; it changes when a reader of the old one would break. */
const FORMAT_VERSION = 1;

/** The result as JSON. */
export function formatJson(files: readonly CheckedFile[], summary: Summary): string {
  const result = {
    version: FORMAT_VERSION,
    tool: { name: 'coolify-playbook', version, coolify: coolifyVersion },
    summary,
    files: files.map(({ report, fixed }) => ({ ...report, ...(fixed ? { fixed } : {}) })),
  };
  return `${printableJson(JSON.stringify(result, null, 2))}\n`;
}
