import type { Locale } from '#src/i18n/locale.ts';
import type { Survival } from '#src/preview/index.ts';
import { COOLIFY_VERSION } from '#src/site/coverage.ts';

/** The words of the preview's page elements; the sentences come with the view. */
export interface PreviewStrings {
  readonly region: string;
  readonly about: string;
  readonly empty: string;
  readonly working: string;
  readonly failed: string;
  readonly refused: string;
  readonly message: string;
  readonly enter: string;
  readonly lost: string;
  readonly surprises: string;
  readonly noSurprises: string;
  more(count: number): string;
  further(count: number): string;
  routine(count: number): string;
  readonly routes: string;
  readonly noRoutes: string;
  port(port: number): string;
  readonly data: string;
  readonly noData: string;
  sharedWith(services: readonly string[]): string;
  readonly redeploy: string;
  readonly pullRequest: string;
  readonly deletion: string;
  readonly backup: string;
  readonly survival: Readonly<Record<Survival, string>>;
  readonly variables: string;
  readonly noVariables: string;
  readonly toFillIn: string;
  readonly noValue: string;
  others(count: number): string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly order: string;
  readonly picture: string;
  cycle(names: readonly string[]): string;
  readonly diff: string;
  showDiff(count: number): string;
  readonly diffCut: string;
  readonly removed: string;
  readonly added: string;
  line(line: number): string;
  goToLine(line: number): string;
  readonly healthcheck: string;
  readonly noHealthcheck: string;
  updated(surprises: number): string;
  readonly whyFates: string;
  readonly yourFile: string;
  readonly deployedFile: string;
  readonly diffHelp: string;
  readonly noReason: string;
  readonly sideBySide: string;
  readonly close: string;
  readonly wholeFile: string;
  readonly copyFile: string;
  noEffect(line: number): string;
}

