import type { VerifyCommandTexts } from '../texts.ts';

const FORMS = {
  resolve: 'HOST:ADDRESS, por ejemplo --resolve app.example.com:203.0.113.10',
  'connect-to': 'HOST:PORT:ADDRESS:PORT, por ejemplo --connect-to app.example.com:443:203.0.113.10:8443',
};

export const es: VerifyCommandTexts = {
  oneAddress: 'Indique una sola dirección, por ejemplo `coolify-playbook verify https://app.example.com`.',
  addressUnreadable: (given) => `«${given}» no es una dirección que empiece por https:// o http://.`,
  addressWithPassword:
    'La dirección contiene un nombre o una contraseña. Quítelos y defina COOLIFY_PLAYBOOK_AUTHORIZATION en su lugar.',
  didYouMean: (address) => ` ¿Quiso decir ${address}?`,
  durationUnreadable: (option, given) =>
    `${option} no puede ser «${given}». Escriba un tiempo de hasta un día, por ejemplo 60s o 5m.`,
  ipUnreadable: (given) => `--expect-ip no puede ser «${given}». Escriba una dirección IPv4 o IPv6.`,
  statusUnreadable: (given) =>
    `--expect-status no puede ser «${given}». Escriba un código de estado como 200 o 401.`,
  pathUnreadable: (option, given) =>
    `${option} no puede ser «${given}». Escriba una ruta que empiece por una barra, como /health.`,
  versionPathAlone: '--version-path indica dónde está la versión. Añada --expect-version para indicar cuál.',
  persistUrlMissing: 'Añada --persist-url: la dirección que conserva el valor.',
  persistMode:
    'Añada --persist-write, antes de volver a desplegar, o --persist-read VALUE, después; no ambas.',
  coolifyMissing: (option) =>
    `${option} lee la API de Coolify. Defina COOLIFY_URL y COOLIFY_TOKEN en el entorno.`,
  tokenUnreadable: 'COOLIFY_TOKEN contiene caracteres que ningún token tiene, como un salto de línea.',
  mappingUnreadable: (option, given) => `--${option} no puede ser «${given}». Escriba ${FORMS[option]}.`,
  caUnreadable: (file) => `${file} no contiene ningún certificado PEM.`,
  help: {
    command:
      'Medir un despliegue en marcha: DNS, certificado, redirección, respuesta, salud, versión y estabilidad.',
    operands: 'URL',
    options: {
      'expect-ip':
        'una dirección a la que debe llevar el dominio; se puede repetir, y entonces ninguna otra vale',
      also: 'otro dominio de la aplicación, como www.example.com; se puede repetir',
      'expect-status': 'el código de estado correcto (cualquiera de 200 a 299)',
      'health-path': 'la ruta que informa del estado de salud, como /health',
      'expect-version': 'la confirmación o la versión que debe responder',
      'version-path': 'dónde indica la aplicación su versión (/version)',
      for: 'durante cuánto tiempo preguntar una vez por segundo, como 60s o 5m',
      'persist-url': 'una dirección o ruta que conserva lo que recibe con PUT',
      'persist-write': 'escribir allí un valor aleatorio, antes de volver a desplegar',
      'persist-read': 'leerlo de nuevo, después del despliegue, y compararlo',
      ports: 'probar también ocho puertos de Coolify, de su proxy y de bases de datos en el servidor',
      wait: 'cuánto tiempo esperar a un despliegue en curso, como 300s',
      compose:
        'el archivo de Compose o el directorio que examinan las reglas (`checklist`), o el archivo cuyas variables debe tener Coolify (`verify`); se puede repetir',
      resolve: 'dirigir un nombre a una dirección, por ejemplo antes de cambiar su DNS; se puede repetir',
      'connect-to': 'dirigir un nombre y un puerto a una dirección y un puerto; se puede repetir',
      ca: 'un archivo PEM con una autoridad de certificación propia en la que confiar',
      timeout: 'cuánto puede tardar una conexión o una respuesta (10s)',
    },
  },
  title: (address) => `Verificación de ${address}`,
  words: { pass: 'bien', fail: 'FALLO', warn: 'aviso', skip: 'omitido' },
  marks: { pass: '✅', fail: '❌', warn: '⚠️', skip: '⏭️' },
  page: 'Página',
  unasked: (checks, option) => `${checks} (${option})`,
  notAsked: (list) => `Sin solicitar: ${list}.`,
  notRead: (list) => `Sin medir, porque la API no lo indicó: ${list}.`,
  notReached: (list) => `Sin medir, porque la aplicación no respondió: ${list}.`,
  notStarted: (list) => `Sin medir, porque la ejecución se detuvo: ${list}.`,
  met: (measured, warnings) =>
    `Se cumple: ${measured} ${measured === 1 ? 'comprobación' : 'comprobaciones'} sin fallos${warnings === 0 ? '' : `, con ${warnings} ${warnings === 1 ? 'aviso' : 'avisos'}`}.`,
  failed: (failures, measured, first) =>
    `No se cumple: ${failures === 1 ? 'falló' : 'fallaron'} ${failures} de ${measured} ${measured === 1 ? 'comprobación' : 'comprobaciones'}. Empiece por: ${first}.`,
  stopped: 'Se detuvo antes del final: no se midió todo.',
  heading: 'Verificación del despliegue',
  columns: ['Resultado', 'Comprobación', 'Medición'],
};
