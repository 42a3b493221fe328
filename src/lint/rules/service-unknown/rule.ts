import type { ComposeFile } from '../../../compose/index.ts';
import { hasProfile } from '../../active-services.ts';
import { defineRule } from '../../rule.ts';
import { extendedService, startReferences, type ServiceReference } from '../../service-references.ts';
import { suggester } from '../../suggestion.ts';

export const serviceUnknown = defineRule({
  id: 'service-unknown',
  severity: 'error',
  facts: [],
  specification:
    'Compose specification, depends_on: https://github.com/compose-spec/compose-spec/blob/main/05-services.md#depends_on',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    // Included services may be the ones that are named: then the include is what is wrong.
    if (file.services.length === 0 || file.topLevel('include')) return;
    const nearest = suggester(file.services.map(({ name }) => name));
    for (const { from, to, key, range, path } of references(file)) {
      if (file.service(to)) continue;
      yield {
        at: range,
        path,
        service: from.name,
        data: { service: from.name, key, name: to, nearest: nearest(to) },
      };
    }
  },

  text: {
    en: {
      title: 'A service that does not exist is named',
      message: ({ service, key, name }) =>
        `Service "${service}" names "${name}" in \`${key}\`, and no service of the file is called that.`,
      hint: () =>
        'Compose refuses the whole file before it builds anything, so Coolify cannot deploy any service.',
      fix: ({ name, nearest }) =>
        nearest === null
          ? `Add the service "${name}", or delete the reference.`
          : `Write "${nearest}", if that is meant.`,
      exceptions:
        'Names with variables, `container:` references, files with `include`, and services that a profile keeps from starting.',
    },
    es: {
      title: 'Se nombra un servicio que no existe',
      message: ({ service, key, name }) =>
        `El servicio «${service}» nombra «${name}» en \`${key}\`, y ningún servicio del archivo se llama así.`,
      hint: () =>
        'Compose rechaza el archivo entero antes de construir nada, de modo que Coolify no puede desplegar ningún servicio.',
      fix: ({ name, nearest }) =>
        nearest === null
          ? `Añada el servicio «${name}» o elimine la referencia.`
          : `Escriba «${nearest}», si es el que corresponde.`,
      exceptions:
        'Los nombres con variables, las referencias `container:`, los archivos con `include` y los servicios que un perfil impide iniciar.',
    },
  },
});

/** What Compose checks: start order of the services that start, and `extends` of all. */
function references(file: ComposeFile): readonly ServiceReference[] {
  const extended = file.services.flatMap((service) => extendedService(service) ?? []);
  return [...startReferences(file).filter(({ from }) => !hasProfile(from)), ...extended];
}
