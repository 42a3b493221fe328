import type { Locale } from '../../i18n/locale.ts';

/** The kinds of pages that have a card of their own: the first segment of their path; `home` stands for all others. */
export const CARD_KINDS = [
  'home',
  'playbook',
  'errors',
  'recipes',
  'runbooks',
  'tools',
  'reference',
] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/** What stands on a card: a heading, a sentence, and a line as it appears in a terminal. */
export interface CardText {
  readonly heading: string;
  readonly sentence: string;
  readonly line: string;
}

/** The card of each kind of page, as it is seen where a link to the page is shared. */
export const CARDS: Readonly<Record<CardKind, Readonly<Record<Locale, CardText>>>> = {
  home: {
    en: {
      heading: 'Works with Compose. Deploys on Coolify.',
      sentence: 'Check the file before the push, and find the cause of an error as it appears on screen.',
      line: 'coolify-playbook check docker-compose.yaml',
    },
    es: {
      heading: 'Funciona con Compose. Se despliega en Coolify.',
      sentence:
        'Compruebe el archivo antes del envío y encuentre la causa de un error tal como aparece en pantalla.',
      line: 'coolify-playbook check docker-compose.yaml',
    },
  },
  playbook: {
    en: {
      heading: 'The playbook',
      sentence: 'How a compose stack is built to deploy on Coolify, and to keep its data.',
      line: 'git push  →  build  →  stop  →  start  →  healthy',
    },
    es: {
      heading: 'El manual',
      sentence: 'Cómo se construye un proyecto Compose que se despliega en Coolify y conserva sus datos.',
      line: 'git push  →  construir  →  detener  →  arrancar',
    },
  },
  errors: {
    en: {
      heading: 'Errors, as they appear on screen',
      sentence: 'Symptoms, cause, diagnosis, fix and prevention, each checked on Coolify 4.3.',
      line: 'Bind for 0.0.0.0:8080 failed: port is already allocated',
    },
    es: {
      heading: 'Errores, tal como aparecen en pantalla',
      sentence: 'Síntomas, causa, diagnóstico, solución y prevención, comprobados en Coolify 4.3.',
      line: 'Bind for 0.0.0.0:8080 failed: port is already allocated',
    },
  },
  recipes: {
    en: {
      heading: 'Recipes',
      sentence: 'Complete stacks to copy, with every file that Coolify needs.',
      line: 'docker-compose.yaml   Dockerfile   .env.example',
    },
    es: {
      heading: 'Recetas',
      sentence: 'Proyectos completos para copiar, con todos los archivos que Coolify necesita.',
      line: 'docker-compose.yaml   Dockerfile   .env.example',
    },
  },
  runbooks: {
    en: {
      heading: 'Runbooks',
      sentence: 'What to do when something is down: who does what, and in which order.',
      line: '502 Bad Gateway   503 no available server   504',
    },
    es: {
      heading: 'Guías de actuación',
      sentence: 'Qué hacer cuando algo está caído: quién hace qué y en qué orden.',
      line: '502 Bad Gateway   503 no available server   504',
    },
  },
  tools: {
    en: {
      heading: 'Tools',
      sentence: 'Validator, symptom finder, preview and checklists. Nothing leaves your browser.',
      line: 'db-port-published   docker-compose.yaml:9',
    },
    es: {
      heading: 'Herramientas',
      sentence: 'Validador, buscador de síntomas, vista previa y listas. Nada sale de su navegador.',
      line: 'db-port-published   docker-compose.yaml:9',
    },
  },
  reference: {
    en: {
      heading: 'Reference',
      sentence: 'Every rule, what Coolify does with each key, and the facts behind it with their source.',
      line: 'F-063   confirmed   Coolify 4.3',
    },
    es: {
      heading: 'Referencia',
      sentence: 'Cada regla, qué hace Coolify con cada clave y los hechos en que se apoya, con su fuente.',
      line: 'F-063   confirmado   Coolify 4.3',
    },
  },
};

/** The kind of card that a page has. @param path its path without language: `errors/port-already-allocated`, or nothing. */
export function cardKindOf(path: string): CardKind {
  const [first] = path.split('/');
  return CARD_KINDS.find((kind) => kind === first) ?? 'home';
}
