/** The variables of the application: those that Coolify lists, and those that it overlooks. */
import { isProvidedByCoolify, references, type ComposeFile, type Reference } from '../compose/index.ts';
import type { PhysicalScalar } from '../compose/index.ts';
import type { Preview, PreviewOptions, PreviewVariable } from '../coolify/index.ts';
import { placeAt } from './place.ts';
import type { PreviewTexts } from './texts.ts';
import type { Remark, VariableOrigin, VariableView } from './types.ts';

type VariableTexts = PreviewTexts['variables'];

export interface Mention {
  readonly reference: Reference;
  readonly scalar: PhysicalScalar;
}

/** Those to fill in first; otherwise in Coolify's order, with those that are not in its list last. */
export function variablesView(
  file: ComposeFile,
  preview: Preview,
  options: PreviewOptions,
  texts: VariableTexts,
): readonly VariableView[] {
  const listed = preview.deploy.env_vars ?? preview.env_vars;
  const mentions = mentionsOf(file);
  const names = new Set(listed.map(({ key }) => key));
  const rows = [
    ...listed.map((variable) => {
      const origin = originOf(variable, options);
      return listedRow(file, variable, origin, mentions.get(variable.key), texts);
    }),
    ...[...mentions]
      .filter(([name]) => !names.has(name) && !isProvidedByCoolify(name))
      .map(([, mention]) => unregisteredRow(file, mention, texts)),
  ];
  return [...rows.filter(({ isMissing }) => isMissing), ...rows.filter(({ isMissing }) => !isMissing)];
}

/** Where Compose fills in no variables of the list: labels are escaped (F-076), sources are rewritten (F-045, F-046). */
const NOT_FILLED = new Set(['labels', 'volumes']);

/** The first mention of each name. */
export function mentionsOf(file: ComposeFile): ReadonlyMap<string, Mention> {
  const mentions = new Map<string, Mention>();
  for (const scalar of file.scan.scalars()) {
    if (!scalar.text.includes('$')) continue;
    const [section, , key] = scalar.path;
    if (section === 'services' && NOT_FILLED.has(String(key))) continue;
    for (const reference of references(scalar.text)) {
      if (!mentions.has(reference.name)) mentions.set(reference.name, { reference, scalar });
    }
  }
  return mentions;
}

function originOf({ key, is_coolify }: PreviewVariable, { env }: PreviewOptions): VariableOrigin {
  if (env !== undefined && Object.hasOwn(env, key)) return 'user';
  if (/^SERVICE_(?:URL|FQDN)_/.test(key)) return 'address';
  return is_coolify ? 'generated' : 'compose';
}

function listedRow(
  file: ComposeFile,
  variable: PreviewVariable,
  origin: VariableOrigin,
  mention: Mention | undefined,
  texts: VariableTexts,
): VariableView {
  const { key, value, is_required, is_really_required, is_buildtime, is_runtime } = variable;
  const isEmptyMagic = origin === 'generated' && (value ?? '') === '';
  const remarks: Remark[] = [];
  if (is_really_required) remarks.push({ sentence: texts.required, facts: ['F-016'] });
  const isMessage =
    mention?.reference.operator?.endsWith('?') === true && mention.reference.operand === value;
  if (isMessage && value !== '' && origin === 'compose')
    remarks.push({ sentence: texts.message, facts: ['F-015'] });
  if (isEmptyMagic) remarks.push({ sentence: texts.empty, facts: ['F-027'] });
  return {
    ...placeAt(file, mention?.scalar.path ?? [], mention?.scalar.range ?? null),
    name: key,
    origin,
    originName: texts.origins[origin],
    value,
    isRequired: is_required,
    isMissing: remarks.length > 0 || value === null,
    isBuildtime: is_buildtime,
    isRuntime: is_runtime,
    remarks,
  };
}

function unregisteredRow(
  file: ComposeFile,
  { reference, scalar }: Mention,
  texts: VariableTexts,
): VariableView {
  const { name, operator, operand } = reference;
  const hasDefault = operator === ':-' || operator === '-' || operator === ':+' || operator === '+';
  return {
    ...placeAt(file, scalar.path, scalar.range),
    name,
    origin: 'unregistered',
    originName: texts.origins.unregistered,
    value: operator === ':-' || operator === '-' ? operand : null,
    isRequired: operator === ':?' || operator === '?',
    isMissing: !hasDefault,
    isBuildtime: false,
    isRuntime: false,
    remarks: hasDefault ? [] : [{ sentence: texts.unregistered, facts: ['F-019'] }],
  };
}

/**
 * The variables as `NAME=value` lines to paste into the Developer view: those that someone has to give a value, and those
 * with a value from the file. What Coolify makes itself is left out, as is a message in place of a value.
 */
export function developerText(variables: readonly VariableView[]): string {
  return variables
    .filter(({ origin }) => origin !== 'generated' && origin !== 'address')
    .map(({ name, value, remarks }) => {
      const isMessage = remarks.some(({ facts }) => facts.includes('F-015'));
      return `${name}=${isMessage || value === null ? '' : dotenvValue(value)}\n`;
    })
    .join('');
}

/**
 * Coolify reads a pasted text line by line and takes one pair of quotes off (`parseEnvFormatToArray`): a value of several
 * lines cannot be pasted.
 */
function dotenvValue(value: string): string {
  if (/[\r\n]/.test(value)) return '';
  return / #|^['"]|^\s|\s$/.test(value) ? `"${value}"` : value;
}
