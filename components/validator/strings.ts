import type { Locale } from '#src/i18n/locale.ts';
import type { Severity, Verdict } from '#src/lint/finding.ts';
import type { FileKind } from '#src/lint/text-file.ts';
import type { Counts, Grouping } from '#src/validator/findings.ts';
import type { StepKind } from '#src/validator/history.ts';
import type { ShareProblem } from '#src/validator/share-link.ts';
import { COOLIFY_VERSION } from '#src/site/coverage.ts';

/** Every word that the validator shows, apart from those of the findings. */
export interface ValidatorStrings {
  readonly editor: {
    readonly region: string;
    readonly labels: Readonly<Record<FileKind, string>>;
    readonly placeholders: Readonly<Record<FileKind, string>>;
    readonly keyboard: string;
    readonly openFiles: string;
    readonly openFolder: string;
    readonly clear: string;
    readonly undo: string;
    readonly redo: string;
    undoStep(kind: StepKind): string;
    redoStep(kind: StepKind): string;
    readonly dropHere: string;
    excerpt(size: string, limit: string): string;
    readonly divider: string;
  };
  readonly results: { readonly tabs: string; readonly findings: string; readonly preview: string };
  readonly files: {
    readonly tabs: string;
    readonly tab: Readonly<Record<FileKind, string>>;
    /** How many of each severity a tab has, for those who do not see the icons. */
    counts(counts: Counts): string;
    readonly choose: string;
    readonly path: string;
    readonly pathHelp: string;
    readonly add: string;
    /** What is added, for those who do not see the tab beside it. */
    readonly added: Readonly<Record<FileKind, string>>;
    readonly remove: string;
    readonly removed: string;
    readonly empty: string;
  };
  readonly settings: {
    title(set: number): string;
    readonly help: string;
    domainsOf(service: string): string;
    readonly none: string;
    readonly invalid: string;
  };
  readonly verdict: {
    readonly region: string;
    summary(verdict: Verdict, counts: Counts): string;
    readonly emptyTitle: string;
    readonly emptyText: string;
    readonly checking: string;
    readonly failedTitle: string;
    readonly failedText: string;
    applyFixes(count: number): string;
    goToFirst(severity: Severity, line: number, path: string | null): string;
    ready(rules: number): string;
    findingsLeft(count: number): string;
    /** Said instead of `findingsLeft` when there is none. */
    readonly allFixable: string;
    /** A link from the verdict to the list, where both do not fit on one screen. */
    readonly toFindings: string;
    brokenRules(rules: string): string;
  };
  readonly findings: {
    readonly region: string;
    readonly samples: string;
    readonly privacy: string;
    severity(severity: Severity): string;
    severityCount(severity: Severity, count: number): string;
    line(line: number): string;
    goToLine(line: number): string;
    /** Said when a jump has arrived. */
    jumped(
      index: number,
      total: number,
      severity: Severity,
      path: string,
      line: number,
      message: string,
    ): string;
    readonly explain: string;
    readonly effect: string;
    readonly rule: string;
    readonly facts: string;
    readonly noFacts: string;
    readonly why: string;
    readonly fix: string;
    readonly apply: string;
    readonly changesBehaviour: string;
    readonly removed: string;
    readonly added: string;
    atLine(line: number): string;
    readonly more: string;
    moreAbout(rule: string): string;
    readonly wholeFile: string;
    service(name: string): string;
    ignored(count: number): string;
    readonly ignoredReason: string;
    readonly filters: string;
    readonly filterSeverity: string;
    readonly filterService: string;
    readonly filterFile: string;
    readonly filterFixable: string;
    readonly groupBy: string;
    readonly groupings: Readonly<Record<Grouping, string>>;
    readonly all: string;
    shown(shown: number, total: number): string;
    readonly noneShown: string;
    readonly showAll: string;
    /** Of a list of which the page has the gravest findings only. */
    gravest(shown: number, total: number): string;
    showMore(count: number, left: number): string;
    showBefore(count: number): string;
  };
  readonly actions: {
    readonly group: string;
    readonly copyFile: string;
    readonly copyLink: string;
    readonly copyReport: string;
    readonly saveSarif: string;
  };
  readonly notice: {
    readonly fixApplied: string;
    fixesApplied(count: number): string;
    readonly fixOutdated: string;
    undone(kind: StepKind): string;
    redone(kind: StepKind): string;
    readonly cleared: string;
    readonly restored: string;
    readonly storageUnavailable: string;
    readonly fileCopied: string;
    readonly reportCopied: string;
    /** The same, of a report that does not list every finding. */
    readonly reportCut: string;
    sarifSaved(name: string): string;
    /** Neither link nor report could be made. */
    readonly notMade: string;
    linkCopied(masked: number): string;
    linkLong(characters: number): string;
    readonly linkTooLong: string;
    readonly copyRefused: string;
    readonly linkOpened: string;
    /** The same, when there was another text before. */
    readonly linkOpenedOver: string;
    linkProblem(problem: ShareProblem): string;
    readonly removed: string;
    filesOpened(names: readonly string[]): string;
    otherCompose(names: readonly string[]): string;
    tooMany(left: number, most: number): string;
    readonly nothingFound: string;
    tooManyEntries(most: number): string;
    tooLarge(size: string): string;
    fileTooLarge(name: string, size: string): string;
    readonly notText: string;
    readonly unreadableFile: string;
  };
  readonly report: {
    readonly title: string;
    checkedBy(rules: number): string;
    /** Said at the end of a report that does not list every finding. */
    cut(left: number): string;
    place(line: number, path: string | null): string;
  };
  readonly quick: {
    readonly label: string;
    readonly placeholder: string;
    readonly open: string;
    more(count: number): string;
  };
  readonly noscript: { readonly text: string; readonly link: string };
}

