import { COOLIFY_DATABASE_IMAGES, type Service } from '../compose/index.ts';

/**
 * True if the name of a service's image is that of a database in Coolify's eyes: the last segment before the first
 * colon (F-065). Whether Coolify then still takes it for an application depends on the rest of the service.
 */
export function hasDatabaseName(service: Service): boolean {
  const image = service.text('image');
  if (image === null) return false;
  const [name = ''] = image.split(':', 1);
  return COOLIFY_DATABASE_IMAGES.has(name.slice(name.lastIndexOf('/') + 1));
}
