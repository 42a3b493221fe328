import {
  child,
  listItems,
  scalarText,
  type ComposeNode,
  type Path,
  type Range,
  type Service,
} from '../../../compose/index.ts';
import { activeServices } from '../../active-services.ts';
import { defineRule } from '../../rule.ts';
import { suggester } from '../../suggestion.ts';

interface Use {
  readonly name: string;
  readonly at: Range;
  readonly path: Path;
}

export const configUndeclared = defineRule({
  id: 'config-undeclared',
  severity: 'error',
  facts: [],
  specification:
    'Compose specification, configs: https://github.com/compose-spec/compose-spec/blob/main/05-services.md#configs',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    if (file.topLevel('include')) return;
    for (const section of ['configs', 'secrets'] as const) {
      const declared = new Set((file.section(section)?.entries ?? []).map(({ key }) => key));
      const nearest = suggester(declared);
      for (const service of activeServices(file)) {
        for (const { name, at, path } of uses(service, section)) {
          if (name === '' || name.includes('$') || declared.has(name)) continue;
          yield {
            at,
            path,
            service: service.name,
            data: { service: service.name, section, name, nearest: nearest(name) },
          };
        }
      }
    }
  },

  text: {
    en: {
      title: 'A service uses a config or secret that is not declared',
      message: ({ service, section, name }) =>
        `Service "${service}" uses "${name}", which is not declared under the top-level \`${section}\`.`,
      hint: () =>
        'Coolify does not add the declaration, and Compose refuses the whole file before it builds anything.',
      fix: ({ section, name, nearest }) =>
        nearest === null
          ? `Declare "${name}" under the top-level \`${section}\`.`
          : `Write "${nearest}", if that is meant, or declare "${name}".`,
      exceptions:
        'Names with variables, files with `include`, and services that a profile keeps from starting.',
    },
    es: {
      title: 'Un servicio usa una configuración o un secreto no declarado',
      message: ({ service, section, name }) =>
        `El servicio «${service}» usa «${name}», que no está declarado en \`${section}\` del nivel superior.`,
      hint: () =>
        'Coolify no añade la declaración, y Compose rechaza el archivo entero antes de construir nada.',
      fix: ({ section, name, nearest }) =>
        nearest === null
          ? `Declare «${name}» en \`${section}\` del nivel superior.`
          : `Escriba «${nearest}», si es lo que corresponde, o declare «${name}».`,
      exceptions:
        'Los nombres con variables, los archivos con `include` y los servicios que un perfil impide iniciar.',
    },
  },
});

/** Short items are names, long ones have a `source`; builds use secrets too. */
function uses(service: Service, section: 'configs' | 'secrets'): readonly Use[] {
  const building = section === 'secrets' ? child(service.get('build')?.value, 'secrets') : undefined;
  return [...listItems(service.get(section)?.value), ...listItems(building)].flatMap((item) => {
    const node: ComposeNode | undefined = item.kind === 'map' ? child(item, 'source') : item;
    const name = scalarText(node);
    return node && name !== null ? [{ name, at: node.range, path: node.path }] : [];
  });
}
