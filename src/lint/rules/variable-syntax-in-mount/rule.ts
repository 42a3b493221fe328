import { excerpt } from '../../excerpt.ts';
import { refusedSyntax } from '../../mount-syntax.ts';
import { defineRule } from '../../rule.ts';

export const variableSyntaxInMount = defineRule({
  id: 'variable-syntax-in-mount',
  severity: 'error',
  facts: ['F-047', 'F-048'],
  prevents: ['compose-feature-unsupported'],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      for (const mount of service.mounts) {
        const refused = refusedSyntax(mount);
        if (!refused) continue;
        yield {
          at: refused.range,
          path: mount.path,
          service: service.name,
          data: { service: service.name, text: excerpt(refused.text), part: refused.part },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A mount holds a variable in a form that Coolify refuses',
      message: ({ service, text, part }) =>
        part === 'source'
          ? `Service "${service}" mounts "${text}": Coolify refuses this form of a variable.`
          : `Service "${service}" mounts on "${text}": Coolify refuses variables in a target.`,
      hint: () =>
        'Loading and deploying end with "Invalid Docker volume definition": only `${NAME}` and `${NAME:-default}` may begin a source.',
      fix: ({ part }) =>
        part === 'source' ? 'Write the path or the name itself.' : 'Write the path in the container itself.',
    },
    es: {
      title: 'Un montaje contiene una variable en una forma que Coolify rechaza',
      message: ({ service, text, part }) =>
        part === 'source'
          ? `El servicio «${service}» monta «${text}»: Coolify rechaza esta forma de variable.`
          : `El servicio «${service}» monta en «${text}»: Coolify rechaza las variables en el destino.`,
      hint: () =>
        'La carga y el despliegue terminan con «Invalid Docker volume definition»: solo `${NAME}` y `${NAME:-valor}` pueden iniciar un origen.',
      fix: ({ part }) =>
        part === 'source'
          ? 'Escriba la propia ruta o el nombre.'
          : 'Escriba la propia ruta en el contenedor.',
    },
  },
});
