import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';
import { violations } from '../../schema/violations.ts';

export const keyMissing = defineRule({
  id: 'key-missing',
  severity: 'error',
  facts: [],
  specification:
    'compose-go, schema/compose-spec.json: https://github.com/compose-spec/compose-go/blob/main/schema/compose-spec.json',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const violation of violations(file)) {
      // What a service extends may bring in what is missing.
      if (violation.kind !== 'missing-key' || violation.service?.get('extends')) continue;
      const { service, owner, map, missing, key } = violation;
      yield {
        at: owner && !owner.isMerged ? owner.keyRange : map.range,
        path: map.path,
        ...(service ? { service: service.name } : {}),
        data: { key: excerpt(key, 30), missing },
      };
    }
  },

  text: {
    en: {
      title: 'A key that Compose requires is missing',
      message: ({ key, missing }) => `"${key}" needs the key \`${missing}\`.`,
      hint: () =>
        'Compose requires it and is expected to refuse the whole file at the build step; the old containers keep running.',
      fix: ({ missing }) =>
        missing === 'condition'
          ? 'Add `condition: service_started`, or the condition that you need.'
          : `Add \`${missing}\`.`,
      exceptions:
        'Services with `extends`, which may inherit the key, and `volumes`, which Coolify rewrites.',
    },
    es: {
      title: 'Falta una clave que Compose exige',
      message: ({ key, missing }) => `«${key}» necesita la clave \`${missing}\`.`,
      hint: () =>
        'Compose la exige y cabe esperar que rechace el archivo entero al construir; los contenedores anteriores siguen en marcha.',
      fix: ({ missing }) =>
        missing === 'condition'
          ? 'Añada `condition: service_started` o la condición que necesite.'
          : `Añada \`${missing}\`.`,
      exceptions:
        'Los servicios con `extends`, que pueden heredar la clave, y `volumes`, que Coolify reescribe.',
    },
  },
});
