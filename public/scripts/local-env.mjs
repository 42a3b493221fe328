#!/usr/bin/env node
// Writes the .env with which a compose file made for Coolify runs on a laptop. Needs Node.js 20, nothing else.
// `node local-env.mjs --help` says how.
import { createHmac, randomBytes, randomInt } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const HELP = `Usage:
  coolify-playbook preview docker-compose.yaml --format json | node local-env.mjs [--output FILE]

Reads what Coolify would make of a compose file and adds to FILE (.env) the variables that
only Coolify would supply: random passwords, addresses on 127.0.0.1, names of services.
What FILE already says stays as it is, so that a database keeps its password. Variables that
nobody can guess are added without a value and listed. FILE is readable by its owner only.

Options:
  --output FILE  another file; "-" prints only what would be added
  --help         this text

Exit status: 0 done, 1 done, but values are missing, 2 wrong usage or unreadable input.
`;
const [DONE, INCOMPLETE, FAILED] = [0, 1, 2];

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const LETTERS_AND_DIGITS = `${LETTERS}${LETTERS.toUpperCase()}0123456789`;
// No quote, backslash or dollar: these mean something in a .env file.
const WITH_SYMBOLS = `${LETTERS_AND_DIGITS}!@%^*-_=+`;

class Failure extends Error {}

const drawn = (alphabet, length) =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** What the preview prints in place of a random value, by kind: `<password:32>`. */
const GENERATORS = {
  password: (length) => drawn(LETTERS_AND_DIGITS, length),
  'password-with-symbols': (length) => drawn(WITH_SYMBOLS, length),
  random: (length) => drawn(LETTERS_AND_DIGITS, length),
  user: (length) => drawn(LETTERS, length),
  'lowercase-user': (length) => drawn(LETTERS, length),
  hex: (length) => randomBytes(length / 2).toString('hex'),
  'base64-of-random-bytes': (length) => randomBytes(length).toString('base64'),
};

/** A token that is signed with HMAC and SHA-256 and holds for ten years. */
function signedToken(role, key) {
  const issued = Math.floor(Date.now() / 1000);
  const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded({
    iss: 'supabase',
    role,
    iat: issued,
    exp: issued + 315_360_000,
  })}`;
  return `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`;
}

/** Names in `$NAME` and `${NAME}` of all values; not those with a default, nor an escaped `$$`. */
function* referencesIn(value) {
  if (typeof value === 'string') {
    for (const match of value.matchAll(/\$(?:\$|\{(\w+)(:?[-+])?|([A-Za-z_]\w*))/g)) {
      const name = match[1] ?? match[3];
      if (name !== undefined && match[2] === undefined) yield name;
    }
  } else if (value !== null && typeof value === 'object') {
    for (const part of Object.values(value)) yield* referencesIn(part);
  }
}

const suffixOf = (service) => service.toUpperCase().replaceAll(/[-.]/g, '_');

/** Where each service with a domain is reached on this machine: the port of its container, or the next free one. */
function addressesOf({ domains, output_compose: compose }) {
  const taken = new Set();
  return Object.entries(domains ?? {}).map(([service, { domain }]) => {
    const declared = /:(\d+)(?:\/|$)/.exec(
      String(domain)
        .split(',')[0]
        .replace(/^\w+:\/\//, ''),
    )?.[1];
    const exposed = Object.values(compose.services[service]?.expose ?? {})[0];
    const inside = Number.parseInt(declared ?? exposed ?? '80', 10);
    let port = inside < 1024 ? inside + 8000 : inside;
    while (taken.has(port)) port += 1;
    taken.add(port);
    return { service, inside, port };
  });
}

/** The value that Coolify would supply for a variable, made for this machine; undefined if it supplies none. */
function suppliedValue({ key, value }, { addresses, services, valueOf }) {
  const [, kind, suffix] = /^SERVICE_(URL|FQDN|NAME)_(.+)$/.exec(key) ?? [];
  if (kind === 'NAME') return services.find((service) => suffixOf(service) === suffix);
  if (kind !== undefined) {
    const address = addresses.find(({ service }) => suffixOf(service) === suffix);
    if (address === undefined) return undefined;
    return kind === 'URL' ? `http://127.0.0.1:${address.port}` : '127.0.0.1';
  }
  if (/^(?:COOLIFY_\w+|SOURCE_COMMIT)$/.test(key)) return 'local';
  const [, generator, argument] = /^<([\w-]+):(\w+)>$/.exec(value ?? '') ?? [];
  if (generator === 'jwt') return signedToken(argument, valueOf('SERVICE_PASSWORD_JWT'));
  return GENERATORS[generator]?.(Number(argument));
}

