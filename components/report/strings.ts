import type { Locale } from '#src/i18n/locale.ts';
import type { ProblemKind } from '#src/site/problem-report.ts';

/** The words around a report. */
export interface ReportStrings {
  /** The button that opens it. */
  readonly open: Readonly<Record<ProblemKind, string>>;
  readonly region: string;
  /** Where a repository is known, and where none is. */
  readonly intro: string;
  readonly introCopy: string;
  /** What the reader can add. */
  readonly excerpt: Readonly<Record<ProblemKind, string>>;
  readonly text: string;
  /** Leads to the prefilled form. */
  readonly issue: string;
  readonly isCut: string;
  readonly copy: string;
  readonly copied: string;
  readonly refused: string;
  readonly close: string;
}

export const reportStrings: Readonly<Record<Locale, ReportStrings>> = {
  en: {
    open: {
      'false-alarm': 'Report a false alarm',
      'missing-cause': 'Report a missing error',
      'preview-differs': 'Report a difference from Coolify',
    },
    region: 'Report',
    intro:
      'This is what the report says; change it as you like. Nothing is sent until you submit the form that the link opens.',
    introCopy: 'This is what the report says; change it as you like. Nothing leaves this page.',
    excerpt: {
      'false-alarm': 'Add the lines around the finding, with secrets masked',
      'missing-cause': 'Add the text, with secrets and addresses masked',
      'preview-differs': 'Add the compose file, with secrets masked',
    },
    text: 'Text of the report',
    issue: 'Open a prefilled issue',
    isCut: 'The text is too long for a link: its end is left out there. Copy the report to have all of it.',
    copy: 'Copy report',
    copied: 'Report copied. Read it again before you share it.',
    refused: 'The browser does not let this page copy: select the text.',
    close: 'Close report',
  },
  es: {
    open: {
      'false-alarm': 'Notificar una falsa alarma',
      'missing-cause': 'Notificar un error que falta',
      'preview-differs': 'Notificar una diferencia con Coolify',
    },
    region: 'Informe',
    intro:
      'Esto es lo que dice el informe; puede cambiarlo. No se envía nada hasta que usted envíe el formulario que abre el enlace.',
    introCopy: 'Esto es lo que dice el informe; puede cambiarlo. Nada sale de esta página.',
    excerpt: {
      'false-alarm': 'Añadir las líneas en torno al hallazgo, con los secretos ocultos',
      'missing-cause': 'Añadir el texto, con los secretos y las direcciones ocultos',
      'preview-differs': 'Añadir el archivo Compose, con los secretos ocultos',
    },
    text: 'Texto del informe',
    issue: 'Abrir una incidencia ya redactada',
    isCut:
      'El texto es demasiado largo para un enlace y allí falta el final. Copie el informe para tenerlo entero.',
    copy: 'Copiar el informe',
    copied: 'Informe copiado. Vuelva a leerlo antes de compartirlo.',
    refused: 'El navegador no permite copiar a esta página: seleccione el texto.',
    close: 'Cerrar el informe',
  },
};
