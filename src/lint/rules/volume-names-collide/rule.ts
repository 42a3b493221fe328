import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';
import { collidingVolumes } from '../../volumes.ts';

export const volumeNamesCollide = defineRule({
  id: 'volume-names-collide',
  severity: 'error',
  facts: ['F-051'],
  prevents: ['volume-recreated-data-lost'],
  since: '0.1.0',

  *check(file) {
    for (const { name, first, slug, range, path } of collidingVolumes(file)) {
      yield {
        at: range,
        path,
        data: { name: excerpt(name), first: excerpt(first), slug: excerpt(slug) },
      };
    }
  },

  text: {
    en: {
      title: 'Two volume names become one on Coolify',
      message: ({ name, first }) => `Volumes "${name}" and "${first}" become one volume on Coolify.`,
      hint: ({ slug }) =>
        `Coolify lower-cases names, writes \`_\` as \`-\` and drops other signs: both mounts share "…_${slug}" and overwrite each other.`,
      fix: () => 'Rename one of them so that they differ in letters or digits.',
    },
    es: {
      title: 'Dos nombres de volumen se convierten en uno en Coolify',
      message: ({ name, first }) =>
        `Los volúmenes «${name}» y «${first}» se convierten en uno solo en Coolify.`,
      hint: ({ slug }) =>
        `Coolify pasa los nombres a minúsculas, escribe \`_\` como \`-\` y omite otros signos: ambos montajes comparten «…_${slug}» y se sobrescriben.`,
      fix: () => 'Cambie el nombre de uno para que difieran en letras o cifras.',
    },
  },
});
