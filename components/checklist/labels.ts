import type { RunValue } from '#src/checklists/checklist.ts';
import type { Locale } from '#src/i18n/locale.ts';

/** The words that stand in the page before any script runs. */
export interface ChecklistLabels {
  readonly region: (title: string) => string;
  readonly noscript: string;
  readonly run: string;
  readonly newRun: string;
  readonly deleteRun: string;
  readonly name: string;
  readonly about: string;
  readonly aboutHint: string;
  readonly values: Readonly<Record<RunValue, { readonly label: string; readonly example: string }>>;
  readonly total: (items: number) => string;
  readonly undo: string;
  readonly provable: (items: number, total: number) => string;
  readonly openValidator: string;
  readonly useResult: string;
  readonly notApplicable: string;
  readonly note: string;
  readonly noteOf: string;
  readonly reason: string;
  readonly saveReason: string;
  readonly cancel: string;
  readonly detail: string;
  readonly why: string;
  readonly where: string;
  readonly command: string;
  readonly expected: string;
  readonly copy: string;
  readonly prevents: string;
  readonly rules: string;
  readonly facts: string;
  readonly linkToItem: string;
  readonly linkToSection: (title: string) => string;
  readonly retired: string;
  readonly retiredHint: string;
  readonly takeaway: string;
  readonly copyMarkdown: string;
  readonly copyLink: string;
  readonly withNotes: string;
  readonly save: string;
  readonly open: string;
  readonly print: string;
  readonly reset: string;
  readonly privacy: string;
  readonly notStored: string;
  readonly copyFallback: string;
  readonly keys: string;
  readonly keysIntro: string;
  readonly keyList: readonly (readonly [readonly string[], string])[];
  readonly keysOn: string;
  readonly itemCount: (items: number) => string;
}

const en: ChecklistLabels = {
  region: (title) => `Checklist: ${title}`,
  noscript:
    'Scripts are off: the list is complete and prints well, but ticks are forgotten when you leave, and commands keep their placeholders.',
  run: 'Run',
  newRun: 'New run',
  deleteRun: 'Delete',
  name: 'Name of the run',
  about: 'What this run is about',
  aboutHint: 'The values go into the commands below and nowhere else.',
  values: {
    repository: { label: 'Repository', example: 'example/shop' },
    branch: { label: 'Branch', example: 'main' },
    sha: { label: 'Commit', example: '4f2a91c' },
    domain: { label: 'Domain', example: 'shop.example.com' },
    service: { label: 'Service', example: 'web' },
    uuid: { label: 'UUID in Coolify', example: 'vk8s0wg4' },
  },
  total: (items) => `0 of ${items} items`,
  undo: 'Undo',
  provable: (items, total) => `The validator can prove ${items} of these ${total} items from your files.`,
  openValidator: 'Open the validator',
  useResult: 'Use its last result',
  notApplicable: 'Not applicable',
  note: 'Note',
  noteOf: 'Note on this item',
  reason: 'Why does it not apply?',
  saveReason: 'Set aside',
  cancel: 'Cancel',
  detail: 'Why, and what shows it',
  why: 'If skipped',
  where: 'Where to look',
  command: 'Command',
  expected: 'Expected',
  copy: 'Copy',
  prevents: 'Prevents',
  rules: 'Proved by',
  facts: 'Facts',
  linkToItem: 'Link to this item',
  linkToSection: (title) => `Link to the section "${title}"`,
  retired: 'No longer asked',
  retiredHint: 'The list had these items once. What you said about them is kept with the run.',
  takeaway: 'Share, save, print',
  copyMarkdown: 'Copy as Markdown',
  copyLink: 'Copy link',
  withNotes: 'with my notes',
  save: 'Save as file',
  open: 'Open file',
  print: 'Print',
  reset: 'Reset',
  privacy:
    'Runs are kept in this browser only. A copied link holds the run in the part of the address that browsers do not send.',
  notStored:
    'This browser stores nothing for this page: the run is lost when you leave. Save it as a file to keep it.',
  copyFallback: 'The browser does not let the page copy. Copy the text from this field.',
  keys: 'Keyboard shortcuts',
  keysIntro: 'They work while the focus is on an item of the list, never while you type.',
  keyList: [
    [['j', '↓'], 'Next item'],
    [['k', '↑'], 'Previous item'],
    [['x', 'Space'], 'Tick or untick'],
    [['a'], 'Not applicable, with a reason'],
    [['n'], 'Note'],
    [['o'], 'Open or fold why, command and expected line'],
    [['u'], 'Undo'],
    [['?'], 'These shortcuts'],
  ],
  keysOn: 'Shortcuts of a single key are on',
  itemCount: (items) => `${items} items`,
};

