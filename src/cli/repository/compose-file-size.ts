import { defineRepositoryRule, WHOLE_FILE } from './rule.ts';

/** Bytes: Coolify reads no larger compose file (F-007). */
const LARGEST = 5 * 1024 * 1024;

/** Sizes as people read them: `5.2`. */
const inMebibytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

/** A compose file that Coolify does not read because of its size. */
export const composeFileSize = defineRepositoryRule<{ readonly bytes: number }>({
  id: 'compose-file-size',
  severity: 'error',
  facts: ['F-007'],
  prevents: [],
  since: '0.1.0',
  example: { bytes: 6 * 1024 * 1024 },

  *check({ compose: { file } }) {
    const bytes = Buffer.byteLength(file.text);
    if (bytes > LARGEST) yield { ...WHOLE_FILE, file, data: { bytes } };
  },

  text: {
    en: {
      title: 'The compose file is larger than Coolify reads',
      message: ({ bytes }) => `The compose file has ${inMebibytes(bytes)} MiB; Coolify reads 5 MiB at most.`,
      hint: () =>
        'Loading ends with "Docker Compose file exceeds the 5 MiB size limit.", before anything is built.',
      fix: () => 'Move large contents into files of the images, and shorten the file.',
      exceptions: 'Only a directory is checked; the validator page does not open a larger file.',
    },
    es: {
      title: 'El archivo de Compose es mayor de lo que lee Coolify',
      message: ({ bytes }) =>
        `El archivo de Compose ocupa ${inMebibytes(bytes).replace('.', ',')} MiB; Coolify lee 5 MiB como máximo.`,
      hint: () =>
        'La carga termina con «Docker Compose file exceeds the 5 MiB size limit.», antes de construir nada.',
      fix: () => 'Pase los contenidos grandes a archivos de las imágenes y acorte el archivo.',
      exceptions: 'Solo se comprueba en directorios; la página del validador no abre un archivo mayor.',
    },
  },
});
