import { excerpt } from '../../excerpt.ts';
import { sourceText } from '../../mount-source.ts';
import { defineRule } from '../../rule.ts';
import { isNetworkVolume, volumeDefinition } from '../../volumes.ts';

export const nfsVolumeWithOthers = defineRule({
  id: 'nfs-volume-with-others',
  severity: 'error',
  facts: ['F-050'],
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      const isNetwork = service.mounts.map((mount) => {
        const definition =
          mount.type === 'volume' && mount.source !== null && volumeDefinition(file, mount.source);
        return definition ? isNetworkVolume(definition) : false;
      });
      if (!isNetwork.includes(false)) continue;
      for (const [index, mount] of service.mounts.entries()) {
        if (!isNetwork[index]) continue;
        yield {
          at: mount.sourceRange,
          path: mount.path,
          service: service.name,
          data: {
            service: service.name,
            volume: excerpt(sourceText(mount)),
            isLast: index > isNetwork.lastIndexOf(false),
          },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A network volume is mounted together with other mounts',
      message: ({ service, volume }) =>
        `Service "${service}" mounts the network volume "${volume}" together with other mounts.`,
      hint: ({ isLast }) =>
        isLast
          ? 'Coolify leaves it out when it rewrites the list: the service starts without the network storage.'
          : 'Coolify leaves it out when it rewrites the list and turns the list into a map, which Compose refuses at the build step.',
      fix: () => 'Mount the network storage on the server, and bind its absolute path.',
      exceptions: 'A service whose only mounts are network volumes: these are left as they are.',
    },
    es: {
      title: 'Se monta un volumen de red junto con otros montajes',
      message: ({ service, volume }) =>
        `El servicio «${service}» monta el volumen de red «${volume}» junto con otros montajes.`,
      hint: ({ isLast }) =>
        isLast
          ? 'Coolify lo omite al reescribir la lista: el servicio arranca sin el almacenamiento de red.'
          : 'Coolify lo omite al reescribir la lista y la convierte en un mapa, que Compose rechaza al construir la imagen.',
      fix: () => 'Monte el almacenamiento de red en el servidor y enlace su ruta absoluta.',
      exceptions: 'Un servicio cuyos únicos montajes son volúmenes de red: se dejan como están.',
    },
  },
});
