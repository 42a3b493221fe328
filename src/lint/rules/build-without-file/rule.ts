import { child, scalarText } from '../../../compose/index.ts';
import { activeServices } from '../../active-services.ts';
import { defineRule } from '../../rule.ts';

export const buildWithoutFile = defineRule({
  id: 'build-without-file',
  severity: 'info',
  facts: ['F-082'],
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of activeServices(file)) {
      const build = service.get('build');
      if (!build) continue;
      const inline = build.value.kind === 'map' ? build.value.get('dockerfile_inline') : undefined;
      const context = build.value.kind === 'scalar' ? build.value : child(build.value, 'context');
      const isRemote = /^(?:https?:\/\/|git:\/\/|ssh:\/\/|git@|github\.com\/)/.test(
        scalarText(context) ?? '',
      );
      if (!inline && !isRemote) continue;
      yield {
        at: inline?.keyRange ?? context?.range ?? build.keyRange,
        path: build.value.path,
        service: service.name,
        data: { service: service.name, isInline: inline !== undefined },
      };
    }
  },

  text: {
    en: {
      title: 'A build without a Dockerfile in the repository',
      message: ({ service, isInline }) =>
        `Service "${service}" is built from ${isInline ? 'inline text' : 'another place'}, not from a Dockerfile here.`,
      hint: () =>
        'Coolify adds `ARG` lines for build variables to Dockerfiles of the repository only; this build does not get them.',
      fix: () => 'Declare each build variable that it needs with `ARG` yourself.',
    },
    es: {
      title: 'Una construcción sin Dockerfile en el repositorio',
      message: ({ service, isInline }) =>
        `El servicio «${service}» se construye desde ${isInline ? 'texto incluido' : 'otro lugar'}, no desde un Dockerfile de aquí.`,
      hint: () =>
        'Coolify añade líneas `ARG` para las variables de construcción solo a los Dockerfile del repositorio; esta no las recibe.',
      fix: () => 'Declare con `ARG` cada variable de construcción que necesite.',
    },
  },
});
