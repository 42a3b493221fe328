import type { Service } from '../../../compose/index.ts';
import { excerpt } from '../../excerpt.ts';
import { hostPath, isDockerSocket, isMadeFor, isReadOnly, isSocketProxy } from '../../host-access.ts';
import { defineRule } from '../../rule.ts';

const FIXES = {
  en: {
    proxy: 'Let the proxy pass only the calls that are needed, and keep it off public networks.',
    meant: 'Put a socket proxy in between that allows only the calls that it needs.',
    other: 'Remove the mount, or put a socket proxy with few rights in between.',
  },
  es: {
    proxy: 'Permita en el proxy solo las llamadas necesarias y manténgalo fuera de redes públicas.',
    meant: 'Interponga un proxy del socket que permita solo las llamadas que necesita.',
    other: 'Quite el montaje, o interponga un proxy del socket con pocos permisos.',
  },
} as const;

export const dockerSocketMounted = defineRule({
  id: 'docker-socket-mounted',
  severity: 'warning',
  facts: ['F-056'],
  specification:
    'Docker documentation, attack surface of the daemon: https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      for (const mount of service.mounts) {
        const path = hostPath(mount);
        if (path === null || !isDockerSocket(path)) continue;
        yield {
          at: mount.sourceRange,
          path: mount.path,
          service: service.name,
          data: {
            service: service.name,
            socket: excerpt(path),
            isReadOnly: isReadOnly(mount),
            use: useOf(service),
          },
        };
      }
    }
  },

  text: {
    en: {
      title: 'The Docker socket is mounted',
      message: ({ service, socket }) => `Service "${service}" can command Docker through "${socket}".`,
      hint: ({ isReadOnly: isProtected }) =>
        isProtected
          ? '`ro` protects the file, not Docker: whoever breaks into the container rules the server and all of Coolify’s containers.'
          : 'Coolify mounts the socket as it is: whoever breaks into the container rules the server and all of Coolify’s containers.',
      fix: ({ use }) => FIXES.en[use],
    },
    es: {
      title: 'Se monta el socket de Docker',
      message: ({ service, socket }) => `El servicio «${service}» puede dirigir Docker por «${socket}».`,
      hint: ({ isReadOnly: isProtected }) =>
        isProtected
          ? '`ro` protege el archivo, no Docker: quien entre en el contenedor domina el servidor y todos los contenedores de Coolify.'
          : 'Coolify monta el socket tal cual: quien entre en el contenedor domina el servidor y todos los contenedores de Coolify.',
      fix: ({ use }) => FIXES.es[use],
    },
  },
});

/** proxy: it exists to limit the calls · meant: an image that steers or watches containers · other. */
function useOf(service: Service): 'proxy' | 'meant' | 'other' {
  if (isSocketProxy(service)) return 'proxy';
  return isMadeFor(service, 'docker') || isMadeFor(service, 'monitoring') ? 'meant' : 'other';
}
