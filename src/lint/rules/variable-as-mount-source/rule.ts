import { excerpt } from '../../excerpt.ts';
import { mountSourceKind, sourceText, volumeSlug } from '../../mount-source.ts';
import { defaultFollowedByText, refusedSyntax } from '../../mount-syntax.ts';
import { defineRule } from '../../rule.ts';

export const variableAsMountSource = defineRule({
  id: 'variable-as-mount-source',
  severity: 'error',
  facts: ['F-045'],
  prevents: ['bind-mount-source-missing'],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      for (const mount of service.mounts) {
        const source = sourceText(mount);
        if (mountSourceKind(mount) !== 'variable' || refusedSyntax(mount)) continue;
        if (defaultFollowedByText(source) !== null) continue;
        yield {
          at: mount.sourceRange,
          path: mount.path,
          service: service.name,
          data: { service: service.name, source: excerpt(source), volume: excerpt(volumeSlug(source)) },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A variable is mounted',
      message: ({ service, source }) =>
        `Service "${service}" mounts "${source}", a path that a variable is to give.`,
      hint: ({ volume }) =>
        `Coolify does not resolve it: the mount becomes a new, empty volume called "…_${volume}", whatever the variable says.`,
      fix: () => 'Write the absolute path itself, or the name of a volume.',
    },
    es: {
      title: 'Se monta una variable',
      message: ({ service, source }) =>
        `El servicio «${service}» monta «${source}», una ruta que debe dar una variable.`,
      hint: ({ volume }) =>
        `Coolify no la resuelve: el montaje se convierte en un volumen nuevo y vacío llamado «…_${volume}», diga lo que diga la variable.`,
      fix: () => 'Escriba la propia ruta absoluta, o el nombre de un volumen.',
    },
  },
});
