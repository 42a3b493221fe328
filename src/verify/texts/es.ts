import type { FailureKind } from '../network.ts';
import type { VerifyTexts } from '../texts.ts';

const list = (items: readonly (string | number)[]): string => items.join(', ');

const kinds: Readonly<Record<FailureKind, string>> = {
  refused: 'conexión rechazada',
  timeout: 'sin respuesta a tiempo',
  reset: 'conexión cerrada sin respuesta',
  unreachable: 'sin ruta hasta allí',
  name: 'nombre no encontrado',
  certificate: 'certificado sin confianza',
  'not-tls': 'HTTP sin cifrar donde corresponde TLS',
  tls: 'TLS rechazado',
  protocol: 'no es HTTP',
};

const faces: VerifyTexts['faces'] = {
  'traefik-404': () => 'el proxy no tiene ruta para este nombre («404 page not found»)',
  'no-available-server': () =>
    'el proxy no tiene ningún contenedor sano para este nombre («no available server»)',
  'bad-gateway': () => 'el proxy no alcanza ningún programa detrás del dominio (Bad Gateway)',
  'gateway-timeout': () => 'el proxy espera al contenedor en vano (Gateway Timeout)',
  cloudflare: ({ mark }) => `Cloudflare no llega al servidor (error ${mark})`,
  'cloudflare-refusal': ({ mark }) => `Cloudflare rechaza este equipo (${mark}), no el servidor`,
  'welcome-page': ({ mark }) => `la página de bienvenida de ${mark} en lugar de la aplicación`,
  'host-not-allowed': () => 'la aplicación rechaza este nombre',
};

const unreached = (addresses: readonly { address: string; kind: FailureKind }[]): string =>
  addresses.map(({ address, kind }) => `${address} (${kinds[kind]})`).join(', ');
const days = (count: number): string => (count === 1 ? '1 día' : `${count} días`);
const times = (count: number): string => (count === 1 ? '1 petición' : `${count} peticiones`);
const reason = (kind: FailureKind, said: string): string =>
  `${kinds[kind]}${said === '' ? '' : ` (${said})`}`;

