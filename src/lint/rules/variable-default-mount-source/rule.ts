import type { Mount } from '../../../compose/index.ts';
import { excerpt } from '../../excerpt.ts';
import { sourceText, wholeDefault } from '../../mount-source.ts';
import { defaultFollowedByText } from '../../mount-syntax.ts';
import { defineRule } from '../../rule.ts';

interface Found {
  readonly value: string;
  readonly isCut: boolean;
}

function found(mount: Mount): Found | null {
  if (mount.source === null || mount.form === 'long') return null;
  const value = wholeDefault(mount.source);
  if (value !== undefined) return { value, isCut: false };
  const cut = defaultFollowedByText(mount.source);
  return cut === null ? null : { value: cut, isCut: true };
}

export const variableDefaultMountSource = defineRule({
  id: 'variable-default-mount-source',
  severity: 'warning',
  facts: ['F-046'],
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      for (const mount of service.mounts) {
        const problem = found(mount);
        if (!problem) continue;
        yield {
          at: mount.sourceRange,
          path: mount.path,
          service: service.name,
          severity: problem.isCut ? 'error' : 'warning',
          data: {
            service: service.name,
            source: excerpt(sourceText(mount)),
            value: excerpt(problem.value),
            isCut: problem.isCut,
          },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A variable with a default value is mounted',
      message: ({ service, source }) =>
        `Service "${service}" mounts "${source}", a variable with a default value.`,
      hint: ({ value, isCut }) =>
        isCut
          ? `Coolify cuts the entry after the variable: it mounts "${value}" on a target that begins with the rest of the source.`
          : `Coolify writes "${value}" in its place when it reads the file: setting the variable in Coolify has no effect.`,
      fix: () => 'Write the path or the name of the volume itself.',
    },
    es: {
      title: 'Se monta una variable con valor predeterminado',
      message: ({ service, source }) =>
        `El servicio «${service}» monta «${source}», una variable con valor predeterminado.`,
      hint: ({ value, isCut }) =>
        isCut
          ? `Coolify corta la entrada tras la variable: monta «${value}» en un destino que empieza por el resto del origen.`
          : `Coolify escribe «${value}» en su lugar al leer el archivo: asignar la variable en Coolify no tiene efecto.`,
      fix: () => 'Escriba la propia ruta o el nombre del volumen.',
    },
  },
});