const es: ChecklistLabels = {
  region: (title) => `Lista de verificación: ${title}`,
  noscript:
    'Los scripts están desactivados: la lista está completa y se imprime bien, pero las marcas se pierden al salir y las órdenes conservan sus marcadores.',
  run: 'Ejecución',
  newRun: 'Nueva ejecución',
  deleteRun: 'Eliminar',
  name: 'Nombre de la ejecución',
  about: 'De qué trata esta ejecución',
  aboutHint: 'Los valores se escriben en las órdenes de abajo y en ningún otro sitio.',
  values: {
    repository: { label: 'Repositorio', example: 'example/tienda' },
    branch: { label: 'Rama', example: 'main' },
    sha: { label: 'Confirmación', example: '4f2a91c' },
    domain: { label: 'Dominio', example: 'tienda.example.com' },
    service: { label: 'Servicio', example: 'web' },
    uuid: { label: 'UUID en Coolify', example: 'vk8s0wg4' },
  },
  total: (items) => `0 de ${items} puntos`,
  undo: 'Deshacer',
  provable: (items, total) =>
    `El validador puede comprobar ${items} de estos ${total} puntos a partir de sus archivos.`,
  openValidator: 'Abrir el validador',
  useResult: 'Usar su último resultado',
  notApplicable: 'No aplicable',
  note: 'Nota',
  noteOf: 'Nota sobre este punto',
  reason: '¿Por qué no se aplica?',
  saveReason: 'Apartar',
  cancel: 'Cancelar',
  detail: 'Por qué, y qué lo demuestra',
  why: 'Si se omite',
  where: 'Dónde mirar',
  command: 'Orden',
  expected: 'Resultado esperado',
  copy: 'Copiar',
  prevents: 'Previene',
  rules: 'Lo comprueba',
  facts: 'Hechos',
  linkToItem: 'Enlace a este punto',
  linkToSection: (title) => `Enlace a la sección «${title}»`,
  retired: 'Ya no se pregunta',
  retiredHint: 'La lista tuvo estos puntos. Lo que usted indicó sobre ellos se conserva con la ejecución.',
  takeaway: 'Compartir, guardar, imprimir',
  copyMarkdown: 'Copiar como Markdown',
  copyLink: 'Copiar enlace',
  withNotes: 'con mis notas',
  save: 'Guardar como archivo',
  open: 'Abrir archivo',
  print: 'Imprimir',
  reset: 'Restablecer',
  privacy:
    'Las ejecuciones se guardan solo en este navegador. Un enlace copiado lleva la ejecución en la parte de la dirección que los navegadores no envían.',
  notStored:
    'Este navegador no guarda nada de esta página: la ejecución se pierde al salir. Guárdela como archivo para conservarla.',
  copyFallback: 'El navegador no permite copiar a la página. Copie el texto de este campo.',
  keys: 'Atajos de teclado',
  keysIntro: 'Funcionan mientras el foco está en un punto de la lista, nunca mientras escribe.',
  keyList: [
    [['j', '↓'], 'Punto siguiente'],
    [['k', '↑'], 'Punto anterior'],
    [['x', 'Espacio'], 'Marcar o desmarcar'],
    [['a'], 'No aplicable, con un motivo'],
    [['n'], 'Nota'],
    [['o'], 'Desplegar o plegar el motivo, la orden y el resultado esperado'],
    [['u'], 'Deshacer'],
    [['?'], 'Estos atajos'],
  ],
  keysOn: 'Los atajos de una sola tecla están activos',
  itemCount: (items) => `${items} puntos`,
};

export const checklistLabels: Readonly<Record<Locale, ChecklistLabels>> = { en, es };
