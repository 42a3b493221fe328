import { child, scalarText, type Healthcheck, type Service } from '../compose/index.ts';

/** Docker's defaults: 30 s between two checks, three failures (Dockerfile reference, HEALTHCHECK). */
const INTERVAL = 30;
const RETRIES = 3;

const UNITS: Readonly<Record<string, number>> = { us: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 };

/** The seconds of a duration such as `1m30s`; null for anything else. */
export function secondsOf(text: string): number | null {
  if (!/^(?:\d{1,9}(?:\.\d{1,9})?(?:us|ms|s|m|h)){1,6}$/.test(text)) return null;
  let seconds = 0;
  for (const [, count, unit] of text.matchAll(/(\d{1,9}(?:\.\d{1,9})?)(us|ms|s|m|h)/g)) {
    seconds += Number(count) * (UNITS[unit ?? ''] ?? 0);
  }
  return seconds;
}

/**
 * The seconds after which a container that has not answered yet is unhealthy: failures count from the end of
 * `start_period` on. Null if one of the values cannot be read, or the check is off.
 */
export function patienceOf({ node, isDisabled }: Healthcheck): number | null {
  if (!node || isDisabled) return null;
  const read = (key: string, missing: number): number | null => {
    const text = scalarText(child(node, key));
    return text === null ? missing : secondsOf(text);
  };
  const interval = read('interval', INTERVAL);
  const start = read('start_period', 0);
  const retries = scalarText(child(node, 'retries')) ?? String(RETRIES);
  if (interval === null || start === null || !/^\d{1,6}$/.test(retries)) return null;
  // Zero means the default value.
  return start + (interval || INTERVAL) * (Number(retries) || RETRIES);
}

/** Programs that load for long: databases that write their files at the first start, search engines, those in Java. */
const SLOW =
  /^(?:mysql|mariadb|percona|mssql|server|elasticsearch|opensearch|cassandra|neo4j|kafka|cp-kafka|keycloak|jenkins|sonarqube|gitlab-ce|gitlab-ee|nexus3|confluence|jira-software|metabase|solr|zookeeper|oracle-free|db2)$/;

/** The seconds that a container needs at its first start on a small server, at the very least. */
export function startTime({ image }: Service): number {
  const name = image?.name.toLowerCase() ?? '';
  const isServer = name !== 'server' || image?.repository.includes('mssql') === true;
  return SLOW.test(name) && isServer ? 20 : 6;
}
