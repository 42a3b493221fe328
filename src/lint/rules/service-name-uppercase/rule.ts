import { magicServiceKey, type ComposeFile, type Service } from '../../../compose/index.ts';
import { addressMentions } from '../../magic-mentions.ts';
import { defineRule } from '../../rule.ts';

export const serviceNameUppercase = defineRule({
  id: 'service-name-uppercase',
  severity: 'error',
  facts: ['F-011'],
  prevents: ['domain-without-router-404'],
  since: '0.1.0',

  *check(file) {
    let addressed: ReadonlySet<string> | undefined;
    for (const service of file.services) {
      if (!/[A-Z]/.test(service.name)) continue;
      addressed ??= addressedServices(file);
      const effect = effectOf(service, addressed);
      yield {
        at: service.keyRange,
        path: service.path,
        service: service.name,
        severity: effect === 'none' ? ('warning' as const) : ('error' as const),
        data: { service: service.name, effect },
      };
    }
  },

  text: {
    en: {
      title: 'A service name holds capital letters',
      message: ({ service }) => `The service name "${service}" holds capital letters.`,
      hint: ({ effect }) =>
        effect === 'image'
          ? 'Coolify names the built image after the service, and image names are lower-case: the build is expected to fail.'
          : 'Coolify compares names in lower case: `SERVICE_URL_…` and `SERVICE_FQDN_…` never give this service a domain.',
      fix: ({ service }) => `Write "${service.toLowerCase()}", here and wherever the name is used.`,
    },
    es: {
      title: 'Un nombre de servicio contiene mayúsculas',
      message: ({ service }) => `El nombre de servicio «${service}» contiene mayúsculas.`,
      hint: ({ effect }) =>
        effect === 'image'
          ? 'Coolify da a la imagen construida el nombre del servicio, y las imágenes van en minúsculas: cabe esperar que la construcción falle.'
          : 'Coolify compara los nombres en minúsculas: `SERVICE_URL_…` y `SERVICE_FQDN_…` nunca dan un dominio a este servicio.',
      fix: ({ service }) => `Escriba «${service.toLowerCase()}», aquí y donde se use el nombre.`,
    },
  },
});

/** The names, in lower case, that magic addresses ask for. */
function addressedServices(file: ComposeFile): ReadonlySet<string> {
  return new Set(addressMentions(file).map(({ magic }) => magic.service));
}

/** What goes wrong: the image's name, the domain that the file asks for, or nothing yet. */
function effectOf(service: Service, addressed: ReadonlySet<string>): 'image' | 'domain' | 'none' {
  if (service.hasBuild && service.text('image') === null) return 'image';
  return addressed.has(magicServiceKey(service.name).toLowerCase()) ? 'domain' : 'none';
}