/** "1 error", "2 errors". */
function count(number: number, one: string, other: string): string {
  return `${number} ${number === 1 ? one : other}`;
}

const NOUNS = {
  en: { error: ['error', 'errors'], warning: ['warning', 'warnings'], info: ['note', 'notes'] },
  es: { error: ['error', 'errores'], warning: ['advertencia', 'advertencias'], info: ['nota', 'notas'] },
} as const;

function countOf(locale: Locale, severity: Severity, number: number): string {
  const [one, other] = NOUNS[locale][severity];
  return count(number, one, other);
}

/** "3 errors, 2 warnings", leaving out what there is none of. */
function listCounts(locale: Locale, counts: Counts): string {
  return (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => countOf(locale, severity, counts[severity]))
    .join(', ');
}

function summary(locale: Locale, words: Record<Verdict, string>, verdict: Verdict, counts: Counts): string {
  const list = listCounts(locale, counts);
  return list === '' ? words[verdict] : `${words[verdict]}: ${list}`;
}

const STEPS: Record<Locale, Record<StepKind, string>> = {
  en: {
    typing: 'typing',
    paste: 'paste',
    fix: 'the fix',
    fixes: 'the fixes',
    clear: 'clear',
    sample: 'open the sample',
    file: 'open the file',
    folder: 'open the files',
    remove: 'remove the file',
    link: 'open the link',
  },
  es: {
    typing: 'lo escrito',
    paste: 'el pegado',
    fix: 'la corrección',
    fixes: 'las correcciones',
    clear: 'el vaciado',
    sample: 'la apertura del ejemplo',
    file: 'la apertura del archivo',
    folder: 'la apertura de los archivos',
    remove: 'la retirada del archivo',
    link: 'la apertura del enlace',
  },
};

const PLACEHOLDERS: Readonly<Record<FileKind, string>> = {
  compose: 'services:\n  web:\n    image: …',
  dockerfile: 'FROM node:24-slim\nWORKDIR /app\n…',
  env: 'NODE_ENV=production\n…',
};

/** "a, b, c and 5 more" would need words: the names beyond the third are counted. */
function listNames(names: readonly string[]): string {
  const rest = names.length - 3;
  return names.slice(0, 3).join(', ') + (rest > 0 ? ` + ${rest}` : '');
}

function inFile(path: string | null, place: string): string {
  return path === null ? place : `${path}, ${place}`;
}

