import { child, listItems, scalarText, type Range, type Service } from '../../../compose/index.ts';
import { servicesOf } from '../../dockerfile/built.ts';
import type { Instruction, Stage } from '../../dockerfile/model.ts';
import { excerpt } from '../../excerpt.ts';
import { defineDockerfileRule } from '../../rule.ts';
import { suggester } from '../../suggestion.ts';

/** Names that people give to stages and that no official image has. */
const STAGE_NAME =
  /^(?:build(?:er|-env|-stage)?|compile|deps|dependencies|prod-deps|install(?:er)?|base|common|dev(?:elopment)?|test|prod(?:uction)?(?:-deps)?|prerelease|release|runner|runtime|final|publish|frontend|backend|client|assets|vendor|prune[dr]?)$/;

export const dockerfileCopyFromUnknown = defineDockerfileRule({
  id: 'dockerfile-copy-from-unknown',
  severity: 'error',
  facts: [],
  specification:
    'Dockerfile reference, COPY --from: https://docs.docker.com/reference/dockerfile/#copy---from',
  prevents: ['multi-stage-copy-missing'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file, { project }) {
    const contexts = new Set(servicesOf(file, project).flatMap(contextsOf));
    const first = firstByName(file.stages);
    const suggest = suggester(first.keys());
    for (const instruction of file.instructions) {
      const before = Math.max(0, instruction.stage);
      const isEarlier = (name: string): boolean => (first.get(name)?.index ?? before) < before;
      for (const { name, at } of sourcesOf(instruction)) {
        if (isEarlier(name.toLowerCase()) || contexts.has(name) || /[/.:@$]/.test(name)) continue;
        const isIndex = /^\d+$/.test(name);
        if (isIndex && Number(name) < before) continue;
        const nearest = isIndex || first.has(name.toLowerCase()) ? null : suggest(name);
        const similar = nearest !== null && isEarlier(nearest) ? nearest : null;
        const later = first.get(name.toLowerCase());
        if (!isIndex && similar === null && !later && !STAGE_NAME.test(name.toLowerCase())) continue;
        const line = later ? file.lines.position(later.from.range.start).line : 0;
        const data = { name: excerpt(name, 24), similar, later: line, stages: before, isIndex };
        yield {
          at,
          path: [],
          data,
          edits: () => (similar === null ? [] : [{ ...at, insert: similar }]),
        };
      }
    }
  },

  text: {
    en: {
      title: 'Files are copied from a stage that does not exist',
      message: ({ name, isIndex, stages, later }) => {
        if (isIndex) return `\`--from=${name}\` asks for stage ${name}, but ${stages} stages come before it.`;
        return later > 0
          ? `\`--from=${name}\` names a stage that only begins in line ${later}.`
          : `No stage before this line is called "${name}".`;
      },
      hint: ({ isIndex }) =>
        isIndex
          ? 'Stages count from 0 and must come first; the build on Coolify ends with an error here.'
          : 'Docker then takes the name for an image on Docker Hub and the build on Coolify ends with a pull error.',
      fix: ({ similar }) =>
        similar === null ? 'Name an earlier stage: `FROM … AS name`.' : `Write \`--from=${similar}\`.`,
      exceptions:
        'A name that may be an image, such as `composer` or `nginx`, and additional build contexts of the compose file.',
    },
    es: {
      title: 'Se copian archivos de una etapa que no existe',
      message: ({ name, isIndex, stages, later }) => {
        if (isIndex) return `\`--from=${name}\` pide la etapa ${name}, pero antes solo hay ${stages} etapas.`;
        return later > 0
          ? `\`--from=${name}\` nombra una etapa que no empieza hasta la línea ${later}.`
          : `Ninguna etapa anterior a esta línea se llama «${name}».`;
      },
      hint: ({ isIndex }) =>
        isIndex
          ? 'Las etapas se cuentan desde 0 y deben ir antes; la construcción en Coolify termina aquí con un error.'
          : 'Docker toma el nombre por una imagen de Docker Hub y la construcción en Coolify termina con un error de descarga.',
      fix: ({ similar }) =>
        similar === null
          ? 'Nombre una etapa anterior: `FROM … AS nombre`.'
          : `Escriba \`--from=${similar}\`.`,
      exceptions:
        'Un nombre que puede ser una imagen, como `composer` o `nginx`, y los contextos adicionales del archivo Compose.',
    },
  },
});

/** `COPY --from=NAME` and `RUN --mount=…,from=NAME`. */
function sourcesOf({ keyword, flags }: Instruction): { name: string; at: Range }[] {
  return flags.flatMap(({ name: flag, value, range }) => {
    const isCopy = keyword === 'COPY' && flag === 'from';
    const found = isCopy
      ? /^([\s\S]+)$/
      : keyword === 'RUN' && flag === 'mount'
        ? /(?:^|,)from=([^,]+)/
        : null;
    const name = found?.exec(value ?? '')?.[1];
    if (name === undefined || value === null) return [];
    const start = range.end - value.length + value.lastIndexOf(name);
    return [{ name, at: { start, end: start + name.length } }];
  });
}

function firstByName(stages: readonly Stage[]): ReadonlyMap<string, Stage> {
  const first = new Map<string, Stage>();
  for (const stage of stages) if (stage.name !== null && !first.has(stage.name)) first.set(stage.name, stage);
  return first;
}

/** The names in `build.additional_contexts`, as a map or a list of `name=context`. */
function contextsOf(service: Service): string[] {
  const node = child(service.get('build')?.value, 'additional_contexts');
  if (node?.kind === 'map') return node.entries.map(({ key }) => key);
  return listItems(node).map((item) => (scalarText(item) ?? '').split('=')[0] ?? '');
}
