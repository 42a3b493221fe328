import {
  FIELD_NAMES,
  isField,
  PARTS,
  PLATFORM_PARTS,
  type AdoptOptions,
  type Field,
} from '#src/adopt/index.ts';
import type { Materials } from '#src/adopt/index.ts';
import type { Locale } from '#src/i18n/locale.ts';
import script from '../../scripts/action/run.sh?raw';

/** Each language under its own name. */
export const languageNames: Readonly<Record<Locale, string>> = { en: 'English', es: 'Español' };

/** What the files are made from besides the choice. */
export function materials(items: Materials['items']): Materials {
  return { script, items };
}

/** The texts that the files of a choice depend on: the others are not asked for. */
export function neededFields({ parts, source, platform }: AdoptOptions): readonly Field[] {
  const verifies = parts.includes('verify');
  const fields: readonly (Field | false)[] = [
    'path',
    'site',
    verifies && 'domain',
    verifies && 'healthPath',
    verifies && 'versionPath',
    platform !== 'plain' && (verifies || parts.includes('check')) && 'branch',
    source === 'npm' && 'version',
    source === 'file' && 'file',
  ];
  return fields.filter((field) => field !== false);
}

/** What stands in the form, as the names and texts of an address; what is as it was at first is left out. */
export function readForm(form: HTMLFormElement, initial: AdoptOptions): URLSearchParams {
  const data = new FormData(form);
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const given = new URLSearchParams();
  for (const name of ['platform', 'source', 'failOn', 'language'] as const) {
    if (text(name) !== initial[name]) given.set(name, text(name));
  }
  const chosen = PARTS.filter((part) => data.getAll('parts').includes(part));
  if (chosen.join() !== initial.parts.join()) given.set('parts', chosen.join(','));
  for (const field of FIELD_NAMES) {
    const value = text(field).trim();
    if (value !== initial[field]) given.set(field, value);
  }
  return given;
}

/** The same without texts that are refused: what an address may hold. */
export function cleanAddress(given: URLSearchParams): URLSearchParams {
  const clean = new URLSearchParams(given);
  for (const field of FIELD_NAMES) {
    if (clean.has(field) && !isField(field, clean.get(field) ?? '')) clean.delete(field);
  }
  return clean;
}

/** Fills the form from an address. Parts that the platform has no use for stay chosen, for another platform. */
export function fillForm(form: HTMLFormElement, options: AdoptOptions, given: URLSearchParams): void {
  const parts: readonly string[] = given.has('parts') ? (given.get('parts') ?? '').split(',') : options.parts;
  const source = given.get('source') ?? options.source;
  for (const input of form.querySelectorAll('input')) {
    if (input.name === 'parts') input.checked = parts.includes(input.value);
    else if (input.name === 'platform') input.checked = input.value === options.platform;
    else if (input.name === 'source') input.checked = input.value === source;
    else {
      const field = FIELD_NAMES.find((name) => name === input.name);
      if (field) input.value = options[field];
    }
  }
  for (const select of form.querySelectorAll('select')) {
    select.value = select.name === 'failOn' ? options.failOn : options.language;
  }
}

/** Shows the questions that matter to a choice, and hides the others. */
export function showQuestions(form: HTMLFormElement, options: AdoptOptions, source: string): void {
  const hide = (name: string, isHidden: boolean): void => {
    const found = form.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (found) found.hidden = isHidden;
  };
  const needed = neededFields(options);
  for (const part of PARTS) hide(`part-${part}`, !PLATFORM_PARTS[options.platform].includes(part));
  for (const field of FIELD_NAMES) hide(`field-${field}`, !needed.includes(field));
  // An action that is not named yet is asked for, though its files cannot be made.
  const isAction = source === 'action' && options.platform === 'github';
  hide('field-action', !isAction);
  hide('source-action', options.platform !== 'github');
}
