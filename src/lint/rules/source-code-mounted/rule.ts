import type { ComposeFile, Mount, Service } from '../../../compose/index.ts';
import { excerpt } from '../../excerpt.ts';
import { isInImage, mountPurpose } from '../../mount-purpose.ts';
import { removeMount } from '../../mount-removal.ts';
import { mountSourceKind, sourceText } from '../../mount-source.ts';
import { defineRule } from '../../rule.ts';

/** project: `.` · application: `./` · code: a folder of the build context. */
type Variant = 'project' | 'application' | 'code';

function variantOf(service: Service, mount: Mount): Variant | null {
  const kind = mountSourceKind(mount);
  if (kind === 'application-folder') return 'application';
  // Only the short syntax makes a volume of `.`; a bind in long syntax comes out as the application's folder.
  if (kind === 'project') return mount.form === 'short' ? 'project' : 'application';
  return mountPurpose(service, mount) === 'code' ? 'code' : null;
}

function* codeMounts(file: ComposeFile): Iterable<{ service: Service; mount: Mount; variant: Variant }> {
  for (const service of file.services) {
    for (const mount of service.mounts) {
      const variant = variantOf(service, mount);
      if (variant) yield { service, mount, variant };
    }
  }
}

const HINT_EN: Readonly<Record<Variant, string>> = {
  project:
    'Coolify makes a named volume of `.`. Docker fills it from the image once; later deployments are expected to keep serving that copy.',
  application:
    "Coolify mounts the application's folder on the server, which holds no code, over what the image has there.",
  code: 'The repository is not on the server: Coolify mounts an empty folder over the code that the image was built with.',
};

const HINT_ES: Readonly<Record<Variant, string>> = {
  project:
    'Coolify convierte `.` en un volumen con nombre. Docker lo llena una vez desde la imagen; cabe esperar que los despliegues siguientes sirvan esa copia.',
  application:
    'Coolify monta la carpeta de la aplicación en el servidor, sin código, sobre lo que la imagen tiene allí.',
  code: 'El repositorio no está en el servidor: Coolify monta una carpeta vacía sobre el código con el que se construyó la imagen.',
};

export const sourceCodeMounted = defineRule({
  id: 'source-code-mounted',
  severity: 'error',
  facts: ['F-039', 'F-040', 'F-038'],
  prevents: ['mount-overrides-image-code', 'bind-mount-source-missing'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const { service, mount, variant } of codeMounts(file)) {
      yield {
        at: mount.range,
        path: mount.path,
        service: service.name,
        data: {
          service: service.name,
          source: excerpt(sourceText(mount), 26),
          target: excerpt(mount.target, 26),
          variant,
          hasBuild: service.hasBuild,
        },
        // Without the mount the container runs what its image holds: that is the code only if the image is built from it.
        edits: () => (isInImage(service, mount) ? removeMount(file, service, mount) : []),
      };
    }
  },

  text: {
    en: {
      title: 'The source code is mounted over the image, as for development',
      message: ({ service, source, target }) =>
        `Service "${service}" mounts the source code "${source}" over "${target}".`,
      hint: ({ variant }) => HINT_EN[variant],
      fix: ({ hasBuild }) =>
        hasBuild
          ? 'Remove the mount: the image holds the code.'
          : 'Remove the mount, and build an image that holds the code (`build: .`).',
    },
    es: {
      title: 'El código fuente se monta sobre la imagen, como en desarrollo',
      message: ({ service, source, target }) =>
        `El servicio «${service}» monta el código fuente «${source}» sobre «${target}».`,
      hint: ({ variant }) => HINT_ES[variant],
      fix: ({ hasBuild }) =>
        hasBuild
          ? 'Quite el montaje: la imagen contiene el código.'
          : 'Quite el montaje y construya una imagen que contenga el código (`build: .`).',
    },
  },
});
