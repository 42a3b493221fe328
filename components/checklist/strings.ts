import type { Step } from '#src/checklists/progress-book.ts';
import type { Count } from '#src/checklists/progress.ts';
import type { Locale } from '#src/i18n/locale.ts';

/** The words that a script puts into the page; the labels of the markup are in `labels.ts`. */
export interface ChecklistStrings {
  /** "9 of 16, 2 not applicable". */
  readonly progress: (count: Count) => string;
  readonly finished: string;
  readonly undo: (step: Step) => string;
  readonly undone: (step: Step) => string;
  /** Who ticked an item, and when. */
  readonly byYou: (time: string) => string;
  readonly byValidator: (source: string, time: string) => string;
  /** The same on paper, where there is less room. */
  readonly byValidatorShort: (time: string) => string;
  readonly failed: (rules: number) => string;
  readonly setAside: (reason: string) => string;
  readonly openAgain: string;
  readonly fresh: string;
  readonly states: Readonly<Record<'done' | 'not-applicable' | 'open', string>>;
  readonly noteSet: string;
  readonly noValues: string;
  readonly firstRun: (date: string) => string;
  readonly started: (name: string) => string;
  readonly continued: (name: string) => string;
  readonly deleted: (name: string) => string;
  readonly full: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly notLoaded: string;
  readonly keysOn: string;
  readonly keysOff: string;
}

const plain = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;

const stepsEn: Readonly<Record<Step, string>> = {
  tick: 'tick',
  untick: 'untick',
  'set-aside': 'not applicable',
  note: 'note',
  reset: 'reset',
  rename: 'name',
  values: 'value',
  'new-run': 'new run',
  'delete-run': 'delete',
  import: 'opened file or link',
  validator: 'result of the validator',
};

const en: ChecklistStrings = {
  progress: ({ done, total, notApplicable, failed }) =>
    [
      `${done} of ${total}`,
      notApplicable > 0 && `${notApplicable} not applicable`,
      failed > 0 && `${failed} failed`,
    ]
      .filter(Boolean)
      .join(', '),
  finished: 'Every item is settled.',
  undo: (step) => `Undo: ${stepsEn[step]}`,
  undone: (step) => `Undone: ${stepsEn[step]}.`,
  byYou: (time) => `You, ${time}`,
  byValidator: (source, time) => `Proved by the validator from ${source}, ${time}`,
  byValidatorShort: (time) => `Proved by the validator, ${time}`,
  failed: (rules) => `Failed: ${plain(rules, 'rule reports', 'rules report')} something`,
  setAside: (reason) => `Not applicable: ${reason}`,
  openAgain: 'It applies',
  fresh: 'New in this list since the run began',
  states: { done: 'Done', 'not-applicable': 'Not applicable', open: 'Open' },
  noteSet: 'Note',
  noValues: 'no values yet',
  firstRun: (date) => `Run of ${date}`,
  started: (name) => `Run "${name}" begun.`,
  continued: (name) => `Run "${name}" goes on.`,
  deleted: (name) => `Run "${name}" deleted. Undo brings it back.`,
  full: 'There is room for 50 runs. Delete one first.',
  copied: 'Copied.',
  notCopied: 'The browser does not let the page copy.',
  notLoaded: 'A part of the page did not load. Check the connection and try again.',
  keysOn: 'Shortcuts are on.',
  keysOff: 'Shortcuts are off.',
};

const stepsEs: Readonly<Record<Step, string>> = {
  tick: 'marca',
  untick: 'marca retirada',
  'set-aside': 'no aplicable',
  note: 'nota',
  reset: 'restablecer',
  rename: 'nombre',
  values: 'valor',
  'new-run': 'nueva ejecución',
  'delete-run': 'eliminar',
  import: 'archivo o enlace abierto',
  validator: 'resultado del validador',
};

const es: ChecklistStrings = {
  progress: ({ done, total, notApplicable, failed }) =>
    [
      `${done} de ${total}`,
      notApplicable > 0 && plain(notApplicable, 'no aplicable', 'no aplicables'),
      failed > 0 && plain(failed, 'incumplido', 'incumplidos'),
    ]
      .filter(Boolean)
      .join(', '),
  finished: 'Todos los puntos están resueltos.',
  undo: (step) => `Deshacer: ${stepsEs[step]}`,
  undone: (step) => `Deshecho: ${stepsEs[step]}.`,
  byYou: (time) => `Usted, ${time}`,
  byValidator: (source, time) => `Comprobado por el validador con ${source}, ${time}`,
  byValidatorShort: (time) => `Comprobado por el validador, ${time}`,
  failed: (rules) =>
    `Incumplido: lo ${rules === 1 ? 'señala' : 'señalan'} ${plain(rules, 'regla', 'reglas')}`,
  setAside: (reason) => `No aplicable: ${reason}`,
  openAgain: 'Sí se aplica',
  fresh: 'Nuevo en esta lista desde que empezó la ejecución',
  states: { done: 'Hecho', 'not-applicable': 'No aplicable', open: 'Pendiente' },
  noteSet: 'Nota',
  noValues: 'sin valores todavía',
  firstRun: (date) => `Ejecución del ${date}`,
  started: (name) => `Ejecución «${name}» iniciada.`,
  continued: (name) => `Continúa la ejecución «${name}».`,
  deleted: (name) => `Ejecución «${name}» eliminada. Deshacer la recupera.`,
  full: 'Caben 50 ejecuciones. Elimine una antes.',
  copied: 'Copiado.',
  notCopied: 'El navegador no permite copiar a la página.',
  notLoaded: 'Una parte de la página no se ha cargado. Compruebe la conexión e inténtelo de nuevo.',
  keysOn: 'Los atajos están activos.',
  keysOff: 'Los atajos están desactivados.',
};

export const checklistStrings: Readonly<Record<Locale, ChecklistStrings>> = { en, es };
