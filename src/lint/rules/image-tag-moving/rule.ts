import { activeServices } from '../../active-services.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';

export const imageTagMoving = defineRule({
  id: 'image-tag-moving',
  severity: 'warning',
  facts: ['F-073'],
  prevents: ['stale-image-not-pulled'],
  since: '0.1.0',

  *check(file) {
    for (const service of activeServices(file)) {
      const entry = service.get('image');
      const { image } = service;
      if (!entry || !image || service.hasBuild || image.digest !== null || service.get('pull_policy'))
        continue;
      // A tag from a variable is pinned where the variable is set.
      if (image.text.includes('$') || (image.tag !== null && image.tag !== 'latest')) continue;
      const database = service.database && !service.database.isCache ? service.database.label : null;
      yield {
        at: entry.value.range,
        path: entry.value.path,
        service: service.name,
        // Nothing fails: a server keeps the copy that it has (F-073), so that the application runs on unchanged. Only a
        // database is at risk: on a new server, or once the copy is pruned, another major version meets the old data.
        severity: database ? 'warning' : 'info',
        data: { image: excerpt(image.text, 40), database },
      };
    }
  },

  text: {
    en: {
      title: 'An image without a fixed version',
      message: ({ image }) => `The image "${image}" names no version, and Coolify does not pull it again.`,
      hint: ({ database }) =>
        database
          ? `A server without the copy gets the newest ${database}, which may not read the data of an older one.`
          : 'A redeployment keeps the copy that the server has, while a new server gets another version.',
      fix: () => 'Name a version, or set `pull_policy: always` to get the newest one each time.',
      exceptions: 'Tags other than `latest`, digests, and images that are built.',
    },
    es: {
      title: 'Una imagen sin versión fija',
      message: ({ image }) => `La imagen «${image}» no indica versión, y Coolify no vuelve a descargarla.`,
      hint: ({ database }) =>
        database
          ? `Un servidor sin la copia recibe la última versión de ${database}, que quizá no lea los datos de una anterior.`
          : 'Un nuevo despliegue conserva la copia que tiene el servidor, mientras que un servidor nuevo recibe otra versión.',
      fix: () => 'Indique una versión, o `pull_policy: always` para obtener siempre la más reciente.',
      exceptions:
        'Las etiquetas distintas de `latest`, los resúmenes (digest) y las imágenes que se construyen.',
    },
  },
});
