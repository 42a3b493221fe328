import { excerpt } from '../../excerpt.ts';
import { defineEnvRule } from '../../rule.ts';

export const envNixpacksKey = defineEnvRule({
  id: 'env-nixpacks-key',
  severity: 'info',
  facts: ['F-115'],
  prevents: [],
  since: '0.1.0',

  *check(file) {
    for (const { name, nameRange } of file.entries) {
      if (!/^(?:NIXPACKS|RAILPACK)_/.test(name)) continue;
      yield { at: nameRange, path: [name], data: { name: excerpt(name, 40) } };
    }
  },

  text: {
    en: {
      title: 'A variable for Nixpacks or Railpack',
      message: ({ name }) => `\`${name}\` reaches neither the build nor a container.`,
      hint: () =>
        'Coolify keeps variables that begin with `NIXPACKS_` or `RAILPACK_` for build packs that Docker Compose does not use.',
      fix: () => 'Delete it, and set the version in the Dockerfile instead.',
    },
    es: {
      title: 'Una variable para Nixpacks o Railpack',
      message: ({ name }) => `\`${name}\` no llega ni a la construcción ni a un contenedor.`,
      hint: () =>
        'Coolify reserva las variables que empiezan por `NIXPACKS_` o `RAILPACK_` para otros modos de construcción, no para Compose.',
      fix: () => 'Elimínela y fije la versión en el Dockerfile.',
    },
  },
});
