/** Which address leads where, and what is missing. */
import { listItems, scalarText, type ComposeFile, type Service } from '../compose/index.ts';
import type { Json, Preview } from '../coolify/index.ts';
import { entriesOf, entry } from '../coolify/change.ts';
import type { PreviewTexts } from './texts.ts';
import type { Remark, RouteView } from './types.ts';

type RouteTexts = PreviewTexts['routes'];

/** The routes of every domain, in the order of the file; then the services that others might expect to have one. */
export function routesView(file: ComposeFile, preview: Preview, texts: RouteTexts): readonly RouteView[] {
  const stored = preview.deploy.domains_after ?? preview.domains;
  const domains = new Map(entriesOf(stored).map(([service, value]) => [service, addressesOf(value)]));
  const routed = [...domains].flatMap(([service, addresses]) =>
    addresses.map((address) => routeView(file, preview, { service, address, all: addresses }, texts)),
  );
  const unrouted = file.services
    .filter(({ name }) => (domains.get(name) ?? []).length === 0)
    .flatMap((service) => unroutedView(service, texts));
  return [...routed, ...unrouted];
}

function addressesOf(value: Json): readonly string[] {
  const domain = entry(value, 'domain');
  return typeof domain === 'string'
    ? domain
        .split(',')
        .map((address) => address.trim())
        .filter((address) => address !== '')
    : [];
}

interface Route {
  readonly service: string;
  readonly address: string;
  /** All addresses of the service. */
  readonly all: readonly string[];
}

function routeView(file: ComposeFile, preview: Preview, route: Route, texts: RouteTexts): RouteView {
  const { address, port } = splitPort(route.address);
  const remarks = [...deadRoute(file, preview, route, texts)];
  if (remarks.length === 0 && port === null) remarks.push(portRemark(file.service(route.service), texts));
  const withPort = route.all.filter((each) => splitPort(each).port !== null).length;
  if (withPort > 0 && port === null) remarks.push({ sentence: texts.portsMixed, facts: ['F-067'] });
  return { service: route.service, address, port, remarks };
}

/** `https://a.example.com:3000/x`: the port is the container's, not the visitor's (F-094). */
function splitPort(address: string): { readonly address: string; readonly port: number | null } {
  const [, start = '', port, rest = ''] = /^([a-z]+:\/\/[^/:]+):(\d{1,5})(.*)$/i.exec(address) ?? [];
  return port === undefined ? { address, port: null } : { address: start + rest, port: Number(port) };
}

function* deadRoute(
  file: ComposeFile,
  { deploy }: Preview,
  { service }: Route,
  texts: RouteTexts,
): Generator<Remark> {
  const written = file.service(service);
  const deployed = entry(entry(deploy.compose, 'services'), service);
  if (deployed === undefined) yield { sentence: texts.serviceMissing, facts: ['F-030'] };
  else if (!hasProxyLabels(deployed)) {
    const isDatabase = written?.database !== null && written !== undefined;
    yield { sentence: isDatabase ? texts.database : texts.noLabels, facts: [isDatabase ? 'F-065' : 'F-142'] };
  }
}

function hasProxyLabels(service: Json): boolean {
  return entriesOf(entry(service, 'labels')).some(
    ([, label]) =>
      typeof label === 'string' && (label.startsWith('traefik.http.routers.') || label.startsWith('caddy_')),
  );
}

function portRemark(service: Service | undefined, texts: RouteTexts): Remark {
  const ports = service === undefined ? [] : containerPorts(service);
  const [lowest] = [...ports].sort((a, b) => a - b);
  const facts = ['F-066'];
  if (lowest === undefined) return { sentence: texts.portUnknown, facts };
  return { sentence: ports.length === 1 ? texts.portOnly(lowest) : texts.portLowest(lowest), facts };
}

/** The ports that the file exposes: those of `expose` and of `ports`. */
export function containerPorts(service: Service): readonly number[] {
  const exposed = listItems(service.get('expose')?.value).map((item) =>
    Number.parseInt(scalarText(item) ?? '', 10),
  );
  const published = service.ports.map(({ target }) => target?.first ?? Number.NaN);
  return [...new Set([...exposed, ...published])].filter((port) => port > 0);
}

/** A service without a domain is worth a line if it listens at a port that the file names. */
function unroutedView(service: Service, texts: RouteTexts): readonly RouteView[] {
  if (service.database !== null || containerPorts(service).length === 0) return [];
  const published = service.ports.flatMap((port) =>
    port.published === null ? [] : [String(port.published.first)],
  );
  const remark: Remark =
    published.length > 0
      ? { sentence: texts.publishedOnly(published), facts: ['F-063'] }
      : { sentence: texts.noDomain, facts: ['F-060'] };
  return [{ service: service.name, address: null, port: null, remarks: [remark] }];
}
