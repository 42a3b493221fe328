import { isOwnSecretName } from './secret-shapes.ts';
import type { WrittenSecret } from './written-secrets.ts';

/** Passwords that everybody tries first: images' own defaults, those of tutorials, the names of the programs. */
const COMMON = new Set(
  (
    'postgres postgresql mysql mariadb mongo mongodb redis minio minioadmin rabbitmq clickhouse neo4j elastic elasticsearch ' +
    'root toor admin administrator superadmin user guest default master system sa dev develop development local localhost ' +
    'staging prod production test tests testing demo example sample password passwd passw0rd p@ssw0rd p4ssw0rd pass pwd ' +
    'secret secrets secretkey supersecret topsecret verysecret mysecret mysecretpassword mysecretkey mypassword mypass ' +
    'somepassword adminpassword adminpass rootpassword rootpass dbpassword dbpass userpassword changeme changeit change ' +
    'changethis letmein welcome qwerty iloveyou monkey dragon insecure unsafe temp temporary foo bar foobar baz hello ' +
    'app web api backend frontend database db wordpress somewordpress grafana keycloak strapi directus ghost gitea nextcloud ' +
    'laravel sail django rails symfony magento odoo joomla drupal moodle abc abcd token key jwtsecret sessionsecret'
  ).split(' '),
);

/** Names of accounts elsewhere, whose password is not set here: guessing it opens nothing of this stack. */
const ELSEWHERE =
  /smtp|mail|oauth|oidc|client_?secret|captcha|github|gitlab|google|stripe|aws|azure|s3_|twilio|slack|sentry|openai|webhook|pusher|algolia/i;

/** Names of settings whose value is an account, a database or a project: often the password too. */
const ACCOUNT = /(?:user|username|login|account|db|database|dbname|name|admin|project)$/i;

/**
 * True if a secret is one that an attacker guesses: a word from the list of common defaults, the name of the account, the
 * database or the service, or nothing but digits. Secrets of accounts that are not part of the stack are left out.
 */
export function isDefaultPassword({ name, value, form, entry, service }: WrittenSecret): boolean {
  const owner = form === 'address' ? 'PASSWORD' : name;
  if (
    !isOwnSecretName(owner) ||
    !/pass|pwd|secret|(?:root|admin|master|encryption|signing)_?key/i.test(owner)
  )
    return false;
  if (ELSEWHERE.test(name) || ELSEWHERE.test(entry.name) || value.length > 60) return false;
  const text = value.toLowerCase().replace(/[\s_-]/g, '');
  if (COMMON.has(text) || /^\d{3,10}$/.test(text) || /^change|^your|^replaceme|^please/.test(text))
    return true;
  const word = text.replace(/(?<![\d!@#$%^&*+.?])[\d!@#$%^&*+.?]+$/, '');
  if (word.length >= 3 && COMMON.has(word)) return true;
  return word.length >= 3 && namesOf(service).has(word);
}

const cache = new WeakMap<WrittenSecret['service'], ReadonlySet<string>>();

function namesOf(service: WrittenSecret['service']): ReadonlySet<string> {
  let known = cache.get(service);
  if (!known) {
    const accounts = service.environment.flatMap(({ name, value }) =>
      value !== null && value.length < 60 && ACCOUNT.test(name) ? [value] : [],
    );
    const names = [service.name, service.image?.name ?? '', ...accounts];
    known = new Set(names.map((name) => name.toLowerCase().replace(/[\s_-]/g, '')));
    cache.set(service, known);
  }
  return known;
}
