import { magicServiceKey } from '../../../compose/index.ts';
import { defineRule } from '../../rule.ts';

export const serviceNamesCollide = defineRule({
  id: 'service-names-collide',
  severity: 'warning',
  facts: ['F-012'],
  prevents: [],
  since: '0.1.0',

  *check(file) {
    const firsts = new Map<string, string>();
    for (const { name, keyRange, path } of file.services) {
      const key = magicServiceKey(name);
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, name);
      else yield { at: keyRange, path, service: name, data: { name, first } };
    }
  },

  text: {
    en: {
      title: 'Two service names are the same for magic variables',
      message: ({ name, first }) =>
        `The service names "${first}" and "${name}" differ in hyphens, dots or underscores only.`,
      hint: () =>
        'For magic variables Coolify reads all three as `_`: neither service gets its domain, and `SERVICE_NAME_…` overwrite each other.',
      fix: () => 'Give one of the services a name that differs in letters or digits.',
    },
    es: {
      title: 'Dos nombres de servicio son iguales para las variables mágicas',
      message: ({ name, first }) =>
        `Los nombres de servicio «${first}» y «${name}» solo difieren en guiones, puntos o guiones bajos.`,
      hint: () =>
        'Para las variables mágicas Coolify lee los tres como `_`: ninguno obtiene su dominio y los `SERVICE_NAME_…` se sobrescriben.',
      fix: () => 'Dé a uno de los servicios un nombre que difiera en letras o cifras.',
    },
  },
});
