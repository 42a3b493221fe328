import { excerpt } from '../../excerpt.ts';
import { addressMentions } from '../../magic-mentions.ts';
import { defineRule } from '../../rule.ts';

export const magicAddressPathAndPort = defineRule({
  id: 'magic-address-path-and-port',
  severity: 'error',
  facts: ['F-032'],
  prevents: ['bad-gateway-502-wrong-port'],
  since: '0.1.0',

  *check(file) {
    for (const { name, magic, as, service, entry } of addressMentions(file)) {
      const path = entry.value ?? '';
      if (as !== 'key' || magic.port === null || !path.startsWith('/') || path === '/') continue;
      yield {
        at: entry.valueRange,
        path: entry.path,
        service: service.name,
        data: { name: excerpt(name, 40), port: magic.port, path: excerpt(path, 20) },
      };
    }
  },

  text: {
    en: {
      title: 'A magic address with both a port and a path',
      message: ({ name, path }) => `\`${name}\` declares a port and the path "${path}" together.`,
      hint: ({ path, port }) =>
        `Coolify writes the port behind the path (\`${path}:${port}\`): the proxy gets a path that nobody asks for, and no port.`,
      fix: () => 'Leave out the path, and add it to the domain in Coolify afterwards.',
    },
    es: {
      title: 'Una dirección mágica con puerto y ruta a la vez',
      message: ({ name, path }) => `\`${name}\` declara a la vez un puerto y la ruta «${path}».`,
      hint: ({ path, port }) =>
        `Coolify escribe el puerto tras la ruta (\`${path}:${port}\`): el proxy recibe una ruta que nadie pide y ningún puerto.`,
      fix: () => 'Omita la ruta y añádala después al dominio en Coolify.',
    },
  },
});
