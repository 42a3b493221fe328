import type { Locale } from '../../../i18n/locale.ts';
import type { Reason } from './reason.ts';

export interface SyntaxData {
  readonly reason: Reason;
  /** The underlined characters, shortened. */
  readonly near: string;
  /** The parser's own words, shortened. */
  readonly detail: string;
  /** True if Coolify's parser reads the text all the same. */
  readonly isReadByCoolify: boolean;
}

interface Sentences {
  message(data: SyntaxData): string;
  readonly fix: string;
}

type Table = Readonly<Record<Reason, Sentences>>;

const en: Table = {
  indentation: {
    message: ({ near }) =>
      `The line that begins with "${near}" is indented differently from the entries beside it.`,
    fix: 'Give all entries of one level the same number of spaces.',
  },
  'nested-mapping': {
    message: ({ near }) => `A second key begins at "${near}" on a line that has a key already.`,
    fix: 'Put the value in quotes, or start the second key on a line of its own.',
  },
  'unclosed-quote': {
    message: ({ near }) => `The quotation mark that opens at ${near} is never closed.`,
    fix: 'Close the quotation mark where the value ends.',
  },
  'unclosed-bracket': {
    message: ({ near }) => `The bracket "${near}" is not closed, or a comma is missing behind it.`,
    fix: 'Close the bracket, and separate its items by commas.',
  },
  'missing-colon': {
    message: ({ near }) => `The text at "${near}" should be a key, but no colon follows it on its line.`,
    fix: 'Write `key: value`, or indent the line so that it belongs to the value above.',
  },
  'key-without-value': {
    message: ({ near }) =>
      `The line with "${near}" has neither a colon nor a dash: it is no key and no list item.`,
    fix: 'Write `key: value`, or begin the line with a dash if it is a list item.',
  },
  'list-beside-key': {
    message: () => 'A list begins on the same line as its key.',
    fix: 'Begin the list on the next line, indented, or write it within square brackets.',
  },
  'reserved-character': {
    message: ({ near }) => `The value "${near}" begins with a character that YAML reserves.`,
    fix: 'Put the value in quotes.',
  },
  escape: {
    message: ({ near }) => `The text \`${near}\` is no escape that YAML knows within double quotes.`,
    fix: 'Use single quotes, or double the backslash.',
  },
  alias: {
    message: ({ near }) => `The alias at "${near}" cannot stand here.`,
    fix: 'Put the value in quotes if it is text, or write `*name` alone as the value.',
  },
  'anchor-or-tag': {
    message: ({ near }) => `The anchor or tag at "${near}" cannot stand here.`,
    fix: 'Give a value at most one anchor, directly behind the colon of its key.',
  },
  directive: {
    message: ({ near }) => `The line with "${near}" is a YAML directive that is not understood.`,
    fix: 'Delete the line that begins with a percent sign.',
  },
  nesting: {
    message: () => 'The file is nested too deeply to be read.',
    fix: 'Close brackets that were left open, and remove needless levels.',
  },
  'after-value': {
    message: ({ near }) => `The text "${near}" follows a value that has ended already.`,
    fix: 'Put the whole value in quotes of the kind that it does not contain.',
  },
  'closes-nothing': {
    message: ({ near }) => `The bracket at "${near}" closes nothing.`,
    fix: 'Delete the bracket, or put the value in quotes.',
  },
  'block-header': {
    message: ({ near }) => `The text "${near}" stands behind the sign that begins a block of text.`,
    fix: 'Begin the text on the next line, indented.',
  },
  'variable-in-brackets': {
    message: ({ near }) =>
      `The variable at "${near}" stands unquoted within brackets, where a brace begins a mapping.`,
    fix: 'Put the item in quotes.',
  },
  unexpected: {
    message: ({ detail }) => `The file is not valid YAML here: ${detail}`,
    fix: 'Correct the line, or put the value in quotes.',
  },
};

