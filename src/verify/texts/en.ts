import type { FailureKind } from '../network.ts';
import type { VerifyTexts } from '../texts.ts';

const list = (items: readonly (string | number)[]): string => items.join(', ');

const kinds: Readonly<Record<FailureKind, string>> = {
  refused: 'connection refused',
  timeout: 'no answer in time',
  reset: 'connection closed without an answer',
  unreachable: 'no route to it',
  name: 'name not found',
  certificate: 'certificate not trusted',
  'not-tls': 'plain HTTP where TLS is expected',
  tls: 'TLS refused',
  protocol: 'not HTTP',
};

const faces: VerifyTexts['faces'] = {
  'traefik-404': () => 'the proxy has no route for this host ("404 page not found")',
  'no-available-server': () => 'the proxy has no healthy container for this host ("no available server")',
  'bad-gateway': () => 'the proxy reaches no program behind the domain (Bad Gateway)',
  'gateway-timeout': () => 'the proxy waits for the container in vain (Gateway Timeout)',
  cloudflare: ({ mark }) => `Cloudflare does not get through to the server (error ${mark})`,
  'cloudflare-refusal': ({ mark }) => `Cloudflare refuses this machine (${mark}), not the server`,
  'welcome-page': ({ mark }) => `the welcome page of ${mark} instead of the application`,
  'host-not-allowed': () => 'the application refuses this host name',
};

const unreached = (addresses: readonly { address: string; kind: FailureKind }[]): string =>
  addresses.map(({ address, kind }) => `${address} (${kinds[kind]})`).join(', ');
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const times = (count: number): string => (count === 1 ? '1 request' : `${count} requests`);
const reason = (kind: FailureKind, said: string): string =>
  `${kinds[kind]}${said === '' ? '' : ` (${said})`}`;