export const es: VerifyTexts = {
  checks: {
    'coolify-api': 'API de Coolify',
    'coolify-deployment': 'Último despliegue',
    'coolify-application': 'Estado en Coolify',
    'coolify-variables': 'Variables',
    dns: 'DNS',
    ipv4: 'IPv4',
    ipv6: 'IPv6',
    'tls-certificate': 'Certificado',
    'http-redirect': 'De HTTP a HTTPS',
    'http-status': 'Respuesta',
    'second-domain': 'Segundo dominio',
    'response-time': 'Tiempo de respuesta',
    'page-links': 'Enlaces de la página',
    'security-headers': 'Cabeceras de seguridad',
    cookies: 'Cookies',
    health: 'Estado de salud',
    version: 'Versión',
    persistence: 'Persistencia',
    'public-ports': 'Puertos públicos',
    stability: 'Estabilidad',
  },
  faces,
  kinds,
  details: {
    'not-asked': ({ option }) => `Sin medir: no se indicó ${option}.`,
    'not-reached': () => 'Sin medir: no hay ninguna respuesta que examinar.',
    'not-started': () => 'Sin medir: la ejecución se detuvo antes.',
    'api-not-read': () => 'Sin medir: la API no respondió con lo necesario.',

    'dns-found': ({ host, ipv4, ipv6 }) =>
      `${host} lleva a ${list([...ipv4, ...ipv6])}${ipv6.length === 0 ? ' (sin registro AAAA)' : ''}.`,
    'dns-given': ({ host, addresses }) => `Una opción dirigió ${host} a ${list(addresses)}.`,
    'dns-literal': ({ host }) => `${host} es una dirección, no un nombre.`,
    'dns-missing': ({ host }) => `${host} no tiene registro A ni AAAA.`,
    'dns-unanswered': ({ host, reason: said }) =>
      `Los servidores de nombres no responden por ${host} (${said}).`,
    'dns-other-address': ({ host, missing, unexpected }) =>
      [
        ...(unexpected.length > 0 ? [`${host} lleva también a ${list(unexpected)}, que no se indicó.`] : []),
        ...(missing.length > 0 ? [`${host} no lleva a ${list(missing)}.`] : []),
      ].join(' '),
    'dns-private': ({ host, addresses }) =>
      `${host} lleva a ${list(addresses)}, inalcanzable desde Internet.`,
    'dns-local': ({ host, addresses }) =>
      `Solo este equipo conoce ${host} (${list(addresses)}): ningún servidor de nombres lo conoce.`,

    'ipv4-reachable': ({ addresses, port, milliseconds }) =>
      `${list(addresses)} responde en el puerto ${port} en ${milliseconds} ms.`,
    'ipv4-refused': ({ addresses, port }) => `Nada escucha en el puerto ${port}: ${unreached(addresses)}.`,
    'ipv4-unreachable': ({ addresses, port }) => `El puerto ${port} no responde: ${unreached(addresses)}.`,
    'ipv4-http-only': ({ addresses, port }) =>
      `Solo HTTP: el puerto 80 responde y el ${port} no: ${unreached(addresses)}.`,
    'ipv4-absent': ({ host }) => `${host} no tiene registro A: quien no tiene IPv6 no llega.`,
    'ipv4-not-needed': ({ host }) => `No se indicó ninguna dirección IPv4 para ${host}.`,
    'ipv6-reachable': ({ addresses, port, milliseconds }) =>
      `${list(addresses)} responde en el puerto ${port} en ${milliseconds} ms.`,
    'ipv6-broken': ({ addresses, port }) =>
      `IPv4 responde e IPv6 no, en el puerto ${port}: ${unreached(addresses)}. Los navegadores prueban primero IPv6.`,
    'ipv6-unreachable': ({ addresses, port }) => `El puerto ${port} no responde: ${unreached(addresses)}.`,
    'ipv6-absent': ({ host }) => `${host} no tiene dirección IPv6, así que nada puede fallar en ella.`,
    'ipv6-not-here': ({ addresses }) => `Este equipo no tiene IPv6: no se probó ${list(addresses)}.`,

    'tls-valid': ({ issuer, until, days: left }) =>
      `De confianza, emitido por ${issuer}, válido hasta el ${until} (${days(left)}).`,
    'tls-ends-soon': ({ issuer, until, days: left }) =>
      `Acaba el ${until}, en ${days(left)}. El proxy renueva 30 días antes: la renovación falla (emisor ${issuer}).`,
    'tls-expired': ({ until, days: since }) => `Caducó el ${until}, hace ${days(since)}.`,
    'tls-not-yet': ({ from }) => `No es válido antes del ${from}.`,
    'tls-default': ({ subject }) =>
      `El proxy muestra su certificado predeterminado (${subject}): no tiene ninguno para este nombre.`,
    'tls-self-signed': ({ subject }) => `Firmado por sí mismo (${subject}): ningún navegador confía en él.`,
    'tls-wrong-host': ({ host, names }) => `Emitido para ${list(names)}, no para ${host}.`,
    'tls-staging': ({ issuer }) => `De una autoridad de pruebas en la que nadie confía (${issuer}).`,
    'tls-chain-incomplete': ({ issuer }) =>
      `El servidor envía solo su propio certificado, y el que lo firmó es desconocido aquí (${issuer}): falta el certificado intermedio.`,
    'tls-unknown-issuer': ({ issuer, problem }) => `Nadie confía aquí en su emisor, ${issuer} (${problem}).`,
    'tls-not-spoken': ({ address, port }) => `${address} habla HTTP sin cifrar en el puerto ${port}.`,
    'tls-handshake': ({ address, reason: said }) => `${address} interrumpe la negociación TLS (${said}).`,
    'tls-http-address': ({ host }) =>
      `La dirección empieza por http://: nada va cifrado. Coolify obtiene un certificado solo para dominios https://; verifique después https://${host}.`,

    'redirect-ok': ({ status, location }) => `HTTP sin cifrar se redirige a ${location} (${status}).`,
    'redirect-detour': ({ path }) => `HTTP sin cifrar llega a HTTPS con un rodeo: ${path.join(' → ')}.`,
    'redirect-none': ({ url, status }) =>
      `${url} responde con ${status} en lugar de redirigir a HTTPS. Active «Redirect HTTP to HTTPS» en Domains.`,
    'redirect-loop': ({ path }) => `Redirecciones sin fin: ${path.join(' → ')} → …`,
    'redirect-downgrade': ({ path }) => `De HTTPS de vuelta a HTTP sin cifrar: ${path.join(' → ')}.`,
    'redirect-other-host': ({ url, location }) => `${url} lleva a otro dominio: ${location}.`,
    'redirect-face': ({ url, status, face }) => `${url}: ${status}, ${faces[face.id](face)}.`,
    'redirect-silent': ({ url, kind, reason: said }) =>
      `${url}: ${reason(kind, said)}. Let’s Encrypt necesita el puerto 80 para su desafío.`,
    'redirect-own-port': ({ port }) => `El puerto ${port} no tiene equivalente sin cifrar.`,

    'status-ok': ({ status, url }) => `${status} en ${url}.`,
    'status-face': ({ status, url, face }) => `${status} en ${url}: ${faces[face.id](face)}.`,
    'status-server-error': ({ status, url }) =>
      `${status} en ${url}, de la propia aplicación. Pase su registro a coolify-playbook diagnose.`,
    'status-client-error': ({ status, url }) =>
      `${status} en ${url}, de la propia aplicación. Si es lo correcto, indique --expect-status ${status}.`,
    'status-other': ({ status, url, expected }) => `${status} en ${url}; se indicó ${expected}.`,
    'status-loop': ({ path }) => `Redirecciones sin fin: ${path.join(' → ')} → …`,
    'status-downgrade': ({ path }) => `De HTTPS a HTTP sin cifrar: ${path.join(' → ')}.`,
    'status-local-address': ({ url, location }) =>
      `${url} envía a los visitantes a su propio equipo o a una red privada: ${location}.`,
    'status-other-host': ({ status, url }) => `${status}, pero en otro dominio: ${url}.`,
    'status-silent': ({ url, kind, reason: said }) => `${url}: ${reason(kind, said)}.`,

    'second-ok': ({ host, final }) => `${host} responde en ${final}.`,
    'second-status': ({ host, status, url }) => `${host}: ${status} en ${url}.`,
    'second-face': ({ host, status, face }) => `${host}: ${status}, ${faces[face.id](face)}.`,
    'second-silent': ({ host, kind, reason: said }) => `${host}: ${reason(kind, said)}.`,
    'second-elsewhere': ({ host, final }) => `${host} lleva a otro dominio: ${final}.`,
    'second-loop': ({ host, path }) => `${host} no llega a su destino: ${path.join(' → ')}.`,

    'time-ok': ({ milliseconds }) => `${milliseconds} ms hasta el primer byte.`,
    'time-slow': ({ milliseconds, limit }) => `${milliseconds} ms hasta el primer byte, más de ${limit} ms.`,

    'links-ok': ({ count }) =>
      `Nada se carga por HTTP sin cifrar ni desde localhost (${count} direcciones completas).`,
    'links-http': ({ links }) =>
      `Los navegadores bloquean lo que una página HTTPS carga por HTTP: ${list(links)}.`,
    'links-local': ({ links }) => `La página carga desde el equipo de quien la visita: ${list(links)}.`,
    'links-no-page': ({ type }) => `No es una página (${type || 'sin tipo de contenido'}).`,

    'headers-ok': ({ names }) => `${list(names)}.`,
    'headers-missing': ({ names }) => `Faltan: ${list(names)}.`,

    'cookies-ok': ({ count }) => `Secure en ${count === 1 ? 'la única cookie' : `las ${count} cookies`}.`,
    'cookies-none': () => 'Sin cookies, o sin HTTPS que las proteja.',
    'cookies-insecure': ({ names }) =>
      `Sin Secure: ${list(names)}. Es posible que la aplicación crea que la visitan por HTTP sin cifrar.`,

    'health-ok': ({ status, url, type }) => `${status} en ${url}${type === '' ? '' : ` (${type})`}.`,
    'health-html': ({ status, url }) =>
      `${status} en ${url}, pero con una página HTML: así responde cualquier dirección, y nada se comprobó.`,
    'health-status': ({ status, url }) => `${status} en ${url}.`,
    'health-redirect': ({ status, url, location }) => `${status} en ${url}: redirige a ${location}.`,
    'health-reports-failure': ({ status, url, said }) => `${status} en ${url}, y el informe dice «${said}».`,
    'health-face': ({ status, url, face }) => `${status} en ${url}: ${faces[face.id](face)}.`,
    'health-silent': ({ url, kind, reason: said }) => `${url}: ${reason(kind, said)}.`,

    'version-ok': ({ found }) => `Responde ${found}, la versión indicada.`,
    'version-other': ({ found, expected }) => `Responde ${found}; se indicó ${expected}.`,
    'version-unknown': ({ url, found }) =>
      `${url} dice «${found}»: la aplicación no conoce su propia versión.`,
    'version-unreadable': ({ status, url, type }) =>
      `${url} no indica ninguna versión (${status}, ${type || 'sin tipo de contenido'}). Véase --version-path.`,
    'version-face': ({ status, url, face }) => `${status} en ${url}: ${faces[face.id](face)}.`,
    'version-silent': ({ url, kind, reason: said }) => `${url}: ${reason(kind, said)}.`,

    'persist-written': ({ value }) =>
      `Escrito y leído de nuevo. Tras volver a desplegar: --persist-read ${value}`,
    'persist-kept': ({ url }) => `${url} conserva el valor escrito antes.`,
    'persist-refused': ({ status, url }) => `${url} responde con ${status}: no permitió la prueba.`,
    'persist-not-stored': ({ url }) => `${url} aceptó el valor y no lo devuelve.`,
    'persist-lost': ({ status, url }) => `${url} responde con ${status}: lo escrito ha desaparecido.`,
    'persist-other': ({ url, found }) => `${url} contiene «${found}», no lo que se escribió.`,
    'persist-face': ({ status, url, face }) => `${status} en ${url}: ${faces[face.id](face)}.`,
    'persist-silent': ({ url, kind, reason: said }) => `${url}: ${reason(kind, said)}.`,

    'ports-closed': ({ count }) =>
      `No responde ninguno de los ${count} puertos de Coolify, de su proxy y de bases de datos.`,
    'ports-panel': ({ ports }) =>
      `Abiertos a todos: ${list(ports)}. Ciérrelos en el cortafuegos del proveedor.`,
    'ports-database': ({ ports, panel }) =>
      `Una base de datos responde a Internet en ${list(ports)}${panel.length > 0 ? `; también abiertos: ${list(panel)}` : ''}.`,
    'ports-cloudflare': () => 'El dominio lleva a Cloudflare: sus puertos nada dicen del servidor.',

    'stability-ok': ({ requests, seconds, median, slowest }) =>
      `${times(requests)} en ${seconds} s, todas correctas: la mitad en ${median} ms, el 95 % en ${slowest} ms.`,
    'stability-slow': ({ requests, seconds, median, slowest, limit }) =>
      `${times(requests)} en ${seconds} s, correctas pero lentas: la mitad en ${median} ms, el 95 % en ${slowest} ms (límite ${limit} ms).`,
    'stability-stopped': ({ requests, seconds }) =>
      `Detenida a los ${seconds} s: ${times(requests)}, sin fallos.`,
    'stability-failures': ({ failed, requests, seconds, kinds: seen, longest }) =>
      `Fallaron ${failed} de ${times(requests)} en ${seconds} s (${seen.map(({ name, count }) => `${count} × ${name}`).join(', ')}); interrupción más larga: ${longest} s.`,

    'api-ok': ({ version }) => `Responde Coolify ${version}.`,
    'api-plain-http': ({ version }) =>
      `Responde Coolify ${version}, pero por HTTP sin cifrar: cualquiera en el camino puede leer el token.`,
    'api-token': ({ said }) => `El token no se acepta${said === '' ? '' : ` («${said}»)`}.`,
    'api-ability': ({ ability }) =>
      `Al token le falta el permiso «${ability}». Cree uno con «Read» en API Tokens.`,
    'api-disabled': () =>
      'La API está desactivada. Active «API access» en Advanced de los ajustes de la instancia.',
    'api-forbidden': ({ said }) =>
      `Rechazado${said === '' ? '' : ` («${said}»)`}. Revise «Allowed API IPs» y el rol de quien creó el token.`,
    'api-other': ({ status, path }) => `${status} en ${path}: no es una respuesta de la API de Coolify.`,
    'api-redirected': ({ location }) =>
      `COOLIFY_URL redirige a ${location}. El token no sigue redirecciones: indique la dirección final.`,
    'api-silent': ({ url, kind, reason: said }) => `${url}: ${reason(kind, said)}.`,

    'application-healthy': ({ name, state }) => `${name} está ${state}.`,
    'application-unknown': ({ name, state }) =>
      `${name} está ${state}: un contenedor no tiene comprobación de estado.`,
    'application-state': ({ name, state }) => `${name} está ${state || 'sin estado'}.`,
    'application-missing': ({ what }) => `Ninguna aplicación visible para el token tiene ${what}.`,
    'application-several': ({ host, uuids }) =>
      `${uuids.length} aplicaciones tienen el dominio ${host}: ${list(uuids)}. Indique una con --uuid.`,

    'deployment-finished': ({ commit, when }) =>
      `Terminado: ${commit || 'sin confirmación'}${when === '' ? '' : `, ${when}`}.`,
    'deployment-running': ({ state, waited }) =>
      `Sigue ${state}${waited > 0 ? ` después de ${waited} s` : ''}: lo que responde ahora no es lo enviado.${waited > 0 ? '' : ' Añada --wait 300s.'}`,
    'deployment-failed': ({ state, commit }) =>
      `El último despliegue acabó ${state} (${commit || 'sin confirmación'}). Pase su registro a coolify-playbook diagnose.`,
    'deployment-other-commit': ({ commit, expected }) => `Se desplegó ${commit}; se indicó ${expected}.`,
    'deployment-none': () => 'La aplicación no se ha desplegado nunca.',

    'variables-ok': ({ count }) => `Están las ${count} variables que necesita el archivo de Compose.`,
    'variables-missing': ({ missing, empty }) =>
      [
        ...(missing.length > 0 ? [`No están en Coolify: ${list(missing)}.`] : []),
        ...(empty.length > 0 ? [`Sin valor: ${list(empty)}.`] : []),
      ].join(' '),
  },
};
