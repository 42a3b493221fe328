import { scalarText, type ComposeNode } from '../../../compose/index.ts';
import { activeServices } from '../../active-services.ts';
import { excerpt } from '../../excerpt.ts';
import { defineRule } from '../../rule.ts';

export const hostAddressInvalid = defineRule({
  id: 'host-address-invalid',
  severity: 'error',
  facts: [],
  specification:
    'compose-go, validation/validation.go: https://github.com/compose-spec/compose-go/blob/main/validation/validation.go',
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of activeServices(file)) {
      for (const { node, form, hostAddress } of service.ports) {
        const entry = node.kind === 'map' ? node.get('host_ip') : undefined;
        if (form !== 'long' || !entry || hostAddress === null || isVariable(entry.value)) continue;
        if (isAddress(hostAddress)) continue;
        yield {
          at: entry.value.range,
          path: entry.value.path,
          service: service.name,
          data: { address: excerpt(hostAddress, 40) },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A `host_ip` that is no address',
      message: ({ address }) => `"${address}" is no IP address, so \`host_ip\` cannot bind to it.`,
      hint: () =>
        'Compose refuses the whole file when Coolify builds; names such as `localhost` are not looked up.',
      fix: () => 'Write an IP address, for example `127.0.0.1`.',
    },
    es: {
      title: 'Un `host_ip` que no es una dirección',
      message: ({ address }) => `«${address}» no es una dirección IP: \`host_ip\` no puede enlazarse a ella.`,
      hint: () =>
        'Compose rechaza el archivo entero cuando Coolify construye; nombres como `localhost` no se resuelven.',
      fix: () => 'Escriba una dirección IP, por ejemplo `127.0.0.1`.',
    },
  },
});

function isVariable(node: ComposeNode): boolean {
  return (scalarText(node) ?? '$').includes('$');
}

/** As Go reads addresses (`net.ParseIP`): four numbers without leading zeros, or groups of hexadecimal digits. */
function isAddress(text: string): boolean {
  if (text.includes(':')) return /^[0-9a-f:]{2,45}(?:\.\d{1,3}){0,3}$/i.test(text);
  const parts = text.split('.');
  return (
    parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  );
}
