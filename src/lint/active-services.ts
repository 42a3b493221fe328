import { listItems, type ComposeFile, type Service } from '../compose/index.ts';

const cache = new WeakMap<ComposeFile, readonly Service[]>();

/**
 * True if the service has a profile: Coolify names none when it runs Compose, so the service is neither built nor
 * started (F-072), and Compose does not look at its consistency.
 */
export function hasProfile(service: Service): boolean {
  return listItems(service.get('profiles')?.value).length > 0;
}

/** The services that a deployment starts. */
export function activeServices(file: ComposeFile): readonly Service[] {
  let services = cache.get(file);
  if (!services) {
    services = file.services.filter((service) => !hasProfile(service));
    cache.set(file, services);
  }
  return services;
}
