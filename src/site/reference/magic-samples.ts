import type { Locale } from '#src/i18n/locale.ts';

type Text = Readonly<Record<Locale, string>>;

/** What the placeholder of a drawn value stands for; the number of the placeholder is filled in for `#`. */
export const DRAWN: Readonly<Record<string, Text>> = {
  password: { en: '# letters and digits', es: '# letras y cifras' },
  'password-with-symbols': { en: '# letters, digits and symbols', es: '# letras, cifras y símbolos' },
  random: { en: '# random letters and digits, not base64', es: '# letras y cifras al azar, no base64' },
  'base64-of-random-bytes': { en: '# random bytes in base64', es: '# bytes al azar en base64' },
  hex: { en: '# hexadecimal digits', es: '# cifras hexadecimales' },
  user: { en: '# letters and digits', es: '# letras y cifras' },
  'lowercase-user': { en: '# lower-case letters and digits', es: '# letras minúsculas y cifras' },
  jwt: {
    en: 'a token signed with `SERVICE_PASSWORD_JWT`, which must exist before it',
    es: 'un token firmado con `SERVICE_PASSWORD_JWT`, que debe existir antes',
  },
};

/** A use of a magic variable that the model is asked about. */
export interface MagicSample {
  /** Name of the service that holds the lines. */
  readonly service: string;
  /** Items of its `environment`. */
  readonly lines: readonly string[];
  /** The variable whose value in the container is shown. */
  readonly variable: string;
  readonly text: Text;
  readonly facts: readonly string[];
}

/** Uses that do what they seem to do. */
export const ADDRESSES: readonly MagicSample[] = [
  {
    service: 'web',
    lines: ['SERVICE_URL_WEB_3000'],
    variable: 'SERVICE_URL_WEB',
    text: {
      en: 'The usual declaration: a domain for `web`, port 3000 of the container as its target.',
      es: 'La declaración habitual: un dominio para `web` cuyo destino es el puerto 3000 del contenedor.',
    },
    facts: ['F-094', 'F-095', 'F-096'],
  },
  {
    service: 'web',
    lines: ['SERVICE_URL_WEB'],
    variable: 'SERVICE_URL_WEB',
    text: {
      en: 'A domain without a port: the proxy takes the port that the container exposes.',
      es: 'Un dominio sin puerto: el proxy toma el puerto que expone el contenedor.',
    },
    facts: ['F-066', 'F-096'],
  },
  {
    service: 'web',
    lines: ['SERVICE_FQDN_WEB_3000'],
    variable: 'SERVICE_FQDN_WEB',
    text: {
      en: 'The same domain; this variable is the host alone. Both forms always exist together.',
      es: 'El mismo dominio; esta variable es solo el host. Ambas formas existen siempre juntas.',
    },
    facts: ['F-093', 'F-104'],
  },
  {
    service: 'my-api',
    lines: ['SERVICE_URL_MY_API_8080'],
    variable: 'SERVICE_URL_MY_API',
    text: {
      en: 'A hyphen or a dot in the name of the service is written as an underscore.',
      es: 'Un guion o un punto del nombre del servicio se escribe como guion bajo.',
    },
    facts: ['F-012', 'F-094'],
  },
  {
    service: 'web',
    lines: ['SERVICE_URL_WEB_3000', 'APP_URL=${SERVICE_URL_WEB}/app'],
    variable: 'APP_URL',
    text: {
      en: 'Declare once with the port, refer without it.',
      es: 'Declare una vez con el puerto y haga referencia sin él.',
    },
    facts: ['F-029', 'F-093'],
  },
  {
    service: 'web',
    lines: ['PEER=${SERVICE_NAME_WEB}:3000'],
    variable: 'PEER',
    text: {
      en: 'The name of a service as a host, right in previews too.',
      es: 'El nombre de un servicio como host, correcto también en las previsualizaciones.',
    },
    facts: ['F-098', 'F-084'],
  },
];

/** Uses that look right and are not. */
export const MISTAKES: readonly MagicSample[] = [
  {
    service: 'web',
    lines: ['APP_URL=${SERVICE_URL_WEB_3000}'],
    variable: 'APP_URL',
    text: {
      en: 'Names with a port are declarations. As a reference they are expected to be blank.',
      es: 'Los nombres con puerto son declaraciones. Como referencia, cabe esperar que queden en blanco.',
    },
    facts: ['F-029'],
  },
  {
    service: 'web',
    lines: ['SERVICE_URL_WEB_3000=/api'],
    variable: 'SERVICE_URL_WEB',
    text: {
      en: 'The port ends up in the path. Enter paths on the page **Domains**.',
      es: 'El puerto acaba en la ruta. Introduzca las rutas en la página **Domains**.',
    },
    facts: ['F-032'],
  },
  {
    service: 'web',
    lines: ['SERVICE_URL_FRONTEND_3000'],
    variable: 'SERVICE_URL_FRONTEND_3000',
    text: {
      en: 'No service has that name: no domain.',
      es: 'Ningún servicio tiene ese nombre: no hay dominio.',
    },
    facts: ['F-030'],
  },
  {
    service: 'web',
    lines: ['DB_PASSWORD=${SERVICE_PASSWORD_MY_DB}'],
    variable: 'DB_PASSWORD',
    text: {
      en: 'An underscore in the identifier: the kind is not recognised and the value is empty. Write `SERVICE_PASSWORD_MYDB`.',
      es: 'Un guion bajo en el identificador: no se reconoce la clase y el valor queda vacío. Escriba `SERVICE_PASSWORD_MYDB`.',
    },
    facts: ['F-026'],
  },
  {
    service: 'web',
    lines: ['KEY=${SERVICE_HEX_APP}'],
    variable: 'KEY',
    text: {
      en: 'A kind or length that does not exist: empty.',
      es: 'Una clase o una longitud que no existe: vacío.',
    },
    facts: ['F-027'],
  },
  {
    service: 'web',
    lines: ['SERVICE_PASSWORD_DB'],
    variable: 'SERVICE_PASSWORD_DB',
    text: {
      en: 'A secret is generated where a value refers to it, not where it stands as a key.',
      es: 'Un secreto se genera donde un valor hace referencia a él, no donde figura como clave.',
    },
    facts: ['F-028'],
  },
  {
    service: 'web',
    lines: ['SERVICE_URL_WEB_3000', 'APP_URL=${COOLIFY_URL}'],
    variable: 'APP_URL',
    text: {
      en: 'Empty in references: it belongs to the application, which has no domain of its own.',
      es: 'Vacía en las referencias: pertenece a la aplicación, que no tiene un dominio propio.',
    },
    facts: ['F-033'],
  },
];
