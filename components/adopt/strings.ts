import type { Locale } from '#src/i18n/locale.ts';
import type { FailOn, Field, Part, Platform, Source } from '#src/adopt/index.ts';

/** A choice: its name, and what it brings. May hold `code` in backticks. */
export interface Choice {
  readonly name: string;
  readonly help: string;
}

/** The words of the generator. */
export interface AdoptStrings {
  readonly region: string;
  readonly noscript: string;
  readonly platform: string;
  readonly platforms: Readonly<Record<Platform, string>>;
  readonly parts: string;
  readonly part: Readonly<Record<Part, Choice>>;
  readonly values: string;
  readonly field: Readonly<Record<Field, string>>;
  readonly refused: string;
  readonly source: string;
  readonly sources: Readonly<Record<Source, Choice>>;
  readonly failOn: string;
  readonly failOns: Readonly<Record<FailOn, string>>;
  readonly language: string;
  readonly files: string;
  /** How many files there are, and for what. */
  readonly count: (files: number, platform: string) => string;
  readonly none: string;
  readonly mayExist: string;
  readonly zip: string;
  readonly zipName: string;
  readonly copy: string;
  readonly download: string;
  readonly copied: (path: string) => string;
  readonly copyRefused: string;
  readonly saved: (path: string) => string;
  readonly steps: string;
}

export const strings: Readonly<Record<Locale, AdoptStrings>> = {
  en: {
    region: 'Files for your repository',
    noscript: 'These are the files for GitHub. To choose others, turn on JavaScript.',
    platform: 'Where is the repository?',
    platforms: { github: 'GitHub', gitlab: 'GitLab', plain: 'Another server' },
    parts: 'What do you want to use?',
    part: {
      check: { name: 'Check on each change', help: 'Finds what fails on Coolify before the merge.' },
      annotations: { name: 'Comments in the diff', help: 'Each finding beside its line.' },
      sarif: { name: 'Code scanning', help: 'Keeps the findings in GitHub, with their history.' },
      verify: { name: 'Verify each deployment', help: 'Waits for the commit, then measures from outside.' },
      template: { name: 'Template for the request', help: 'Asks for what no machine can prove.' },
      'pre-commit': { name: 'pre-commit', help: 'For teams that use it already.' },
      'git-hook': { name: 'Git hook', help: 'Checks before a push, without another program.' },
      editor: { name: 'Visual Studio Code', help: 'Findings in the editor, names of rules completed.' },
    },
    values: 'Your values',
    field: {
      path: 'Compose file, or its directory',
      site: 'Address of this site',
      version: 'Version',
      file: 'Path of the package in your repository',
      action: 'Repository and tag of the action',
      branch: 'Branch that Coolify deploys',
      domain: 'Address of the application',
      healthPath: 'Path that says it is healthy',
      versionPath: 'Path that says its commit',
    },
    refused: 'Not used: it has characters that do not belong here.',
    source: 'Where does the command come from?',
    sources: {
      site: { name: 'This site', help: 'Works now, and follows the version of this site.' },
      npm: { name: 'npm registry', help: 'Once the package is published there.' },
      file: {
        name: 'Your repository',
        help: 'The package is a file that you commit. No other server is asked.',
      },
      action: {
        name: 'Action on GitHub',
        help: 'As `owner/name@tag`, where the code of this project is published.',
      },
    },
    failOn: 'The check fails from',
    failOns: { error: 'errors', warning: 'warnings', never: 'nothing, it only reports' },
    language: 'Language of the files and reports',
    files: 'Files',
    count: (files, platform) => `${files === 1 ? '1 file' : `${files} files`} for ${platform}`,
    none: 'Nothing is chosen. Choose at least one thing above.',
    mayExist: 'You may have this file already: then add this to it.',
    zip: 'Download all as a ZIP',
    zipName: 'coolify-playbook-files.zip',
    copy: 'Copy',
    download: 'Download',
    copied: (path) => `${path} copied.`,
    copyRefused: 'The browser refused to copy. Select the text and copy it by hand.',
    saved: (path) => `${path} saved.`,
    steps: 'Then, once',
  },
  es: {
    region: 'Archivos para su repositorio',
    noscript: 'Estos son los archivos para GitHub. Para elegir otros, active JavaScript.',
    platform: '¿Dónde está el repositorio?',
    platforms: { github: 'GitHub', gitlab: 'GitLab', plain: 'Otro servidor' },
    parts: '¿Qué desea adoptar?',
    part: {
      check: { name: 'Comprobar cada cambio', help: 'Encuentra antes de fusionar lo que falla en Coolify.' },
      annotations: { name: 'Comentarios en el diff', help: 'Cada hallazgo junto a su línea.' },
      sarif: { name: 'Análisis de código', help: 'Conserva los hallazgos en GitHub, con su historial.' },
      verify: {
        name: 'Verificar cada despliegue',
        help: 'Espera a que responda la confirmación y mide desde fuera.',
      },
      template: {
        name: 'Plantilla de la solicitud',
        help: 'Pregunta por lo que ninguna máquina puede probar.',
      },
      'pre-commit': { name: 'pre-commit', help: 'Para equipos que ya lo usan.' },
      'git-hook': { name: 'Hook de Git', help: 'Comprueba antes de cada envío, sin otro programa.' },
      editor: {
        name: 'Visual Studio Code',
        help: 'Hallazgos en el editor y nombres de reglas completados.',
      },
    },
    values: 'Sus valores',
    field: {
      path: 'Archivo Compose, o su directorio',
      site: 'Dirección de este sitio',
      version: 'Versión',
      file: 'Ruta del paquete en su repositorio',
      action: 'Repositorio y etiqueta de la acción',
      branch: 'Rama que despliega Coolify',
      domain: 'Dirección de la aplicación',
      healthPath: 'Ruta que indica si está sana',
      versionPath: 'Ruta que indica su confirmación',
    },
    refused: 'No se usa: contiene caracteres que no corresponden aquí.',
    source: '¿De dónde viene la orden?',
    sources: {
      site: { name: 'Este sitio', help: 'Funciona ya y sigue la versión de este sitio.' },
      npm: { name: 'Registro de npm', help: 'Cuando el paquete esté publicado allí.' },
      file: {
        name: 'Su repositorio',
        help: 'El paquete es un archivo que usted confirma. No se consulta otro servidor.',
      },
      action: {
        name: 'Acción en GitHub',
        help: 'Como `owner/name@tag`, donde esté publicado el código de este proyecto.',
      },
    },
    failOn: 'La comprobación falla a partir de',
    failOns: { error: 'errores', warning: 'advertencias', never: 'nada, solo informa' },
    language: 'Idioma de los archivos y los informes',
    files: 'Archivos',
    count: (files, platform) => `${files === 1 ? '1 archivo' : `${files} archivos`} para ${platform}`,
    none: 'No ha elegido nada. Elija arriba al menos una opción.',
    mayExist: 'Quizá ya tenga este archivo: en ese caso, añádale este contenido.',
    zip: 'Descargar todo en un ZIP',
    zipName: 'archivos-coolify-playbook.zip',
    copy: 'Copiar',
    download: 'Descargar',
    copied: (path) => `${path} copiado.`,
    copyRefused: 'El navegador no permitió copiar. Seleccione el texto y cópielo a mano.',
    saved: (path) => `${path} guardado.`,
    steps: 'Después, una sola vez',
  },
};
