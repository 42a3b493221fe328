import { child, listItems, scalarText, type ComposeNode } from '../../../compose/index.ts';
import { excerpt } from '../../excerpt.ts';
import { normalPath } from '../../project.ts';
import { defineRule, type Project } from '../../rule.ts';

export const envFileIgnored = defineRule({
  id: 'env-file-ignored',
  severity: 'error',
  facts: ['F-013', 'F-014'],
  prevents: ['env-missing-runtime', 'env-file-not-found'],
  since: '0.1.0',

  *check(file, { project }) {
    const names = new Map<string, string>();
    for (const service of file.services) {
      for (const { node, path, isRequired } of envFiles(service.get('env_file')?.value)) {
        const lost = names.get(path) ?? lostNames(project, path);
        names.set(path, lost);
        const isReplaced = path.replace(/^(?:\.\/)+/, '') === '.env';
        yield {
          at: node.range,
          path: node.path,
          service: service.name,
          data: { service: service.name, file: path, isReplaced, lost },
          ...(isReplaced ? { severity: 'info' as const } : {}),
          // The stack was meant to start without the file too: what it adds is lost, but nothing stops.
          ...(!isReplaced && !isRequired ? { severity: 'warning' as const } : {}),
        };
      }
    }
  },

  text: {
    en: {
      title: 'A file in `env_file` that Coolify never reads',
      message: ({ service, file, isReplaced }) =>
        isReplaced
          ? `Service "${service}" gets Coolify's own "${file}", not the one in the repository.`
          : `Service "${service}" expects "${file}", which Coolify never reads.`,
      hint: ({ isReplaced }) =>
        isReplaced
          ? 'Coolify writes a new `.env` from its Environment Variables page; the committed one has no effect.'
          : 'Coolify replaces `env_file` on every service with the `.env` that it writes from its Environment Variables page.',
      fix: ({ isReplaced, lost }) => {
        if (lost !== '') return `Enter in Coolify: ${lost}.`;
        return isReplaced
          ? 'Enter its variables in Coolify; the Developer view accepts pasted text.'
          : 'Move its values to Coolify, and write `KEY: ${KEY}` under `environment`.';
      },
      exceptions:
        'Entries named `.env` are information only: the name stays, the content is that of Coolify.',
    },
    es: {
      title: 'Un archivo de `env_file` que Coolify nunca lee',
      message: ({ service, file, isReplaced }) =>
        isReplaced
          ? `El servicio «${service}» recibe el «${file}» de Coolify, no el del repositorio.`
          : `El servicio «${service}» espera «${file}», que Coolify nunca lee.`,
      hint: ({ isReplaced }) =>
        isReplaced
          ? 'Coolify escribe un `.env` nuevo con las variables de su página de entorno; el del repositorio no tiene efecto.'
          : 'Coolify sustituye `env_file` en todos los servicios por el `.env` que escribe con las variables de su página de entorno.',
      fix: ({ isReplaced, lost }) => {
        if (lost !== '') return `Introduzca en Coolify: ${lost}.`;
        return isReplaced
          ? 'Introduzca sus variables en Coolify; la vista para desarrolladores admite texto pegado.'
          : 'Lleve sus valores a Coolify y escriba `CLAVE: ${CLAVE}` en `environment`.';
      },
      exceptions:
        'Las entradas llamadas `.env` son solo información: el nombre se conserva, el contenido es el de Coolify.',
    },
  },
});

/** As many names as a sentence holds. */
const MAX_LENGTH = 60;

/** The variables of the env file, if it is known: `A, B, …`; empty if it is not. */
function lostNames({ envs }: Project, path: string): string {
  const wanted = normalPath(path);
  const env = envs.find((candidate) => normalPath(candidate.path) === wanted);
  const names = [...new Set(env?.file.entries.map(({ name }) => excerpt(name, 40)))];
  let text = '';
  for (const [index, name] of names.entries()) {
    const next = index === 0 ? `\`${name}\`` : `${text}, \`${name}\``;
    if (next.length > MAX_LENGTH) return `${text}, …`;
    text = next;
  }
  return text;
}

interface EnvFile {
  readonly node: ComposeNode;
  readonly path: string;
  readonly isRequired: boolean;
}

/** The entries of `env_file`: a path, a list of paths, or mappings with `path` and `required` (Compose specification). */
function envFiles(value: ComposeNode | undefined): EnvFile[] {
  return listItems(value).flatMap((item) => {
    const node = item.kind === 'map' ? child(item, 'path') : item;
    const path = scalarText(node);
    if (node === undefined || path === null || path === '') return [];
    return [{ node, path, isRequired: scalarText(child(item, 'required')) !== 'false' }];
  });
}
