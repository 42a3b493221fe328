import type { Locale } from '../../../i18n/locale.ts';
import type { RefusalCode } from './refusal.ts';

export interface RefusalData {
  readonly code: RefusalCode;
  /** The underlined characters, shortened. */
  readonly near: string;
  /** The parser's own words, shortened. */
  readonly reason: string;
}

interface Sentences {
  message(data: RefusalData): string;
  readonly fix: string;
}

type Table = Readonly<Record<RefusalCode, Sentences>>;

const en: Table = {
  'custom-tag': {
    message: ({ near }) => `The parser of Coolify refuses the tag \`${near}\`.`,
    fix: 'Delete the tag and write the values that are meant.',
  },
  'built-in-tag': {
    message: ({ near }) => `The parser of Coolify does not know the tag \`${near}\`.`,
    fix: 'Delete the tag; put the value in quotes if it is text.',
  },
  'complex-key': {
    message: ({ near }) => `The parser of Coolify refuses the key that begins with "${near}".`,
    fix: 'Write the key as plain text in front of a colon.',
  },
  'anchor-line': {
    message: ({ near }) =>
      `The anchor \`${near}\` stands on a line of its own, which the parser of Coolify refuses.`,
    fix: 'Put the anchor behind the colon of its key, on the same line.',
  },
  'key-type': {
    message: ({ near }) => `The key "${near}" is no text for the parser of Coolify, which refuses it.`,
    fix: 'Put the key in quotes.',
  },
  merge: {
    message: () => 'The merge key `<<` takes its entries from a value that is no mapping.',
    fix: 'Give the anchor a mapping, or delete the merge key.',
  },
  colon: {
    message: ({ near }) => `The parser of Coolify misses a space behind a colon, or quotes, in "${near}".`,
    fix: 'Write a space behind the colon, or put the value in quotes.',
  },
  date: {
    message: ({ near }) => `The value "${near}" looks like a date, but there is no such day.`,
    fix: 'Put the value in quotes.',
  },
  reserved: {
    message: ({ near }) => `A value in "${near}" begins with a character that is reserved.`,
    fix: 'Put the value in quotes.',
  },
  'root-indentation': {
    message: ({ near }) => `The top-level key at "${near}" is indented, which the parser of Coolify refuses.`,
    fix: 'Begin the top-level keys in the first column.',
  },
  'document-end': {
    message: () => 'The parser of Coolify refuses the document end marker `...`.',
    fix: 'Delete the line.',
  },
  tab: {
    message: () =>
      'A line begins with a tab, which the parser of Coolify refuses even inside a block of text.',
    fix: 'Begin the line with spaces.',
  },
  flow: {
    message: ({ near }) => `The parser of Coolify cannot read the brackets in "${near}".`,
    fix: 'Write one entry per line instead of brackets, or put the values in quotes.',
  },
  'duplicate-key': {
    message: ({ near }) => `The parser of Coolify takes the key in "${near}" for the same as an earlier one.`,
    fix: 'Rename or delete one of both keys.',
  },
  other: {
    message: ({ reason }) => `The parser of Coolify refuses the file here: ${reason}`,
    fix: 'Rewrite the line more plainly, with values in quotes.',
  },
};

const es: Table = {
  'custom-tag': {
    message: ({ near }) => `El analizador de Coolify rechaza la etiqueta \`${near}\`.`,
    fix: 'Elimine la etiqueta y escriba los valores deseados.',
  },
  'built-in-tag': {
    message: ({ near }) => `El analizador de Coolify no conoce la etiqueta \`${near}\`.`,
    fix: 'Elimine la etiqueta; escriba el valor entre comillas si es texto.',
  },
  'complex-key': {
    message: ({ near }) => `El analizador de Coolify rechaza la clave que empieza por «${near}».`,
    fix: 'Escriba la clave como texto simple delante de los dos puntos.',
  },
  'anchor-line': {
    message: ({ near }) =>
      `El ancla \`${near}\` está sola en su línea, y el analizador de Coolify la rechaza.`,
    fix: 'Ponga el ancla después de los dos puntos de su clave, en la misma línea.',
  },
  'key-type': {
    message: ({ near }) => `La clave «${near}» no es texto para el analizador de Coolify, que la rechaza.`,
    fix: 'Escriba la clave entre comillas.',
  },
  merge: {
    message: () => 'La clave de combinación `<<` toma sus entradas de un valor que no es un mapa.',
    fix: 'Dé al ancla un mapa o elimine la clave de combinación.',
  },
  colon: {
    message: ({ near }) =>
      `Al analizador de Coolify le falta un espacio tras los dos puntos, o comillas, en «${near}».`,
    fix: 'Escriba un espacio tras los dos puntos o ponga el valor entre comillas.',
  },
  date: {
    message: ({ near }) => `El valor «${near}» parece una fecha, pero ese día no existe.`,
    fix: 'Escriba el valor entre comillas.',
  },
  reserved: {
    message: ({ near }) => `Un valor de «${near}» empieza por un carácter reservado.`,
    fix: 'Escriba el valor entre comillas.',
  },
  'root-indentation': {
    message: ({ near }) =>
      `La clave de nivel superior de «${near}» tiene sangría, y el analizador de Coolify la rechaza.`,
    fix: 'Empiece las claves de nivel superior en la primera columna.',
  },
  'document-end': {
    message: () => 'El analizador de Coolify rechaza la marca de fin de documento `...`.',
    fix: 'Elimine la línea.',
  },
  tab: {
    message: () =>
      'Una línea empieza por un tabulador, y el analizador de Coolify lo rechaza incluso en bloques de texto.',
    fix: 'Empiece la línea con espacios.',
  },
  flow: {
    message: ({ near }) => `El analizador de Coolify no puede leer los corchetes o las llaves de «${near}».`,
    fix: 'Escriba una entrada por línea en vez de corchetes, o los valores entre comillas.',
  },
  'duplicate-key': {
    message: ({ near }) => `El analizador de Coolify considera la clave de «${near}» igual a una anterior.`,
    fix: 'Cambie el nombre de una de las dos claves o elimínela.',
  },
  other: {
    message: ({ reason }) => `El analizador de Coolify rechaza el archivo aquí: ${reason}`,
    fix: 'Escriba la línea de forma más sencilla, con los valores entre comillas.',
  },
};

/** What is wrong and what to do, by reason and language. */
export const SENTENCES: Readonly<Record<Locale, Table>> = { en, es };