const es: Table = {
  indentation: {
    message: ({ near }) =>
      `La línea que empieza por «${near}» tiene una sangría distinta de la de sus entradas vecinas.`,
    fix: 'Dé a todas las entradas de un mismo nivel el mismo número de espacios.',
  },
  'nested-mapping': {
    message: ({ near }) => `En «${near}» empieza una segunda clave dentro de una línea que ya tiene una.`,
    fix: 'Escriba el valor entre comillas o ponga la segunda clave en una línea propia.',
  },
  'unclosed-quote': {
    message: ({ near }) => `Las comillas que se abren en ${near} no se cierran.`,
    fix: 'Cierre las comillas donde termina el valor.',
  },
  'unclosed-bracket': {
    message: ({ near }) => `El corchete o la llave «${near}» no se cierra, o falta una coma después.`,
    fix: 'Cierre el corchete o la llave y separe sus elementos con comas.',
  },
  'missing-colon': {
    message: ({ near }) =>
      `El texto «${near}» debería ser una clave, pero no le siguen dos puntos en su línea.`,
    fix: 'Escriba `clave: valor` o aumente la sangría para que la línea pertenezca al valor anterior.',
  },
  'key-without-value': {
    message: ({ near }) =>
      `La línea con «${near}» no tiene dos puntos ni guion: no es clave ni elemento de lista.`,
    fix: 'Escriba `clave: valor` o empiece la línea con un guion si es un elemento de lista.',
  },
  'list-beside-key': {
    message: () => 'Una lista empieza en la misma línea que su clave.',
    fix: 'Empiece la lista en la línea siguiente, con sangría, o escríbala entre corchetes.',
  },
  'reserved-character': {
    message: ({ near }) => `El valor «${near}» empieza por un carácter que YAML reserva.`,
    fix: 'Escriba el valor entre comillas.',
  },
  escape: {
    message: ({ near }) =>
      `El texto \`${near}\` no es una secuencia de escape de YAML entre comillas dobles.`,
    fix: 'Use comillas simples o duplique la barra invertida.',
  },
  alias: {
    message: ({ near }) => `El alias de «${near}» no puede estar aquí.`,
    fix: 'Escriba el valor entre comillas si es texto, o `*nombre` solo como valor.',
  },
  'anchor-or-tag': {
    message: ({ near }) => `El ancla o la etiqueta de «${near}» no puede estar aquí.`,
    fix: 'Dé a cada valor como máximo un ancla, justo después de los dos puntos de su clave.',
  },
  directive: {
    message: ({ near }) => `La línea con «${near}» es una directiva de YAML que no se entiende.`,
    fix: 'Elimine la línea que empieza por el signo de porcentaje.',
  },
  nesting: {
    message: () => 'El archivo tiene demasiados niveles anidados para leerlo.',
    fix: 'Cierre los corchetes abiertos y quite los niveles innecesarios.',
  },
  'after-value': {
    message: ({ near }) => `El texto «${near}» sigue a un valor que ya ha terminado.`,
    fix: 'Escriba todo el valor entre comillas del tipo que no contenga.',
  },
  'closes-nothing': {
    message: ({ near }) => `El corchete o la llave de «${near}» no cierra nada.`,
    fix: 'Elimínelo o escriba el valor entre comillas.',
  },
  'block-header': {
    message: ({ near }) => `El texto «${near}» está detrás del signo que abre un bloque de texto.`,
    fix: 'Empiece el texto en la línea siguiente, con sangría.',
  },
  'variable-in-brackets': {
    message: ({ near }) =>
      `La variable de «${near}» está sin comillas entre corchetes, donde una llave abre un mapa.`,
    fix: 'Escriba el elemento entre comillas.',
  },
  unexpected: {
    message: ({ detail }) => `El archivo no es YAML válido aquí; el analizador dice: ${detail}`,
    fix: 'Corrija la línea o escriba el valor entre comillas.',
  },
};

/** What is wrong and what to do, by reason and language. */
export const SENTENCES: Readonly<Record<Locale, Table>> = { en, es };
