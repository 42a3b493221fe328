import { renameKey } from '../../change.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';
import { violations } from '../../schema/violations.ts';
import { nearestKey, rightPlace } from './nearest-key.ts';

/** After this many findings the rest goes without a suggestion: a bound against files made of unknown keys. */
const MAX_SUGGESTIONS = 200;

export const keyUnknown = defineRule({
  id: 'key-unknown',
  severity: 'error',
  facts: ['F-088'],
  specification:
    'compose-go, schema/compose-spec.json: https://github.com/compose-spec/compose-go/blob/main/schema/compose-spec.json',
  prevents: [],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    let left = MAX_SUGGESTIONS;
    for (const violation of violations(file)) {
      if (violation.kind !== 'unknown-key') continue;
      const { entry, map, shape, service, key: owner } = violation;
      left -= 1;
      const nearest = left > 0 ? nearestKey(entry.key, map, shape) : null;
      const isInService = service !== null && map === service.node;
      const place = nearest === null && service ? rightPlace(entry.key, isInService ? '' : owner) : null;
      yield {
        at: entry.keyRange,
        path: entry.value.path,
        ...(service ? { service: service.name } : {}),
        data: { key: excerpt(entry.key, 30), owner: excerpt(owner, 30), nearest, place },
        edits: () => (nearest === null ? [] : renameKey(entry, nearest)),
      };
    }
  },

  text: {
    en: {
      title: 'A key that Compose does not know',
      message: ({ key, owner, nearest }) =>
        nearest === null
          ? `Compose does not know the key "${key}" in "${owner}".`
          : `Compose does not know the key "${key}" in "${owner}"; \`${nearest}\` is near.`,
      hint: () =>
        'Coolify passes the key on, and Compose is expected to refuse the whole file at the build step.',
      fix: ({ nearest, place }) => {
        if (nearest !== null) return `Rename it to \`${nearest}\`.`;
        if (place === null) return 'Correct the name, or delete the key.';
        return place === '' ? 'Move it one level up, into the service.' : `Move it below \`${place}\`.`;
      },
      exceptions:
        "Keys that begin with `x-`, Coolify's own keys, and what Coolify rewrites or drops before Compose reads it.",
    },
    es: {
      title: 'Una clave que Compose no conoce',
      message: ({ key, owner, nearest }) =>
        nearest === null
          ? `Compose no conoce la clave «${key}» en «${owner}».`
          : `Compose no conoce la clave «${key}» en «${owner}»; se parece a \`${nearest}\`.`,
      hint: () =>
        'Coolify entrega la clave tal cual, y cabe esperar que Compose rechace el archivo entero al construir.',
      fix: ({ nearest, place }) => {
        if (nearest !== null) return `Cámbiele el nombre a \`${nearest}\`.`;
        if (place === null) return 'Corrija el nombre o elimine la clave.';
        return place === '' ? 'Súbala un nivel, al servicio.' : `Muévala dentro de \`${place}\`.`;
      },
      exceptions:
        'Las claves que empiezan por `x-`, las propias de Coolify y lo que Coolify reescribe o descarta antes de que Compose lo lea.',
    },
  },
});
