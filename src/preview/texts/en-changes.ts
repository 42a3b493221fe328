import { code, quoted as q } from '../quote.ts';
import type { PreviewTexts } from '../texts.ts';

/** What Coolify changes, in English: one sentence for each kind, by what it means for the reader. */
export const enChanges: PreviewTexts['changes'] = {
  'anonymous-volume-bound': ({ service, before }) =>
    `The anonymous volume of service ${q(service)} becomes the path ${code(before ?? '')} of the server, which hides what the image has there.`,
  'application-domain-made': ({ after }) =>
    `Coolify makes up ${code(after ?? '')} as the address of the whole application, and it leads nowhere.`,
  'argument-added': ({ service, name, variant }) =>
    variant === 'own'
      ? `The build argument ${code(name)} replaces the variable of the same name in service ${q(service)}.`
      : `The build argument ${code(name)} also becomes a variable of the running service ${q(service)}.`,
  'bind-rewritten': ({ service, facts }) => {
    if (facts.includes('F-040'))
      return `Service ${q(service)} mounts the whole folder of the application on the server, with its ${code('.env')}.`;
    if (facts.includes('F-041'))
      return `The parent path of service ${q(service)} loses one dot only: it becomes a wrong folder beside that of the application.`;
    if (facts.includes('F-042'))
      return `The ${code('~')} of service ${q(service)} becomes the folder of the application, not a home folder.`;
    if (facts.includes('F-046'))
      return `The default takes the place of the variable in a mount of service ${q(service)}: setting the variable has no effect.`;
    return `Service ${q(service)} mounts a folder of the server, where the files of the repository are missing by default.`;
  },
  'build-secrets-added': ({ service }) =>
    `The build of service ${q(service)} gets the variables as build secrets.`,
  'container-name-set': ({ service, variant }) =>
    variant === 'own'
      ? `Coolify replaces the container name of service ${q(service)}: what uses the old name no longer finds it.`
      : `Coolify names the container of service ${q(service)}.`,
  'date-rewritten': ({ name }) => `The date in ${code(name)} becomes a number, because it has no quotes.`,
  'domain-attached': ({ service }) => `Coolify gives service ${q(service)} a domain.`,
  'empty-list-rewritten': ({ name, variant }) =>
    variant === 'map'
      ? `The empty list in ${code(name)} becomes an empty mapping, which Compose takes as well.`
      : `The empty list in ${code(name)} becomes an empty mapping, which Compose is expected to refuse.`,
  'env-file-added': ({ service }) =>
    `Service ${q(service)} gets every variable of the application through ${code('.env')}.`,
  'env-file-replaced': ({ service }) =>
    `Service ${q(service)} loses its env files: Coolify puts its own ${code('.env')} in their place.`,
  'extension-removed': ({ service, facts, name }) =>
    facts.includes('F-054')
      ? `Coolify takes its own keys out of a mount of service ${q(service)}.`
      : `Coolify takes its own key ${code(name)} out of service ${q(service)}.`,
  'image-tagged': ({ service }) => `The image built for service ${q(service)} is tagged with the commit.`,
  'label-rewritten': ({ service, facts }) =>
    facts.includes('F-077')
      ? `A label of service ${q(service)} loses its ${code('true')} or ${code('false')}, because it has no quotes.`
      : `Every ${code('$')} in a label of service ${q(service)} is doubled, so no variable is filled in.`,
  'labels-added': ({ service }) => `Coolify adds its own labels to service ${q(service)}.`,
  'mount-shortened': ({ service, variant }) =>
    variant === 'options'
      ? `A mount of service ${q(service)} loses the options of its long form, such as ${code('read_only')}.`
      : `A mount of service ${q(service)} is written in the short form.`,
  'network-declared': ({ name }) => `Coolify adds the network ${code(name)} to the file.`,
  'network-dropped': ({ service, name }) =>
    `Service ${q(service)} loses the network ${code(name)}, because its entry is empty.`,
  'network-joined': ({ service, variant }) =>
    variant === 'own'
      ? `Service ${q(service)} also joins a network that all services and the proxy share: its own networks no longer isolate it.`
      : `Service ${q(service)} joins the network of the application.`,
  'number-rewritten': ({ name }) =>
    `The number in ${code(name)} is written in another form, as Compose reads it too.`,
  'proxy-labels-added': ({ service }) =>
    `Coolify adds the labels that let the proxy route to service ${q(service)}.`,
  'restart-defaulted': ({ service, variant }) =>
    variant === 'awaited'
      ? `Service ${q(service)} is restarted each time it finishes, so what waits for its end is expected to wait without end.`
      : `Service ${q(service)} is restarted unless it is stopped, because it sets no ${code('restart')}.`,
  'top-level-dropped': ({ name, facts, variant }) => {
    if (facts.includes('F-003'))
      return `Coolify drops ${code('include')}: the included services never exist.`;
    return variant === 'own'
      ? `Coolify drops ${code(name)}, and the services that need it are expected to fail.`
      : `Coolify drops the top-level key ${code(name)}.`;
  },
  'value-filled': ({ service, name }) =>
    `The bare variable ${code(name)} of service ${q(service)} gets a value from the list of Coolify.`,
  'value-inlined': ({ service, name }) =>
    `The value of ${code(name)} is written into service ${q(service)} in place of the reference, where Compose reads it for variables once more.`,
  'value-rewritten': ({ service, name }) =>
    `Coolify writes ${code(name)} of service ${q(service)} in another form.`,
  'variable-created': ({ name, facts }) => {
    if (facts.includes('F-015'))
      return `The error message of the reference to ${code(name)} becomes its value, secrets included.`;
    if (facts.includes('F-016'))
      return `Coolify marks the variable ${code(name)} as required, but its absence does not stop the deployment by itself.`;
    if (facts.includes('F-027'))
      return `Coolify creates ${code(name)} without a value, because it does not know this kind.`;
    if (facts.includes('F-091')) return `Coolify generates ${code(name)} once and keeps it.`;
    if (facts.includes('F-093')) return `Coolify makes ${code(name)} from a domain.`;
    return `Coolify adds ${code(name)} to the list of variables.`;
  },
  'variable-removed': ({ service, name }) =>
    `The variable ${code(name)} does not reach service ${q(service)}: it stands there without its port.`,
  'variables-added': ({ service }) =>
    service === ''
      ? 'Every service gets the names of all services, and their addresses, as variables.'
      : `Service ${q(service)} gets variables that describe its deployment.`,
  'volume-dropped': ({ service, before }) =>
    `Service ${q(service)} loses the network volume ${code(before ?? '')}, because it mounts others too.`,
  'volume-renamed': ({ service, facts, variant }) => {
    if (facts.includes('F-039'))
      return `The folder ${code('.')} of service ${q(service)} becomes a named volume that keeps its first content: it is not the repository.`;
    if (facts.includes('F-045'))
      return `The variable in a mount of service ${q(service)} becomes the name of a volume: it is never read as a path.`;
    if (facts.includes('F-044'))
      return `The volume without a name of service ${q(service)} becomes one that every such mount shares.`;
    if (variant === 'external')
      return `A fresh, empty volume takes the place of the external one in service ${q(service)}: its data is not mounted.`;
    if (variant === 'own')
      return `Coolify ignores the name or driver of a volume of service ${q(service)} and makes its own.`;
    return `The volume of service ${q(service)} gets a name that only this application uses.`;
  },
};
