import type { Locale } from '../../i18n/locale.ts';

/** The sentences of the command `checklist`. User text must be made printable before it goes in. */
export interface ChecklistCommandTexts {
  readonly help: {
    readonly command: string;
    readonly operands: string;
    readonly options: Readonly<Record<string, string>>;
  };
  oneList(lists: readonly string[]): string;
  listUnknown(given: string): string;
  readonly oneStack: string;
  readonly nothing: string;
  /** The head of the items that prevent an entry. */
  readonly inLists: string;
  valueUnfit(option: string): string;
  domainUnfit(given: string): string;
}

const en: ChecklistCommandTexts = {
  help: {
    command: 'Print a checklist; tick what the rules prove of a stack.',
    operands: 'LIST',
    options: {
      compose:
        'the compose file or the directory that the rules look at; may be repeated for its other files',
      repository: 'the repository that the list is about',
      branch: 'the branch that the list is about',
      sha: 'the commit that the list is about',
      service: 'the service that the list is about',
    },
  },
  oneList: (lists) => `Name one list: ${lists.join(', ')}.`,
  listUnknown: (given) => `"${given}" is no list.`,
  oneStack: 'A checklist looks at one stack. Give one directory, or one compose file and its other files.',
  nothing: 'There is nothing to look at.',
  inLists: 'In the checklists',
  valueUnfit: (option) => `${option} takes one line of text that does not begin with a hyphen.`,
  domainUnfit: (given) =>
    `--domain cannot be "${given}". Write a host, an address or SERVICE=URL, for example app.example.com.`,
};

const es: ChecklistCommandTexts = {
  help: {
    command: 'Mostrar una lista de verificación y marcar lo que las reglas comprueban de una pila.',
    operands: 'LIST',
    options: {
      compose:
        'el archivo Compose o el directorio que examinan las reglas; se puede repetir para sus otros archivos',
      repository: 'el repositorio del que trata la lista',
      branch: 'la rama de la que trata la lista',
      sha: 'la confirmación de la que trata la lista',
      service: 'el servicio del que trata la lista',
    },
  },
  oneList: (lists) => `Indique una sola lista: ${lists.join(', ')}.`,
  listUnknown: (given) => `«${given}» no es ninguna lista.`,
  oneStack:
    'Una lista de verificación examina una sola pila. Indique un directorio, o un archivo Compose y sus otros archivos.',
  nothing: 'No hay nada que examinar.',
  inLists: 'En las listas de verificación',
  valueUnfit: (option) => `${option} recibe una línea de texto que no empiece con un guion.`,
  domainUnfit: (given) =>
    `--domain no puede ser «${given}». Escriba un host, una dirección o SERVICE=URL, por ejemplo app.example.com.`,
};

export const CHECKLIST_COMMAND_TEXTS: Readonly<Record<Locale, ChecklistCommandTexts>> = { en, es };
