import { references } from '../../../compose/index.ts';
import { interpolatedValues } from '../../interpolated-values.ts';
import { placeIn } from '../../place.ts';
import { defineRule } from '../../rule.ts';
import { registeredVariables } from '../../variables.ts';

export const sourceCommitReference = defineRule({
  id: 'source-commit-reference',
  severity: 'warning',
  facts: ['F-035'],
  prevents: ['coolify-build-env-injection'],
  since: '0.1.0',

  *check(file) {
    const isRegistered = registeredVariables(file).has('SOURCE_COMMIT');
    for (const { scalar, place, key, service } of interpolatedValues(file)) {
      if (place === 'label' || place === 'mount') continue;
      for (const { name, operator, start, end } of references(scalar.text)) {
        if (name !== 'SOURCE_COMMIT') continue;
        // In list form the value begins after `NAME=`.
        const begins = place === 'environment' && /^(?:\w+=)?$/.test(scalar.text.slice(0, start));
        const kind = begins ? 'shadows' : key === 'image' ? 'image' : 'build';
        const isError = begins || (key === 'image' && operator === null);
        yield {
          at: placeIn(file, scalar, start, end),
          path: scalar.path,
          ...(service ? { service: service.name } : {}),
          data: { kind, key, isRegistered },
          ...(isError ? { severity: 'error' as const } : {}),
        };
      }
    }
  },

  text: {
    en: {
      title: 'A reference to `SOURCE_COMMIT`',
      message: ({ kind, key }) => {
        if (kind === 'shadows')
          return 'This value makes Coolify create an empty `SOURCE_COMMIT` that hides the real one.';
        return `\`SOURCE_COMMIT\` has no value during the build, where \`${key}\` refers to it.`;
      },
      hint: ({ kind, isRegistered }) => {
        if (kind === 'shadows')
          return 'Coolify stores the name as a variable of yours, and yours wins: containers are expected to get no commit.';
        if (kind === 'image')
          return 'Unless the advanced setting “Available during build” is on, the build gets an image name without its tag.';
        return isRegistered
          ? 'Another value of the file creates a variable of that name, which hides the real one everywhere.'
          : 'Only the advanced setting “Available during build” gives it to the build; then each commit rebuilds what uses it.';
      },
      fix: ({ kind }) => {
        if (kind === 'shadows') return 'Leave it out: every container gets `SOURCE_COMMIT` by itself.';
        return kind === 'image'
          ? 'Leave out `image`: Coolify tags the build with the commit by itself.'
          : 'Turn on the setting in Coolify, or leave the reference out.';
      },
    },
    es: {
      title: 'Una referencia a `SOURCE_COMMIT`',
      message: ({ kind, key }) => {
        if (kind === 'shadows')
          return 'Este valor hace que Coolify cree una `SOURCE_COMMIT` vacía que oculta la verdadera.';
        return `\`SOURCE_COMMIT\` no tiene valor durante la construcción, donde \`${key}\` la usa.`;
      },
      hint: ({ kind, isRegistered }) => {
        if (kind === 'shadows')
          return 'Coolify guarda el nombre como variable suya, y esta prevalece: cabe esperar que los contenedores no reciban el commit.';
        if (kind === 'image')
          return 'Salvo con el ajuste avanzado «Available during build», la construcción recibe un nombre de imagen sin etiqueta.';
        return isRegistered
          ? 'Otro valor del archivo crea una variable con ese nombre, que oculta la verdadera en todas partes.'
          : 'Solo el ajuste avanzado «Available during build» la da a la construcción; entonces cada commit reconstruye lo que la usa.';
      },
      fix: ({ kind }) => {
        if (kind === 'shadows') return 'Omítala: cada contenedor recibe `SOURCE_COMMIT` por sí solo.';
        return kind === 'image'
          ? 'Omita `image`: Coolify etiqueta por sí mismo la construcción con el commit.'
          : 'Active el ajuste en Coolify u omita la referencia.';
      },
    },
  },
});
