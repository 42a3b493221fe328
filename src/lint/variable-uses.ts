import {
  references,
  type ComposeFile,
  type EnvironmentEntry,
  type Path,
  type Range,
  type Reference,
  type Service,
} from '../compose/index.ts';
import { meansContainerVariable } from './container-variables.ts';
import { interpolatedValues } from './interpolated-values.ts';
import { placeIn, placeInValue } from './place.ts';

/** One place in which a compose file asks for a variable. */
export interface VariableUse {
  readonly name: string;
  /** Null for a top-level section. */
  readonly service: string | null;
  /** environment and build-args: Coolify creates variables from them (F-019) · other: everywhere else (F-020). */
  readonly place: 'environment' | 'build-args' | 'other';
  /** The key of the service, or the top-level section, that holds the value. */
  readonly key: string;
  readonly operator: Reference['operator'];
  readonly operand: string | null;
  /** True for a name without a value (`- NAME`, `NAME:`). */
  readonly isBare: boolean;
  /** True if Coolify copies the stored value into the service, where Compose replaces variables once more (F-024). */
  readonly isCopied: boolean;
  readonly range: Range;
  readonly path: Path;
}

const cache = new WeakMap<ComposeFile, readonly VariableUse[]>();

/**
 * Every place in which the file asks for a variable, service by service. Left out are labels, in which Coolify keeps
 * every `$` as it is (F-076), mounts, in which it does not replace variables (F-045 to F-047), keys that it overwrites,
 * and what evidently means a variable of the container.
 */
export function variableUses(file: ComposeFile): readonly VariableUse[] {
  let found = cache.get(file);
  if (!found) {
    found = [...file.services.flatMap((service) => entryUses(file, service)), ...otherUses(file)];
    cache.set(file, found);
  }
  return found;
}

function entryUses(file: ComposeFile, service: Service): VariableUse[] {
  return [
    ...service.environment.flatMap((entry) => usesOf(file, service, entry, 'environment')),
    ...service.buildArguments.flatMap((entry) => usesOf(file, service, entry, 'build-args')),
  ];
}

function usesOf(
  file: ComposeFile,
  service: Service,
  entry: EnvironmentEntry,
  place: 'environment' | 'build-args',
): VariableUse[] {
  const owner = {
    service: service.name,
    place,
    key: place === 'environment' ? place : 'build',
    path: entry.path,
  };
  const value = entry.value ?? '';
  if (entry.value === null) {
    // A collection is a value too, of a kind that Compose refuses.
    if (!entry.scalar) return [];
    const { name, nameRange: range } = entry;
    return [{ ...owner, name, operator: null, operand: null, isBare: true, isCopied: false, range }];
  }
  return references(value).map(({ name, operator, operand, start, end }) => {
    const isPlain = value === `\${${entry.name}}` || value === `$${entry.name}`;
    const isCopied = value.startsWith('$') && start === 0 && !isPlain;
    const range = placeInValue(file, entry, start, end);
    return { ...owner, name, operator, operand, isBare: false, isCopied, range };
  });
}

function otherUses(file: ComposeFile): VariableUse[] {
  return interpolatedValues(file).flatMap((value) => {
    const { place, scalar, key, service } = value;
    if (place !== 'command' && place !== 'other') return [];
    const found = references(scalar.text).filter(
      (reference) => place === 'other' || !meansContainerVariable(value, reference),
    );
    return found.map(({ name, operator, operand, start, end }) => ({
      name,
      service: service?.name ?? null,
      place: 'other' as const,
      key,
      operator,
      operand,
      isBare: false,
      isCopied: false,
      range: placeIn(file, scalar, start, end),
      path: scalar.path,
    }));
  });
}

/** True if the use stands for nothing where the variable has no value. */
export function hasNoDefault({ operator }: VariableUse): boolean {
  return operator === null || operator === ':?' || operator === '?';
}
