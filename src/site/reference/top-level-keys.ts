import type { KeyRow } from './key-row.ts';

const WEB = 'services:\n  web:\n    image: nginx:1.27.3\n';

/** The keys at the top level of a compose file, besides `services`. */
export const TOP_LEVEL_KEYS: readonly KeyRow[] = [
  {
    key: 'volumes',
    effect: 'rewritten',
    sample: `${WEB}    volumes:\n      - data:/data\nvolumes:\n  data:\n    external: true\n`,
    text: {
      en: 'For each mount an entry with the new name is added, and it is the one that is used. `external`, `name` and `driver` stay behind in an entry that nobody mounts.',
      es: 'Por cada montaje se añade una entrada con el nombre nuevo, que es la que se usa. `external`, `name` y `driver` quedan en una entrada que nadie monta.',
    },
    facts: ['F-049', 'F-050', 'F-051'],
  },
  {
    key: 'networks',
    effect: 'rewritten',
    sample: `${WEB}    networks:\n      - front\nnetworks:\n  front: {}\n`,
    text: {
      en: 'The network of the application is added. A network that is `external` must exist on the server.',
      es: 'Se añade la red de la aplicación. Una red `external` debe existir en el servidor.',
    },
    facts: ['F-059', 'F-060'],
  },
  {
    key: 'configs',
    effect: 'kept',
    sample: `${WEB}configs:\n  nginx:\n    content: server_tokens off;\n`,
    text: {
      en: 'Kept. `file` needs **Preserve repository during deployment**.',
      es: 'Se conserva. `file` necesita **Preserve repository during deployment**.',
    },
    facts: ['F-055'],
  },
  {
    key: 'secrets',
    effect: 'kept',
    sample: `${WEB}secrets:\n  token:\n    environment: TOKEN\n`,
    text: {
      en: 'Kept, as `configs`.',
      es: 'Se conserva, como `configs`.',
    },
    facts: ['F-055'],
  },
  {
    key: 'name',
    effect: 'removed',
    sample: `name: shop\n${WEB}`,
    text: {
      en: 'Removed. The project has the identifier of the application as its name.',
      es: 'Se elimina. El proyecto lleva como nombre el identificador de la aplicación.',
    },
    facts: ['F-004', 'F-120'],
  },
  {
    key: 'version',
    effect: 'removed',
    sample: `version: "3.8"\n${WEB}`,
    text: {
      en: 'Removed, without effect.',
      es: 'Se elimina, sin consecuencias.',
    },
    facts: ['F-004'],
  },
  {
    key: 'x-common',
    effect: 'removed',
    sample: `x-common:\n  init: true\n${WEB}`,
    text: {
      en: 'Removed like every key that begins with `x-`, after anchors and merges were resolved: what they bring is kept.',
      es: 'Se elimina, como toda clave que empieza por `x-`, una vez resueltas las anclas y las combinaciones: lo que aportan se conserva.',
    },
    facts: ['F-004'],
  },
  {
    key: 'include',
    effect: 'removed',
    sample: `include:\n  - base.yaml\n${WEB}`,
    text: {
      en: 'Removed with everything that the included files hold.',
      es: 'Se elimina junto con todo lo que contienen los archivos incluidos.',
    },
    facts: ['F-003'],
  },
  {
    key: 'models',
    effect: 'removed',
    sample: `models:\n  small:\n    model: ai/small\n${WEB}`,
    text: {
      en: 'Removed, so a service that names a model finds none.',
      es: 'Se elimina, de modo que un servicio que nombre un modelo no lo encuentra.',
    },
    facts: ['F-004'],
  },
];
