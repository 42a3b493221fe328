import { activeServices } from '../../active-services.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';

export const imageTagMoving = defineRule({
  id: 'image-tag-moving',
  severity: 'warning',
  facts: ['F-073'],
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of activeServices(file)) {
      const entry = service.get('image');
      const { image } = service;
      if (!entry || !image || service.hasBuild || image.digest !== null || service.get('pull_policy'))
        continue;
      // A tag from a variable is pinned where the variable is set.
      if (image.text.includes('$') || (image.tag !== null && image.tag !== 'latest')) continue;
      yield {
        at: entry.value.range,
        path: entry.value.path,
        service: service.name,
        data: { image: excerpt(image.text, 40) },
      };
    }
  },

  text: {
    en: {
      title: 'An image without a fixed version',
      message: ({ image }) => `The image "${image}" names no version, and Coolify does not pull it again.`,
      hint: () =>
        'A redeployment keeps the copy that the server has, while a new server gets another version.',
      fix: () => 'Name a version, or set `pull_policy: always` to get the newest one each time.',
      exceptions: 'Tags other than `latest`, digests, and images that are built.',
    },
    es: {
      title: 'Una imagen sin versión fija',
      message: ({ image }) => `La imagen «${image}» no indica versión, y Coolify no vuelve a descargarla.`,
      hint: () =>
        'Un nuevo despliegue conserva la copia que tiene el servidor, mientras que un servidor nuevo recibe otra versión.',
      fix: () => 'Indique una versión, o `pull_policy: always` para obtener siempre la más reciente.',
      exceptions:
        'Las etiquetas distintas de `latest`, los resúmenes (digest) y las imágenes que se construyen.',
    },
  },
});
