import { listItems, scalarText, type Range, type Path, type Service } from '../../../compose/index.ts';
import { activeServices } from '../../active-services.ts';
import { declare } from '../../declaration.ts';
import { defineRule } from '../../rule.ts';
import { suggester } from '../../suggestion.ts';

interface NetworkName {
  readonly name: string;
  readonly at: Range;
  readonly path: Path;
}

export const networkUndeclared = defineRule({
  id: 'network-undeclared',
  severity: 'error',
  facts: [],
  specification:
    'Compose specification, networks: https://github.com/compose-spec/compose-spec/blob/main/05-services.md#networks',
  prevents: [],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    if (file.topLevel('include')) return;
    const declared = new Set((file.section('networks')?.entries ?? []).map(({ key }) => key));
    const nearest = suggester(declared);
    for (const service of activeServices(file)) {
      for (const { name, at, path } of networkNames(service)) {
        if (name === 'default' || name === '' || name.includes('$') || declared.has(name)) continue;
        const meant = nearest(name);
        yield {
          at,
          path,
          service: service.name,
          data: { service: service.name, name, nearest: meant },
          edits: () => (meant === null ? declare(file, 'networks', name) : []),
        };
      }
    }
  },

  text: {
    en: {
      title: 'A service joins a network that is not declared',
      message: ({ service, name }) =>
        `Service "${service}" joins the network "${name}", which is not declared under \`networks\`.`,
      hint: () =>
        'Coolify does not add the declaration, and Compose refuses the whole file before it builds anything.',
      fix: ({ name, nearest }) =>
        nearest === null
          ? `Declare "${name}" under the top-level \`networks\`, or remove it from the service.`
          : `Write "${nearest}", if that is meant, or declare the network.`,
      exceptions:
        'The network `default`, map entries without a value (Coolify drops them), files with `include`, services with a profile.',
    },
    es: {
      title: 'Un servicio se conecta a una red no declarada',
      message: ({ service, name }) =>
        `El servicio «${service}» se conecta a la red «${name}», que no está declarada en \`networks\`.`,
      hint: () =>
        'Coolify no añade la declaración, y Compose rechaza el archivo entero antes de construir nada.',
      fix: ({ name, nearest }) =>
        nearest === null
          ? `Declare «${name}» en \`networks\` del nivel superior o quítela del servicio.`
          : `Escriba «${nearest}», si es la que corresponde, o declare la red.`,
      exceptions:
        'La red `default`, las entradas de mapa sin valor (Coolify las elimina), los archivos con `include` y los servicios con perfil.',
    },
  },
});

/** The networks that reach Compose: Coolify drops entries of a map that have no value (F-058). */
function networkNames(service: Service): readonly NetworkName[] {
  const value = service.get('networks')?.value;
  if (value?.kind === 'map') {
    return value.entries
      .filter((entry) => !(entry.value.kind === 'scalar' && entry.value.isNull))
      .map(({ key, keyRange, value: options }) => ({ name: key, at: keyRange, path: options.path }));
  }
  return listItems(value).map((item) => ({
    name: scalarText(item) ?? '',
    at: item.range,
    path: item.path,
  }));
}
