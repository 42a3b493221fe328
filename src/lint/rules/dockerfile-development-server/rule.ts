import { builtStages } from '../../dockerfile/built.ts';
import { startCommands } from '../../dockerfile/start.ts';
import { developmentServer } from '../../development-server.ts';
import { excerpt } from '../../excerpt.ts';
import { defineDockerfileRule } from '../../rule.ts';

export const dockerfileDevelopmentServer = defineDockerfileRule({
  id: 'dockerfile-development-server',
  severity: 'warning',
  facts: [],
  specification:
    'Vite, server options, `server.allowedHosts`: https://vite.dev/config/server-options#server-allowedhosts',
  prevents: ['public-origin-not-allowed'],
  since: '0.1.0',

  *check(file, { project }) {
    for (const { stage, services } of builtStages(file, project)) {
      for (const { words } of startCommands(file, stage, services)) {
        const [first] = words;
        const found = developmentServer(words.map(({ text }) => text).join(' '));
        if (!first || found === null) continue;
        // The words of the server: the others are its arguments.
        const last = words.findLast(({ text }) => found.endsWith(text)) ?? first;
        const isTogether = first.range.end <= file.lines.lineEnd(file.lines.position(first.range.start).line);
        const end = Math.max(last.range.end, first.range.end);
        yield {
          at: isTogether ? { start: first.range.start, end } : first.range,
          path: [],
          data: { command: excerpt(found, 30) },
        };
      }
    }
  },

  text: {
    en: {
      title: 'The image starts a server for development',
      message: ({ command }) => `The image starts a server for development: \`${command}\`.`,
      hint: () =>
        'It expects one visitor on the same computer: Vite and its like refuse the domain, others show their internals or answer slowly.',
      fix: () => 'Build with `RUN`, and start the server for production.',
      exceptions: 'Commands that every service of the compose file replaces.',
    },
    es: {
      title: 'La imagen inicia un servidor de desarrollo',
      message: ({ command }) => `La imagen inicia un servidor de desarrollo: \`${command}\`.`,
      hint: () =>
        'Espera a un solo visitante en el mismo equipo: Vite y otros rechazan el dominio; los demás muestran sus entrañas o responden despacio.',
      fix: () => 'Construya con `RUN` e inicie el servidor de producción.',
      exceptions: 'Las órdenes que sustituyen todos los servicios del archivo de Compose.',
    },
  },
});
