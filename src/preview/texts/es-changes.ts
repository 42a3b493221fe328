import { code, quotedSpanish as q } from '../quote.ts';
import type { PreviewTexts } from '../texts.ts';

/** What Coolify changes, in Spanish. */
export const esChanges: PreviewTexts['changes'] = {
  'anonymous-volume-bound': ({ service, before }) =>
    `El volumen anónimo del servicio ${q(service)} pasa a ser la ruta ${code(before ?? '')} del servidor, que oculta lo que la imagen tiene ahí.`,
  'application-domain-made': ({ after }) =>
    `Coolify inventa ${code(after ?? '')} como dirección de toda la aplicación, y no lleva a ninguna parte.`,
  'argument-added': ({ service, name, variant }) =>
    variant === 'own'
      ? `El argumento de construcción ${code(name)} sustituye a la variable del mismo nombre en el servicio ${q(service)}.`
      : `El argumento de construcción ${code(name)} pasa a ser también una variable del servicio ${q(service)} en ejecución.`,
  'bind-rewritten': ({ service, facts }) => {
    if (facts.includes('F-040'))
      return `El servicio ${q(service)} monta toda la carpeta de la aplicación en el servidor, incluido su ${code('.env')}.`;
    if (facts.includes('F-041'))
      return `La ruta superior del servicio ${q(service)} pierde solo un punto: resulta una carpeta equivocada junto a la de la aplicación.`;
    if (facts.includes('F-042'))
      return `El ${code('~')} del servicio ${q(service)} pasa a ser la carpeta de la aplicación, no una carpeta personal.`;
    if (facts.includes('F-046'))
      return `El valor predeterminado ocupa el lugar de la variable en un montaje del servicio ${q(service)}: definir la variable no tiene efecto.`;
    return `El servicio ${q(service)} monta una carpeta del servidor en la que de forma predeterminada faltan los archivos del repositorio.`;
  },
  'build-secrets-added': ({ service }) =>
    `La construcción del servicio ${q(service)} recibe las variables como secretos de construcción.`,
  'container-name-set': ({ service, variant }) =>
    variant === 'own'
      ? `Coolify sustituye el nombre del contenedor del servicio ${q(service)}: lo que usa el nombre anterior ya no lo encuentra.`
      : `Coolify da nombre al contenedor del servicio ${q(service)}.`,
  'date-rewritten': ({ name }) =>
    `La fecha de ${code(name)} se convierte en un número, porque no lleva comillas.`,
  'domain-attached': ({ service }) => `Coolify da un dominio al servicio ${q(service)}.`,
  'empty-list-rewritten': ({ name, variant }) =>
    variant === 'map'
      ? `La lista vacía de ${code(name)} se convierte en un mapa vacío, que Compose también acepta.`
      : `La lista vacía de ${code(name)} se convierte en un mapa vacío, que cabe esperar que Compose rechace.`,
  'env-file-added': ({ service }) =>
    `El servicio ${q(service)} recibe todas las variables de la aplicación por medio de ${code('.env')}.`,
  'env-file-replaced': ({ service }) =>
    `El servicio ${q(service)} pierde sus archivos de entorno: Coolify pone su propio ${code('.env')} en su lugar.`,
  'extension-removed': ({ service, facts, name }) =>
    facts.includes('F-054')
      ? `Coolify quita sus propias claves de un montaje del servicio ${q(service)}.`
      : `Coolify quita su propia clave ${code(name)} del servicio ${q(service)}.`,
  'image-tagged': ({ service }) =>
    `La imagen construida para el servicio ${q(service)} se etiqueta con la confirmación.`,
  'label-rewritten': ({ service, facts }) =>
    facts.includes('F-077')
      ? `Una etiqueta del servicio ${q(service)} pierde su ${code('true')} o ${code('false')}, porque no lleva comillas.`
      : `Cada ${code('$')} de una etiqueta del servicio ${q(service)} se duplica, así que no se sustituye ninguna variable.`,
  'labels-added': ({ service }) => `Coolify añade sus propias etiquetas al servicio ${q(service)}.`,
  'mount-shortened': ({ service, variant }) =>
    variant === 'options'
      ? `Un montaje del servicio ${q(service)} pierde las opciones de su forma larga, como ${code('read_only')}.`
      : `Un montaje del servicio ${q(service)} se escribe en la forma corta.`,
  'network-declared': ({ name }) => `Coolify añade la red ${code(name)} al archivo.`,
  'network-dropped': ({ service, name }) =>
    `El servicio ${q(service)} pierde la red ${code(name)}, porque su entrada está vacía.`,
  'network-joined': ({ service, variant }) =>
    variant === 'own'
      ? `El servicio ${q(service)} entra también en una red común a todos los servicios y al proxy: sus redes propias ya no lo aíslan.`
      : `El servicio ${q(service)} entra en la red de la aplicación.`,
  'number-rewritten': ({ name }) =>
    `El número de ${code(name)} se escribe de otra forma, que es como lo lee también Compose.`,
  'proxy-labels-added': ({ service }) =>
    `Coolify añade las etiquetas con las que el proxy dirige el tráfico al servicio ${q(service)}.`,
  'restart-defaulted': ({ service, variant }) =>
    variant === 'awaited'
      ? `El servicio ${q(service)} se reinicia cada vez que termina, así que cabe esperar que quien aguarda su final no deje de esperar.`
      : `El servicio ${q(service)} se reinicia salvo que se detenga, porque no define ${code('restart')}.`,
  'top-level-dropped': ({ name, facts, variant }) => {
    if (facts.includes('F-003'))
      return `Coolify descarta ${code('include')}: los servicios incluidos no llegan a existir.`;
    return variant === 'own'
      ? `Coolify descarta ${code(name)}, y cabe esperar que fallen los servicios que lo necesitan.`
      : `Coolify descarta la clave de primer nivel ${code(name)}.`;
  },
  'value-filled': ({ service, name }) =>
    `La variable sin valor ${code(name)} del servicio ${q(service)} recibe uno de la lista de Coolify.`,
  'value-inlined': ({ service, name }) =>
    `El valor de ${code(name)} se escribe en el servicio ${q(service)} en lugar de la referencia, y Compose vuelve a buscar variables en él.`,
  'value-rewritten': ({ service, name }) =>
    `Coolify escribe ${code(name)} del servicio ${q(service)} de otra forma.`,
  'variable-created': ({ name, facts }) => {
    if (facts.includes('F-015'))
      return `El mensaje de error de la referencia a ${code(name)} pasa a ser su valor, también en los secretos.`;
    if (facts.includes('F-016'))
      return `Coolify marca la variable ${code(name)} como obligatoria, pero su ausencia no detiene por sí sola el despliegue.`;
    if (facts.includes('F-027')) return `Coolify crea ${code(name)} sin valor, porque no conoce esta clase.`;
    if (facts.includes('F-091')) return `Coolify genera ${code(name)} una vez y la conserva.`;
    if (facts.includes('F-093')) return `Coolify forma ${code(name)} a partir de un dominio.`;
    return `Coolify añade ${code(name)} a la lista de variables.`;
  },
  'variable-removed': ({ service, name }) =>
    `La variable ${code(name)} no llega al servicio ${q(service)}: allí figura sin el puerto.`,
  'variables-added': ({ service }) =>
    service === ''
      ? 'Cada servicio recibe como variables los nombres de todos los servicios y sus direcciones.'
      : `El servicio ${q(service)} recibe variables que describen su despliegue.`,
  'volume-dropped': ({ service, before }) =>
    `El servicio ${q(service)} pierde el volumen de red ${code(before ?? '')}, porque también monta otros.`,
  'volume-renamed': ({ service, facts, variant }) => {
    if (facts.includes('F-039'))
      return `La carpeta ${code('.')} del servicio ${q(service)} pasa a ser un volumen con nombre que conserva su primer contenido: no es el repositorio.`;
    if (facts.includes('F-045'))
      return `La variable de un montaje del servicio ${q(service)} pasa a ser el nombre de un volumen: nunca se lee como ruta.`;
    if (facts.includes('F-044'))
      return `El volumen sin nombre del servicio ${q(service)} pasa a ser uno que comparten todos los montajes así.`;
    if (variant === 'external')
      return `Un volumen nuevo y vacío ocupa el lugar del externo en el servicio ${q(service)}: sus datos no se montan.`;
    if (variant === 'own')
      return `Coolify no tiene en cuenta el nombre ni el controlador de un volumen del servicio ${q(service)} y crea el suyo.`;
    return `El volumen del servicio ${q(service)} recibe un nombre que solo usa esta aplicación.`;
  },
};
