import type { Why } from '#src/diagnose/index.ts';
import type { Locale } from '#src/i18n/locale.ts';
import type { FinderProblem } from './protocol.ts';

/** How likely a cause is, in words. */
export type Likelihood = 'high' | 'good' | 'some' | 'little';

/** What the finder says. */
export interface FinderStrings {
  /** The field: on a page of its own, and on the page for an address that leads nowhere. */
  readonly label: string;
  readonly labelOfAddress: string;
  readonly placeholder: string;
  readonly privacy: string;
  readonly open: string;
  readonly clear: string;
  readonly examplesTitle: string;
  readonly examples: readonly string[];
  readonly noscript: string;
  readonly triage: string;
  readonly index: string;
  readonly region: string;
  readonly reading: string;
  /** The heading of the results, which is also read aloud. */
  found(count: number, best: string): string;
  asks(count: number): string;
  readonly nothing: string;
  readonly nothingTips: readonly string[];
  readonly answer: string;
  readonly causes: string;
  readonly command: string;
  readonly look: string;
  readonly likelihood: Readonly<Record<Likelihood, string>>;
  readonly why: Readonly<Record<Why, string>>;
  line(line: number): string;
  more(count: number): string;
  /** Above the excerpt of a text that is too large for the field. */
  large(name: string, size: string, lines: number): string;
  cut(size: string): string;
  readonly pasted: string;
  readonly incident: string;
  readonly incidentCopied: string;
  readonly incidentShown: string;
  readonly incidentFailed: string;
  readonly report: string;
  readonly link: string;
  readonly linkCopied: string;
  readonly copyRefused: string;
  readonly whole: string;
  readonly copy: string;
  readonly copied: string;
  readonly problems: Readonly<Record<FinderProblem, string>>;
  readonly again: string;
}

const number = (value: number, separator: string): string =>
  String(value).replace(/\B(?=(?:\d{3})+$)/g, separator);

const en: FinderStrings = {
  label: 'Paste a log or an error message, or say what you see',
  labelOfAddress: 'Looking for an error? Paste it, or change the words of the address',
  placeholder: 'no available server',
  privacy: 'Read by your browser, in this page: nothing that you type, paste or drop is sent anywhere.',
  open: 'Open a file',
  clear: 'Clear',
  examplesTitle: 'For example:',
  examples: [
    'no available server',
    'Bind for 0.0.0.0:8080 failed: port is already allocated',
    'uploaded files are gone after a redeploy',
  ],
  noscript: 'The symptom finder needs JavaScript. These ways work without it:',
  triage: 'Triage, one question at a time',
  index: 'All errors, as they appear on screen',
  region: 'Symptom finder',
  reading: 'Reading…',
  found: (count, best) => (count === 1 ? `1 cause fits: ${best}` : `${count} causes may fit. First: ${best}`),
  asks: (count) => `Several causes look like this. One question separates them; ${count} causes may fit.`,
  nothing: 'Nothing in the catalog fits this text.',
  nothingTips: [
    'Paste the line that names the error, with the lines before it.',
    'Or the last 50 lines of the deployment log, or of the log of the container.',
    'Or say what you see: the number in the browser, the state in Coolify, what changed.',
  ],
  answer: 'What tells them apart',
  causes: 'Causes, most likely first',
  command: 'Command that tells them apart',
  look: 'Look:',
  likelihood: { high: 'Very likely', good: 'Likely', some: 'Possible', little: 'Less likely' },
  why: { pattern: 'known text', structure: 'form of the line', terms: 'telling words' },
  line: (line) => `Line ${number(line, ',')}`,
  more: (count) => (count === 1 ? 'Show 1 more cause' : `Show ${count} more causes`),
  large: (name, size, lines) =>
    `${name}: ${size}, ${number(lines, ',')} lines. All of it was read; the field shows the beginning.`,
  cut: (size) => `Only the last ${size} were read; lines are counted from there.`,
  pasted: 'Pasted text',
  incident: 'Copy incident report',
  incidentCopied:
    'Incident report copied. Secrets, IP addresses and e-mail addresses are masked: read it before you share it.',
  incidentShown:
    'The browser does not let this page copy. The report is below, with secrets, IP addresses and e-mail addresses masked.',
  incidentFailed: 'The report could not be made. Check the connection and try again.',
  report: 'Incident report',
  link: 'Copy link',
  linkCopied: 'Link copied.',
  copyRefused: 'The browser does not let this page copy.',
  whole: 'Open in the symptom finder',
  copy: 'Copy',
  copied: 'Copied',
  problems: {
    'not-text': 'This file is not text. Choose a log file, or paste the lines.',
    unreadable: 'The file could not be read. Try again, or paste its lines.',
    unavailable:
      'The finder could not be loaded. Your text is still here. Check the connection and try again.',
  },
  again: 'Try again',
};

