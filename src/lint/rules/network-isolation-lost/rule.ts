import { scalarText } from '../../../compose/index.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';

export const networkIsolationLost = defineRule({
  id: 'network-isolation-lost',
  severity: 'info',
  facts: ['F-060'],
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const entry of file.section('networks')?.entries ?? []) {
      const internal = entry.value.kind === 'map' ? entry.value.get('internal') : undefined;
      if (!internal || !/^(?:true|yes|on|y)$/i.test(scalarText(internal.value) ?? '')) continue;
      yield { at: internal.keyRange, path: internal.value.path, data: { network: excerpt(entry.key, 30) } };
    }
  },

  text: {
    en: {
      title: '`internal: true` does not isolate on Coolify',
      message: ({ network }) => `The network "${network}" does not cut its services off from the Internet.`,
      hint: () =>
        'Coolify also connects every service to a network of its own, which reaches the Internet and is shared with the proxy.',
      fix: () => 'Do not rely on it: protect the services themselves, for example with passwords.',
      exceptions: 'Separate networks without `internal`: nothing breaks, but they do not isolate either.',
    },
    es: {
      title: '`internal: true` no aísla en Coolify',
      message: ({ network }) => `La red «${network}» no separa a sus servicios de Internet.`,
      hint: () =>
        'Coolify conecta además cada servicio a una red propia, que sale a Internet y que comparte con el proxy.',
      fix: () => 'No confíe en ello: proteja los propios servicios, por ejemplo con contraseñas.',
      exceptions: 'Las redes separadas sin `internal`: nada falla, pero tampoco aíslan.',
    },
  },
});
