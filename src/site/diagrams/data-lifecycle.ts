import type { Diagram, DiagramBox, Tone, Words } from './diagram.ts';

const kept: Words = { en: 'kept', es: 'se conserva' };

function state(id: string, name: Words, tone: Tone, note?: Words): DiagramBox {
  return { id, name, tone, ...(note && { note }) };
}

/** What three kinds of data survive; F-039, F-049, F-125, F-183. */
export const dataLifecycle: Diagram = {
  title: { en: 'Where data lies, and what it survives', es: 'Dónde están los datos y a qué sobreviven' },
  rows: [
    {
      boxes: [
        {
          id: 'layer',
          name: { en: 'No volume', es: 'Sin volumen' },
          note: { en: 'in the container', es: 'en el contenedor' },
        },
        {
          id: 'folder',
          name: { en: 'Folder ./data', es: 'Carpeta ./data' },
          note: { en: 'application folder', es: 'carpeta de la aplicación' },
        },
        {
          id: 'volume',
          name: { en: 'Named volume', es: 'Volumen con nombre' },
          note: { en: 'on the server', es: 'en el servidor' },
          tone: 'accent',
        },
      ],
    },
    {
      caption: { en: 'a deployment, or Stop and Deploy', es: 'un despliegue, o Stop y Deploy' },
      boxes: [
        state('layer-deployed', { en: 'lost', es: 'se pierde' }, 'fail'),
        state('folder-deployed', kept, 'ready'),
        state('volume-deployed', kept, 'ready'),
      ],
    },
    {
      caption: {
        en: 'the application is deleted, default options',
        es: 'se borra la aplicación sin cambiar opciones',
      },
      boxes: [
        state('layer-deleted', { en: 'gone', es: 'no existe' }, 'fail'),
        state('folder-deleted', { en: 'deleted', es: 'se borra' }, 'fail'),
        state('volume-deleted', { en: 'left behind', es: 'queda atrás' }, 'risk', {
          en: 'expected, without an owner',
          es: 'previsto, sin dueño',
        }),
      ],
    },
  ],
  arrows: [
    { from: 'layer', to: 'layer-deployed' },
    { from: 'folder', to: 'folder-deployed' },
    { from: 'volume', to: 'volume-deployed' },
    { from: 'layer-deployed', to: 'layer-deleted' },
    { from: 'folder-deployed', to: 'folder-deleted' },
    { from: 'volume-deployed', to: 'volume-deleted' },
  ],
  inWords: {
    en: [
      'Data without a volume lies in the container. The next deployment removes the container, and the data with it.',
      'Data in a folder ./data lies in the folder of the application on the server. It survives deployments; it is deleted with the application.',
      'Data in a named volume lies on the server. It survives deployments. If the application is deleted with the default options, the volume is expected to be left behind without an owner.',
    ],
    es: [
      'Los datos sin volumen están en el contenedor. El siguiente despliegue elimina el contenedor y, con él, los datos.',
      'Los datos de una carpeta ./data están en la carpeta de la aplicación en el servidor. Sobreviven a los despliegues; se borran con la aplicación.',
      'Los datos de un volumen con nombre están en el servidor. Sobreviven a los despliegues. Si se borra la aplicación con las opciones predeterminadas, cabe esperar que el volumen quede atrás sin dueño.',
    ],
  },
};