const es: FinderStrings = {
  label: 'Pegue un registro o un mensaje de error, o describa lo que ve',
  labelOfAddress: '¿Busca un error? Péguelo o cambie las palabras de la dirección',
  placeholder: 'no available server',
  privacy:
    'Lo lee su navegador, en esta página: nada de lo que escriba, pegue o suelte se envía a ningún sitio.',
  open: 'Abrir un archivo',
  clear: 'Borrar',
  examplesTitle: 'Por ejemplo:',
  examples: [
    'no available server',
    'Bind for 0.0.0.0:8080 failed: port is already allocated',
    'se pierden los archivos subidos después de cada despliegue',
  ],
  noscript: 'El buscador de síntomas necesita JavaScript. Estos caminos funcionan sin él:',
  triage: 'Triaje, pregunta a pregunta',
  index: 'Todos los errores, tal como aparecen en pantalla',
  region: 'Buscador de síntomas',
  reading: 'Leyendo…',
  found: (count, best) =>
    count === 1 ? `Coincide 1 causa: ${best}` : `Pueden coincidir ${count} causas. La primera: ${best}`,
  asks: (count) => `Varias causas se ven así. Una pregunta las separa; pueden coincidir ${count} causas.`,
  nothing: 'Nada del catálogo corresponde a este texto.',
  nothingTips: [
    'Pegue la línea que nombra el error, con las líneas anteriores.',
    'O las últimas 50 líneas del registro del despliegue o del registro del contenedor.',
    'O describa lo que ve: el número en el navegador, el estado en Coolify, lo que ha cambiado.',
  ],
  answer: 'Lo que las distingue',
  causes: 'Causas, de más a menos probable',
  command: 'Orden que las distingue',
  look: 'Observe:',
  likelihood: { high: 'Muy probable', good: 'Probable', some: 'Posible', little: 'Menos probable' },
  why: { pattern: 'texto conocido', structure: 'forma de la línea', terms: 'palabras reveladoras' },
  line: (line) => `Línea ${number(line, '.')}`,
  more: (count) => (count === 1 ? 'Mostrar 1 causa más' : `Mostrar ${count} causas más`),
  large: (name, size, lines) =>
    `${name}: ${size}, ${number(lines, '.')} líneas. Se ha leído todo; el campo muestra el principio.`,
  cut: (size) => `Solo se han leído los últimos ${size}; las líneas se cuentan desde ahí.`,
  pasted: 'Texto pegado',
  incident: 'Copiar informe de incidente',
  incidentCopied:
    'Informe de incidente copiado. Los secretos, las direcciones IP y las direcciones de correo están ocultos: léalo antes de compartirlo.',
  incidentShown:
    'El navegador no permite copiar a esta página. El informe está debajo, con los secretos, las direcciones IP y las direcciones de correo ocultos.',
  incidentFailed: 'No se ha podido crear el informe. Compruebe la conexión e inténtelo de nuevo.',
  report: 'Informe de incidente',
  link: 'Copiar enlace',
  linkCopied: 'Enlace copiado.',
  copyRefused: 'El navegador no permite copiar a esta página.',
  whole: 'Abrir en el buscador de síntomas',
  copy: 'Copiar',
  copied: 'Copiado',
  problems: {
    'not-text': 'Este archivo no es texto. Elija un archivo de registro o pegue las líneas.',
    unreadable: 'No se ha podido leer el archivo. Inténtelo de nuevo o pegue sus líneas.',
    unavailable:
      'No se ha podido cargar el buscador. Su texto sigue aquí. Compruebe la conexión e inténtelo de nuevo.',
  },
  again: 'Intentar de nuevo',
};

export const finderStrings: Readonly<Record<Locale, FinderStrings>> = { en, es };