export const en: VerifyTexts = {
  checks: {
    'coolify-api': 'Coolify API',
    'coolify-deployment': 'Last deployment',
    'coolify-application': 'State in Coolify',
    'coolify-variables': 'Variables',
    dns: 'DNS',
    ipv4: 'IPv4',
    ipv6: 'IPv6',
    'tls-certificate': 'Certificate',
    'http-redirect': 'HTTP to HTTPS',
    'http-status': 'Answer',
    'second-domain': 'Second domain',
    'response-time': 'Response time',
    'page-links': 'Links of the page',
    'security-headers': 'Security headers',
    cookies: 'Cookies',
    health: 'Health',
    version: 'Version',
    persistence: 'Persistence',
    'public-ports': 'Public ports',
    stability: 'Stability',
  },
  faces,
  kinds,
  details: {
    'not-asked': ({ option }) => `Not measured: ${option} was not given.`,
    'not-reached': () => 'Not measured: there is no answer to look at.',
    'not-started': () => 'Not measured: the run was stopped before.',
    'api-not-read': () => 'Not measured: the API did not answer with what is needed.',

    'dns-found': ({ host, ipv4, ipv6 }) =>
      `${host} leads to ${list([...ipv4, ...ipv6])}${ipv6.length === 0 ? ' (no AAAA record)' : ''}.`,
    'dns-given': ({ host, addresses }) => `${host} was taken to ${list(addresses)} by an option.`,
    'dns-literal': ({ host }) => `${host} is an address, not a name.`,
    'dns-missing': ({ host }) => `${host} has neither an A nor an AAAA record.`,
    'dns-unanswered': ({ host, reason: said }) => `The name servers do not answer for ${host} (${said}).`,
    'dns-other-address': ({ host, missing, unexpected }) =>
      [
        ...(unexpected.length > 0
          ? [`${host} also leads to ${list(unexpected)}, which is not expected.`]
          : []),
        ...(missing.length > 0 ? [`${host} does not lead to ${list(missing)}.`] : []),
      ].join(' '),
    'dns-private': ({ host, addresses }) =>
      `${host} leads to ${list(addresses)}, which nobody reaches over the Internet.`,
    'dns-local': ({ host, addresses }) =>
      `Only this machine knows ${host} (${list(addresses)}): no name server does.`,

    'ipv4-reachable': ({ addresses, port, milliseconds }) =>
      `${list(addresses)} answers on port ${port} within ${milliseconds} ms.`,
    'ipv4-refused': ({ addresses, port }) => `Nothing listens on port ${port}: ${unreached(addresses)}.`,
    'ipv4-unreachable': ({ addresses, port }) => `Port ${port} does not answer: ${unreached(addresses)}.`,
    'ipv4-http-only': ({ addresses, port }) =>
      `HTTP only: port 80 answers and port ${port} does not: ${unreached(addresses)}.`,
    'ipv4-absent': ({ host }) => `${host} has no A record: visitors without IPv6 do not reach it.`,
    'ipv4-not-needed': ({ host }) => `No IPv4 address was given for ${host}.`,
    'ipv6-reachable': ({ addresses, port, milliseconds }) =>
      `${list(addresses)} answers on port ${port} within ${milliseconds} ms.`,
    'ipv6-broken': ({ addresses, port }) =>
      `IPv4 answers and IPv6 does not, on port ${port}: ${unreached(addresses)}. Browsers try IPv6 first.`,
    'ipv6-unreachable': ({ addresses, port }) => `Port ${port} does not answer: ${unreached(addresses)}.`,
    'ipv6-absent': ({ host }) => `${host} has no IPv6 address, so nothing can be wrong with it.`,
    'ipv6-not-here': ({ addresses }) => `This machine has no IPv6, so ${list(addresses)} was not tried.`,

    'tls-valid': ({ issuer, until, days: left }) =>
      `Trusted, issued by ${issuer}, valid until ${until} (${days(left)}).`,
    'tls-ends-soon': ({ issuer, until, days: left }) =>
      `Ends on ${until}, in ${days(left)}. The proxy renews 30 days before: renewal fails (issuer ${issuer}).`,
    'tls-expired': ({ until, days: since }) => `Expired on ${until}, ${days(since)} ago.`,
    'tls-not-yet': ({ from }) => `Not valid before ${from}.`,
    'tls-default': ({ subject }) =>
      `The proxy shows its own default certificate (${subject}): it has none for this host.`,
    'tls-self-signed': ({ subject }) => `Signed by itself (${subject}): no browser trusts it.`,
    'tls-wrong-host': ({ host, names }) => `Made for ${list(names)}, not for ${host}.`,
    'tls-staging': ({ issuer }) => `From a test authority that no browser trusts (${issuer}).`,
    'tls-chain-incomplete': ({ issuer }) =>
      `The server sends its own certificate alone, and the one that signed it is unknown here (${issuer}): the intermediate certificate is missing.`,
    'tls-unknown-issuer': ({ issuer, problem }) => `Nobody here trusts its issuer, ${issuer} (${problem}).`,
    'tls-not-spoken': ({ address, port }) => `${address} speaks plain HTTP on port ${port}.`,
    'tls-handshake': ({ address, reason: said }) => `${address} ends the TLS handshake (${said}).`,
    'tls-http-address': ({ host }) =>
      `The address begins with http://: nothing is encrypted. Coolify gets a certificate for https:// domains only; verify https://${host} then.`,

    'redirect-ok': ({ status, location }) => `Plain HTTP is redirected to ${location} (${status}).`,
    'redirect-detour': ({ path }) => `Plain HTTP takes a detour to HTTPS: ${path.join(' → ')}.`,
    'redirect-none': ({ url, status }) =>
      `${url} answers with ${status} instead of a redirect to HTTPS. Turn on "Redirect HTTP to HTTPS" in Domains.`,
    'redirect-loop': ({ path }) => `Redirects without end: ${path.join(' → ')} → …`,
    'redirect-downgrade': ({ path }) => `From HTTPS back to plain HTTP: ${path.join(' → ')}.`,
    'redirect-other-host': ({ url, location }) => `${url} leads to another domain: ${location}.`,
    'redirect-face': ({ url, status, face }) => `${url}: ${status}, ${faces[face.id](face)}.`,
    'redirect-silent': ({ url, kind, reason: said }) =>
      `${url}: ${reason(kind, said)}. Let’s Encrypt needs port 80 for its challenge.`,
    'redirect-own-port': ({ port }) => `Port ${port} has no plain twin.`,

    'status-ok': ({ status, url }) => `${status} at ${url}.`,
    'status-face': ({ status, url, face }) => `${status} at ${url}: ${faces[face.id](face)}.`,
    'status-server-error': ({ status, url }) =>
      `${status} at ${url}, from the application itself. Give its log to coolify-playbook diagnose.`,
    'status-client-error': ({ status, url }) =>
      `${status} at ${url}, from the application itself. If that is right, say --expect-status ${status}.`,
    'status-other': ({ status, url, expected }) => `${status} at ${url}, expected ${expected}.`,
    'status-loop': ({ path }) => `Redirects without end: ${path.join(' → ')} → …`,
    'status-downgrade': ({ path }) => `From HTTPS to plain HTTP: ${path.join(' → ')}.`,
    'status-local-address': ({ url, location }) =>
      `${url} sends visitors to their own machine or a private network: ${location}.`,
    'status-other-host': ({ status, url }) => `${status}, but on another domain: ${url}.`,
    'status-silent': ({ url, kind, reason: said }) => `${url}: ${reason(kind, said)}.`,

    'second-ok': ({ host, final }) => `${host} answers at ${final}.`,
    'second-status': ({ host, status, url }) => `${host}: ${status} at ${url}.`,
    'second-face': ({ host, status, face }) => `${host}: ${status}, ${faces[face.id](face)}.`,
    'second-silent': ({ host, kind, reason: said }) => `${host}: ${reason(kind, said)}.`,
    'second-elsewhere': ({ host, final }) => `${host} leads to another domain: ${final}.`,
    'second-loop': ({ host, path }) => `${host} does not arrive: ${path.join(' → ')}.`,

    'time-ok': ({ milliseconds }) => `${milliseconds} ms to the first byte.`,
    'time-slow': ({ milliseconds, limit }) => `${milliseconds} ms to the first byte, more than ${limit} ms.`,

    'links-ok': ({ count }) =>
      `Nothing is loaded over plain HTTP or from localhost (${count} full addresses).`,
    'links-http': ({ links }) => `Browsers block what an HTTPS page loads over HTTP: ${list(links)}.`,
    'links-local': ({ links }) => `The page loads from the machine of its visitor: ${list(links)}.`,
    'links-no-page': ({ type }) => `Not a page (${type || 'no content type'}).`,

    'headers-ok': ({ names }) => `${list(names)}.`,
    'headers-missing': ({ names }) => `Missing: ${list(names)}.`,

    'cookies-ok': ({ count }) => `Secure on ${count === 1 ? 'the one cookie' : `all ${count} cookies`}.`,
    'cookies-none': () => 'No cookies, or no HTTPS to keep them on.',
    'cookies-insecure': ({ names }) =>
      `Without Secure: ${list(names)}. The application may take its visitors for visitors of plain HTTP.`,

    'health-ok': ({ status, url, type }) => `${status} at ${url}${type === '' ? '' : ` (${type})`}.`,
    'health-html': ({ status, url }) =>
      `${status} at ${url}, but with an HTML page: any address answers so, and nothing was checked.`,
    'health-status': ({ status, url }) => `${status} at ${url}.`,
    'health-redirect': ({ status, url, location }) => `${status} at ${url}: redirected to ${location}.`,
    'health-reports-failure': ({ status, url, said }) =>
      `${status} at ${url}, and the report says "${said}".`,
    'health-face': ({ status, url, face }) => `${status} at ${url}: ${faces[face.id](face)}.`,
    'health-silent': ({ url, kind, reason: said }) => `${url}: ${reason(kind, said)}.`,

    'version-ok': ({ found }) => `${found} answers, as expected.`,
    'version-other': ({ found, expected }) => `${found} answers, expected ${expected}.`,
    'version-unknown': ({ url, found }) =>
      `${url} says "${found}": the application does not know its own version.`,
    'version-unreadable': ({ status, url, type }) =>
      `${url} tells no version (${status}, ${type || 'no content type'}). See --version-path.`,
    'version-face': ({ status, url, face }) => `${status} at ${url}: ${faces[face.id](face)}.`,
    'version-silent': ({ url, kind, reason: said }) => `${url}: ${reason(kind, said)}.`,

    'persist-written': ({ value }) => `Written and read back. After the redeploy: --persist-read ${value}`,
    'persist-kept': ({ url }) => `${url} still holds the value that was written before.`,
    'persist-refused': ({ status, url }) => `${url} answers with ${status}: the probe was not allowed.`,
    'persist-not-stored': ({ url }) => `${url} took the value and does not give it back.`,
    'persist-lost': ({ status, url }) => `${url} answers with ${status}: what was written is gone.`,
    'persist-other': ({ url, found }) => `${url} holds "${found}", not what was written.`,
    'persist-face': ({ status, url, face }) => `${status} at ${url}: ${faces[face.id](face)}.`,
    'persist-silent': ({ url, kind, reason: said }) => `${url}: ${reason(kind, said)}.`,

    'ports-closed': ({ count }) => `None of ${count} ports of Coolify, its proxy and databases answers.`,
    'ports-panel': ({ ports }) =>
      `Open to everyone: ${list(ports)}. Close them in the firewall of the provider.`,
    'ports-database': ({ ports, panel }) =>
      `A database answers the Internet on ${list(ports)}${panel.length > 0 ? `; also open: ${list(panel)}` : ''}.`,
    'ports-cloudflare': () => 'The domain leads to Cloudflare: its ports say nothing of the server.',

    'stability-ok': ({ requests, seconds, median, slowest }) =>
      `${times(requests)} in ${seconds} s, all good: half within ${median} ms, 95 % within ${slowest} ms.`,
    'stability-slow': ({ requests, seconds, median, slowest, limit }) =>
      `${times(requests)} in ${seconds} s, all good but slow: half within ${median} ms, 95 % within ${slowest} ms (limit ${limit} ms).`,
    'stability-stopped': ({ requests, seconds }) =>
      `Stopped after ${seconds} s: ${times(requests)}, all good.`,
    'stability-failures': ({ failed, requests, seconds, kinds: seen, longest }) =>
      `${failed} of ${times(requests)} failed in ${seconds} s (${seen.map(({ name, count }) => `${count} × ${name}`).join(', ')}); longest outage ${longest} s.`,

    'api-ok': ({ version }) => `Coolify ${version} answers.`,
    'api-plain-http': ({ version }) =>
      `Coolify ${version} answers, but over plain HTTP: everyone on the way can read the token.`,
    'api-token': ({ said }) => `The token is not accepted${said === '' ? '' : ` ("${said}")`}.`,
    'api-ability': ({ ability }) =>
      `The token lacks the permission "${ability}". Make one with "Read" in API Tokens.`,
    'api-disabled': () => 'The API is off. Turn on "API access" in Advanced of the instance settings.',
    'api-forbidden': ({ said }) =>
      `Refused${said === '' ? '' : ` ("${said}")`}. See "Allowed API IPs" and the role of the owner of the token.`,
    'api-other': ({ status, path }) => `${status} at ${path}: this is not an answer of Coolify’s API.`,
    'api-redirected': ({ location }) =>
      `COOLIFY_URL redirects to ${location}. The token follows no redirect: set the final address.`,
    'api-silent': ({ url, kind, reason: said }) => `${url}: ${reason(kind, said)}.`,

    'application-healthy': ({ name, state }) => `${name} is ${state}.`,
    'application-unknown': ({ name, state }) => `${name} is ${state}: a container has no healthcheck.`,
    'application-state': ({ name, state }) => `${name} is ${state || 'without a state'}.`,
    'application-missing': ({ what }) => `No application that the token can see has ${what}.`,
    'application-several': ({ host, uuids }) =>
      `${uuids.length} applications have the domain ${host}: ${list(uuids)}. Name one with --uuid.`,

    'deployment-finished': ({ commit, when }) =>
      `Finished: ${commit || 'no commit'}${when === '' ? '' : `, ${when}`}.`,
    'deployment-running': ({ state, waited }) =>
      `Still ${state}${waited > 0 ? ` after ${waited} s` : ''}: what answers now is not what was pushed.${waited > 0 ? '' : ' Add --wait 300s.'}`,
    'deployment-failed': ({ state, commit }) =>
      `The last deployment ended as ${state} (${commit || 'no commit'}). Give its log to coolify-playbook diagnose.`,
    'deployment-other-commit': ({ commit, expected }) => `${commit} was deployed, expected ${expected}.`,
    'deployment-none': () => 'The application was never deployed.',

    'variables-ok': ({ count }) => `All ${count} variables that the compose file needs are there.`,
    'variables-missing': ({ missing, empty }) =>
      [
        ...(missing.length > 0 ? [`Not in Coolify: ${list(missing)}.`] : []),
        ...(empty.length > 0 ? [`Without a value: ${list(empty)}.`] : []),
      ].join(' '),
  },
};
