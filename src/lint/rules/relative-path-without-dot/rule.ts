import type { Mount } from '../../../compose/index.ts';
import { replace } from '../../change.ts';
import type { Edit } from '../../edit.ts';
import { excerpt } from '../../excerpt.ts';
import { looksLikeData } from '../../mount-purpose.ts';
import { mountSourceKind, sourceText } from '../../mount-source.ts';
import { refusedSyntax } from '../../mount-syntax.ts';
import { defineRule } from '../../rule.ts';

export const relativePathWithoutDot = defineRule({
  id: 'relative-path-without-dot',
  severity: 'error',
  facts: ['F-038'],
  prevents: ['bind-mount-source-missing'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const service of file.services) {
      for (const mount of service.mounts) {
        if (mountSourceKind(mount) !== 'undotted' || refusedSyntax(mount)) continue;
        const source = sourceText(mount);
        const isShort = mount.form === 'short';
        // Data survives in a volume as well as in a folder: the stack works, though not as it is written, and a fix
        // would leave the data of a running one behind.
        const works = isShort && looksLikeData(source);
        yield {
          at: mount.sourceRange,
          path: mount.path,
          service: service.name,
          severity: works ? 'warning' : 'error',
          data: {
            service: service.name,
            source: excerpt(source),
            isShort,
            isDotFile: source.startsWith('.'),
          },
          edits: () => (works ? [] : addDot(mount, source)),
        };
      }
    }
  },

  text: {
    en: {
      title: 'A relative path does not begin with `./`',
      message: ({ service, source }) =>
        `Service "${service}" mounts the relative path "${source}" without a leading \`./\`.`,
      hint: ({ isShort, isDotFile }) => {
        if (isShort)
          return 'Coolify takes it for the name of a volume: the container gets an empty volume instead of the file or folder.';
        return isDotFile
          ? "Coolify takes the dot for the application's folder: the container gets an empty directory beside it."
          : 'Coolify writes it as if it were the name of a volume; nothing declares that one, and Compose refuses the file at the build step.';
      },
      fix: () => 'Begin the path with `./`, or give the name of a volume without a slash.',
    },
    es: {
      title: 'Una ruta relativa no empieza por `./`',
      message: ({ service, source }) =>
        `El servicio «${service}» monta la ruta relativa «${source}» sin \`./\` inicial.`,
      hint: ({ isShort, isDotFile }) => {
        if (isShort)
          return 'Coolify la toma por el nombre de un volumen: el contenedor recibe un volumen vacío en lugar del archivo o la carpeta.';
        return isDotFile
          ? 'Coolify toma el punto por la carpeta de la aplicación: el contenedor recibe un directorio vacío junto a ella.'
          : 'Coolify la escribe como si fuera el nombre de un volumen; nada lo declara, y Compose rechaza el archivo al construir.';
      },
      fix: () => 'Empiece la ruta por `./`, o dé el nombre de un volumen sin barra.',
    },
  },
});

/** Only where the source is written as it is read, without a variable in front of it. */
function addDot(mount: Mount, source: string): readonly Edit[] {
  const range = mount.sourceRange;
  // A carriage return alone is white space to the parser in some places and part of the value in others.
  if (/^[\s$]/.test(source) || (mount.node.kind === 'scalar') === (mount.form === 'long')) return [];
  const quote = range.end - range.start - source.length;
  const isQuoted = mount.form === 'long' && quote === 2;
  if (quote !== 0 && !isQuoted) return [];
  const start = range.start + (isQuoted ? 1 : 0);
  return replace({ start, end: start }, './');
}
