import { activeServices } from '../../active-services.ts';
import { defineRule } from '../../rule.ts';

export const imageOrBuildMissing = defineRule({
  id: 'image-or-build-missing',
  severity: 'error',
  facts: [],
  specification:
    'Compose specification, image: https://github.com/compose-spec/compose-spec/blob/main/05-services.md#image',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of activeServices(file)) {
      const image = service.text('image');
      const hasOther = service.get('extends') !== undefined || service.get('provider') !== undefined;
      if ((image !== null && image !== '') || service.hasBuild || hasOther) continue;
      const at = service.get('image') ?? service.get('build');
      yield {
        at: at && !at.isMerged ? at.keyRange : service.keyRange,
        path: service.path,
        service: service.name,
        data: { service: service.name },
      };
    }
  },

  text: {
    en: {
      title: 'A service has neither image nor build',
      message: ({ service }) => `Service "${service}" has neither \`image\` nor \`build\`.`,
      hint: () =>
        'Compose does not know what to run and refuses the whole file; Coolify reads this file alone, without overrides.',
      fix: () => 'Add `image` with a tag, or `build` with the folder of the Dockerfile.',
      exceptions: 'Services with `extends` or `provider`, and services that a profile keeps from starting.',
    },
    es: {
      title: 'Un servicio no tiene imagen ni construcción',
      message: ({ service }) => `El servicio «${service}» no tiene \`image\` ni \`build\`.`,
      hint: () =>
        'Compose no sabe qué ejecutar y rechaza el archivo entero; Coolify lee solo este archivo, sin los que lo completan.',
      fix: () => 'Añada `image` con una etiqueta, o `build` con la carpeta del Dockerfile.',
      exceptions: 'Los servicios con `extends` o `provider` y los que un perfil impide iniciar.',
    },
  },
});
