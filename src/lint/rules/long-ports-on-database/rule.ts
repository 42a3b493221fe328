import { scalarText, type ComposeFile, type Port } from '../../../compose/index.ts';
import { replace } from '../../change.ts';
import { hasDatabaseName } from '../../coolify-database.ts';
import type { Edit } from '../../edit.ts';
import { defineRule } from '../../rule.ts';

export const longPortsOnDatabase = defineRule({
  id: 'long-ports-on-database',
  severity: 'error',
  facts: ['F-207', 'F-065'],
  prevents: [],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const service of file.services) {
      if (!hasDatabaseName(service)) continue;
      for (const port of service.ports) {
        if (port.form !== 'long') continue;
        yield {
          at: port.range,
          path: port.path,
          service: service.name,
          data: { service: service.name },
          edits: () => asShort(file, port),
        };
      }
    }
  },

  text: {
    en: {
      title: 'A port of a database in long syntax',
      message: ({ service }) =>
        `The database "${service}" has a port in long syntax, which Coolify cannot read.`,
      hint: () =>
        'Coolify looks for known ports of databases in short texts: loading the file fails with `Array to string conversion`.',
      fix: () => 'Use the short syntax, or better no `ports` at all.',
    },
    es: {
      title: 'Un puerto de una base de datos en sintaxis larga',
      message: ({ service }) =>
        `La base de datos «${service}» tiene un puerto en sintaxis larga, que Coolify no puede leer.`,
      hint: () =>
        'Coolify busca puertos conocidos de bases de datos en textos cortos: cargar el archivo falla con `Array to string conversion`.',
      fix: () => 'Use la sintaxis corta o, mejor, ningún `ports`.',
    },
  },
});

const KNOWN_KEYS = new Set(['target', 'published', 'protocol', 'host_ip', 'mode', 'name', 'app_protocol']);

/** The same port as one text; empty where a key has no place in it or a comment would be lost. */
function asShort(file: ComposeFile, { node, range }: Port): readonly Edit[] {
  if (node.kind !== 'map' || node.entries.some(({ key, isMerged }) => isMerged || !KNOWN_KEYS.has(key)))
    return [];
  const read = (key: string): string => scalarText(node.get(key)?.value) ?? '';
  const written = file.text.slice(range.start, range.end).trimEnd();
  const target = read('target');
  if (target === '' || /[#"\\]/.test(written)) return [];
  const address = read('host_ip');
  const host = address === '' ? '' : `${address.includes(':') ? `[${address}]` : address}:`;
  const published = read('published');
  const front = published === '' ? (host === '' ? '' : `${host}:`) : `${host}${published}:`;
  const protocol = read('protocol');
  const back = protocol === '' || protocol === 'tcp' ? '' : `/${protocol}`;
  return replace({ start: range.start, end: range.start + written.length }, `"${front}${target}${back}"`);
}
