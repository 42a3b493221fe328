import { CHECKLIST_COMMAND_TEXTS } from '../checklist/texts.ts';
import { DIAGNOSE_TEXTS } from '../diagnose/texts.ts';
import { PREVIEW_COMMAND_TEXTS } from '../preview/texts.ts';
import type { Counts, Texts } from '../texts.ts';
import { VERIFY_COMMAND_TEXTS } from '../verify/texts.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** «y» se escribe «e» ante el sonido /i/; ninguna de las palabras que se enumeran aquí empieza por él. */
const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} y ${words.at(-1) ?? ''}`;

const counted = ({ errors, warnings, infos }: Counts): string =>
  [
    errors > 0 ? plural(errors, 'error', 'errores') : '',
    warnings > 0 ? plural(warnings, 'advertencia', 'advertencias') : '',
    infos > 0 ? plural(infos, 'nota', 'notas') : '',
  ]
    .filter(Boolean)
    .join(', ');

const inFiles = (files: number): string => (files === 1 ? '' : ` en ${plural(files, 'archivo', 'archivos')}`);

/** Español. */
export const es: Texts = {
  usage: {
    commandMissing: (commands) => `Indique una orden: ${list(commands)}.`,
    commandUnknown: (word, commands) => `«${word}» no es una orden. Las órdenes son ${list(commands)}.`,
    optionUnknown: (option) => `La opción ${option} no existe.`,
    optionOfOther: (option, command, known) => `${option} corresponde a \`${known}\`, no a \`${command}\`.`,
    valueMissing: (option, value) => `${option} necesita un valor: ${option} ${value}.`,
    valueUnexpected: (option) => `${option} no admite un valor.`,
    valueUnknown: (option, given, allowed) =>
      `${option} no admite «${given}». Los valores admitidos son ${list(allowed)}.`,
    didYouMean: (name) => (name === null ? '' : ` ¿Quiso decir ${name}?`),
    seeHelp: 'Ejecute `coolify-playbook --help` para ver las órdenes y opciones.',
    domainUnreadable: (given) =>
      `--domain no admite «${given}». Escriba SERVICE=URL, por ejemplo --domain web=https://app.example.com.`,
    coolifyUnknown: (given, known) =>
      `--coolify no admite «${given}». Esta versión solo comprueba frente a Coolify ${known}.`,
    siteUnreadable: (given) =>
      `--site no admite «${given}». Escriba una dirección, por ejemplo --site https://playbook.example.com.`,
    fixOfStandardInput:
      'La entrada estándar no se puede modificar. Añada --dry-run para mostrar los cambios como diferencias.',
    dryRunOfFormat: (format) => `--dry-run muestra diferencias. Quite --format ${format}.`,
    dryRunOfBaseline: '--dry-run no escribe nada. Quite --write-baseline.',
    twoBaselines: 'Indique --baseline o --write-baseline, no ambas.',
    stdinFilenameAlone: '--stdin-filename da nombre a la entrada estándar. Añada `-` a las rutas.',
    explainOne: 'Indique una regla o una entrada, por ejemplo `coolify-playbook explain db-port-published`.',
    explainUnknown: (word) => `Ninguna regla ni entrada tiene el identificador «${word}».`,
  },
  input: {
    missing: (path) => `${path} no existe.`,
    denied: (path) => `No se puede abrir ${path}: permiso denegado.`,
    unreadable: (path, reason) => `No se puede leer ${path}: ${reason}`,
    notUtf8: (path, line) =>
      `${path} no es texto UTF-8: la línea ${line} contiene otros bytes. Guárdelo como UTF-8.`,
    utf16: (path) => `${path} es texto UTF-16. Guárdelo como UTF-8 sin marca de orden de bytes.`,
    binary: (path) => `${path} no es un archivo de texto.`,
    tooLarge: (path, megabytes) => `${path} supera los ${megabytes} MiB que lee esta orden.`,
    noComposeFile: (directory, names) =>
      `${directory} no contiene un archivo de Compose. Se buscaron estos nombres: ${list(names)}.`,
    notRegular: (path) =>
      `${path} no es un archivo normal y no se puede modificar. Añada --dry-run para mostrar las diferencias.`,
    standardInput: 'la entrada estándar',
    waiting: 'Leyendo la entrada estándar; termínela con Ctrl+D.',
    progress: (done, all) => `Comprobando ${done} de ${all} archivos`,
  },
  config: {
    syntax: (reason) =>
      ({
        comment: 'Esto no es JSON: no se admiten comentarios.',
        comma: 'Esto no es JSON: no puede haber una coma antes de un cierre.',
        other: 'Esto no es JSON.',
      })[reason],
    keyUnknown: (key, known) => `«${key}» no es un ajuste. Los ajustes son ${list(known)}.`,
    keyTwice: (key) => `«${key}» figura dos veces.`,
    noObject: (name) => `${name === '' ? 'La configuración' : `«${name}»`} debe ser un objeto.`,
    noText: (key) => `«${key}» debe ser una cadena.`,
    coolifyUnknown: (known) =>
      `«coolify» debe ser "${known}": esta versión solo comprueba frente a Coolify ${known}.`,
    domainsNoList: (service) => `Los dominios de «${service}» deben ser una lista de direcciones.`,
    domainNoUrl: (given) =>
      `«${given}» no es una dirección. Escríbala con su esquema: "https://app.example.com".`,
    ruleUnknown: (rule) => `«${rule}» no es una regla.`,
    settingUnknown: (rule, allowed) => `Los valores admitidos para la regla «${rule}» son ${list(allowed)}.`,
  },
  baseline: {
    unreadable: (path) => `${path} no es una línea base de esta orden.`,
    written: (count, path) => `${plural(count, 'hallazgo registrado', 'hallazgos registrados')} en ${path}.`,
    accepted: (count, path) =>
      `${plural(count, 'hallazgo está registrado', 'hallazgos están registrados')} en ${path} y no se ${count === 1 ? 'notifica' : 'notifican'}.`,
    gone: (rule, place) => `La línea base registra ${rule} en ${place}, que ya no ocurre.`,
  },
  check: {
    columns: ['Gravedad', 'Lugar', 'Problema', 'Corrección'],
    severity: { error: 'error', warning: 'advertencia', info: 'nota' },
    why: 'Motivo',
    fix: 'Corrección',
    page: 'Página',
    service: (name) => `servicio ${name}`,
    safeFix: (isSafe) => (isSafe ? '--fix la aplica' : '--fix-unsafe la aplica; cambia el comportamiento'),
    clean: (path) => `${path}: sin hallazgos`,
    markdownCut: (left) =>
      `Sin enumerar por falta de espacio: ${plural(left, 'hallazgo', 'hallazgos')}. Los formatos JSON y SARIF los tienen todos.`,
    openInValidator: 'Abrir los archivos en el validador',
    verdict: (verdict, counts) => {
      const found = counted(counts);
      const words = {
        ready: 'Listo para enviar',
        'at-risk': 'En riesgo en Coolify',
        'will-fail': 'Fallará en Coolify',
      };
      return `${words[verdict]}${found === '' ? '' : `: ${found}`}${inFiles(counts.files)}.`;
    },
    fixed: (count, path) => `${path}: ${plural(count, 'corrección aplicada', 'correcciones aplicadas')}.`,
    wouldFix: (count, path) => `${path}: ${plural(count, 'corrección', 'correcciones')} por aplicar.`,
    nothingToFix: 'No hay correcciones automáticas aplicables.',
    nothingWritten: 'No se ha escrito nada.',
    nextSafe: (count) =>
      `Siguiente paso: añada --fix para aplicar ${plural(count, 'corrección segura', 'correcciones seguras')}.`,
    nextUnsafe: (count) =>
      `Siguiente paso: --fix-unsafe aplica ${plural(count, 'corrección', 'correcciones')} y cambia el comportamiento. Lea antes las diferencias: añada --dry-run.`,
    nextByHand: 'Siguiente paso: cambie las líneas mostradas y vuelva a comprobar.',
    ignored: (count) =>
      `${plural(count, 'hallazgo ignorado', 'hallazgos ignorados')} por comentarios del archivo.`,
    domainUnused: (service) =>
      `--domain nombra el servicio «${service}», que no está en ningún archivo comprobado.`,
    ruleFailed: (rule, path, reason) =>
      `La regla ${rule} falló con ${path} y se omitió (${reason}). Es un defecto de coolify-playbook; las demás reglas se aplicaron.`,
  },
  explain: {
    severity: 'Gravedad',
    facts: 'Hechos',
    specification: 'Especificación',
    since: 'Desde',
    prevents: 'Previene',
    preventedBy: 'Reglas que lo previenen',
    example: 'Así se notifica',
    before: 'Se detecta en',
    fixed: 'Corregido',
    good: 'Correcto',
    exceptions: 'No se notifica',
    page: 'Página',
    asides: { note: 'Nota', tip: 'Consejo', caution: 'Precaución', danger: 'Peligro' },
    automatic: (safety) =>
      safety === 'safe' ? '`--fix` la aplica.' : '`--fix-unsafe` la aplica y cambia el comportamiento.',
  },
  help: {
    summary: 'Comprueba que un proyecto que funciona con docker compose también se despliega en Coolify.',
    usage: 'Uso',
    commands: {
      check: 'Comprobar archivos Compose, Dockerfile y de variables. Sin ruta, el directorio actual.',
      preview: PREVIEW_COMMAND_TEXTS.es.help.command,
      diagnose: DIAGNOSE_TEXTS.es.help.command,
      checklist: CHECKLIST_COMMAND_TEXTS.es.help.command,
      verify: VERIFY_COMMAND_TEXTS.es.help.command,
      explain: 'Explicar una regla o un error del catálogo, sin conexión.',
    },
    operands: {
      check: '[PATH…]',
      preview: PREVIEW_COMMAND_TEXTS.es.help.operands,
      diagnose: DIAGNOSE_TEXTS.es.help.operands,
      checklist: CHECKLIST_COMMAND_TEXTS.es.help.operands,
      verify: VERIFY_COMMAND_TEXTS.es.help.operands,
      explain: 'RULE|ENTRY…',
    },
    commandsTitle: 'Órdenes',
    optionsTitle: 'Opciones',
    exitTitle: 'Códigos de salida',
    exit: [
      ['0', 'nada alcanza la gravedad que hace fallar'],
      ['1', 'hay hallazgos que la alcanzan'],
      ['2', 'uso incorrecto, entrada ilegible o error interno'],
    ],
    options: {
      ...PREVIEW_COMMAND_TEXTS.es.help.options,
      ...CHECKLIST_COMMAND_TEXTS.es.help.options,
      ...VERIFY_COMMAND_TEXTS.es.help.options,
      fix: 'aplicar las correcciones seguras a los archivos',
      'fix-unsafe': 'aplicar también las correcciones que cambian el comportamiento',
      'dry-run': 'mostrar los cambios como diferencias, sin escribir nada',
      format: 'cómo se muestra el resultado: pretty (predeterminado), json, github, sarif, junit o markdown',
      'fail-on': 'gravedad a partir de la cual el código de salida es 1 (error)',
      domain: 'un dominio que el servicio tiene en Coolify; puede repetirse (en una lista basta el host)',
      config: 'archivo de configuración (el coolify-playbook.config.json más cercano hacia arriba)',
      baseline: 'no notificar los hallazgos que registra este archivo',
      'write-baseline': 'registrar todos los hallazgos en este archivo',
      'stdin-filename': 'nombre con el que se notifica la entrada estándar (-); indica el tipo de archivo',
      site: 'dirección del sitio de documentación al que llevan los enlaces; con `markdown`, también al validador',
      coolify: 'versión de Coolify con la que se comprueba',
      lang: 'idioma de las frases (de LC_ALL, LC_MESSAGES o LANG)',
      'no-color': 'mostrar sin colores',
      help: 'mostrar esta ayuda',
      version: 'mostrar la versión',
    },
    examplesTitle: 'Ejemplos',
  },
  internalError: (detail) => `Error interno; es un defecto de coolify-playbook.\n${detail}`,
};
