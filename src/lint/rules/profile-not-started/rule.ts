import type { ComposeFile } from '../../../compose/index.ts';
import { hasProfile } from '../../active-services.ts';
import { removeInnermost } from '../../removal.ts';
import { defineRule } from '../../rule.ts';
import { startReferences } from '../../service-references.ts';

export const profileNotStarted = defineRule({
  id: 'profile-not-started',
  severity: 'warning',
  facts: ['F-072'],
  prevents: ['compose-profiles-no-service'],
  since: '0.1.0',
  fixSafety: 'unsafe',

  *check(file) {
    const dependants = dependantsOf(file);
    for (const service of file.services) {
      const entry = service.get('profiles');
      if (!entry || !hasProfile(service)) continue;
      const dependant = dependants.get(service.name) ?? null;
      yield {
        at: entry.isMerged ? service.keyRange : entry.keyRange,
        path: entry.value.path,
        service: service.name,
        severity: dependant === null ? ('warning' as const) : ('error' as const),
        data: { service: service.name, dependant },
        edits: () => removeInnermost(file, { map: service.node, key: 'profiles' }),
      };
    }
  },

  text: {
    en: {
      title: 'A service with a profile is not started',
      message: ({ service, dependant }) =>
        dependant === null
          ? `Service "${service}" has a profile, and Coolify starts none.`
          : `Service "${dependant}" needs "${service}", which has a profile, and Coolify starts none.`,
      hint: ({ dependant }) =>
        dependant === null
          ? 'Coolify runs Compose without `--profile`, so the service is neither built nor started.'
          : 'Compose leaves the service out and is then expected to refuse the file at the build: a dependency is missing.',
      fix: () => 'Delete `profiles`: the service then starts with every deployment.',
    },
    es: {
      title: 'Un servicio con perfil no se inicia',
      message: ({ service, dependant }) =>
        dependant === null
          ? `El servicio «${service}» tiene un perfil, y Coolify no activa ninguno.`
          : `El servicio «${dependant}» necesita «${service}», que tiene un perfil, y Coolify no activa ninguno.`,
      hint: ({ dependant }) =>
        dependant === null
          ? 'Coolify ejecuta Compose sin `--profile`, de modo que el servicio no se construye ni se inicia.'
          : 'Compose omite el servicio y cabe esperar que rechace el archivo al construir: depende de un servicio no definido.',
      fix: () => 'Elimine `profiles`: el servicio se iniciará entonces en cada despliegue.',
    },
  },
});

/** For each service, the first service without a profile that cannot start without it. */
function dependantsOf(file: ComposeFile): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { from, to, isRequired } of startReferences(file)) {
    if (isRequired && !hasProfile(from) && !found.has(to)) found.set(to, from.name);
  }
  return found;
}
