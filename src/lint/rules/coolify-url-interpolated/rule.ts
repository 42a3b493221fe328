import { magicServiceKey, references } from '../../../compose/index.ts';
import { interpolatedValues } from '../../interpolated-values.ts';
import { placeIn } from '../../place.ts';
import { defineRule } from '../../rule.ts';

export const coolifyUrlInterpolated = defineRule({
  id: 'coolify-url-interpolated',
  severity: 'warning',
  facts: ['F-033', 'F-100'],
  prevents: ['service-magic-var-misuse'],
  since: '0.1.0',

  *check(file) {
    for (const { scalar, place, service } of interpolatedValues(file)) {
      if (place === 'label' || place === 'mount') continue;
      for (const { name, start, end } of references(scalar.text)) {
        if (name !== 'COOLIFY_URL' && name !== 'COOLIFY_FQDN') continue;
        const key = service ? magicServiceKey(service.name).toUpperCase().slice(0, 20) : 'NAME';
        yield {
          at: placeIn(file, scalar, start, end),
          path: scalar.path,
          ...(service ? { service: service.name } : {}),
          data: { name, better: `SERVICE_${name.slice('COOLIFY_'.length)}_${key}` },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A reference to `COOLIFY_URL` or `COOLIFY_FQDN`',
      message: ({ name }) =>
        `\`${name}\` is empty, or an address that leads nowhere, where the file refers to it.`,
      hint: () =>
        'The name comes from a field that Compose applications do not use; real values reach containers with a domain only.',
      fix: ({ better }) => `Refer to the address of a service, such as \`\${${better}}\`.`,
    },
    es: {
      title: 'Una referencia a `COOLIFY_URL` o `COOLIFY_FQDN`',
      message: ({ name }) =>
        `\`${name}\` está vacía, o es una dirección que no lleva a nada, donde el archivo la usa.`,
      hint: () =>
        'El nombre viene de un campo que las aplicaciones Compose no usan; los valores reales solo llegan a contenedores con dominio.',
      fix: ({ better }) => `Use la dirección de un servicio, como \`\${${better}}\`.`,
    },
  },
});
