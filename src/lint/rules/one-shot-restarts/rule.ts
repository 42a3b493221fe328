import { scalarText, type ComposeFile, type Service } from '../../../compose/index.ts';
import { insertEntry, replace } from '../../change.ts';
import type { Edit } from '../../edit.ts';
import { oneShots } from '../../one-shot.ts';
import { defineRule } from '../../rule.ts';

export const oneShotRestarts = defineRule({
  id: 'one-shot-restarts',
  severity: 'error',
  facts: ['F-070', 'F-071'],
  prevents: ['one-off-job-exited-degraded', 'restart-loop'],
  since: '0.1.0',
  fixSafety: 'safe',

  *check(file) {
    const found = oneShots(file);
    for (const service of file.services) {
      const reason = found.get(service.name);
      if (!reason || !service.node) continue;
      const entry = service.get('restart');
      const policy = scalarText(entry?.value);
      if (policy !== null && !/^(?:always|unless-stopped|on-failure(?::\d+)?)$/.test(policy)) continue;
      const isOnFailure = policy?.startsWith('on-failure') ?? false;
      if (isOnFailure && service.text('exclude_from_hc') === 'true') continue;
      yield {
        at: entry && policy !== null ? entry.value.range : service.keyRange,
        path: service.path,
        service: service.name,
        data: { service: service.name, policy, isOnFailure, isAwaited: reason === 'awaited' },
        ...(isOnFailure ? { severity: 'warning' as const } : {}),
        edits: () => (isOnFailure ? [] : doNotRestart(file, service)),
      };
    }
  },

  text: {
    en: {
      title: 'A service that is meant to finish, but is restarted',
      message: ({ service, policy, isOnFailure }) => {
        if (isOnFailure)
          return `Service "${service}" finishes, which shows the whole application as degraded.`;
        return policy === null
          ? `Service "${service}" is meant to finish, but Coolify restarts it.`
          : `Service "${service}" is meant to finish, but \`restart: ${policy}\` starts it again.`;
      },
      hint: ({ isOnFailure, isAwaited }) => {
        if (isOnFailure)
          return 'Coolify counts a finished container as a fault, unless its policy is `restart: "no"`.';
        return isAwaited
          ? 'Coolify adds `restart: unless-stopped`; what waits for its end is expected to wait until the deployment times out.'
          : 'Coolify adds `restart: unless-stopped`; it runs again and again, until the restart limit stops the whole application.';
      },
      fix: () => 'Write `restart: "no"`.',
      exceptions:
        'Only services that others await with `service_completed_successfully`, or whose command ends with a migration or the like.',
    },
    es: {
      title: 'Un servicio que debe terminar, pero se reinicia',
      message: ({ service, policy, isOnFailure }) => {
        if (isOnFailure)
          return `El servicio «${service}» termina, y eso muestra toda la aplicación como degradada.`;
        return policy === null
          ? `El servicio «${service}» debe terminar, pero Coolify lo reinicia.`
          : `El servicio «${service}» debe terminar, pero \`restart: ${policy}\` lo vuelve a iniciar.`;
      },
      hint: ({ isOnFailure, isAwaited }) => {
        if (isOnFailure)
          return 'Coolify cuenta un contenedor terminado como un fallo, salvo que su política sea `restart: "no"`.';
        return isAwaited
          ? 'Coolify añade `restart: unless-stopped`; cabe esperar que quien aguarda su fin espere hasta que venza el despliegue.'
          : 'Coolify añade `restart: unless-stopped`; se ejecuta una y otra vez hasta que el límite de reinicios detiene toda la aplicación.';
      },
      fix: () => 'Escriba `restart: "no"`.',
      exceptions:
        'Solo los servicios que otros esperan con `service_completed_successfully` o cuya orden acaba con una migración o similar.',
    },
  },
});

/** A policy that is written is replaced; without one, a line is added beside the service's other keys. */
function doNotRestart(file: ComposeFile, service: Service): readonly Edit[] {
  const entry = service.get('restart');
  if (entry) {
    const isOwn = !entry.isMerged && scalarText(entry.value) !== null;
    return isOwn ? replace(entry.value.range, '"no"') : [];
  }
  if (!service.node) return [];
  const neighbour = ['command', 'image', 'build'].find((key) => {
    const candidate = service.get(key);
    return candidate?.value.kind === 'scalar' && !candidate.isMerged;
  });
  return insertEntry(file, service.node, ['restart: "no"'], neighbour);
}
