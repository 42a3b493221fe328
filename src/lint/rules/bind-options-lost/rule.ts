import { child, scalarText, type ComposeFile, type Mount } from '../../../compose/index.ts';
import { replace } from '../../change.ts';
import type { Edit } from '../../edit.ts';
import { excerpt } from '../../excerpt.ts';
import { sourceText } from '../../mount-source.ts';
import { defineRule } from '../../rule.ts';

/** What of a long bind Coolify drops; `create_host_path` is on in Compose anyway, and `consistency` does nothing on Linux. */
function lostOptions(mount: Mount): string[] {
  const bind = child(mount.node, 'bind');
  const lost = mount.mode === 'ro' ? ['read_only'] : [];
  for (const option of ['propagation', 'selinux']) if (child(bind, option)) lost.push(option);
  if (scalarText(child(bind, 'create_host_path')) === 'false') lost.push('create_host_path');
  return lost;
}

export const bindOptionsLost = defineRule({
  id: 'bind-options-lost',
  severity: 'warning',
  facts: ['F-052'],
  prevents: [],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    // The mode of the last short entry before it, in whatever service, is added to a long bind.
    let leaked: string | null = null;
    for (const service of file.services) {
      for (const mount of service.mounts) {
        if (mount.form === 'short') {
          leaked = mount.mode;
          continue;
        }
        if (mount.type !== 'bind') continue;
        const gainsReadOnly = leaked?.split(',').includes('ro') ?? false;
        const lost = lostOptions(mount).filter((option) => option !== 'read_only' || !gainsReadOnly);
        const gained = gainsReadOnly && mount.mode !== 'ro' ? leaked : null;
        if (lost.length === 0 && gained === null) continue;
        yield {
          at: mount.range,
          path: mount.path,
          service: service.name,
          // Coolify writes the file itself then: that it can be changed in the container, or cannot, breaks nothing.
          severity: mount.hasContent && lost.every((option) => option === 'read_only') ? 'info' : 'warning',
          data: {
            service: service.name,
            source: excerpt(sourceText(mount)),
            lost: lost.map((option) => `\`${option}\``).join(', '),
            gained,
          },
          edits: () => toShort(file, mount),
        };
      }
    }
  },

  text: {
    en: {
      title: 'A bind in long syntax loses its options',
      message: ({ service, source, lost, gained }) =>
        gained === null
          ? `Service "${service}" binds "${source}" with ${lost}, which Coolify drops.`
          : `Service "${service}" binds "${source}" to write, but Coolify makes it read-only.`,
      hint: ({ gained }) =>
        gained === null
          ? 'Coolify writes the entry as `source:target` without options: `read_only` becomes read and write.'
          : `Coolify adds the mode "${gained}" of the short entry before it in the file: writing there fails.`,
      fix: () => 'Write all mounts in short syntax, with `:ro` where it is meant.',
    },
    es: {
      title: 'Un montaje en sintaxis larga pierde sus opciones',
      message: ({ service, source, lost, gained }) =>
        gained === null
          ? `El servicio «${service}» monta «${source}» con ${lost}, que Coolify omite.`
          : `El servicio «${service}» monta «${source}» para escribir, pero Coolify lo deja en solo lectura.`,
      hint: ({ gained }) =>
        gained === null
          ? 'Coolify escribe la entrada como `source:target` sin opciones: `read_only` pasa a lectura y escritura.'
          : `Coolify añade el modo «${gained}» de la entrada corta anterior del archivo: escribir allí falla.`,
      fix: () => 'Escriba todos los montajes en sintaxis corta, con `:ro` donde corresponda.',
    },
  },
});

/** Only an entry that says nothing which the short syntax cannot. */
function toShort(file: ComposeFile, mount: Mount): readonly Edit[] {
  const { node, source, target, range } = mount;
  if (node.kind !== 'map' || source === null || target === '' || /[:\s#"']/.test(source + target)) return [];
  const isSimple = node.entries.every(
    ({ key, isMerged }) => ['type', 'source', 'target', 'read_only'].includes(key) && !isMerged,
  );
  const written = file.text.slice(range.start, range.end).trimEnd();
  if (!isSimple || /[#&*]/.test(written) || !/^[./~]/.test(source)) return [];
  const mode = mount.mode === null ? '' : `:${mount.mode}`;
  return replace({ start: range.start, end: range.start + written.length }, `${source}:${target}${mode}`);
}
