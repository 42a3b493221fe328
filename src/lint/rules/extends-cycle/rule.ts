import { extendedService } from '../../service-references.ts';
import { defineRule } from '../../rule.ts';

export const extendsCycle = defineRule({
  id: 'extends-cycle',
  severity: 'error',
  facts: [],
  specification:
    'Compose specification, extends: https://github.com/compose-spec/compose-spec/blob/main/05-services.md#extends',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    const next = new Map(file.services.map((service) => [service.name, extendedService(service)]));
    const done = new Set<string>();
    for (const { name: first } of file.services) {
      const seen = new Set<string>();
      let name: string | undefined = first;
      while (name !== undefined && !done.has(name) && !seen.has(name)) {
        seen.add(name);
        name = next.get(name)?.to;
      }
      const closing = name !== undefined && seen.has(name) ? next.get(name) : null;
      for (const visited of seen) done.add(visited);
      if (!closing) continue;
      const { from, to, range, path } = closing;
      yield { at: range, path, service: from.name, data: { service: from.name, base: to } };
    }
  },

  text: {
    en: {
      title: 'Services extend each other in a circle',
      message: ({ service, base }) => `Service "${service}" extends "${base}", which extends it in turn.`,
      hint: () => 'Compose refuses the whole file when Coolify builds.',
      fix: () => 'Delete one `extends` of the circle.',
    },
    es: {
      title: 'Unos servicios se extienden en círculo',
      message: ({ service, base }) =>
        `El servicio «${service}» extiende «${base}», que a su vez lo extiende.`,
      hint: () => 'Compose rechaza el archivo entero cuando Coolify construye.',
      fix: () => 'Elimine un `extends` del círculo.',
    },
  },
});
