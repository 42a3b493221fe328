import { baseImage } from '../../dockerfile/variables.ts';
import { excerpt } from '../../excerpt.ts';
import { defineDockerfileRule } from '../../rule.ts';

export const dockerfileLatestBase = defineDockerfileRule({
  id: 'dockerfile-latest-base',
  severity: 'info',
  facts: ['F-120'],
  specification:
    'Docker documentation, Pin base image versions: https://docs.docker.com/build/building/best-practices/#pin-base-image-versions',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const stage of file.stages) {
      const image = baseImage(file, stage);
      const [word] = stage.from.words;
      if (!image || !word || image.digest !== null || (image.tag !== null && image.tag !== 'latest'))
        continue;
      yield { at: word.range, path: [], data: { image: excerpt(image.text, 40) } };
    }
  },

  text: {
    en: {
      title: 'The base image has no version',
      message: ({ image }) => `\`${image}\` is whatever version is newest when the image is built.`,
      hint: () =>
        'Coolify looks for a newer base image at every build: a deployment without a change of yours may then fail.',
      fix: () => 'Name a version, such as `image:1.4`.',
      exceptions: 'Images named by a variable without a default value.',
    },
    es: {
      title: 'La imagen base no tiene versión',
      message: ({ image }) => `\`${image}\` es la versión más nueva que exista al construir la imagen.`,
      hint: () =>
        'Coolify busca una imagen base más nueva en cada construcción: un despliegue sin cambios suyos puede entonces fallar.',
      fix: () => 'Indique una versión, como `imagen:1.4`.',
      exceptions: 'Las imágenes que nombra una variable sin valor predeterminado.',
    },
  },
});
