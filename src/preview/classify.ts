/** How much a change matters, and which of its sentences fits. */
import { child, scalarText, type ComposeFile } from '../compose/index.ts';
import type { Change, ChangeKind } from '../coolify/index.ts';

/**
 * Which sentence of a kind applies: `external` volumes; volumes and networks with options of their `own`; services
 * that others await; mounts whose `options` are lost; keys where an empty `map` is as good as an empty list.
 */
export type Variant = 'plain' | 'external' | 'own' | 'awaited' | 'options' | 'map';

export interface Class {
  readonly variant: Variant;
  /** 0 is routine; otherwise the greater, the worse. */
  readonly weight: number;
}

/** Kinds that are always or never a surprise; the others are looked at below. */
const WEIGHTS: Readonly<Partial<Record<ChangeKind, number>>> = {
  'volume-dropped': 100,
  'env-file-replaced': 92,
  'anonymous-volume-bound': 86,
  'date-rewritten': 84,
  'network-dropped': 75,
  'value-rewritten': 50,
  'value-filled': 45,
  'value-inlined': 25,
};

/** By fact, where a kind covers several. */
const FACT_WEIGHTS: Readonly<Record<string, number>> = {
  'F-003': 98,
  'F-015': 91,
  'F-039': 90,
  'F-040': 89,
  'F-041': 88,
  'F-045': 87,
  'F-044': 80,
  'F-046': 79,
  'F-038': 70,
  'F-042': 78,
  'F-027': 77,
  'F-016': 30,
  'F-076': 60,
  'F-077': 55,
};

/** Keys that Compose also takes as a mapping (F-005). */
const MAP_KEYS = new Set(['depends_on', 'extra_hosts', 'sysctls', 'annotations', 'args']);

/** Classes the changes of one file. */
export function classifier(file: ComposeFile): (change: Change) => Class {
  const awaited = new Set(
    file.services.flatMap(({ dependencies }) =>
      dependencies
        .filter(({ condition }) => condition === 'service_completed_successfully')
        .map(({ service }) => service),
    ),
  );
  return (change) => special(file, change, awaited) ?? { variant: 'plain', weight: ordinaryWeight(change) };
}

function ordinaryWeight({ kind, facts }: Change): number {
  const byFact = facts.map((fact) => FACT_WEIGHTS[fact] ?? 0);
  return Math.max(WEIGHTS[kind] ?? 0, ...byFact);
}

function special(file: ComposeFile, change: Change, awaited: ReadonlySet<string>): Class | null {
  const { kind, before, facts, service, path } = change;
  switch (kind) {
    case 'restart-defaulted':
      return service !== null && awaited.has(service) ? { variant: 'awaited', weight: 97 } : null;
    case 'volume-renamed':
      return facts.includes('F-049') ? renamedVolume(file, change) : null;
    case 'empty-list-rewritten':
      return MAP_KEYS.has(String(path.at(-1)))
        ? { variant: 'map', weight: 0 }
        : { variant: 'plain', weight: 94 };
    case 'top-level-dropped':
      return path[0] === 'models' ? { variant: 'own', weight: 93 } : null;
    case 'argument-added':
      return before === null ? null : { variant: 'own', weight: 83 };
    case 'container-name-set':
      return before === null ? null : { variant: 'own', weight: 40 };
    case 'mount-shortened':
      return losesOptions(change) ? { variant: 'options', weight: 72 } : null;
    case 'network-joined':
      return service !== null && file.service(service)?.get('networks')
        ? { variant: 'own', weight: 20 }
        : null;
    default:
      return null;
  }
}

function renamedVolume(file: ComposeFile, { path, service }: Change): Class | null {
  const index = path.at(-1);
  const mounts = file.service(service ?? '')?.mounts ?? [];
  const mount = mounts.find(({ path: place }) => place.at(-1) === index);
  const definition = file.section('volumes')?.get(mount?.source ?? '')?.value;
  const external = child(definition, 'external');
  if (external !== undefined && scalarText(external) !== 'false') return { variant: 'external', weight: 95 };
  const isOwn = ['name', 'driver', 'driver_opts'].some((key) => child(definition, key) !== undefined);
  return isOwn ? { variant: 'own', weight: 73 } : null;
}

/** A mode that an earlier mount leaves behind may keep a mount read-only (F-052). */
function losesOptions({ before, after }: Change): boolean {
  const text = before ?? '';
  const isReadOnly = text.includes('"read_only":true') && !(after ?? '').endsWith(':ro');
  return isReadOnly || /"(?:bind|consistency)":/.test(text);
}
