import { activeServices } from '../../active-services.ts';
import { excerpt } from '../../excerpt.ts';
import { localAddresses } from '../../local-addresses.ts';
import { placeInValue } from '../../place.ts';
import { defineRule } from '../../rule.ts';
import { variableEntries } from '../../variables.ts';

export const publicAddressLocalhost = defineRule({
  id: 'public-address-localhost',
  severity: 'warning',
  facts: ['F-025', 'F-093'],
  prevents: ['public-origin-not-allowed'],
  since: '0.1.0',

  *check(file) {
    for (const service of activeServices(file)) {
      if (service.get('network_mode')) continue;
      for (const entry of variableEntries(service)) {
        const found = localAddresses(entry.name, entry.value);
        if (!found) continue;
        yield {
          at: placeInValue(file, entry, found.start, found.end),
          path: entry.path,
          service: service.name,
          // A default value stands in Coolify's list, where it is changed before the first deployment.
          severity: found.isDefault ? ('info' as const) : ('warning' as const),
          data: { name: excerpt(entry.name, 30), address: excerpt(found.text, 30), ...found },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A variable for the public address says `localhost`',
      message: ({ name, address, isDefault }) =>
        `${isDefault ? 'The default of' : 'The variable'} \`${name}\` names only "${address}".`,
      hint: ({ isList, isDefault }) => {
        const change = isDefault ? '' : ', and a value written here cannot be changed in Coolify';
        return isList
          ? `Visitors come by the domain, which is then refused${change}.`
          : `Visitors are sent to their own computer: links, logins and callbacks fail${change}.`;
      },
      fix: () => 'Use `${SERVICE_URL_<SERVICE>}` of the service with the domain, or a variable.',
      exceptions: 'Lists that also hold another address, and variables that are not known to be public.',
    },
    es: {
      title: 'Una variable para la dirección pública dice `localhost`',
      message: ({ name, address, isDefault }) =>
        `${isDefault ? 'El valor predeterminado de' : 'La variable'} \`${name}\` solo contiene «${address}».`,
      hint: ({ isList, isDefault }) => {
        const change = isDefault ? '' : ', y un valor escrito aquí no se puede cambiar en Coolify';
        return isList
          ? `Los visitantes llegan por el dominio, que entonces se rechaza${change}.`
          : `Los visitantes acaban en su propio equipo: fallan enlaces, accesos y retornos${change}.`;
      },
      fix: () => 'Use `${SERVICE_URL_<SERVICIO>}` del servicio con el dominio, o una variable.',
      exceptions: 'Las listas con otra dirección y las variables de las que no se sabe que sean públicas.',
    },
  },
});