const en: ValidatorStrings = {
  editor: {
    region: 'Files',
    labels: {
      compose: 'Text of the compose file',
      dockerfile: 'Text of the Dockerfile',
      env: 'Text of the env file',
    },
    placeholders: PLACEHOLDERS,
    keyboard: 'Tab indents; Escape, then Tab, leaves the editor. F8 goes to the next finding.',
    openFiles: 'Open files',
    openFolder: 'Open a folder',
    clear: 'Clear',
    undo: 'Undo',
    redo: 'Redo',
    undoStep: (kind) => `Undo: ${STEPS.en[kind]}`,
    redoStep: (kind) => `Redo: ${STEPS.en[kind]}`,
    dropHere: 'Drop files or a folder to check them',
    excerpt: (size, limit) =>
      `The file has ${size}. It is checked whole; the editor shows a part of it, because it takes files up to ${limit}.`,
    divider: 'Width of the editor',
  },
  results: { tabs: 'Results', findings: 'Findings', preview: 'What Coolify will run' },
  files: {
    tabs: 'Kinds of files',
    tab: { compose: 'Compose', dockerfile: 'Dockerfile', env: '.env' },
    counts: (counts) => listCounts('en', counts),
    choose: 'File',
    path: 'Path',
    pathHelp: 'Path from the folder of the compose file. It decides which service builds from a Dockerfile.',
    add: 'Add',
    added: { compose: 'a compose file', dockerfile: 'a Dockerfile', env: 'an env file' },
    remove: 'Remove',
    removed: 'this file',
    empty: 'empty',
  },
  settings: {
    title: (set) =>
      set === 0
        ? 'Domains in Coolify'
        : `Domains in Coolify: ${count(set, 'service with a domain', 'services with a domain')}`,
    help: 'Name the domains that a service has or will have, separated by commas: the check then knows what is routed.',
    domainsOf: (service) => `Service ${service}`,
    none: 'The compose file has no services yet.',
    invalid: 'Write it with its protocol: https://app.example.com',
  },
  verdict: {
    region: 'Verdict',
    summary: (verdict, counts) =>
      summary(
        'en',
        { 'will-fail': 'Will fail on Coolify', 'at-risk': 'At risk', ready: 'Ready to push' },
        verdict,
        counts,
      ),
    emptyTitle: 'No file yet',
    emptyText: 'Paste your compose file, drop it here with its Dockerfiles, or open a sample.',
    checking: 'Checking…',
    failedTitle: 'The check did not work',
    failedText:
      'The checker stopped twice on this file. Your text is safe. Change it, or reload the page, to try again.',
    applyFixes: (fixes) => `Apply ${count(fixes, 'safe fix', 'safe fixes')}`,
    goToFirst: (severity, line, path) =>
      `Go to the first ${NOUNS.en[severity][0]}: ${inFile(path, `line ${line}`)}`,
    ready: (rules) =>
      `${count(rules, 'rule', 'rules')} for Coolify ${COOLIFY_VERSION} found nothing that stops a deployment.`,
    findingsLeft: (left) =>
      left === 1
        ? '1 finding needs a decision of yours. It says what to do.'
        : `${left} findings need a decision of yours. Each says what to do.`,
    allFixable: 'Safe fixes settle every error and warning.',
    toFindings: 'Findings',
    brokenRules: (rules) =>
      `A defect of this site: these rules broke on the file and were left out: ${rules}. The other results stand.`,
  },
  findings: {
    region: 'Findings',
    samples: 'Samples',
    privacy: 'Nothing leaves this page: the file is checked in your browser.',
    severity: (severity) => ({ error: 'Error', warning: 'Warning', info: 'Note' })[severity],
    severityCount: (severity, number) => countOf('en', severity, number),
    line: (line) => `line ${line}`,
    goToLine: (line) => `Go to line ${line} in the editor`,
    jumped: (index, total, severity, path, line, message) =>
      `Finding ${index} of ${total}. ${en.findings.severity(severity)}, ${path}, line ${line}: ${message}`,
    explain: 'Explain',
    effect: 'See what Coolify makes of it',
    rule: 'Rule',
    facts: 'Facts about Coolify',
    noFacts: 'The rule rests on a specification, which its page names.',
    why: 'Why on Coolify',
    fix: 'Fix',
    apply: 'Apply this fix',
    changesBehaviour: 'changes behaviour',
    removed: 'Removed:',
    added: 'Added:',
    atLine: (line) => `Line ${line}`,
    more: 'Read the explanation',
    moreAbout: (rule) => `of ${rule}`,
    wholeFile: 'Whole file',
    service: (name) => `Service ${name}`,
    ignored: (number) => count(number, 'ignored finding', 'ignored findings'),
    ignoredReason: 'Reason',
    filters: 'Filters',
    filterSeverity: 'Severity',
    filterService: 'Service',
    filterFile: 'File',
    filterFixable: 'With a fix',
    groupBy: 'Group by',
    groupings: { place: 'File and service', severity: 'Severity' },
    all: 'All',
    shown: (shown, total) => `${shown} of ${total} findings`,
    noneShown: 'No finding passes these filters.',
    showAll: 'Show all',
    gravest: (shown, total) =>
      `The list has the ${shown} gravest of ${total} findings. Settle these, then the others follow.`,
    showMore: (number, left) => (number < left ? `Show ${number} more of ${left}` : `Show ${number} more`),
    showBefore: (number) => `Show the ${number} before`,
  },
  actions: {
    group: 'Take it along',
    copyFile: 'Copy file',
    copyLink: 'Copy link',
    copyReport: 'Copy as Markdown',
    saveSarif: 'Save as SARIF',
  },
  notice: {
    fixApplied: 'Fix applied.',
    fixesApplied: (fixes) => `${count(fixes, 'fix', 'fixes')} applied.`,
    fixOutdated: 'The file has changed since. Wait for the new result, then apply the fix.',
    undone: (kind) => `Undone: ${STEPS.en[kind]}.`,
    redone: (kind) => `Redone: ${STEPS.en[kind]}.`,
    cleared: 'Cleared. “Undo” brings the file back.',
    restored: 'Restored: the files of your last visit.',
    storageUnavailable: 'This browser did not store the text: it is lost when you close the page.',
    fileCopied: 'File copied.',
    reportCopied: 'Report copied.',
    reportCut: 'Report copied. It lists the gravest findings: all of them would be too long for a comment.',
    sarifSaved: (name) => `Saved: ${name}.`,
    notMade: 'It could not be made: the checker stopped. Copy the file instead.',
    linkCopied: (masked) =>
      masked === 0
        ? 'Link copied. No secret was recognised in the files.'
        : `Link copied. ${count(masked, 'secret was', 'secrets were')} masked in it.`,
    linkLong: (characters) => `It has ${characters} characters: some programs cut it off.`,
    linkTooLong: 'The files are too large for a link. Copy the file instead.',
    copyRefused: 'The browser refused to copy. Copy from this field:',
    linkOpened: 'Opened from the link.',
    linkOpenedOver: 'Opened from the link. “Undo” brings your own files back.',
    linkProblem: (problem) =>
      ({
        unknown: 'The link holds no file that this version can read. Your text is unchanged.',
        damaged: 'The link is incomplete or altered. Ask for it again. Your text is unchanged.',
        'too-large': 'The files in the link are too large. Your text is unchanged.',
        unsupported: 'This browser cannot unpack the link. A newer one can. Your text is unchanged.',
      })[problem],
    removed: 'File removed. “Undo” brings it back.',
    filesOpened: (names) => `Opened: ${listNames(names)}.`,
    otherCompose: (names) => `Coolify deploys one compose file; left aside: ${listNames(names)}.`,
    tooMany: (left, most) =>
      `${count(left, 'file was', 'files were')} left aside: at most ${most} files and 8 MiB are checked together.`,
    nothingFound: 'No compose file, Dockerfile or env file was found there. Your text is unchanged.',
    tooManyEntries: (most) => `The folder was read up to its first ${most} entries.`,
    tooLarge: (size) =>
      `The file has ${size} and was not opened: Coolify refuses compose files over 5 MiB. Your text is unchanged.`,
    fileTooLarge: (name, size) => `${name} has ${size} and was left aside: files go up to 5 MiB here.`,
    notText: 'This is no text file. Your text is unchanged.',
    unreadableFile: 'The browser could not read the file. Your text is unchanged.',
  },
  report: {
    title: `Compose file checked for Coolify ${COOLIFY_VERSION}`,
    checkedBy: (rules) => `Checked with ${count(rules, 'rule', 'rules')} of Coolify Playbook.`,
    cut: (left) =>
      `Not listed for want of room: ${count(left, 'finding', 'findings')}. The site and the command show them all.`,
    place: (line, path) => inFile(path, `line ${line}`),
  },
  quick: {
    label: 'Paste your compose file or drop it here',
    placeholder: PLACEHOLDERS.compose,
    open: 'Open in the validator',
    more: (number) => `and ${count(number, 'more finding', 'more findings')}`,
  },
  noscript: {
    text: 'The check runs in your browser and needs JavaScript, which is switched off. The same check runs in a terminal:',
    link: 'How the command works',
  },
};

