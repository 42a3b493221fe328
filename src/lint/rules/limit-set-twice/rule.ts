import { child, scalarText, type ComposeNode } from '../../../compose/index.ts';
import { activeServices } from '../../active-services.ts';
import { defineRule } from '../../rule.ts';

export const limitSetTwice = defineRule({
  id: 'limit-set-twice',
  severity: 'error',
  facts: [],
  specification:
    'compose-go, loader/validate.go: https://github.com/compose-spec/compose-go/blob/main/loader/validate.go',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of activeServices(file)) {
      const deploy = service.get('deploy')?.value;
      if (!service.node || deploy?.kind !== 'map') continue;
      for (const { key, path, unit } of PAIRS) {
        const own = service.get(key);
        const nested = path.slice(0, -1).reduce<ComposeNode | undefined>(child, deploy);
        if (!own || nested?.kind !== 'map') continue;
        const other = nested.get(path.at(-1) ?? '');
        const left = amount(own.value, unit);
        const right = other ? amount(other.value, unit) : 0;
        // Without a value beside it the limit counts as zero; replicas that are not given are no contradiction.
        if (left === null || right === null || left === right || left === 0) continue;
        if (!other && key === 'scale') continue;
        const name = ['deploy', ...path].join('.');
        yield {
          at: own.isMerged ? service.keyRange : own.value.range,
          path: own.value.path,
          service: service.name,
          data: { key, other: name, isAbsent: !other },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A limit is set twice with different values',
      message: ({ key, other, isAbsent }) =>
        isAbsent
          ? `\`${key}\` is set, but \`${other}\` beside it is not.`
          : `\`${key}\` and \`${other}\` have different values.`,
      hint: () =>
        'Compose refuses a service with two different answers and with it the whole file, when Coolify builds.',
      fix: ({ other }) => `Keep one of them: \`${other}\`.`,
    },
    es: {
      title: 'Un límite está fijado dos veces con valores distintos',
      message: ({ key, other, isAbsent }) =>
        isAbsent
          ? `\`${key}\` está fijado, pero \`${other}\` no.`
          : `\`${key}\` y \`${other}\` tienen valores distintos.`,
      hint: () =>
        'Compose rechaza un servicio con dos respuestas distintas, y con él el archivo entero, cuando Coolify construye.',
      fix: ({ other }) => `Deje solo uno: \`${other}\`.`,
    },
  },
});

type Unit = 'number' | 'bytes';

/** Keys of a service that say the same as keys below `deploy`. */
const PAIRS: readonly { readonly key: string; readonly path: readonly string[]; readonly unit: Unit }[] = [
  { key: 'scale', path: ['replicas'], unit: 'number' },
  { key: 'cpus', path: ['resources', 'limits', 'cpus'], unit: 'number' },
  { key: 'mem_limit', path: ['resources', 'limits', 'memory'], unit: 'bytes' },
  { key: 'mem_reservation', path: ['resources', 'reservations', 'memory'], unit: 'bytes' },
  { key: 'pids_limit', path: ['resources', 'limits', 'pids'], unit: 'number' },
];

const POWERS = 'kmgtp';

/** A count, or a size in bytes as Docker reads it (units of 1,024); null for variables and what cannot be read. */
function amount(node: ComposeNode, unit: Unit): number | null {
  const text = scalarText(node);
  if (text === null || text.length > 30) return null;
  if (unit === 'number') return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
  const [, digits, letter = ''] = /^(\d+(?:\.\d+)?) ?([kmgtp])?i?b?$/i.exec(text) ?? [];
  if (digits === undefined) return null;
  return Number(digits) * 1024 ** (letter === '' ? 0 : POWERS.indexOf(letter.toLowerCase()) + 1);
}
