import { excerpt } from '../../excerpt.ts';
import { characterName, shellCharacter } from '../../mount-syntax.ts';
import { defineRule } from '../../rule.ts';

export const shellCharacterInMount = defineRule({
  id: 'shell-character-in-mount',
  severity: 'error',
  facts: ['F-048'],
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const service of file.services) {
      for (const mount of service.mounts) {
        const refused = shellCharacter(mount);
        if (!refused) continue;
        yield {
          at: refused.range,
          path: mount.path,
          service: service.name,
          data: { service: service.name, text: excerpt(refused.text), character: refused.character },
        };
      }
    }
  },

  text: {
    en: {
      title: 'A mount holds a character that a shell would act on',
      message: ({ service, text, character }) =>
        `Service "${service}" mounts "${text}", which holds ${characterName(character, 'en')}.`,
      hint: () =>
        'Coolify refuses backticks, `$(`, `|`, `&`, `;`, `<`, `>` and line breaks: loading ends with "Invalid Docker volume definition".',
      fix: () => 'Rename the path so that it needs no such character.',
      exceptions: 'Spaces are accepted.',
    },
    es: {
      title: 'Un montaje contiene un carácter que una shell interpretaría',
      message: ({ service, text, character }) =>
        `El servicio «${service}» monta «${text}», que contiene ${characterName(character, 'es')}.`,
      hint: () =>
        'Coolify rechaza las comillas invertidas, `$(`, `|`, `&`, `;`, `<`, `>` y los saltos de línea: la carga termina con «Invalid Docker volume definition».',
      fix: () => 'Cambie el nombre de la ruta para que no necesite ese carácter.',
      exceptions: 'Los espacios se aceptan.',
    },
  },
});
