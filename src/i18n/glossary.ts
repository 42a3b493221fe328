/** A term of the field in both languages, and the words that must not stand for it. */
export interface Term {
  readonly en: string;
  readonly es: string;
  /** Words that readers meet elsewhere and that this site does not use; each with the pattern that finds it in Spanish text. */
  readonly avoid?: readonly { readonly word: string; readonly pattern: RegExp }[];
}

const word = (text: string, pattern: RegExp): { readonly word: string; readonly pattern: RegExp } => ({
  word: text,
  pattern,
});

/** One term, one translation. Keys of Compose, commands, options and Coolify's interface labels are never translated. */
export const GLOSSARY: readonly Term[] = [
  {
    en: 'deploy, deployment',
    es: 'desplegar, despliegue',
    avoid: [word('deploy', /\bdeploys?\b(?![-_/.:`\w])/)],
  },
  { en: 'redeploy', es: 'volver a desplegar', avoid: [word('redesplegar', /\bredespl/i)] },
  { en: 'build', es: 'construir la imagen, construcción' },
  {
    en: 'named volume',
    es: 'volumen con nombre',
    avoid: [word('volumen nombrado', /vol[uú]men(?:es)? nombrad/i)],
  },
  { en: 'bind mount', es: 'montaje de ruta del servidor (bind mount)' },
  {
    en: 'healthcheck',
    es: 'comprobación de estado',
    avoid: [word('comprobación de salud', /comprobaci(?:ón|ones) de salud/i), word('chequeo', /\bchequeo/i)],
  },
  { en: 'published port', es: 'puerto publicado' },
  { en: 'reverse proxy', es: 'proxy inverso', avoid: [word('proxy reverso', /proxy reverso/i)] },
  { en: 'environment variable, secret', es: 'variable de entorno, secreto' },
  {
    en: 'push, commit, branch',
    es: 'enviar, confirmación, rama',
    avoid: [word('pushear', /\bpushe/i), word('commitear', /\bcommite/i)],
  },
  { en: 'log', es: 'registro', avoid: [word('logs', /(?<![`\w.-])logs?(?![`\w.-])/)] },
  { en: 'rule, finding, fix', es: 'regla, hallazgo, corrección' },
  {
    en: 'checklist, runbook',
    es: 'lista de verificación, guía de actuación',
    avoid: [word('checklist', /\bchecklists?\b(?![-_/`])/i)],
  },
  { en: 'root cause', es: 'causa raíz' },
  { en: 'file', es: 'archivo', avoid: [word('fichero', /\bficheros?\b/i)] },
  { en: 'default', es: 'predeterminado', avoid: [word('por defecto', /\bpor defecto\b/i)] },
  { en: 'support', es: 'admitir', avoid: [word('soportar', /\bsoporta(?:r|n|do|da|dos|das)?\b/i)] },
  { en: 'run', es: 'ejecutar', avoid: [word('correr', /\b(?:correr|corriendo|corre)\b/i)] },
  { en: 'remove', es: 'quitar, eliminar', avoid: [word('remover', /\bremov(?:er|ido|ida)\b/i)] },
  { en: 'library', es: 'biblioteca', avoid: [word('librería', /\blibrer[ií]as?\b/i)] },
  {
    en: 'computer',
    es: 'equipo',
    avoid: [word('ordenador, computadora', /\b(?:ordenador|computadora?)(?:es|s)?\b/i)],
  },
];

/** Spanish that is not formal or not neutral, whatever the term. */
export const SPANISH_STYLE: readonly { readonly word: string; readonly pattern: RegExp }[] = [
  word('tuteo', /(?<!\p{L})(?:tú|tus?|tienes|puedes|debes|quieres|haz)(?!\p{L})/iu),
  word('por favor', /\bpor favor\b/i),
  word('signos de exclamación', /¡/),
  word('se espera que (léase «cabe esperar que»)', /\bse espera que\b/i),
  word('demuéstrelo', /demuéstrelo/i),
  word('a + infinitivo tras sustantivo', /\b(?:problemas?|pasos?|tareas?|puntos?) a (?:\w+)(?:ar|er|ir)\b/i),
];
