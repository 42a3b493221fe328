import { activeServices } from '../../active-services.ts';
import { replace } from '../../change.ts';
import { listensOn } from '../../dockerfile/listening.ts';
import { excerpt } from '../../excerpt.ts';
import { isRouted } from '../../routing.ts';
import { commandWords } from '../../command-words.ts';
import { defineRule } from '../../rule.ts';

export const commandBindsLoopback = defineRule({
  id: 'command-binds-loopback',
  severity: 'warning',
  facts: ['F-036'],
  prevents: ['app-binds-localhost'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file, context) {
    for (const service of activeServices(file)) {
      if (service.get('network_mode')) continue;
      const words = commandWords(file, service);
      const isSet = (name: string): boolean => service.environment.some((entry) => entry.name === name);
      const found = words.length === 0 ? null : listensOn({ words, assignments: [] }, isSet);
      const { address } = found ?? {};
      if (!found || !address) continue;
      const isReached = isRouted(file, service, context);
      yield {
        at: address,
        path: service.get('command')?.value.path ?? service.path,
        service: service.name,
        severity: isReached ? ('error' as const) : ('warning' as const),
        data: { service: service.name, program: excerpt(found.program, 24), isReached },
        edits: () => (service.get('command')?.isMerged ? [] : replace(address, '0.0.0.0')),
      };
    }
  },

  text: {
    en: {
      title: 'A command makes its server listen on the loopback address',
      message: ({ service, program }) =>
        `In service "${service}", \`${program}\` listens on the loopback address only.`,
      hint: ({ isReached }) =>
        isReached
          ? 'The proxy reaches a container over the network: nothing answers there, and visitors get 502.'
          : 'Other containers reach it over the network, where nothing answers.',
      fix: () => 'Write `0.0.0.0`: the container accepts connections, the server still publishes no port.',
      exceptions: 'Programs that are not known to take such an option, and commands that a shell runs.',
    },
    es: {
      title: 'Una orden hace que su servidor escuche en la dirección de bucle local',
      message: ({ service, program }) =>
        `En el servicio «${service}», \`${program}\` escucha solo en la dirección de bucle local.`,
      hint: ({ isReached }) =>
        isReached
          ? 'El proxy llega al contenedor por la red: ahí no responde nada, y los visitantes reciben un 502.'
          : 'Los demás contenedores llegan por la red, donde no responde nada.',
      fix: () =>
        'Escriba `0.0.0.0`: el contenedor acepta conexiones y el servidor sigue sin publicar puertos.',
      exceptions:
        'Los programas de los que no se sabe que admitan esa opción y las órdenes que ejecuta un shell.',
    },
  },
});
