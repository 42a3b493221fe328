import type { Counts, Texts } from '../texts.ts';

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
    optionOfOther: (option, command, commands) =>
      `${option} corresponde a \`${commands}\`, no a \`${command}\`.`,
    valueMissing: (option, value) => `${option} necesita un valor: ${option} ${value}.`,
    valueUnexpected: (option) => `${option} no admite un valor.`,
    valueUnknown: (option, given, allowed) =>
      `${option} no admite «${given}». Los valores admitidos son ${list(allowed)}.`,
    didYouMean: (name) => (name === null ? '' : ` ¿Quiso decir ${name}?`),
    noConfiguration:
      '--config no está disponible en esta versión: indique las opciones en la línea de órdenes.',
    seeHelp: 'Ejecute `coolify-playbook --help` para ver las órdenes y opciones.',
    domainUnreadable: (given) =>
      `--domain no admite «${given}». Escriba SERVICE=URL, por ejemplo --domain web=https://app.example.com.`,
    coolifyUnknown: (given, known) =>
      `--coolify no admite «${given}». Esta versión solo comprueba frente a Coolify ${known}.`,
    fixOfStandardInput:
      'La entrada estándar no se puede modificar. Añada --dry-run para mostrar los cambios como diferencias.',
    dryRunOfJson: '--dry-run muestra diferencias. Quite --format json.',
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
    otherKind: (path, kind) =>
      `${path} es un ${kind === 'env' ? 'archivo de variables de entorno' : 'Dockerfile'}, que esta versión no comprueba. Comprueba archivos de Compose.`,
    noComposeFile: (directory, names) =>
      `${directory} no contiene un archivo de Compose. Se buscaron estos nombres: ${list(names)}.`,
    notRegular: (path) =>
      `${path} no es un archivo normal y no se puede modificar. Añada --dry-run para mostrar las diferencias.`,
    standardInput: 'la entrada estándar',
    waiting: 'Leyendo la entrada estándar; termínela con Ctrl+D.',
    progress: (done, all) => `Comprobando ${done} de ${all} archivos`,
  },
  check: {
    severity: { error: 'error', warning: 'advertencia', info: 'nota' },
    why: 'Motivo',
    fix: 'Corrección',
    page: 'Página',
    service: (name) => `servicio ${name}`,
    safeFix: (isSafe) => (isSafe ? '--fix la aplica' : '--fix-unsafe la aplica; cambia el comportamiento'),
    clean: (path) => `${path}: sin hallazgos`,
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
      check: 'Comprobar archivos de Compose. Sin ruta: el directorio actual.',
      explain: 'Explicar una regla o un error del catálogo, sin conexión.',
    },
    operands: { check: '[PATH…]', explain: 'RULE|ENTRY…' },
    commandsTitle: 'Órdenes',
    optionsTitle: 'Opciones',
    exitTitle: 'Códigos de salida',
    exit: [
      ['0', 'nada alcanza la gravedad que hace fallar'],
      ['1', 'hay hallazgos que la alcanzan'],
      ['2', 'uso incorrecto, entrada ilegible o error interno'],
    ],
    options: {
      fix: 'aplicar las correcciones seguras a los archivos',
      'fix-unsafe': 'aplicar también las correcciones que cambian el comportamiento',
      'dry-run': 'mostrar los cambios como diferencias, sin escribir nada',
      format: 'cómo se muestra el resultado (pretty)',
      'fail-on': 'gravedad a partir de la cual el código de salida es 1 (error)',
      domain: 'un dominio que el servicio tiene en Coolify; puede repetirse',
      'stdin-filename': 'nombre con el que se notifica la entrada estándar (-)',
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
