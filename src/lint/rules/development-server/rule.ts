import type { ComposeFile, ComposeNode, Range } from '../../../compose/index.ts';
import { activeServices } from '../../active-services.ts';
import { commandText } from '../../command-steps.ts';
import { developmentServer as serverIn } from '../../development-server.ts';
import { excerpt } from '../../excerpt.ts';
import { placeIn } from '../../place.ts';
import { defineRule } from '../../rule.ts';

export const developmentServer = defineRule({
  id: 'development-server',
  severity: 'warning',
  facts: [],
  specification:
    'Vite, server options, `server.allowedHosts`: https://vite.dev/config/server-options#server-allowedhosts',
  prevents: ['public-origin-not-allowed'],
  since: '0.1.0',

  *check(file) {
    for (const service of activeServices(file)) {
      const entry = service.get('command') ?? service.get('entrypoint');
      const found = entry && serverIn(commandText(entry.value));
      if (!entry || !found) continue;
      yield {
        at: placeOf(file, entry.value, found),
        path: entry.value.path,
        service: service.name,
        data: { service: service.name, command: excerpt(found, 30) },
      };
    }
  },

  text: {
    en: {
      title: 'A command starts a server for development',
      message: ({ service, command }) =>
        `Service "${service}" starts a server for development: \`${command}\`.`,
      hint: () =>
        'It expects one visitor on the same computer: Vite and its like refuse the domain, others show their internals or answer slowly.',
      fix: () => 'Build in the Dockerfile, and start the server for production here.',
      exceptions: 'Services with a profile, which Coolify does not start.',
    },
    es: {
      title: 'Una orden inicia un servidor de desarrollo',
      message: ({ service, command }) =>
        `El servicio «${service}» inicia un servidor de desarrollo: \`${command}\`.`,
      hint: () =>
        'Espera a un solo visitante en el mismo equipo: Vite y otros rechazan el dominio; los demás muestran sus entrañas o responden despacio.',
      fix: () => 'Construya en el Dockerfile e inicie aquí el servidor de producción.',
      exceptions: 'Los servicios con perfil, que Coolify no inicia.',
    },
  },
});

/** The characters of the command where they stand together, else the whole value. */
function placeOf(file: ComposeFile, node: ComposeNode, command: string): Range {
  const scalars = node.kind === 'list' ? node.items : [node];
  for (const scalar of scalars) {
    if (scalar.kind !== 'scalar') continue;
    const start = scalar.text.indexOf(command);
    if (start !== -1) return placeIn(file, scalar, start, start + command.length);
  }
  return node.range;
}
