import type { Diagram } from './diagram.ts';

/** From a change to a release that is kept or rolled back; F-118, F-120, F-135, F-176. */
export const releaseFlow: Diagram = {
  title: {
    en: 'From a change to a release that is kept or rolled back',
    es: 'De un cambio a una versión que se conserva o se revierte',
  },
  rows: [
    { boxes: [{ id: 'request', name: { en: 'Pull request', es: 'Pull request' } }] },
    {
      boxes: [
        {
          id: 'gates',
          name: { en: 'Gates', es: 'Controles' },
          note: { en: 'tests, validator, review', es: 'pruebas, validador, revisión' },
          tone: 'accent',
        },
      ],
    },
    {
      boxes: [
        {
          id: 'merge',
          name: { en: 'Merge and tag', es: 'Fusión y etiqueta' },
          note: { en: 'a version that never moves', es: 'una versión que no se mueve' },
        },
      ],
    },
    {
      boxes: [
        {
          id: 'actions',
          name: { en: 'GitHub Actions', es: 'GitHub Actions' },
          note: { en: 'builds; image with digest', es: 'construye; imagen con resumen' },
        },
        {
          id: 'server',
          name: { en: 'or the server', es: 'o el servidor' },
          note: { en: 'builds from the commit', es: 'construye de la confirmación' },
        },
      ],
    },
    { boxes: [{ id: 'deployment', name: { en: 'Deployment in Coolify', es: 'Despliegue en Coolify' } }] },
    {
      boxes: [
        {
          id: 'check',
          name: { en: 'Check', es: 'Comprobación' },
          note: { en: 'version endpoint, status, logs', es: 'ruta de versión, estado, registros' },
          tone: 'risk',
        },
      ],
    },
    {
      boxes: [
        {
          id: 'keep',
          name: { en: 'Keep', es: 'Conservar' },
          note: { en: 'record the version', es: 'anotar la versión' },
          tone: 'ready',
        },
        {
          id: 'revert',
          name: { en: 'Roll back', es: 'Revertir' },
          note: { en: 'revert commit, new push', es: 'revertir y enviar' },
          tone: 'fail',
        },
      ],
    },
  ],
  arrows: [
    { from: 'request', to: 'gates' },
    { from: 'gates', to: 'merge' },
    { from: 'merge', to: 'actions' },
    { from: 'merge', to: 'server' },
    { from: 'actions', to: 'deployment' },
    { from: 'server', to: 'deployment' },
    { from: 'deployment', to: 'check' },
    { from: 'check', to: 'keep' },
    { from: 'check', to: 'revert' },
    { from: 'revert', to: 'gates' },
  ],
  inWords: {
    en: [
      'A change begins as a pull request.',
      'It passes the gates: tests, the validator and a review.',
      'It is merged and gets a tag, a version that never moves.',
      'The image is built by GitHub Actions and named by its digest, or the server builds it from the commit.',
      'Coolify deploys it.',
      'The result is checked: version endpoint, status and logs.',
      'If it is good, it is kept and the version is recorded.',
      'If not, a commit that reverts the change is pushed and passes the same gates.',
    ],
    es: [
      'Un cambio empieza como pull request.',
      'Pasa los controles: pruebas, validador y revisión.',
      'Se fusiona y recibe una etiqueta, una versión que no se mueve.',
      'GitHub Actions construye la imagen, que se nombra por su resumen (digest), o el servidor la construye a partir de la confirmación.',
      'Coolify lo despliega.',
      'Se comprueba el resultado: ruta de versión, estado y registros.',
      'Si es bueno, se conserva y se anota la versión.',
      'Si no lo es, se envía una confirmación que revierte el cambio y pasa los mismos controles.',
    ],
  },
};
