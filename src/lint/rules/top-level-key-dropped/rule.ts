import { removeInnermost } from '../../removal.ts';
import { defineRule } from '../../rule.ts';
import { suggester } from '../../suggestion.ts';

/** What Coolify carries into the deployed file; `include` has a rule of its own. */
const KEPT = ['services', 'volumes', 'networks', 'configs', 'secrets'];

/** Keys without effect on Coolify, which can go. */
const NEEDLESS = new Set(['version', 'name']);

export const topLevelKeyDropped = defineRule({
  id: 'top-level-key-dropped',
  severity: 'info',
  facts: ['F-004'],
  prevents: [],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    if (file.root.kind !== 'map' || !file.topLevel('services')) return;
    const { root } = file;
    const nearest = suggester(KEPT.filter((key) => !root.get(key)));
    for (const { key, keyRange, isMerged } of root.entries) {
      if (isMerged || KEPT.includes(key) || key === 'include' || key.startsWith('x-')) continue;
      const meant = NEEDLESS.has(key) ? null : nearest(key);
      const severity = key === 'models' ? 'error' : meant === null ? 'info' : 'warning';
      yield {
        at: keyRange,
        path: [key],
        severity: severity,
        data: { key, nearest: meant },
        edits: () => (NEEDLESS.has(key) ? removeInnermost(file, { map: root, key }) : []),
      };
    }
  },

  text: {
    en: {
      title: 'Coolify drops a top-level key',
      message: ({ key }) => `Coolify drops the top-level key \`${key}\`.`,
      hint: ({ key }) => {
        if (key === 'name')
          return 'Coolify names the project after the application; this name has no effect.';
        if (key === 'version')
          return 'The key has no effect on Coolify, and current Compose ignores it with a warning.';
        return 'Only services, volumes, networks, configs and secrets are deployed; what refers to this key finds nothing.';
      },
      fix: ({ key, nearest }) => {
        if (nearest !== null) return `Rename it to \`${nearest}\`, if that is meant.`;
        if (key === 'models') return 'Run the model as a service, or use a hosted one.';
        return NEEDLESS.has(key)
          ? `Delete \`${key}\`.`
          : 'Delete it, or begin its name with `x-` if only anchors use it.';
      },
      exceptions: 'Keys that begin with `x-`: their anchors and merge keys work.',
    },
    es: {
      title: 'Coolify descarta una clave de nivel superior',
      message: ({ key }) => `Coolify descarta la clave de nivel superior \`${key}\`.`,
      hint: ({ key }) => {
        if (key === 'name')
          return 'Coolify da al proyecto el nombre de la aplicación; este nombre no tiene efecto.';
        if (key === 'version') {
          return 'La clave no tiene efecto en Coolify, y el Compose actual la omite con una advertencia.';
        }
        return 'Solo se despliegan servicios, volúmenes, redes, configuraciones y secretos; lo que use esta clave no encontrará nada.';
      },
      fix: ({ key, nearest }) => {
        if (nearest !== null) return `Cámbiele el nombre a \`${nearest}\`, si es lo que corresponde.`;
        if (key === 'models') return 'Ejecute el modelo como un servicio o use uno alojado.';
        return NEEDLESS.has(key)
          ? `Elimine \`${key}\`.`
          : 'Elimínela o empiece su nombre por `x-` si solo la usan anclas.';
      },
      exceptions: 'Las claves que empiezan por `x-`: sus anclas y combinaciones funcionan.',
    },
  },
});
