import { interpolations, isProvidedByCoolify, magicName } from '../compose/index.ts';
import { declaredArguments } from './dockerfile-arguments.ts';
import type { DotenvEntry } from './dotenv/model.ts';
import { expand } from './dotenv/expand.ts';
import { storageFor, type Storage } from './dotenv/stored.ts';
import type { Project } from './rule.ts';
import { hasNoDefault, variableUses, type VariableUse } from './variable-uses.ts';
import { hasValue, registeredVariables } from './variables.ts';

/** A variable that an application needs to have in Coolify. */
export interface VariableNeed {
  readonly name: string;
  /** The services that name it, in file order; empty if only an env file has it. */
  readonly services: readonly string[];
  readonly uses: readonly VariableUse[];
  /** coolify: generated (F-089) · env-file: `file` holds a value · default: the compose file has one · none: to be filled in. */
  readonly source: 'coolify' | 'env-file' | 'default' | 'none';
  /** The value from the env file, quotes taken off, or the default as written; null for none. */
  readonly value: string | null;
  /** The path of the env file that the value comes from; null for none. */
  readonly file: string | null;
  /** True if some use has no default. */
  readonly isRequired: boolean;
  /** True if Coolify enters it in its list when it loads the compose file (F-015 to F-020). */
  readonly isListed: boolean;
  /**
   * The steps that need it: a value outside `environment` needs both (F-020), and so does one that Compose refuses to do
   * without (F-016); build arguments need the build (F-111).
   */
  readonly steps: 'build' | 'runtime' | 'both';
  /** How the value has to be stored for the containers to get it as it is (F-105, F-107, F-108). */
  readonly storage: Storage | 'multiline';
  /** True if Coolify copies the value into the compose file, where `$` is replaced even in a Literal value (F-024). */
  readonly isCopied: boolean;
}

/** Variables for other build packs, which reach neither build nor containers (F-115). */
const WITHOUT_EFFECT = /^(?:NIXPACKS|RAILPACK)_/;

const cache = new WeakMap<Project, readonly VariableNeed[]>();

/**
 * Lists the variables of an application: those that its compose file asks for, in the order in which it does, then those
 * that only an env file has. Of several env files the first with a value counts; of several lines the last.
 */
export function variableList(project: Project): readonly VariableNeed[] {
  let found = cache.get(project);
  if (!found) {
    found = collect(project);
    cache.set(project, found);
  }
  return found;
}

interface Definition {
  readonly path: string;
  readonly entry: DotenvEntry;
}

function collect(project: Project): VariableNeed[] {
  const file = project.compose?.file;
  const uses = new Map<string, VariableUse[]>();
  for (const use of file ? variableUses(file) : []) {
    const known = uses.get(use.name);
    if (known) known.push(use);
    else uses.set(use.name, [use]);
  }
  const definitions = definitionsOf(project);
  const built = new Set(project.dockerfiles.flatMap((dockerfile) => declaredArguments(dockerfile.file)));
  const names = new Set([...uses.keys(), ...definitions.keys()]);
  return [...names].flatMap((name) => {
    if (WITHOUT_EFFECT.test(name)) return [];
    const own = uses.get(name) ?? [];
    const definition = definitions.get(name);
    const isListed = file !== undefined && registeredVariables(file).has(name);
    // Names such as HOME and PATH, for which the server has a value.
    const isServers = file !== undefined && !isListed && !isProvidedByCoolify(name) && hasValue(file, name);
    if (isServers && !definition) return [];
    return [{ ...describe(name, own, definition, built.has(name)), isListed }];
  });
}

/** The entries that count, by name. */
function definitionsOf(project: Project): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const { path, file } of project.envs) {
    const last = new Map(file.entries.map((entry) => [entry.name, entry]));
    for (const [name, entry] of last) {
      const known = definitions.get(name);
      if (!known || (known.entry.value === '' && entry.value !== '')) definitions.set(name, { path, entry });
    }
  }
  return definitions;
}

function describe(
  name: string,
  uses: readonly VariableUse[],
  definition: Definition | undefined,
  isBuildArgument: boolean,
): Omit<VariableNeed, 'isListed'> {
  const isAddress = /^SERVICE_(?:URL|FQDN|NAME)_/.test(name);
  const given = isAddress || definition?.entry.value === '' ? undefined : definition;
  const fallback = uses.find((use) => !hasNoDefault(use) && use.operator?.endsWith('-'))?.operand ?? null;
  const value = given ? valueOf(given.entry) : null;
  const source = given ? 'env-file' : isGenerated(name) ? 'coolify' : fallback === null ? 'none' : 'default';
  return {
    name,
    services: [...new Set(uses.flatMap(({ service }) => service ?? []))],
    uses,
    source,
    value: value ? value.text : source === 'default' ? fallback : null,
    file: given?.path ?? null,
    isRequired: uses.some(hasNoDefault),
    steps: stepsOf(uses, isBuildArgument),
    storage: value ? storageOf(value.text, value.isReference) : 'any',
    isCopied: uses.some(({ isCopied }) => isCopied),
  };
}

/** The value as the author meant it, and whether it refers to other variables. */
function valueOf({ value, quote }: DotenvEntry): { text: string; isReference: boolean } {
  if (quote === 'single') return { text: value, isReference: false };
  const isReference = interpolations(value).some(({ kind }) => kind === 'variable');
  return isReference
    ? { text: value, isReference }
    : { text: expand(value, () => undefined).text, isReference };
}

function storageOf(value: string, isReference: boolean): VariableNeed['storage'] {
  if (value.includes('\n')) return value.includes("'") ? 'none' : 'multiline';
  return isReference ? 'any' : storageFor(value);
}

/** True for what Coolify provides; a magic secret that it cannot read or generate is left empty (F-026, F-027). */
function isGenerated(name: string): boolean {
  const magic = magicName(name);
  if (magic?.kind === 'secret') return magic.isReadable && magic.isSupported;
  return magic ? magic.kind !== 'unknown' : isProvidedByCoolify(name);
}

function stepsOf(uses: readonly VariableUse[], isBuildArgument: boolean): VariableNeed['steps'] {
  const isForBuild = uses.some(({ place, operator }) => place !== 'environment' || operator?.includes('?'));
  const isForRuntime = uses.length === 0 || uses.some(({ place }) => place !== 'build-args');
  if (isForBuild || isBuildArgument) return isForRuntime ? 'both' : 'build';
  return 'runtime';
}
