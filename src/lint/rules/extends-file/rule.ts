import { scalarText } from '../../../compose/index.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';

export const extendsFile = defineRule({
  id: 'extends-file',
  severity: 'warning',
  facts: ['F-204'],
  prevents: ['compose-feature-unsupported'],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      const value = service.get('extends')?.value;
      const entry = value?.kind === 'map' ? value.get('file') : undefined;
      const path = scalarText(entry?.value);
      if (!entry || path === null || path === '') continue;
      yield {
        at: entry.value.range,
        path: entry.value.path,
        service: service.name,
        data: { service: service.name, file: excerpt(path, 30) },
      };
    }
  },

  text: {
    en: {
      title: 'A service extends one of another file',
      message: ({ service, file }) =>
        `Service "${service}" extends one of "${file}", which Coolify does not read.`,
      hint: () =>
        'Compose merges it in as it is: its variables are not registered, and its relative mounts are expected to point nowhere.',
      fix: () => 'Copy the service into this file, or share it with an anchor.',
    },
    es: {
      title: 'Un servicio extiende uno de otro archivo',
      message: ({ service, file }) =>
        `El servicio «${service}» extiende uno de «${file}», que Coolify no lee.`,
      hint: () =>
        'Compose lo combina tal cual: sus variables no se registran y cabe esperar que sus montajes relativos no apunten a nada.',
      fix: () => 'Copie el servicio en este archivo o compártalo con un ancla.',
    },
  },
});
