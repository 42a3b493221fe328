import type { FREQUENCIES, PHASES, SEVERITIES } from '#src/catalog/schema.ts';
import type { Locale } from '#src/i18n/locale.ts';
import type { Severity } from '#src/lint/index.ts';
import type { FactArea } from './ledger.ts';

/** The words that the catalog and the reference of rules add around their data. */
export interface CatalogStrings {
  readonly priority: string;
  readonly severity: string;
  readonly frequency: string;
  readonly frequencyFrom: (frequency: string, reports: number, recent: number) => string;
  readonly versions: string;
  readonly versionRange: (from: string | undefined, before: string | undefined) => string;
  readonly noRule: string;
  readonly phase: string;
  readonly verified: string;
  readonly verifiedOn: (version: string, date: string) => string;
  readonly severities: Readonly<Record<(typeof SEVERITIES)[number], string>>;
  readonly frequencies: Readonly<Record<(typeof FREQUENCIES)[number], string>>;
  readonly phases: Readonly<Record<(typeof PHASES)[number], string>>;
  readonly ruleSeverities: Readonly<Record<Severity, string>>;
  readonly detectedBy: string;
  readonly detectedByIntro: (count: number) => string;
  readonly inChecklists: string;
  readonly inChecklistsIntro: (count: number) => string;
  readonly whyOnCoolify: string;
  readonly whatToDo: string;
  readonly wrong: string;
  readonly afterFix: string;
  readonly right: string;
  readonly exceptions: string;
  readonly openInValidator: string;
  readonly fixable: Readonly<Record<'safe' | 'unsafe' | 'none', string>>;
  readonly facts: string;
  readonly rulesOrReason: string;
  readonly specification: string;
  readonly sources: string;
  readonly sourcesRead: (date: string) => string;
  readonly rule: string;
  readonly problem: string;
  readonly fix: string;
  readonly entry: string;
  readonly rulesWithoutEntry: string;
  readonly symptom: string;
  readonly error: string;
  readonly allErrors: string;
  readonly areas: Readonly<Record<FactArea, string>>;
  readonly status: Readonly<Record<'confirmed' | 'inferred' | 'docs' | 'mixed', string>>;
  readonly audited: string;
  readonly executed: string;
  readonly source: string;
  readonly citedBy: string;
}

