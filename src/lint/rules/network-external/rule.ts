import { child, scalarText, type ComposeNode } from '../../../compose/index.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';

export const networkExternal = defineRule({
  id: 'network-external',
  severity: 'warning',
  facts: ['F-059'],
  prevents: ['external-network-not-found'],
  since: '0.1.0',

  *check(file) {
    for (const entry of file.section('networks')?.entries ?? []) {
      const external = entry.value.kind === 'map' ? entry.value.get('external') : undefined;
      if (!external || !isExternal(external.value)) continue;
      const name =
        scalarText(child(entry.value, 'name')) ?? scalarText(child(external.value, 'name')) ?? entry.key;
      if (name === 'coolify') continue;
      yield { at: external.keyRange, path: external.value.path, data: { name: excerpt(name, 30) } };
    }
  },

  text: {
    en: {
      title: 'A network that has to exist on the server',
      message: ({ name }) => `The network "${name}" is external: it has to exist on the server.`,
      hint: () =>
        'Coolify does not create it. If it is missing, the start is expected to fail after the old containers were removed.',
      fix: () => 'Create it on the server first, or connect the application to the predefined network.',
      exceptions: 'The network `coolify`, which exists on every server.',
    },
    es: {
      title: 'Una red que debe existir en el servidor',
      message: ({ name }) => `La red «${name}» es externa: debe existir en el servidor.`,
      hint: () =>
        'Coolify no la crea. Si falta, cabe esperar que el arranque falle después de eliminar los contenedores anteriores.',
      fix: () => 'Créela antes en el servidor o conecte la aplicación a la red predefinida.',
      exceptions: 'La red `coolify`, que existe en todos los servidores.',
    },
  },
});

/** `external: true`, or the old form with the name below it. */
function isExternal(node: ComposeNode): boolean {
  return node.kind === 'map' || /^(?:true|yes|on|y)$/i.test(scalarText(node) ?? '');
}
