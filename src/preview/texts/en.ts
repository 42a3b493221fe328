import { code, joined, quoted as q } from '../quote.ts';
import type { PreviewTexts } from '../texts.ts';
import { enChanges } from './en-changes.ts';

/** The sentences of the view in English. */
export const en: PreviewTexts = {
  changes: enChanges,
  refusal: {
    swallowed:
      'Coolify cannot read this file and says nothing: the deployment is expected to remove the old containers and to start none.',
    load: 'Coolify refuses to load this file.',
    deploy: 'Coolify loads this file, but the deployment fails.',
  },
  summary: {
    domain: (service, port) => `Under Domains, if ${q(service)} is for visitors: a domain, and port ${port}.`,
    anyDomain: 'Under Domains: a domain, and its port, for the service that visitors reach.',
    variables: (names, others) => {
      const shown = names.map(code);
      return others > 0
        ? `Under Environment Variables: values for ${shown.join(', ')} and ${others} more.`
        : `Under Environment Variables: ${names.length === 1 ? 'a value' : 'values'} for ${joined(shown, ' and ')}.`;
    },
    nothingToEnter: 'Nothing: the file brings what Coolify needs.',
    lostWithDeployment: (service, target) =>
      `With each deployment: what ${q(service)} keeps in ${code(target)}.`,
    lostWithDeletion: (sources) =>
      `When the application is deleted: ${joined(sources.map(code), ' and ')} on the server.`,
    restLost: 'With each deployment: all that a container writes outside the places under Data.',
    everythingLost: 'With each deployment: all that the containers write, since nothing is mounted.',
  },
  routes: {
    noDomain: 'No domain: only the services of the same application reach it.',
    publishedOnly: (ports) =>
      `No domain: it is reached on ${ports.length === 1 ? 'port' : 'ports'} ${joined(ports, ' and ')} of the server, past the proxy.`,
    portUnknown:
      'No port in the domain: Traefik is expected to take the lowest port that the image exposes, or to skip the service if there is none.',
    portOnly: (port) =>
      `No port in the domain: Traefik is expected to take ${port}, unless the image exposes a lower one.`,
    portLowest: (port) =>
      `No port in the domain and several to choose from: Traefik is expected to take the lowest, ${port} or one of the image.`,
    portsMixed:
      'Some domains of this service have a port and others do not: Traefik is expected to drop those without.',
    database:
      'Coolify takes this service for a database and writes no labels for the proxy: the domain leads nowhere.',
    noLabels: 'Coolify writes no labels for the proxy, so the domain leads nowhere by itself.',
    serviceMissing: 'The file has no service of this name: the domain leads nowhere.',
  },
  data: {
    kinds: {
      volume: 'Named volume',
      'application-folder': 'Folder of the application on the server',
      'server-path': 'Path on the server',
      'remote-volume': 'Network volume (NFS or CIFS)',
      memory: 'Memory (tmpfs)',
      'image-volume': 'Volume of the image, nothing mounted',
      other: 'Another kind of mount',
    },
    redeploy: {
      volume: 'A deployment never removes named volumes.',
      'application-folder': 'A deployment replaces containers, not this folder.',
      'server-path': 'A deployment replaces containers, not paths of the server.',
      'remote-volume': 'A deployment never removes named volumes.',
      memory: 'It ends with the container.',
      'image-volume': 'Each deployment is expected to start with a fresh volume.',
      other: 'As far as its source is outside the container.',
    },
    pullRequest: {
      volume: 'A volume of its own, with `-pr-` and the number after its name.',
      'application-folder':
        'A folder of its own, with `-pr-` and the number after its path, unless switched off.',
      'server-path': 'A path of its own, with `-pr-` and the number after it, unless switched off.',
      'remote-volume': 'The same network volume, as it is passed on unchanged.',
      memory: 'Memory of its own.',
      'image-volume': 'A fresh volume of its own.',
      other: 'Passed on as it is written.',
    },
    deletion: {
      volume: 'Expected to stay: with all boxes ticked the step that removes volumes cannot run.',
      'application-folder': 'Deleted together with the configuration files, a box that is ticked.',
      'server-path': 'Coolify deletes the folder of the application only.',
      'remote-volume': 'The data lies on another machine.',
      memory: 'It ends with the container.',
      'image-volume': 'Left behind without a name, until the server is cleaned.',
      other: 'Coolify deletes the folder of the application only.',
    },
    backup: {
      files: 'Scheduled backups can archive its files.',
      database:
        'Scheduled backups can archive its files, which is no consistent dump unless containers stop; there are no database dumps here.',
      none: 'Not covered by the backups of Coolify.',
    },
  },
  variables: {
    origins: {
      generated: 'Generated by Coolify',
      address: 'Address from Coolify',
      compose: 'The compose file',
      user: 'Set by you',
      unregistered: 'Used in the file only',
    },
    required: 'Marked as required, but an empty value does not stop the deployment by itself.',
    message: 'Its value is the message of the reference in the compose file.',
    unregistered: 'Not in the list of Coolify: add it by hand, or it is blank.',
    empty: 'Empty: Coolify does not know this kind of generated value.',
  },
  order: {
    conditions: {
      service_started: 'has started',
      service_healthy: 'is healthy',
      service_completed_successfully: 'has completed',
    },
    start: (service, waits) =>
      waits.length === 0
        ? `${q(service)} starts at once.`
        : `${q(service)} starts once ${joined(waits, ' and ')}.`,
    wait: (service, condition) => `${q(service)} ${condition}`,
    notStarted: (service) => `${q(service)} has a profile: it is not started.`,
    neverHealthy: (from, to, isDisabled) =>
      isDisabled
        ? `${q(from)} waits until ${q(to)} is healthy, but its healthcheck is switched off.`
        : `${q(from)} waits until ${q(to)} is healthy, but the file gives it no ${code('healthcheck')}: it fails unless the image has one.`,
    neverCompleted: (from, to) =>
      `${q(from)} waits until ${q(to)} has completed, which its restart policy is expected to prevent.`,
    unknown: (from, to) => `${q(from)} waits for ${q(to)}, which the file does not have: Compose refuses it.`,
    inactive: (from, to) => `${q(from)} waits for ${q(to)}, which has a profile and is not started.`,
  },
};
