import { excerpt } from '../../excerpt.ts';
import { defineEnvRule } from '../../rule.ts';

/** Variables with which package managers leave development dependencies out, and the values that make them do it. */
const SKIPPING: Readonly<Record<string, RegExp>> = {
  NODE_ENV: /^production$/,
  NPM_CONFIG_PRODUCTION: /^(?:true|1)$/i,
  YARN_PRODUCTION: /^(?:true|1)$/i,
  COMPOSER_NO_DEV: /^(?:true|1)$/i,
};

export const envProductionDuringBuild = defineEnvRule({
  id: 'env-production-during-build',
  severity: 'warning',
  facts: ['F-105', 'F-111', 'F-113'],
  prevents: ['coolify-build-env-injection'],
  since: '0.1.0',

  *check(file, { project }) {
    if (project.compose && !project.compose.file.services.some(({ hasBuild }) => hasBuild)) return;
    for (const { name, value, nameRange } of file.entries) {
      const values = Object.hasOwn(SKIPPING, name) ? SKIPPING[name] : undefined;
      if (values?.test(value)) yield { at: nameRange, path: [name], data: { name: excerpt(name) } };
    }
  },

  text: {
    en: {
      title: 'A production switch that also reaches the build',
      message: ({ name }) => `\`${name}\` reaches the build too, as a build argument of every image.`,
      hint: () =>
        'New variables count for build and container; package managers then skip what the build needs (`tsc: not found`).',
      fix: ({ name }) => `Turn off "Available during build" for \`${name}\` in Coolify.`,
      exceptions: 'Compose files in which no service is built.',
    },
    es: {
      title: 'Un ajuste de producción que también llega a la construcción',
      message: ({ name }) => `\`${name}\` llega también a la construcción, como argumento de cada imagen.`,
      hint: () =>
        'Las variables nuevas valen para construcción y contenedor; el gestor de paquetes omite lo que la construcción necesita.',
      fix: ({ name }) => `Desactive «Available during build» para \`${name}\` en Coolify.`,
      exceptions: 'Los archivos de Compose en los que no se construye ningún servicio.',
    },
  },
});