export const strings: Readonly<Record<Locale, PreviewStrings>> = {
  en: {
    region: 'What Coolify will run',
    about: `What Coolify ${COOLIFY_VERSION} makes of this file in a new application without settings of its own.`,
    empty: 'Paste a compose file to see what Coolify makes of it. The file stays in your browser.',
    working: 'Working out the preview…',
    failed:
      'The preview broke on this file. The file itself is safe; change it and the preview starts again.',
    refused: 'Nothing is deployed',
    message: 'What Coolify says',
    enter: 'To enter in Coolify',
    lost: 'What does not survive',
    surprises: 'Surprises',
    noSurprises: 'None: Coolify does with this file what it does with every file.',
    more: (count) => (count === 1 ? 'One more of this kind' : `${count} more of this kind`),
    further: (count) => (count === 1 ? 'One smaller surprise' : `${count} smaller surprises`),
    routine: (count) => `What Coolify does with every file (${count})`,
    routes: 'Routes',
    noRoutes: 'No service has a domain. Set one in Coolify, or declare `SERVICE_URL_<SERVICE>_<PORT>`.',
    port: (port) => `port ${port}`,
    data: 'Data',
    noData: 'No service keeps data outside its container.',
    sharedWith: (services) => `Shared with ${services.join(', ')}`,
    redeploy: 'Deployment',
    pullRequest: 'Pull request',
    deletion: 'Deletion',
    backup: 'Backups',
    survival: { kept: 'Kept', lost: 'Lost', separate: 'Separate' },
    variables: 'Variables',
    noVariables: 'Coolify lists no variables for this file.',
    toFillIn: 'To fill in',
    noValue: 'no value',
    others: (count) => `All others (${count})`,
    copy: 'Copy for the Developer view',
    copied: 'Copied.',
    notCopied: 'The browser does not allow copying: select the text below.',
    order: 'Start order',
    picture: 'The services from the first to start to the last; the list below says the same.',
    cycle: (names) => `These services wait for each other, which Compose refuses: ${names.join(' → ')}.`,
    diff: 'All changes',
    showDiff: (count) => (count === 1 ? 'Show one changed part' : `Show ${count} changed parts`),
    diffCut: 'The rest is left out here: the command prints it whole.',
    removed: 'Removed:',
    added: 'Added:',
    line: (line) => `Line ${line}`,
    goToLine: (line) => `Go to line ${line}`,
    healthcheck: 'healthcheck',
    noHealthcheck: 'no healthcheck',
    updated: (count) =>
      count === 1 ? 'Preview updated: one surprise.' : `Preview updated: ${count} surprises.`,
    whyFates: 'Why, and what backups cover',
    yourFile: 'Your file',
    deployedFile: 'What Coolify runs',
    diffHelp: 'Point at a change, or choose one with the arrow keys, to read why Coolify makes it.',
    noReason: 'Coolify writes this in another form; nothing changes for the services.',
    sideBySide: 'Show side by side in the whole window',
    close: 'Close',
    wholeFile: 'Show the whole file that Coolify runs',
    copyFile: 'Copy the file that Coolify runs',
    noEffect: (line) => `Coolify leaves line ${line} as it is.`,
  },
  es: {
    region: 'Qué ejecutará Coolify',
    about: `Lo que Coolify ${COOLIFY_VERSION} hace con este archivo en una aplicación nueva sin ajustes propios.`,
    empty: 'Pegue un archivo Compose para ver qué hace Coolify con él. El archivo no sale de su navegador.',
    working: 'Preparando la vista previa…',
    failed:
      'La vista previa ha fallado con este archivo. El archivo sigue intacto; cámbielo y la vista previa empezará de nuevo.',
    refused: 'No se despliega nada',
    message: 'Lo que dice Coolify',
    enter: 'Qué introducir en Coolify',
    lost: 'Qué no se conserva',
    surprises: 'Sorpresas',
    noSurprises: 'Ninguna: Coolify hace con este archivo lo que hace con todos.',
    more: (count) => (count === 1 ? 'Otro caso igual' : `Otros ${count} casos iguales`),
    further: (count) => (count === 1 ? 'Una sorpresa menor' : `${count} sorpresas menores`),
    routine: (count) => `Lo que Coolify hace con todos los archivos (${count})`,
    routes: 'Rutas',
    noRoutes:
      'Ningún servicio tiene dominio. Defina uno en Coolify o declare `SERVICE_URL_<SERVICIO>_<PUERTO>`.',
    port: (port) => `puerto ${port}`,
    data: 'Datos',
    noData: 'Ningún servicio guarda datos fuera de su contenedor.',
    sharedWith: (services) => `Compartido con ${services.join(', ')}`,
    redeploy: 'Despliegue',
    pullRequest: 'Pull request',
    deletion: 'Eliminación',
    backup: 'Copias',
    survival: { kept: 'Se conserva', lost: 'Se pierde', separate: 'Aparte' },
    variables: 'Variables',
    noVariables: 'Coolify no registra variables para este archivo.',
    toFillIn: 'Por rellenar',
    noValue: 'sin valor',
    others: (count) => `Todas las demás (${count})`,
    copy: 'Copiar para la vista Developer',
    copied: 'Copiado.',
    notCopied: 'El navegador no permite copiar: seleccione el texto de abajo.',
    order: 'Orden de inicio',
    picture: 'Los servicios, del primero que se inicia al último; la lista de abajo dice lo mismo.',
    cycle: (names) => `Estos servicios se esperan unos a otros, y Compose lo rechaza: ${names.join(' → ')}.`,
    diff: 'Todos los cambios',
    showDiff: (count) =>
      count === 1 ? 'Mostrar una parte modificada' : `Mostrar ${count} partes modificadas`,
    diffCut: 'El resto se omite aquí: la herramienta de línea de órdenes lo imprime entero.',
    removed: 'Quitado:',
    added: 'Añadido:',
    line: (line) => `Línea ${line}`,
    goToLine: (line) => `Ir a la línea ${line}`,
    healthcheck: 'comprobación de estado',
    noHealthcheck: 'sin comprobación de estado',
    updated: (count) =>
      count === 1
        ? 'Vista previa actualizada: una sorpresa.'
        : `Vista previa actualizada: ${count} sorpresas.`,
    whyFates: 'Por qué, y qué cubren las copias',
    yourFile: 'Su archivo',
    deployedFile: 'Lo que ejecuta Coolify',
    diffHelp: 'Señale un cambio, o elíjalo con las teclas de dirección, para leer por qué lo hace Coolify.',
    noReason: 'Coolify lo escribe de otra forma; para los servicios no cambia nada.',
    sideBySide: 'Mostrar en paralelo en toda la ventana',
    close: 'Cerrar',
    wholeFile: 'Mostrar el archivo completo que ejecuta Coolify',
    copyFile: 'Copiar el archivo que ejecuta Coolify',
    noEffect: (line) => `Coolify deja la línea ${line} como está.`,
  },
};
