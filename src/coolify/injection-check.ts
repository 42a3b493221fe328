/** The safety check that Coolify runs on text saved through its forms, not on files from git (parsers.php:27-103). */
import type { CoolifyReading } from '../compose/coolify-yaml/index.ts';
import { CoolifyFailure } from './failure.ts';
import { checkLongMount, readMountText } from './mount-text.ts';
import { isMap, valueAt, type CoolifyMap, type CoolifyValue } from './php-values.ts';
import type { PreviewCheck } from './preview-types.ts';
import { checkServiceName } from './safe-text.ts';

/** Whether the text could be saved, and what the user sees if not. */
export function checkInjection(reading: CoolifyReading): PreviewCheck {
  if (!reading.ok) return { ok: false, message: `Invalid YAML format: ${reading.error.message}` };
  const services = valueAt(reading.value, 'services') ?? null;
  if (!isMap(services))
    return { ok: false, message: 'Docker Compose file must contain a "services" section' };
  try {
    checkServices(services);
    return { ok: true };
  } catch (failure) {
    if (failure instanceof CoolifyFailure) return { ok: false, message: failure.message };
    throw failure;
  }
}

function checkServices(services: CoolifyMap): void {
  for (const [name, service] of services) {
    checkServiceName(name);
    const volumes = valueAt(service, 'volumes') ?? null;
    if (isMap(volumes)) for (const volume of volumes.values()) checkVolume(volume);
  }
}

function checkVolume(volume: CoolifyValue): void {
  if (typeof volume === 'string') readMountText(volume);
  else if (isMap(volume)) checkLongMount(stringAt(volume, 'source'), stringAt(volume, 'target'));
}

/** Only texts are checked. */
function stringAt(volume: CoolifyMap, key: string): string {
  const value = volume.get(key);
  return typeof value === 'string' ? value : '';
}