/** The variables that need a value: name, and the value if one can be made. */
function neededVariables(preview, existing) {
  const registered = preview.env_vars ?? [];
  const known = new Set(registered.map(({ key }) => key));
  const unknown = [...new Set(referencesIn(preview.output_compose))].filter((name) => !known.has(name));
  const values = new Map(existing);
  const context = {
    addresses: addressesOf(preview),
    services: Object.keys(preview.output_compose.services),
    valueOf: (name) => values.get(name) ?? '',
  };
  const isToken = ({ value }) => (value ?? '').startsWith('<jwt:');
  const all = [...registered, ...unknown.map((key) => ({ key, value: null }))];
  // Tokens come last, because a password signs them.
  for (const variable of [...all.filter((one) => !isToken(one)), ...all.filter(isToken)]) {
    if (values.has(variable.key)) continue;
    const supplied = suppliedValue(variable, context);
    // A value that the compose file gives by default needs no line; a required one has none, whatever is stored.
    const hasDefault = !variable.is_required && (variable.value ?? '') !== '';
    if (supplied !== undefined) values.set(variable.key, supplied);
    else if (!hasDefault) values.set(variable.key, '');
  }
  const names = all.map(({ key }) => key).filter((name) => values.has(name));
  return { values, names, addresses: context.addresses };
}

/** The names and values of a .env file, as far as they are needed here: whether there is a value, and a plain one. */
function readExisting(text) {
  const lines = text.matchAll(/^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.]*)[ \t]*=[ \t]*(.*?)[ \t]*\r?$/gm);
  return new Map([...lines].map(([, name, value]) => [name, value.replace(/^(['"])(.*)\1$/, '$2')]));
}

const lineOf = (name, value) => `${name}=${/^[\w@%+=:,./-]*$/.test(value) ? value : `'${value}'`}\n`;

function readPreview(text) {
  let preview;
  try {
    preview = JSON.parse(text);
  } catch {
    throw new Failure('the input is not JSON; see --help');
  }
  if (preview?.ok === false) throw new Failure(`Coolify would refuse this file: ${preview.error?.message}`);
  if (typeof preview?.output_compose?.services !== 'object' || !Array.isArray(preview.env_vars)) {
    throw new Failure('the input is not what "coolify-playbook preview --format json" prints');
  }
  return preview;
}

/** Replaces the file at once: nobody reads half of it, and nobody but the owner reads it at all. */
function replaceFile(path, text) {
  const temporary = `${path}.${process.pid}.new`;
  writeFileSync(temporary, text, { mode: 0o600, flag: 'wx' });
  renameSync(temporary, path);
}

function main() {
  const { values: options } = parseArgs({
    options: { output: { type: 'string', default: '.env' }, help: { type: 'boolean' } },
  });
  if (options.help) {
    process.stdout.write(HELP);
    return DONE;
  }
  const preview = readPreview(readFileSync(0, 'utf8'));
  const before =
    options.output !== '-' && existsSync(options.output) ? readFileSync(options.output, 'utf8') : '';
  const existing = readExisting(before);
  const { values, names, addresses } = neededVariables(preview, existing);
  const added = names.filter((name) => !existing.has(name));
  const lines = added.map((name) => lineOf(name, values.get(name))).join('');
  if (options.output === '-') process.stdout.write(lines);
  else if (added.length > 0) {
    replaceFile(options.output, before + (before === '' || before.endsWith('\n') ? '' : '\n') + lines);
  }
  const missing = names.filter((name) => values.get(name) === '');
  const report = [
    `${options.output}: ${added.length} added, ${names.length - added.length} kept`,
    ...addresses.map(({ service, inside, port }) => `${service}: http://127.0.0.1:${port} (port ${inside})`),
    ...missing.map((name) => `to fill in: ${name}`),
  ];
  process.stderr.write(`${report.join('\n')}\n`);
  return missing.length === 0 ? DONE : INCOMPLETE;
}

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`local-env: ${error.message}\n`);
  process.exitCode = FAILED;
}
