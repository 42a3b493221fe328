import type { Locale } from '../../i18n/locale.ts';
import type { Survival } from '../../preview/index.ts';

/** The sentences of the command `preview`. User text must be made printable before it goes in. */
export interface PreviewCommandTexts {
  readonly oneFile: string;
  wildcardUnreadable(given: string): string;
  contextNotJson(path: string, reason: string): string;
  contextNoObject(path: string): string;
  contextKeyUnknown(path: string, key: string, known: readonly string[]): string;
  contextKeyWrong(path: string, key: string, isSection: boolean): string;
  readonly help: {
    readonly command: string;
    readonly operands: string;
    /** By option: `uuid`, `name`, `wildcard`, `context`. */
    readonly options: Readonly<Record<'uuid' | 'name' | 'wildcard' | 'context', string>>;
  };
  readonly enter: string;
  readonly lost: string;
  readonly surprises: string;
  readonly noSurprises: string;
  more(count: number): string;
  readonly routine: string;
  readonly routes: string;
  readonly noRoutes: string;
  readonly data: string;
  readonly noData: string;
  readonly redeploy: string;
  readonly pullRequest: string;
  readonly deletion: string;
  readonly backup: string;
  sharedWith(services: readonly string[]): string;
  readonly survival: Readonly<Record<Survival, string>>;
  readonly variables: string;
  readonly noVariables: string;
  readonly toFillIn: string;
  readonly order: string;
  readonly cycle: string;
  readonly nothing: string;
  readonly message: string;
  line(line: number): string;
  port(port: number): string;
}

const en: PreviewCommandTexts = {
  oneFile: 'Name one compose file to preview, or - for standard input.',
  wildcardUnreadable: (given) =>
    `The wildcard domain "${given}" is no address: write it as https://apps.example.com.`,
  contextNotJson: (path, reason) => `The context ${path} is no JSON: ${reason}`,
  contextNoObject: (path) => `The context ${path} holds no JSON object.`,
  contextKeyUnknown: (path, key, known) =>
    `The context ${path} has the unknown key "${key}". The known keys are: ${known.join(', ')}.`,
  contextKeyWrong: (path, key, isSection) =>
    `The key "${key}" of the context ${path} must be ${isSection ? 'an object' : 'a text'}.`,
  help: {
    command: 'Show what Coolify makes of a compose file: changes, routes, data, variables and start order.',
    operands: 'FILE|-',
    options: {
      uuid: 'the identifier of the application, a part of most names',
      name: 'the name of the application',
      wildcard: 'the wildcard domain of the server, such as https://apps.example.com',
      context: 'a JSON file with domains, env, settings, server_settings and proxy_type',
    },
  },
  enter: 'To enter in Coolify',
  lost: 'What does not survive',
  surprises: 'Surprises',
  noSurprises: 'None: Coolify does with this file what it does with every file.',
  more: (count) => (count === 1 ? 'and one more of this kind' : `and ${count} more of this kind`),
  routine: 'What Coolify does with every file',
  routes: 'Routes',
  noRoutes: 'No service has a domain.',
  data: 'Data',
  noData: 'No service keeps data outside its container.',
  redeploy: 'Deployment',
  pullRequest: 'Pull request',
  deletion: 'Deletion',
  backup: 'Backups',
  sharedWith: (services) => `shared with ${services.join(', ')}`,
  survival: { kept: 'kept', lost: 'lost', separate: 'separate' },
  variables: 'Variables',
  noVariables: 'Coolify lists no variables for this file.',
  toFillIn: 'to fill in',
  order: 'Start order',
  cycle: 'These services wait for each other, which Compose refuses:',
  nothing: 'Nothing is deployed.',
  message: 'Coolify says:',
  line: (line) => `line ${line}`,
  port: (port) => `port ${port}`,
};

const es: PreviewCommandTexts = {
  oneFile: 'Indique un solo archivo Compose, o - para la entrada estándar.',
  wildcardUnreadable: (given) =>
    `El dominio comodín «${given}» no es una dirección: escríbalo como https://apps.example.com.`,
  contextNotJson: (path, reason) => `El contexto ${path} no es JSON: ${reason}`,
  contextNoObject: (path) => `El contexto ${path} no contiene un objeto JSON.`,
  contextKeyUnknown: (path, key, known) =>
    `El contexto ${path} tiene la clave desconocida «${key}». Las claves conocidas son: ${known.join(', ')}.`,
  contextKeyWrong: (path, key, isSection) =>
    `La clave «${key}» del contexto ${path} debe ser ${isSection ? 'un objeto' : 'un texto'}.`,
  help: {
    command:
      'Mostrar qué hace Coolify con un archivo Compose: cambios, rutas, datos, variables y orden de inicio.',
    operands: 'FILE|-',
    options: {
      uuid: 'el identificador de la aplicación, que forma parte de casi todos los nombres',
      name: 'el nombre de la aplicación',
      wildcard: 'el dominio comodín del servidor, como https://apps.example.com',
      context: 'un archivo JSON con domains, env, settings, server_settings y proxy_type',
    },
  },
  enter: 'Qué introducir en Coolify',
  lost: 'Qué no se conserva',
  surprises: 'Sorpresas',
  noSurprises: 'Ninguna: Coolify hace con este archivo lo que hace con todos.',
  more: (count) => (count === 1 ? 'y otro caso igual' : `y otros ${count} casos iguales`),
  routine: 'Lo que Coolify hace con todos los archivos',
  routes: 'Rutas',
  noRoutes: 'Ningún servicio tiene dominio.',
  data: 'Datos',
  noData: 'Ningún servicio guarda datos fuera de su contenedor.',
  redeploy: 'Despliegue',
  pullRequest: 'Pull request',
  deletion: 'Eliminación',
  backup: 'Copias',
  sharedWith: (services) => `compartido con ${services.join(', ')}`,
  survival: { kept: 'se conserva', lost: 'se pierde', separate: 'aparte' },
  variables: 'Variables',
  noVariables: 'Coolify no registra variables para este archivo.',
  toFillIn: 'por rellenar',
  order: 'Orden de inicio',
  cycle: 'Estos servicios se esperan unos a otros, y Compose lo rechaza:',
  nothing: 'No se despliega nada.',
  message: 'Coolify responde:',
  line: (line) => `línea ${line}`,
  port: (port) => `puerto ${port}`,
};

export const PREVIEW_COMMAND_TEXTS: Readonly<Record<Locale, PreviewCommandTexts>> = { en, es };
