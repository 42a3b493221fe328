import { excerpt } from '../../excerpt.ts';
import { hostPath, hostPathKind, isDockerSocket, isMadeFor, isReadOnly } from '../../host-access.ts';
import { defineRule } from '../../rule.ts';

export const hostPathSensitive = defineRule({
  id: 'host-path-sensitive',
  severity: 'warning',
  facts: ['F-052', 'F-056'],
  specification:
    'Docker documentation, bind mounts: https://docs.docker.com/engine/storage/bind-mounts/#considerations-and-constraints',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      for (const mount of service.mounts) {
        const path = hostPath(mount);
        const kind = path === null || isDockerSocket(path) ? null : hostPathKind(path);
        if (path === null || kind === null) continue;
        const isProtected = isReadOnly(mount);
        const isMild = isProtected && (kind === 'system' || isMadeFor(service, 'monitoring'));
        yield {
          at: mount.sourceRange,
          path: mount.path,
          service: service.name,
          data: { service: service.name, source: excerpt(path), isWritable: !isProtected, kind },
          severity: isMild ? ('info' as const) : ('warning' as const),
        };
      }
    }
  },

  text: {
    en: {
      title: 'A sensitive path of the server is mounted',
      message: ({ service, source, isWritable }) =>
        `Service "${service}" can ${isWritable ? 'change' : 'read'} "${source}" of the server.`,
      hint: ({ isWritable, kind }) => {
        if (kind === 'system' && !isWritable)
          return 'Coolify mounts absolute paths as they are: the container learns how the server and its other programs are set up.';
        return isWritable
          ? 'Coolify mounts absolute paths as they are: a break-in into the container takes over the server through these files.'
          : 'Coolify mounts absolute paths as they are: a break-in into the container reads keys and data of others through it.';
      },
      fix: ({ isWritable }) =>
        isWritable
          ? 'Mount only the folder or file that it needs, read-only if it can be.'
          : 'Mount only the folder or file that it needs.',
    },
    es: {
      title: 'Se monta una ruta delicada del servidor',
      message: ({ service, source, isWritable }) =>
        `El servicio «${service}» puede ${isWritable ? 'modificar' : 'leer'} «${source}» del servidor.`,
      hint: ({ isWritable, kind }) => {
        if (kind === 'system' && !isWritable)
          return 'Coolify monta las rutas absolutas tal cual: el contenedor conoce cómo están configurados el servidor y sus demás programas.';
        return isWritable
          ? 'Coolify monta las rutas absolutas tal cual: un ataque al contenedor toma el control del servidor por estos archivos.'
          : 'Coolify monta las rutas absolutas tal cual: un ataque al contenedor lee por ella claves y datos de otros.';
      },
      fix: ({ isWritable }) =>
        isWritable
          ? 'Monte solo la carpeta o el archivo que necesite, de solo lectura si es posible.'
          : 'Monte solo la carpeta o el archivo que necesite.',
    },
  },
});