const es: ValidatorStrings = {
  editor: {
    region: 'Archivos',
    labels: {
      compose: 'Texto del archivo Compose',
      dockerfile: 'Texto del Dockerfile',
      env: 'Texto del archivo de entorno',
    },
    placeholders: PLACEHOLDERS,
    keyboard: 'Tab aplica sangría; Escape y después Tab salen del editor. F8 va al hallazgo siguiente.',
    openFiles: 'Abrir archivos',
    openFolder: 'Abrir una carpeta',
    clear: 'Vaciar',
    undo: 'Deshacer',
    redo: 'Rehacer',
    undoStep: (kind) => `Deshacer: ${STEPS.es[kind]}`,
    redoStep: (kind) => `Rehacer: ${STEPS.es[kind]}`,
    dropHere: 'Suelte archivos o una carpeta para comprobarlos',
    excerpt: (size, limit) =>
      `El archivo ocupa ${size}. Se comprueba entero; el editor muestra una parte, porque admite archivos de hasta ${limit}.`,
    divider: 'Ancho del editor',
  },
  results: { tabs: 'Resultados', findings: 'Hallazgos', preview: 'Qué ejecutará Coolify' },
  files: {
    tabs: 'Clases de archivos',
    tab: { compose: 'Compose', dockerfile: 'Dockerfile', env: '.env' },
    counts: (counts) => listCounts('es', counts),
    choose: 'Archivo',
    path: 'Ruta',
    pathHelp:
      'Ruta desde la carpeta del archivo Compose. Determina qué servicio se construye con un Dockerfile.',
    add: 'Añadir',
    added: {
      compose: 'un archivo Compose',
      dockerfile: 'un Dockerfile',
      env: 'un archivo de entorno',
    },
    remove: 'Quitar',
    removed: 'este archivo',
    empty: 'vacío',
  },
  settings: {
    title: (set) =>
      set === 0
        ? 'Dominios en Coolify'
        : `Dominios en Coolify: ${count(set, 'servicio con dominio', 'servicios con dominio')}`,
    help: 'Indique los dominios que un servicio tiene o tendrá, separados por comas: la comprobación sabrá entonces qué se enruta.',
    domainsOf: (service) => `Servicio ${service}`,
    none: 'El archivo Compose aún no tiene servicios.',
    invalid: 'Escríbalo con su protocolo: https://app.example.com',
  },
  verdict: {
    region: 'Veredicto',
    summary: (verdict, counts) =>
      summary(
        'es',
        { 'will-fail': 'Fallará en Coolify', 'at-risk': 'En riesgo', ready: 'Listo para enviar' },
        verdict,
        counts,
      ),
    emptyTitle: 'Aún no hay archivo',
    emptyText: 'Pegue su archivo Compose, suéltelo aquí con sus Dockerfile o abra un ejemplo.',
    checking: 'Comprobando…',
    failedTitle: 'La comprobación no ha funcionado',
    failedText:
      'El comprobador se ha detenido dos veces con este archivo. Su texto está a salvo. Modifíquelo o recargue la página para volver a intentarlo.',
    applyFixes: (fixes) => `Aplicar ${count(fixes, 'corrección segura', 'correcciones seguras')}`,
    goToFirst: (severity, line, path) =>
      `Ir ${severity === 'error' ? 'al primer error' : `a la primera ${NOUNS.es[severity][0]}`}: ${inFile(path, `línea ${line}`)}`,
    ready: (rules) =>
      rules === 1
        ? `1 regla para Coolify ${COOLIFY_VERSION} no ha encontrado nada que impida un despliegue.`
        : `${rules} reglas para Coolify ${COOLIFY_VERSION} no han encontrado nada que impida un despliegue.`,
    findingsLeft: (left) =>
      left === 1
        ? '1 hallazgo requiere una decisión suya. Su texto indica qué hacer.'
        : `${left} hallazgos requieren una decisión suya. Cada uno indica qué hacer.`,
    allFixable: 'Las correcciones seguras resuelven todos los errores y advertencias.',
    toFindings: 'Hallazgos',
    brokenRules: (rules) =>
      `Un defecto de este sitio: estas reglas fallaron con el archivo y se han omitido: ${rules}. Los demás resultados son válidos.`,
  },
  findings: {
    region: 'Hallazgos',
    samples: 'Ejemplos',
    privacy: 'Nada sale de esta página: el archivo se comprueba en su navegador.',
    severity: (severity) => ({ error: 'Error', warning: 'Advertencia', info: 'Nota' })[severity],
    severityCount: (severity, number) => countOf('es', severity, number),
    line: (line) => `línea ${line}`,
    goToLine: (line) => `Ir a la línea ${line} en el editor`,
    jumped: (index, total, severity, path, line, message) =>
      `Hallazgo ${index} de ${total}. ${es.findings.severity(severity)}, ${path}, línea ${line}: ${message}`,
    explain: 'Explicar',
    effect: 'Ver qué hace Coolify con ello',
    rule: 'Regla',
    facts: 'Hechos sobre Coolify',
    noFacts: 'La regla se apoya en una especificación, que su página indica.',
    why: 'Por qué en Coolify',
    fix: 'Corrección',
    apply: 'Aplicar esta corrección',
    changesBehaviour: 'cambia el comportamiento',
    removed: 'Se elimina:',
    added: 'Se añade:',
    atLine: (line) => `Línea ${line}`,
    more: 'Leer la explicación',
    moreAbout: (rule) => `de ${rule}`,
    wholeFile: 'Todo el archivo',
    service: (name) => `Servicio ${name}`,
    ignored: (number) => count(number, 'hallazgo ignorado', 'hallazgos ignorados'),
    ignoredReason: 'Motivo',
    filters: 'Filtros',
    filterSeverity: 'Gravedad',
    filterService: 'Servicio',
    filterFile: 'Archivo',
    filterFixable: 'Con corrección',
    groupBy: 'Agrupar por',
    groupings: { place: 'Archivo y servicio', severity: 'Gravedad' },
    all: 'Todos',
    shown: (shown, total) => `${shown} de ${total} hallazgos`,
    noneShown: 'Ningún hallazgo cumple estos filtros.',
    showAll: 'Mostrar todos',
    gravest: (shown, total) =>
      `La lista tiene los ${shown} hallazgos más graves de ${total}. Resuelva estos y aparecerán los demás.`,
    showMore: (number, left) =>
      number < left ? `Mostrar ${number} más de ${left}` : `Mostrar ${number} más`,
    showBefore: (number) => `Mostrar los ${number} anteriores`,
  },
  actions: {
    group: 'Llevar el resultado',
    copyFile: 'Copiar archivo',
    copyLink: 'Copiar enlace',
    copyReport: 'Copiar en Markdown',
    saveSarif: 'Guardar como SARIF',
  },
  notice: {
    fixApplied: 'Corrección aplicada.',
    fixesApplied: (fixes) => `${count(fixes, 'corrección aplicada', 'correcciones aplicadas')}.`,
    fixOutdated: 'El archivo ha cambiado. Espere el nuevo resultado y aplique entonces la corrección.',
    undone: (kind) => `Se ha deshecho: ${STEPS.es[kind]}.`,
    redone: (kind) => `Se ha rehecho: ${STEPS.es[kind]}.`,
    cleared: 'Vaciado. «Deshacer» recupera el archivo.',
    restored: 'Recuperado: los archivos de su última visita.',
    storageUnavailable: 'Este navegador no ha guardado el texto: se pierde al cerrar la página.',
    fileCopied: 'Archivo copiado.',
    reportCopied: 'Informe copiado.',
    reportCut:
      'Informe copiado. Enumera los hallazgos más graves: con todos sería demasiado largo para un comentario.',
    sarifSaved: (name) => `Guardado: ${name}.`,
    notMade: 'No se ha podido crear: el comprobador se ha detenido. Copie el archivo.',
    linkCopied: (masked) =>
      masked === 0
        ? 'Enlace copiado. No se ha reconocido ningún secreto en los archivos.'
        : `Enlace copiado. ${count(masked, 'secreto oculto', 'secretos ocultos')} en él.`,
    linkLong: (characters) => `Tiene ${characters} caracteres: algunos programas lo cortan.`,
    linkTooLong: 'Los archivos son demasiado grandes para un enlace. Copie el archivo.',
    copyRefused: 'El navegador no ha permitido copiar. Copie desde este campo:',
    linkOpened: 'Abierto desde el enlace.',
    linkOpenedOver: 'Abierto desde el enlace. «Deshacer» recupera sus propios archivos.',
    linkProblem: (problem) =>
      ({
        unknown: 'El enlace no contiene un archivo legible para esta versión. Su texto no ha cambiado.',
        damaged: 'El enlace está incompleto o alterado. Pídalo de nuevo. Su texto no ha cambiado.',
        'too-large': 'Los archivos del enlace son demasiado grandes. Su texto no ha cambiado.',
        unsupported:
          'Este navegador no puede descomprimir el enlace. Uno más reciente sí. Su texto no ha cambiado.',
      })[problem],
    removed: 'Archivo retirado. «Deshacer» lo recupera.',
    filesOpened: (names) => `Abierto: ${listNames(names)}.`,
    otherCompose: (names) =>
      `Coolify despliega un solo archivo Compose; se ha dejado aparte: ${listNames(names)}.`,
    tooMany: (left, most) =>
      `${count(left, 'archivo se ha dejado', 'archivos se han dejado')} aparte: se comprueban juntos como máximo ${most} archivos y 8 MiB.`,
    nothingFound:
      'No se ha encontrado allí ningún archivo Compose, Dockerfile ni archivo de entorno. Su texto no ha cambiado.',
    tooManyEntries: (most) => `La carpeta se ha leído hasta sus primeras ${most} entradas.`,
    tooLarge: (size) =>
      `El archivo ocupa ${size} y no se ha abierto: Coolify rechaza los archivos Compose de más de 5 MiB. Su texto no ha cambiado.`,
    fileTooLarge: (name, size) =>
      `${name} ocupa ${size} y se ha dejado aparte: aquí se admiten archivos de hasta 5 MiB.`,
    notText: 'No es un archivo de texto. Su texto no ha cambiado.',
    unreadableFile: 'El navegador no ha podido leer el archivo. Su texto no ha cambiado.',
  },
  report: {
    title: `Archivo Compose comprobado para Coolify ${COOLIFY_VERSION}`,
    checkedBy: (rules) => `Comprobado con ${count(rules, 'regla', 'reglas')} de Coolify Playbook.`,
    cut: (left) =>
      `Sin enumerar por falta de espacio: ${count(left, 'hallazgo', 'hallazgos')}. El sitio y el comando los muestran todos.`,
    place: (line, path) => inFile(path, `línea ${line}`),
  },
  quick: {
    label: 'Pegue su archivo Compose o suéltelo aquí',
    placeholder: PLACEHOLDERS.compose,
    open: 'Abrir en el validador',
    more: (number) => `y ${count(number, 'hallazgo más', 'hallazgos más')}`,
  },
  noscript: {
    text: 'La comprobación se ejecuta en su navegador y necesita JavaScript, que está desactivado. La misma comprobación funciona en una terminal:',
    link: 'Cómo funciona la orden',
  },
};

export const strings: Readonly<Record<Locale, ValidatorStrings>> = { en, es };
