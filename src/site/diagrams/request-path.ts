import type { Diagram } from './diagram.ts';

/** From the address to the process, with what is seen if a station fails; F-060, F-064, F-141, F-142, F-147. */
export const requestPath: Diagram = {
  title: {
    en: 'The path of a request, and what is seen where it ends early',
    es: 'El camino de una petición y qué se ve donde termina antes',
  },
  rows: [
    {
      boxes: [
        {
          id: 'browser',
          name: { en: 'Browser', es: 'Navegador' },
          note: { en: 'https://app.example.com', es: 'https://app.example.com' },
        },
      ],
    },
    {
      boxes: [
        {
          id: 'dns',
          name: { en: 'DNS', es: 'DNS' },
          note: { en: 'no record: the name is not found', es: 'sin entrada: no se encuentra el nombre' },
        },
      ],
    },
    {
      boxes: [
        {
          id: 'server',
          name: { en: 'Server, port 443', es: 'Servidor, puerto 443' },
          note: {
            en: 'firewall or proxy down: no connection',
            es: 'cortafuegos o proxy caído: sin conexión',
          },
        },
      ],
    },
    {
      boxes: [
        {
          id: 'traefik',
          name: { en: 'Traefik: certificate and router', es: 'Traefik: certificado y enrutador' },
          note: { en: 'no router for host and path: 503', es: 'sin enrutador para host y ruta: 503' },
          tone: 'accent',
        },
      ],
    },
    {
      boxes: [
        {
          id: 'network',
          name: { en: 'Network of the application', es: 'Red de la aplicación' },
          note: { en: 'wrong network: 504', es: 'red equivocada: 504' },
        },
      ],
    },
    {
      boxes: [
        {
          id: 'container',
          name: { en: 'Container of the service', es: 'Contenedor del servicio' },
          note: { en: 'starting or unhealthy: 503', es: 'arrancando o no sano: 503' },
        },
      ],
    },
    {
      boxes: [
        {
          id: 'process',
          name: { en: 'Process on 0.0.0.0:3000', es: 'Proceso en 0.0.0.0:3000' },
          note: { en: 'other port or only 127.0.0.1: 502', es: 'otro puerto o solo 127.0.0.1: 502' },
          tone: 'ready',
        },
      ],
    },
  ],
  arrows: [
    { from: 'browser', to: 'dns' },
    { from: 'dns', to: 'server' },
    { from: 'server', to: 'traefik' },
    { from: 'traefik', to: 'network' },
    { from: 'network', to: 'container' },
    { from: 'container', to: 'process' },
  ],
  inWords: {
    en: [
      'The browser asks for https://app.example.com.',
      'DNS gives the address of the server. Without a record the name is not found.',
      'The server accepts the connection on port 443. If a firewall or a stopped proxy prevents it, there is no connection.',
      'Traefik ends TLS with its certificate and looks for a router for host and path. Without one, 503 is expected.',
      'The request crosses the network of the application. If Traefik uses an address in another network, 504 is expected.',
      'The container of the service must be running and not starting or unhealthy; otherwise it has no router, and 503 is expected.',
      'The process must listen on 0.0.0.0 and on the port of the route; otherwise 502 is expected.',
    ],
    es: [
      'El navegador pide https://app.example.com.',
      'DNS da la dirección del servidor. Sin entrada no se encuentra el nombre.',
      'El servidor acepta la conexión en el puerto 443. Si lo impide un cortafuegos o un proxy detenido, no hay conexión.',
      'Traefik termina TLS con su certificado y busca un enrutador para host y ruta. Sin él se espera 503.',
      'La petición cruza la red de la aplicación. Si Traefik usa una dirección de otra red, se espera 504.',
      'El contenedor del servicio debe estar en marcha y no arrancando ni en mal estado; si no, carece de enrutador y se espera 503.',
      'El proceso debe escuchar en 0.0.0.0 y en el puerto de la ruta; si no, se espera 502.',
    ],
  },
};
