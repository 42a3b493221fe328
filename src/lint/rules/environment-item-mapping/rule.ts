import type { ComposeFile, MapNode } from '../../../compose/index.ts';
import { replace } from '../../change.ts';
import type { Edit } from '../../edit.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';

export const environmentItemMapping = defineRule({
  id: 'environment-item-mapping',
  severity: 'error',
  facts: ['F-209'],
  prevents: ['env-missing-runtime'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const service of file.services) {
      const environment = service.get('environment')?.value;
      if (environment?.kind !== 'list') continue;
      for (const item of environment.items) {
        if (item.kind !== 'map') continue;
        yield {
          at: item.entries[0]?.keyRange ?? item.range,
          path: item.path,
          service: service.name,
          data: { key: excerpt(item.entries[0]?.key ?? '', 36) },
          edits: () => asText(file, item),
        };
      }
    }
  },

  text: {
    en: {
      title: 'A mapping inside a list of variables',
      message: ({ key }) => `\`${key}\` is written as a mapping inside a list: Coolify drops it.`,
      hint: () =>
        'In the form of a list each item is one text with `=`; Coolify leaves other items out without a message.',
      fix: ({ key }) => `Write \`- ${key}=value\`.`,
    },
    es: {
      title: 'Un mapa dentro de una lista de variables',
      message: ({ key }) => `\`${key}\` está escrito como mapa dentro de una lista: Coolify lo descarta.`,
      hint: () => 'En forma de lista cada elemento es un texto con `=`; Coolify omite los demás sin avisar.',
      fix: ({ key }) => `Escriba \`- ${key}=valor\`.`,
    },
  },
});

/** The item as one text: `KEY: value` on one line becomes `KEY=value`, in quotes where YAML needs them. */
function asText(file: ComposeFile, item: MapNode): readonly Edit[] {
  const [entry, ...others] = item.entries;
  if (!entry || others.length > 0 || entry.isMerged || item.isFlow) return [];
  const { key, value } = entry;
  const isOneLine = file.lines.position(item.range.start).line === file.lines.position(value.range.end).line;
  if (value.kind !== 'scalar' || value.isNull || value.style === 'block' || !isOneLine) return [];
  if (value.range.start < item.range.start || !/^[\w.]+$/.test(key)) return [];
  const text = `${key}=${value.text}`;
  const isPlain = !/: |:$| #|[\n\t"\\]|\s$/.test(text);
  return replace({ start: item.range.start, end: value.range.end }, isPlain ? text : JSON.stringify(text));
}
