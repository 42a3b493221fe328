import type { Diagram } from './diagram.ts';

/** The folders of this project and which of them uses which; `tests/architecture.test.ts` holds them to it. */
export const sourceFolders: Diagram = {
  title: {
    en: 'The folders of this project: each knows only those below it',
    es: 'Las carpetas de este proyecto: cada una solo conoce las de abajo',
  },
  rows: [
    {
      boxes: [
        {
          id: 'content',
          name: { en: 'content', es: 'content' },
          note: {
            en: 'pages in both languages, facts, recipes',
            es: 'páginas en ambos idiomas, hechos, recetas',
          },
          tone: 'accent',
        },
      ],
    },
    {
      boxes: [
        {
          id: 'components',
          name: { en: 'components', es: 'components' },
          note: { en: 'the tools in the browser', es: 'las herramientas del navegador' },
        },
        {
          id: 'cli',
          name: { en: 'cli', es: 'cli' },
          note: { en: 'the same in a terminal', es: 'lo mismo en un terminal' },
        },
      ],
    },
    {
      boxes: [
        {
          id: 'checklists',
          name: { en: 'checklists', es: 'checklists' },
          note: { en: 'items', es: 'puntos' },
        },
        {
          id: 'diagnose',
          name: { en: 'diagnose', es: 'diagnose' },
          note: { en: 'text to cause', es: 'del texto a la causa' },
        },
        {
          id: 'preview',
          name: { en: 'preview', es: 'preview' },
          note: { en: 'what changes', es: 'qué cambia' },
        },
      ],
    },
    {
      boxes: [
        {
          id: 'lint',
          name: { en: 'lint', es: 'lint' },
          note: { en: 'rules, findings, fixes', es: 'reglas, hallazgos, correcciones' },
          tone: 'ready',
        },
        {
          id: 'coolify',
          name: { en: 'coolify', es: 'coolify' },
          note: { en: 'what Coolify does with a file', es: 'qué hace Coolify con un archivo' },
          tone: 'ready',
        },
      ],
    },
    {
      boxes: [
        {
          id: 'compose',
          name: { en: 'compose', es: 'compose' },
          note: {
            en: 'the file, as Compose and as Coolify read it',
            es: 'el archivo, como lo leen Compose y Coolify',
          },
        },
      ],
    },
  ],
  arrows: [
    { from: 'content', to: 'components' },
    { from: 'components', to: 'checklists' },
    { from: 'components', to: 'diagnose' },
    { from: 'cli', to: 'diagnose' },
    { from: 'cli', to: 'preview' },
    { from: 'diagnose', to: 'lint' },
    { from: 'preview', to: 'lint' },
    { from: 'preview', to: 'coolify' },
    { from: 'lint', to: 'compose' },
    { from: 'coolify', to: 'compose' },
  ],
  inWords: {
    en: [
      'The folder content holds what is read: pages in both languages, the ledger of facts, the recipes and what people type to find an error.',
      'The folder components holds what works in the browser: validator, preview, symptom finder and checklists.',
      'The folder src/cli is the command: it does the same in a terminal.',
      'Both use src/checklists (the items and their progress), src/diagnose (from a text to its likely causes) and src/preview (what differs between the file as it is written and as it is deployed).',
      'The folder src/lint holds the rules: it makes findings and fixes of a text and knows nothing of a page or a terminal.',
      'The folder src/coolify is a model of what Coolify 4.3 does with a compose file, step by step.',
      'Both read the file through src/compose, once as Compose does and once as Coolify does.',
    ],
    es: [
      'La carpeta content contiene lo que se lee: páginas en ambos idiomas, el registro de hechos, las recetas y lo que se escribe para encontrar un error.',
      'La carpeta components contiene lo que funciona en el navegador: validador, vista previa, buscador de síntomas y listas de verificación.',
      'La carpeta src/cli es la orden: hace lo mismo en un terminal.',
      'Ambas usan src/checklists (los puntos y su avance), src/diagnose (de un texto a sus causas probables) y src/preview (qué diferencia hay entre el archivo escrito y el desplegado).',
      'La carpeta src/lint contiene las reglas: de un texto obtiene hallazgos y correcciones, y no sabe nada de páginas ni de terminales.',
      'La carpeta src/coolify es un modelo de lo que Coolify 4.3 hace con un archivo Compose, paso a paso.',
      'Ambas leen el archivo con src/compose, una vez como Compose y otra como Coolify.',
    ],
  },
};
