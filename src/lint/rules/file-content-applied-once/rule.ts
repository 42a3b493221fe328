import { defineRule } from '../../rule.ts';

export const fileContentAppliedOnce = defineRule({
  id: 'file-content-applied-once',
  severity: 'info',
  facts: ['F-054'],
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      for (const { node } of service.mounts) {
        const entry = node.kind === 'map' ? node.get('content') : undefined;
        if (!entry || entry.value.kind !== 'scalar' || entry.value.isNull) continue;
        yield { at: entry.keyRange, path: entry.value.path, service: service.name, data: {} };
      }
    }
  },

  text: {
    en: {
      title: 'The `content` of a file is written once',
      message: () =>
        'Coolify writes this `content` when it loads the file for the first time, and never again.',
      hint: () => 'A later change here has no effect: the content stored under Persistent Storage wins.',
      fix: () => 'Change it under Persistent Storage later, or use `configs` with `content`.',
    },
    es: {
      title: 'El `content` de un archivo se escribe una sola vez',
      message: () => 'Coolify escribe este `content` al cargar el archivo por primera vez, y nunca más.',
      hint: () =>
        'Un cambio posterior aquí no tiene efecto: prevalece el contenido guardado en Persistent Storage.',
      fix: () => 'Cámbielo después en Persistent Storage, o use `configs` con `content`.',
    },
  },
});
