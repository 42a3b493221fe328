import type { Locale } from '../../i18n/locale.ts';
import type { Why } from '../../diagnose/index.ts';

/** The sentences of the command `diagnose`. User text must be made printable before it goes in. */
export interface DiagnoseTexts {
  readonly oneText: string;
  readonly help: { readonly command: string; readonly operands: string };
  readonly nothing: string;
  line(line: number): string;
  readonly why: Readonly<Record<Why, string>>;
  readonly page: string;
  explain(entry: string): string;
  /** Titles and words of the incident report. */
  readonly incident: {
    readonly title: string;
    readonly startedAt: string;
    readonly unknown: string;
    readonly stage: string;
    readonly severity: string;
    readonly rootCause: string;
    readonly noCause: string;
    readonly fix: string;
    readonly logs: string;
    readonly related: string;
    readonly masked: string;
  };
}

const en: DiagnoseTexts = {
  oneText: 'Name one file with a log or a message, or - for standard input.',
  help: {
    command: 'Find the entries of the catalog that explain a log, an error message or a phrase.',
    operands: '[FILE|-]',
  },
  nothing: 'Nothing in the catalog fits this text. Add the line that names the error, or more of the log.',
  line: (line) => `line ${line}`,
  why: { pattern: 'text of this entry', structure: 'form of the line', terms: 'words of the line' },
  page: 'Page',
  explain: (entry) => `coolify-playbook explain ${entry}`,
  incident: {
    title: 'Incident',
    startedAt: 'Started at',
    unknown: 'unknown',
    stage: 'Stage',
    severity: 'Severity',
    rootCause: 'Root cause',
    noCause: 'Nothing in the catalog fits the text.',
    fix: 'Recommended fix',
    logs: 'Lines that tell',
    related: 'Related',
    masked: 'Secrets, IP addresses and e-mail addresses are masked. Read the lines before you share them.',
  },
};

const es: DiagnoseTexts = {
  oneText: 'Indique un solo archivo con un registro o un mensaje, o - para la entrada estándar.',
  help: {
    command: 'Encontrar las entradas del catálogo que explican un registro, un mensaje de error o una frase.',
    operands: '[FILE|-]',
  },
  nothing:
    'Nada del catálogo corresponde a este texto. Añada la línea que nombra el error, o más líneas del registro.',
  line: (line) => `línea ${line}`,
  why: { pattern: 'texto de esta entrada', structure: 'forma de la línea', terms: 'palabras de la línea' },
  page: 'Página',
  explain: (entry) => `coolify-playbook explain ${entry}`,
  incident: {
    title: 'Incidente',
    startedAt: 'Inicio',
    unknown: 'desconocido',
    stage: 'Etapa',
    severity: 'Gravedad',
    rootCause: 'Causa raíz',
    noCause: 'Nada del catálogo corresponde al texto.',
    fix: 'Solución recomendada',
    logs: 'Líneas relevantes',
    related: 'Relacionado',
    masked:
      'Los secretos, las direcciones IP y las direcciones de correo están ocultos. Lea las líneas antes de compartirlas.',
  },
};

export const DIAGNOSE_TEXTS: Readonly<Record<Locale, DiagnoseTexts>> = { en, es };
