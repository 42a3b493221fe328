import { code, joined, quotedSpanish as q } from '../quote.ts';
import type { PreviewTexts } from '../texts.ts';
import { esChanges } from './es-changes.ts';

/** The sentences of the view in Spanish. */
export const es: PreviewTexts = {
  changes: esChanges,
  refusal: {
    swallowed:
      'Coolify no puede leer este archivo y no avisa: cabe esperar que el despliegue elimine los contenedores anteriores y no inicie ninguno.',
    load: 'Coolify rechaza la carga de este archivo.',
    deploy: 'Coolify carga este archivo, pero el despliegue falla.',
  },
  summary: {
    domain: (service, port) =>
      `En Domains, si ${q(service)} recibe visitas: un nombre de dominio y el puerto ${port}.`,
    anyDomain: 'En Domains: un nombre de dominio, con su puerto, para el servicio que recibe las visitas.',
    variables: (names, others) => {
      const shown = names.map(code);
      return others > 0
        ? `En Environment Variables: valores para ${shown.join(', ')} y ${others} más.`
        : `En Environment Variables: ${names.length === 1 ? 'un valor' : 'valores'} para ${joined(shown, ' y ')}.`;
    },
    nothingToEnter: 'Nada: el archivo trae lo que Coolify necesita.',
    lostWithDeployment: (service, target) =>
      `Con cada despliegue: lo que ${q(service)} guarda en ${code(target)}.`,
    lostWithDeletion: (sources) =>
      `Al eliminar la aplicación: ${joined(sources.map(code), ' y ')} en el servidor.`,
    restLost: 'Con cada despliegue: todo lo que un contenedor escriba fuera de los lugares de Datos.',
    everythingLost: 'Con cada despliegue: todo lo que escriban los contenedores, porque no hay nada montado.',
  },
  routes: {
    noDomain: 'Sin dominio: solo lo alcanzan los servicios de la misma aplicación.',
    publishedOnly: (ports) =>
      `Sin dominio: se alcanza en ${ports.length === 1 ? 'el puerto' : 'los puertos'} ${joined(ports, ' y ')} del servidor, sin pasar por el proxy.`,
    portUnknown:
      'El dominio no lleva puerto: cabe esperar que Traefik tome el menor que exponga la imagen, o que omita el servicio si no hay ninguno.',
    portOnly: (port) =>
      `El dominio no lleva puerto: cabe esperar que Traefik tome el ${port}, salvo que la imagen exponga uno menor.`,
    portLowest: (port) =>
      `El dominio no lleva puerto y hay varios: cabe esperar que Traefik tome el menor, ${port} o uno de la imagen.`,
    portsMixed:
      'Unos dominios de este servicio llevan puerto y otros no: cabe esperar que Traefik descarte los que no lo llevan.',
    database:
      'Coolify toma este servicio por una base de datos y no escribe etiquetas para el proxy: el dominio no lleva a ninguna parte.',
    noLabels: 'Coolify no escribe etiquetas para el proxy: el dominio por sí solo no lleva a ninguna parte.',
    serviceMissing:
      'El archivo no tiene ningún servicio con este nombre: el dominio no lleva a ninguna parte.',
  },
  data: {
    kinds: {
      volume: 'Volumen con nombre',
      'application-folder': 'Carpeta de la aplicación en el servidor',
      'server-path': 'Ruta del servidor',
      'remote-volume': 'Volumen de red (NFS o CIFS)',
      memory: 'Memoria (tmpfs)',
      'image-volume': 'Volumen de la imagen, sin montaje',
      other: 'Otro tipo de montaje',
    },
    redeploy: {
      volume: 'Un despliegue nunca elimina los volúmenes con nombre.',
      'application-folder': 'Un despliegue sustituye los contenedores, no esta carpeta.',
      'server-path': 'Un despliegue sustituye los contenedores, no las rutas del servidor.',
      'remote-volume': 'Un despliegue nunca elimina los volúmenes con nombre.',
      memory: 'Termina con el contenedor.',
      'image-volume': 'Cabe esperar que cada despliegue empiece con un volumen nuevo.',
      other: 'Si su origen está fuera del contenedor.',
    },
    pullRequest: {
      volume: 'Un volumen propio, con `-pr-` y el número tras el nombre.',
      'application-folder':
        'Una carpeta propia, con `-pr-` y el número tras la ruta, salvo que se desactive.',
      'server-path': 'Una ruta propia, con `-pr-` y el número al final, salvo que se desactive.',
      'remote-volume': 'El mismo volumen de red, que pasa sin cambios.',
      memory: 'Memoria propia.',
      'image-volume': 'Un volumen nuevo propio.',
      other: 'Pasa tal como está escrito.',
    },
    deletion: {
      volume:
        'Cabe esperar que permanezca: con todas las casillas marcadas no puede ejecutarse el paso que elimina volúmenes.',
      'application-folder': 'Se elimina con los archivos de configuración, cuya casilla está marcada.',
      'server-path': 'Se conserva: Coolify solo elimina la carpeta de la aplicación.',
      'remote-volume': 'Los datos están en otro equipo.',
      memory: 'Termina con el contenedor.',
      'image-volume': 'Queda sin nombre en el servidor hasta que se limpie.',
      other: 'Se conserva: Coolify solo elimina la carpeta de la aplicación.',
    },
    backup: {
      files: 'Las copias programadas pueden archivar sus archivos.',
      database:
        'Las copias programadas pueden archivar sus archivos, lo que no es un volcado coherente salvo que se detengan los contenedores; aquí no hay volcados de base de datos.',
      none: 'Las copias de seguridad de Coolify no lo cubren.',
    },
  },
  variables: {
    origins: {
      generated: 'Generada por Coolify',
      address: 'Dirección dada por Coolify',
      compose: 'El archivo Compose',
      user: 'Definida por usted',
      unregistered: 'Solo usada en el archivo',
    },
    required: 'Marcada como obligatoria, pero un valor vacío no detiene por sí solo el despliegue.',
    message: 'Su valor es el mensaje de la referencia del archivo Compose.',
    unregistered: 'No está en la lista de Coolify: añádala a mano o quedará vacía.',
    empty: 'Vacía: Coolify no conoce esta clase de valor generado.',
  },
  order: {
    conditions: {
      service_started: 'se haya iniciado',
      service_healthy: 'esté en buen estado',
      service_completed_successfully: 'haya terminado',
    },
    start: (service, waits) =>
      waits.length === 0
        ? `${q(service)} se inicia de inmediato.`
        : `${q(service)} se inicia cuando ${joined(waits, ' y ')}.`,
    wait: (service, condition) => `${q(service)} ${condition}`,
    notStarted: (service) => `${q(service)} tiene un perfil: no se inicia.`,
    neverHealthy: (from, to, isDisabled) =>
      isDisabled
        ? `${q(from)} espera a que ${q(to)} esté en buen estado, pero su comprobación de estado está desactivada.`
        : `${q(from)} espera a que ${q(to)} esté en buen estado, pero el archivo no le da ${code('healthcheck')}: falla salvo que la imagen tenga uno.`,
    neverCompleted: (from, to) =>
      `${q(from)} espera a que ${q(to)} termine, lo que cabe esperar que impida su política de reinicio.`,
    unknown: (from, to) => `${q(from)} espera a ${q(to)}, que no está en el archivo: Compose lo rechaza.`,
    inactive: (from, to) => `${q(from)} espera a ${q(to)}, que tiene un perfil y no se inicia.`,
  },
};
