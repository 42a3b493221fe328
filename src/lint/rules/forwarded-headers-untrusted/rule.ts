import {
  child,
  type ComposeFile,
  type ComposeNode,
  type Range,
  type Service,
} from '../../../compose/index.ts';
import { activeServices } from '../../active-services.ts';
import { commandWords } from '../../command-words.ts';
import { isRouted } from '../../routing.ts';
import { placeIn } from '../../place.ts';
import { defineRule, type Problem } from '../../rule.ts';

/** Words before the server: it is one of the first, or the worker class of gunicorn. */
const MAX_WORDS = 60;

interface Data {
  readonly kind: 'uvicorn' | 'nginx';
  readonly service: string;
}

export const forwardedHeadersUntrusted = defineRule({
  id: 'forwarded-headers-untrusted',
  // Many applications never build an address from the request: those run as they should.
  severity: 'info',
  facts: ['F-144'],
  // Both trust the headers of 127.0.0.1 alone; the proxy has another address (read 2026-11-23).
  specification: 'Uvicorn, settings, HTTP (`--forwarded-allow-ips`): https://www.uvicorn.org/settings/#http',
  prevents: ['forwarded-proto-not-trusted'],
  since: '0.1.0',

  *check(file, context): Generator<Problem<Data>> {
    for (const service of activeServices(file)) {
      const server = isRouted(file, service, context) ? uvicorn(file, service) : null;
      if (server) {
        const path = service.get('command')?.value.path ?? service.path;
        const data = { kind: 'uvicorn' as const, service: service.name };
        yield { at: server, path, service: service.name, data };
      }
      for (const { node } of service.mounts) {
        yield* nginx(file, child(node, 'content'), service);
      }
    }
    for (const { value } of file.section('configs')?.entries ?? []) {
      yield* nginx(file, child(value, 'content'));
    }
  },

  text: {
    en: {
      title: 'A server does not pass on what the proxy says of the visitor',
      message: ({ kind, service }) =>
        kind === 'uvicorn'
          ? `In service "${service}", Uvicorn does not trust the headers of the proxy.`
          : 'The nginx configuration replaces `X-Forwarded-Proto` of the proxy with its own scheme.',
      hint: () =>
        'Visitors come over HTTPS, but the application sees plain HTTP: redirects and callbacks begin with `http://`.',
      fix: ({ kind }) =>
        kind === 'uvicorn'
          ? 'Set `FORWARDED_ALLOW_IPS: "*"`; only the proxy reaches the port if none is published.'
          : 'Write `$http_x_forwarded_proto` there, with as many dollar signs.',
      exceptions: 'Services without a domain, commands that a shell runs, and settings made in the code.',
    },
    es: {
      title: 'Un servidor no transmite lo que el proxy dice del visitante',
      message: ({ kind, service }) =>
        kind === 'uvicorn'
          ? `En el servicio «${service}», Uvicorn no se fía de las cabeceras del proxy.`
          : 'La configuración de nginx sustituye el `X-Forwarded-Proto` del proxy por su propio esquema.',
      hint: () =>
        'Los visitantes llegan por HTTPS, pero la aplicación ve HTTP: las redirecciones y retornos empiezan por `http://`.',
      fix: ({ kind }) =>
        kind === 'uvicorn'
          ? 'Defina `FORWARDED_ALLOW_IPS: "*"`; sin puertos publicados solo llega el proxy.'
          : 'Escriba ahí `$http_x_forwarded_proto`, con los mismos signos de dólar.',
      exceptions:
        'Los servicios sin dominio, las órdenes que ejecuta un shell y los ajustes hechos en el código.',
    },
  },
});

/** Where a service's command names Uvicorn, if nothing makes it trust the proxy. */
function uvicorn(file: ComposeFile, service: Service): Range | null {
  const words = commandWords(file, service).slice(0, MAX_WORDS);
  const server = words.find(
    ({ text }) => /(?:^|\/)uvicorn$/.test(text) || /^uvicorn(?:\.|_)workers?\./.test(text),
  );
  const isTrusted =
    words.some(({ text }) => text.startsWith('--forwarded-allow-ips') || text === '--no-proxy-headers') ||
    service.environment.some(({ name }) => name === 'FORWARDED_ALLOW_IPS');
  return server && !isTrusted ? server.range : null;
}

/** nginx talks plain HTTP to the proxy, so that its own scheme is never the visitor's. */
const OWN_SCHEME = /\bproxy_set_header[ \t]{1,20}X-Forwarded-Proto[ \t]{1,20}(\${1,2}scheme)\b/gi;

/** More of them in one file are one problem. */
const MAX_FOUND = 20;

function* nginx(
  file: ComposeFile,
  content: ComposeNode | undefined,
  service?: Service,
): Iterable<Problem<Data>> {
  if (content?.kind !== 'scalar') return;
  for (const match of [...content.text.matchAll(OWN_SCHEME)].slice(0, MAX_FOUND)) {
    const [whole, scheme = ''] = match;
    const end = match.index + whole.length;
    const data = { kind: 'nginx' as const, service: service?.name ?? '' };
    const at = placeIn(file, content, end - scheme.length, end);
    yield { at, path: content.path, ...(service ? { service: service.name } : {}), data };
  }
}