export const catalogStrings: Readonly<Record<Locale, CatalogStrings>> = {
  en: {
    priority: 'Priority',
    severity: 'Severity',
    frequency: 'Frequency',
    frequencyFrom: (frequency, reports, recent) =>
      `${frequency} (${reports} ${reports === 1 ? 'thread' : 'threads'} read, ${recent} since 2025)`,
    versions: 'Versions',
    versionRange: (from, before) =>
      [from === undefined ? '' : `from ${from}`, before === undefined ? '' : `before ${before}`]
        .filter((part) => part !== '')
        .join(', '),
    noRule: 'No rule can find this in a file.',
    phase: 'Phase',
    verified: 'Checked',
    verifiedOn: (version, date) => `Coolify ${version}, ${date}`,
    severities: { critical: 'critical', high: 'high', medium: 'medium', low: 'low' },
    frequencies: { common: 'common', occasional: 'occasional', rare: 'rare' },
    phases: {
      build: 'build',
      start: 'start',
      route: 'routing',
      persist: 'persistence',
      redeploy: 'redeployment',
      operate: 'operation',
    },
    ruleSeverities: { error: 'error', warning: 'warning', info: 'note' },
    detectedBy: 'Detected before the push',
    detectedByIntro: (count) =>
      count === 1
        ? 'The validator and the command find this with one rule.'
        : `The validator and the command find this with ${count} rules.`,
    inChecklists: 'In the checklists',
    inChecklistsIntro: (count) =>
      count === 1
        ? 'One item prevents this error or shows it early:'
        : `${count} items prevent this error or show it early:`,
    whyOnCoolify: 'Why on Coolify',
    whatToDo: 'What to do',
    wrong: 'Reported',
    afterFix: 'After the fix',
    right: 'Accepted',
    exceptions: 'Not reported',
    openInValidator: 'Open in the validator',
    fixable: { safe: 'one-click fix', unsafe: 'one-click fix that changes behaviour', none: 'fixed by hand' },
    facts: 'Facts',
    rulesOrReason: 'Rules, or why there is none',
    specification: 'Specification',
    sources: 'Sources',
    sourcesRead: (date) => `State of ${date}.`,
    rule: 'Rule',
    problem: 'What it finds',
    fix: 'Fix',
    entry: 'Explained at',
    rulesWithoutEntry: 'Rules explained here',
    symptom: 'On screen',
    error: 'Error',
    allErrors: 'All errors',
    areas: {
      file: 'The file and its YAML',
      environment: 'Environment in the compose file',
      volumes: 'Volumes, configs and secrets',
      network: 'Ports, networks and routes',
      service: 'Keys of a service',
      magic: 'Magic variables',
      variables: 'Variables in Coolify',
      deployment: 'What a deployment runs',
      proxy: 'The proxy',
      status: 'Status and health',
      git: 'Git, queue and API',
      persistence: 'Data, backups and clean-up',
      interface: "Coolify's interface",
    },
    status: {
      confirmed: 'read in the source',
      inferred: 'expected, worked out from the source',
      docs: 'from documentation',
      mixed: 'partly read in the source, partly expected',
    },
    audited: 'checked twice',
    executed: 'executed',
    source: 'Source',
    citedBy: 'Used by',
  },
  es: {
    priority: 'Prioridad',
    severity: 'Gravedad',
    frequency: 'Frecuencia',
    frequencyFrom: (frequency, reports, recent) =>
      `${frequency} (${reports} ${reports === 1 ? 'hilo leído' : 'hilos leídos'}, ${recent} desde 2025)`,
    versions: 'Versiones',
    versionRange: (from, before) =>
      [from === undefined ? '' : `desde la ${from}`, before === undefined ? '' : `antes de la ${before}`]
        .filter((part) => part !== '')
        .join(', '),
    noRule: 'Ninguna regla puede encontrarlo en un archivo.',
    phase: 'Fase',
    verified: 'Comprobado',
    verifiedOn: (version, date) => `Coolify ${version}, ${date}`,
    severities: { critical: 'crítica', high: 'alta', medium: 'media', low: 'baja' },
    frequencies: { common: 'frecuente', occasional: 'ocasional', rare: 'poco frecuente' },
    phases: {
      build: 'construcción',
      start: 'arranque',
      route: 'enrutamiento',
      persist: 'persistencia',
      redeploy: 'nuevo despliegue',
      operate: 'operación',
    },
    ruleSeverities: { error: 'error', warning: 'advertencia', info: 'nota' },
    detectedBy: 'Se detecta antes de enviar',
    detectedByIntro: (count) =>
      count === 1
        ? 'El validador y la orden lo encuentran con una regla.'
        : `El validador y la orden lo encuentran con ${count} reglas.`,
    inChecklists: 'En las listas de verificación',
    inChecklistsIntro: (count) =>
      count === 1
        ? 'Un elemento evita este error o lo muestra a tiempo:'
        : `${count} elementos evitan este error o lo muestran a tiempo:`,
    whyOnCoolify: 'Por qué en Coolify',
    whatToDo: 'Qué hacer',
    wrong: 'Se señala',
    afterFix: 'Tras la corrección',
    right: 'Se acepta',
    exceptions: 'No se señala',
    openInValidator: 'Abrir en el validador',
    fixable: {
      safe: 'corrección con un clic',
      unsafe: 'corrección con un clic que cambia el comportamiento',
      none: 'se corrige a mano',
    },
    facts: 'Hechos',
    rulesOrReason: 'Reglas, o por qué no hay ninguna',
    specification: 'Especificación',
    sources: 'Fuentes',
    sourcesRead: (date) => `Estado al ${date}.`,
    rule: 'Regla',
    problem: 'Qué encuentra',
    fix: 'Corrección',
    entry: 'Se explica en',
    rulesWithoutEntry: 'Reglas que se explican aquí',
    symptom: 'En pantalla',
    error: 'Error',
    allErrors: 'Todos los errores',
    areas: {
      file: 'El archivo y su YAML',
      environment: 'Entorno en el archivo de Compose',
      volumes: 'Volúmenes, configs y secrets',
      network: 'Puertos, redes y rutas',
      service: 'Claves de un servicio',
      magic: 'Variables mágicas',
      variables: 'Variables en Coolify',
      deployment: 'Qué ejecuta un despliegue',
      proxy: 'El proxy',
      status: 'Estado y salud',
      git: 'Git, cola y API',
      persistence: 'Datos, copias de seguridad y limpieza',
      interface: 'Interfaz de Coolify',
    },
    status: {
      confirmed: 'leído en el código fuente',
      inferred: 'previsto, deducido del código fuente',
      docs: 'según la documentación',
      mixed: 'en parte leído en el código fuente, en parte previsto',
    },
    audited: 'comprobado dos veces',
    executed: 'ejecutado',
    source: 'Fuente',
    citedBy: 'Se usa en',
  },
};

/** A date in words, the day before the month in both languages. */
export function dateInWords(date: Date, locale: Locale): string {
  const region = locale === 'en' ? 'en-GB' : locale;
  return new Intl.DateTimeFormat(region, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
