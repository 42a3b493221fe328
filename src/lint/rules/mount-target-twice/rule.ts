import {
  listItems,
  type ComposeFile,
  type Mount,
  type Path,
  type Range,
  type Service,
} from '../../../compose/index.ts';
import { activeServices } from '../../active-services.ts';
import { placeIn } from '../../place.ts';
import { defineRule } from '../../rule.ts';

/** Something mounted on a path of the container. */
interface Target {
  /** As written. */
  readonly path: string;
  readonly source: string | null;
  readonly isTmpfs: boolean;
  readonly at: () => Range;
  readonly place: Path;
}

export const mountTargetTwice = defineRule({
  id: 'mount-target-twice',
  severity: 'error',
  facts: [],
  specification:
    'compose-go, checkConsistency and EnforceUnicity: https://github.com/compose-spec/compose-go/blob/main/loader/validate.go',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of activeServices(file)) {
      const candidates = targets(file, service);
      if (candidates.length < 2) continue;
      const firsts = new Map<string, Target>();
      for (const target of candidates) {
        if (target.path === '' || target.path.includes('$')) continue;
        const path = clean(target.path);
        const first = firsts.get(path);
        if (!first) firsts.set(path, target);
        else if (!isRepetition(first, target)) {
          yield {
            at: target.at(),
            path: target.place,
            service: service.name,
            data: { service: service.name, target: target.path, isReplaced: isReplaced(first, target) },
          };
        }
      }
    }
  },

  text: {
    en: {
      title: 'Two mounts of a service use one path of the container',
      message: ({ service, target }) => `Service "${service}" mounts something on "${target}" twice.`,
      hint: ({ isReplaced }) =>
        isReplaced
          ? 'Compose keeps the last mount without a word: what the earlier one holds is missing in the container.'
          : 'Compose refuses the whole file before it builds anything, so Coolify cannot deploy any service.',
      fix: () => 'Delete the mount that is not meant, or give it another path.',
      exceptions: 'Exact repetitions of a mount have no effect; paths with variables are not known here.',
    },
    es: {
      title: 'Dos montajes de un servicio usan la misma ruta del contenedor',
      message: ({ service, target }) => `El servicio «${service}» monta algo dos veces en «${target}».`,
      hint: ({ isReplaced }) =>
        isReplaced
          ? 'Compose conserva el último montaje sin avisar: lo que contiene el anterior falta en el contenedor.'
          : 'Compose rechaza el archivo entero antes de construir nada, de modo que Coolify no puede desplegar ningún servicio.',
      fix: () => 'Elimine el montaje que sobra o dele otra ruta.',
      exceptions: 'Las repeticiones exactas no tienen efecto; las rutas con variables no se conocen aquí.',
    },
  },
});

/** In the order in which Compose compares them: `tmpfs` before `volumes`. */
function targets(file: ComposeFile, service: Service): readonly Target[] {
  const tmpfs = listItems(service.get('tmpfs')?.value).flatMap((item): Target[] => {
    if (item.kind !== 'scalar') return [];
    const path = item.text.split(':', 1)[0] ?? '';
    return [
      { path, source: null, isTmpfs: true, at: () => placeIn(file, item, 0, path.length), place: item.path },
    ];
  });
  const mounts = service.mounts.map((mount): Target => {
    const { target, source, path } = mount;
    return { path: target, source, isTmpfs: false, at: () => targetRange(file, mount), place: path };
  });
  return [...tmpfs, ...mounts];
}

function targetRange(file: ComposeFile, { node, source, target, targetRange: place }: Mount): Range {
  if (node.kind !== 'scalar') return place;
  const start = source === null ? 0 : source.length + 1;
  return placeIn(file, node, start, start + target.length);
}

function clean(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  return `/${segments.join('/')}`;
}

function isRepetition(first: Target, second: Target): boolean {
  return isReplaced(first, second) && first.source === second.source;
}

/** Compose drops the earlier of two `volumes` with the same text, and refuses what it finds equal only later. */
function isReplaced(first: Target, second: Target): boolean {
  return first.isTmpfs === second.isTmpfs && first.path === second.path;
}
