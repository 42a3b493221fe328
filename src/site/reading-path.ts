import type { Locale } from '#src/i18n/locale.ts';

type Text = Readonly<Record<Locale, string>>;

/** One thing to read or do on the first day. */
export interface ReadingStep {
  /** Permanent: progress is kept under it. Removing a step drops its progress, a new id begins open. */
  readonly id: string;
  /** Path of the page as in `content/docs`, without language and extension. */
  readonly page: string;
  /** What the reader can do afterwards. */
  readonly gain: Text;
  /** Whole minutes of doing; absent where the step is reading, which is counted from the words of the page. */
  readonly minutes?: number;
}

/** A part of the day. */
export interface ReadingPart {
  readonly id: string;
  readonly title: Text;
  readonly steps: readonly ReadingStep[];
}

/** The first day of someone who joins a team that deploys with Coolify, in order. */
export const READING_PATH: readonly ReadingPart[] = [
  {
    id: 'understand',
    title: { en: 'Understand what happens', es: 'Comprender qué ocurre' },
    steps: [
      {
        id: 'from-laptop',
        page: 'playbook/from-laptop-to-coolify',
        gain: {
          en: 'You can say what Coolify replaces in a compose file, and what a failed deployment costs.',
          es: 'Puede decir qué sustituye Coolify en un archivo Compose y qué cuesta un despliegue fallido.',
        },
      },
      {
        id: 'architecture',
        page: 'playbook/architecture',
        gain: {
          en: 'You can draw the way of a request and the way of a push.',
          es: 'Puede dibujar el recorrido de una petición y el de un envío.',
        },
      },
      {
        id: 'persistence',
        page: 'playbook/persistence',
        gain: {
          en: 'You know what survives each action, before you take one.',
          es: 'Sabe qué sobrevive a cada acción antes de realizarla.',
        },
      },
    ],
  },
  {
    id: 'write',
    title: { en: 'Write a file that deploys', es: 'Escribir un archivo que se despliega' },
    steps: [
      {
        id: 'compose-rules',
        page: 'playbook/compose-rules',
        gain: {
          en: 'You know the rules for ports, networks, variables and volumes, and why they hold.',
          es: 'Conoce las reglas de puertos, redes, variables y volúmenes, y su porqué.',
        },
      },
      {
        id: 'check-a-file',
        page: 'tools/validator',
        minutes: 15,
        gain: {
          en: 'You have checked a compose file of your team and read every finding.',
          es: 'Ha comprobado un archivo Compose de su equipo y leído cada hallazgo.',
        },
      },
      {
        id: 'same-file',
        page: 'playbook/same-file-on-a-laptop',
        gain: {
          en: 'You can run the same file on your own machine.',
          es: 'Puede ejecutar el mismo archivo en su propio equipo.',
        },
      },
    ],
  },
  {
    id: 'deploy',
    title: { en: 'Deploy', es: 'Desplegar' },
    steps: [
      {
        id: 'github',
        page: 'playbook/github-to-coolify',
        gain: {
          en: 'You can set up an application and read what its deployment logs.',
          es: 'Puede configurar una aplicación y leer lo que registra su despliegue.',
        },
      },
      {
        id: 'recipe',
        page: 'recipes',
        minutes: 45,
        gain: {
          en: 'You have run the recipe nearest to your work, on your machine or on a server for trials.',
          es: 'Ha ejecutado la receta más cercana a su trabajo, en su equipo o en un servidor de pruebas.',
        },
      },
      {
        id: 'success',
        page: 'playbook/success-criteria',
        gain: {
          en: 'You can prove that a deployment works for the world.',
          es: 'Puede demostrar que un despliegue funciona para el mundo.',
        },
      },
      {
        id: 'safe-changes',
        page: 'playbook/safe-changes',
        gain: {
          en: 'You know the gates before a change, and how to take one back.',
          es: 'Conoce los controles previos a un cambio y cómo revertirlo.',
        },
      },
    ],
  },
  {
    id: 'recover',
    title: { en: 'Be ready for a bad day', es: 'Estar preparado para un mal día' },
    steps: [
      {
        id: 'backups',
        page: 'playbook/backups',
        gain: {
          en: 'You know which data is backed up, and which is not.',
          es: 'Sabe de qué datos hay copia de seguridad y de cuáles no.',
        },
      },
      {
        id: 'triage',
        page: 'tools/triage',
        minutes: 10,
        gain: {
          en: 'You have followed one error from what is seen to its cause.',
          es: 'Ha seguido un error desde lo que se ve hasta su causa.',
        },
      },
      {
        id: 'runbooks',
        page: 'runbooks',
        gain: {
          en: 'You know where the runbooks are before you need one.',
          es: 'Sabe dónde están las guías de actuación antes de necesitarlas.',
        },
      },
      {
        id: 'exceptions',
        page: 'playbook/exceptions',
        gain: {
          en: 'You know the few cases in which someone touches Coolify.',
          es: 'Conoce los pocos casos en los que alguien toca Coolify.',
        },
      },
    ],
  },
];
