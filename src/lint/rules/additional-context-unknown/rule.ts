import { child } from '../../../compose/index.ts';
import { readEnvironment } from '../../../compose/environment.ts';
import { activeServices } from '../../active-services.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';

export const additionalContextUnknown = defineRule({
  id: 'additional-context-unknown',
  severity: 'error',
  facts: [],
  specification:
    'compose-go, loader/validate.go: https://github.com/compose-spec/compose-go/blob/main/loader/validate.go',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of activeServices(file)) {
      for (const context of readEnvironment(child(service.get('build')?.value, 'additional_contexts'))) {
        const { value, valueRange, path } = context;
        if (value === null || !value.startsWith(PREFIX) || value.includes('$')) continue;
        const name = value.slice(PREFIX.length);
        const target = file.service(name);
        if (target?.hasBuild) continue;
        yield {
          at: valueRange,
          path,
          service: service.name,
          data: { name: excerpt(name, 30), exists: target !== undefined },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A build context names a service that is not there or not built',
      message: ({ name, exists }) =>
        exists
          ? `The build context uses service "${name}", which is not built.`
          : `The build context uses service "${name}", which does not exist.`,
      hint: () => 'Compose refuses the whole file when Coolify builds.',
      fix: ({ exists }) =>
        exists ? 'Use `docker-image://` and the image instead, or build that service.' : 'Correct the name.',
    },
    es: {
      title: 'Un contexto de construcción nombra un servicio que no existe o no se construye',
      message: ({ name, exists }) =>
        exists
          ? `El contexto de construcción usa el servicio «${name}», que no se construye.`
          : `El contexto de construcción usa el servicio «${name}», que no existe.`,
      hint: () => 'Compose rechaza el archivo entero cuando Coolify construye.',
      fix: ({ exists }) =>
        exists ? 'Use `docker-image://` con la imagen, o construya ese servicio.' : 'Corrija el nombre.',
    },
  },
});

const PREFIX = 'service:';
