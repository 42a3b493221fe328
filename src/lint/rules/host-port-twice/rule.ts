import { excerpt } from '../../excerpt.ts';
import { portClashes } from '../../port-clashes.ts';
import { defineRule } from '../../rule.ts';

export const hostPortTwice = defineRule({
  id: 'host-port-twice',
  severity: 'error',
  facts: [],
  specification:
    'Compose specification, ports: https://github.com/compose-spec/compose-spec/blob/main/05-services.md#ports',
  prevents: ['port-already-allocated'],
  since: '0.1.0',

  *check(file) {
    for (const { later, earlier } of portClashes(file)) {
      yield {
        at: later.port.range,
        path: later.port.path,
        service: later.service.name,
        data: {
          service: later.service.name,
          port: excerpt(later.port.text),
          other: earlier.service.name,
          otherPort: excerpt(earlier.port.text),
        },
      };
    }
  },

  text: {
    en: {
      title: 'Two entries publish the same port of the server',
      message: ({ service, port, other, otherPort }) =>
        `"${service}" publishes "${port}", and "${other}" holds that port already with "${otherPort}".`,
      hint: () =>
        'Docker gives a port of the server to one container only: the second one does not start, after the old ones were removed.',
      fix: () => 'Choose another port for one of them, or replace `ports` with `expose`.',
      exceptions:
        'Ports on different addresses or protocols, services with a profile, and an entry that is simply repeated.',
    },
    es: {
      title: 'Dos entradas publican el mismo puerto del servidor',
      message: ({ service, port, other, otherPort }) =>
        `«${service}» publica «${port}», y «${other}» ya ocupa ese puerto con «${otherPort}».`,
      hint: () =>
        'Docker asigna un puerto del servidor a un solo contenedor: el segundo no arranca, ya eliminados los anteriores.',
      fix: () => 'Elija otro puerto para uno de los dos, o sustituya `ports` por `expose`.',
      exceptions:
        'Los puertos en direcciones o protocolos distintos, los servicios con perfil y una entrada simplemente repetida.',
    },
  },
});
