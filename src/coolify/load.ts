/** Loading the compose file from git (app/Models/Application.php:2103-2242). */
import { isWritable, readCoolifyYaml, type CoolifyReading } from '../compose/coolify-yaml/index.ts';
import { utf8Length } from '../compose/coolify-yaml/text.ts';
import type { Application } from './application.ts';
import { CoolifyFailure, outOfMemory } from './failure.ts';
import { parseCompose } from './parse.ts';
import { type CoolifyMap, type CoolifyValue } from './php-values.ts';
import { ServiceNames } from './service-names.ts';
import { LARGEST_COMPOSE_FILE } from './version-4-3.ts';

/** Reads the file. Throws what the user sees when it is empty or too large (F-001, F-007). */
export function readFile(text: string, branch: string): CoolifyReading {
  if (text === '' || text === '0') {
    throw new CoolifyFailure(
      'RuntimeException',
      `Docker Compose file not found at: /docker-compose.yaml (branch: ${branch})<br><br>Check if you used the right extension (.yaml or .yml) in the compose file name.`,
      'app/Models/Application.php:2215',
    );
  }
  if (text.length > LARGEST_COMPOSE_FILE || utf8Length(text) > LARGEST_COMPOSE_FILE) {
    throw new CoolifyFailure(
      'RuntimeException',
      'Docker Compose file exceeds the 5 MiB size limit.',
      'app/Models/Application.php:2169',
    );
  }
  const reading = readCoolifyYaml(text);
  if (reading.ok && !isWritable(reading.value)) throw outOfMemory();
  return reading;
}

/** Parses the file and keeps the domains of the services that it has. Gives the sections as written. */
export function loadCompose(application: Application, document: CoolifyValue): CoolifyMap {
  const { services, sections } = parseCompose(application, document, null);
  application.serviceNames = [...services.keys()];
  if (!application.domains.isEmpty && services.size > 0) {
    application.domains = application.domains.reconciled(new ServiceNames(services.keys()));
  }
  return sections;
}

/** What Coolify reads of sections that it wrote. Throws if it cannot read them. */
export function asWritten({ roundTrips }: Application, sections: CoolifyMap): CoolifyValue {
  const reading = roundTrips.of(sections);
  if (reading.ok) return reading.value;
  throw new CoolifyFailure(reading.error.class, reading.error.message);
}
