import { removeInnermost } from '../../removal.ts';
import { defineRule } from '../../rule.ts';

export const stopGracePeriodIgnored = defineRule({
  id: 'stop-grace-period-ignored',
  severity: 'info',
  facts: ['F-079'],
  prevents: ['graceful-shutdown-sigterm'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    for (const service of file.services) {
      const entry = service.get('stop_grace_period');
      if (!entry || service.text('stop_grace_period') === null) continue;
      yield {
        at: entry.keyRange,
        path: entry.value.path,
        service: service.name,
        data: { service: service.name },
        edits: () => removeInnermost(file, { map: service.node, key: 'stop_grace_period' }),
      };
    }
  },

  text: {
    en: {
      title: 'Coolify does not use `stop_grace_period`',
      message: ({ service }) => `Coolify does not use the \`stop_grace_period\` of service "${service}".`,
      hint: () =>
        'Coolify stops containers itself, after the seconds set under Advanced, Operations: 30 unless they are changed there.',
      fix: () => 'Set "Stop grace period (seconds)" in Coolify, and delete the key.',
    },
    es: {
      title: 'Coolify no usa `stop_grace_period`',
      message: ({ service }) => `Coolify no usa el \`stop_grace_period\` del servicio «${service}».`,
      hint: () =>
        'Coolify detiene los contenedores por su cuenta, tras los segundos fijados en Advanced, Operations: 30 si no se cambian.',
      fix: () => 'Ajuste «Stop grace period (seconds)» en Coolify y elimine la clave.',
    },
  },
});
