import type { Range } from '../../compose/index.ts';
import type { Command } from './commands.ts';
import type { Word } from './model.ts';

/** A server that listens where only its own container can reach it. */
export interface Loopback {
  readonly program: string;
  /** What to underline. */
  readonly at: Range;
  /** The address as written; null if it is the program's default. */
  readonly address: Range | null;
  /** The option that makes a program with such a default listen everywhere. */
  readonly option: string;
}

const ADDRESS = /^(?:tcp:\/\/|http:\/\/)?(localhost|127\.0\.0\.1|\[::1\])(?::\d+|:\$\{?\w+\}?)?$/;
const OPTION = /^(?:--(?:host|hostname|bind|address|listen|ip|server\.address|http)|-b|-H)$/;

/** Servers whose option for the address is one of {@link OPTION}. */
const SERVERS = new Set([
  'astro',
  'bun',
  'daphne',
  'fastapi',
  'flask',
  'granian',
  'gunicorn',
  'http-server',
  'hugo',
  'hypercorn',
  'jekyll',
  'jupyter',
  'mkdocs',
  'next',
  'ng',
  'npm',
  'nuxi',
  'nuxt',
  'pnpm',
  'puma',
  'rails',
  'sanic',
  'serve',
  'streamlit',
  'uvicorn',
  'vite',
  'waitress-serve',
  'yarn',
  'artisan',
  'manage.py',
  'http.server',
]);

interface Default {
  /** A word that must follow the program: `run` of `flask run`; null for none. */
  readonly verb: string | null;
  /** Options that say where to listen, or name a file that may. */
  readonly options: RegExp;
  readonly variable: string | null;
  readonly option: string;
}

/** Programs that listen on 127.0.0.1 by themselves and read no configuration file unless told. */
const DEFAULTS: Readonly<Record<string, Default>> = {
  // https://www.uvicorn.org/settings/#socket-binding
  uvicorn: {
    verb: null,
    options: /^--(?:host|uds|fd|env-file)\b/,
    variable: 'UVICORN_HOST',
    option: '--host 0.0.0.0',
  },
  // https://flask.palletsprojects.com/en/stable/cli/#run-the-development-server
  flask: {
    verb: 'run',
    options: /^(?:--host|-h|--env-file)\b/,
    variable: 'FLASK_RUN_HOST',
    option: '--host 0.0.0.0',
  },
  // https://docs.djangoproject.com/en/stable/howto/deployment/asgi/hypercorn/
  hypercorn: {
    verb: null,
    options: /^(?:--(?:insecure-|quic-)?bind|-b|-c|--config)\b/,
    variable: null,
    option: '--bind 0.0.0.0:8000',
  },
  // https://fastapi.tiangolo.com/fastapi-cli/
  fastapi: { verb: 'dev', options: /^--host\b/, variable: null, option: '--host 0.0.0.0' },
  // laravel/framework, ServeCommand: `--host` defaults to SERVER_HOST, then 127.0.0.1
  artisan: { verb: 'serve', options: /^--host\b/, variable: 'SERVER_HOST', option: '--host=0.0.0.0' },
};

/**
 * Whether a command starts a server on the loopback address, as written or by the program's default.
 * @param isSet whether a variable is set in the container.
 */
export function listensOn(command: Command, isSet: (name: string) => boolean): Loopback | null {
  const words = unwrapped(command.words);
  const [first, ...rest] = words;
  if (!first) return null;
  const program = first.text.slice(first.text.lastIndexOf('/') + 1);
  if (program === 'php') return optionAddress(program, rest, /^-S$/);
  if (program === 'manage.py' && rest[0]?.text === 'runserver') return runserver(rest);
  if (!SERVERS.has(program)) return null;
  const written = optionAddress(program, rest, OPTION);
  if (written) return written;
  const byDefault = Object.hasOwn(DEFAULTS, program) ? DEFAULTS[program] : undefined;
  if (!byDefault || (byDefault.verb !== null && !rest.some(({ text }) => text === byDefault.verb)))
    return null;
  const isTold = rest.some(
    ({ text }) => byDefault.options.test(text) || text.startsWith('$') || text === '--help',
  );
  const isVariable = byDefault.variable !== null && isSet(byDefault.variable);
  const isAssigned = command.assignments.length > 0;
  if (isTold || isVariable || isAssigned || rest.length === 0) return null;
  const name = byDefault.verb === null ? program : `${program} ${byDefault.verb}`;
  return { program: name, at: first.range, address: null, option: byDefault.option };
}

/** The address of an option, if every such option names the loopback address. */
function optionAddress(program: string, words: readonly Word[], option: RegExp): Loopback | null {
  const values = words.flatMap(({ text, range }, index) => {
    const equals = text.indexOf('=');
    if (equals > 0 && option.test(text.slice(0, equals))) {
      const value = text.slice(equals + 1);
      const isPlain = range.end - range.start === text.length;
      const isQuoted = range.end - range.start === text.length + 2;
      if (!isPlain && !isQuoted) return [];
      const start = range.start + (isQuoted ? 1 : 0) + equals + 1;
      return [{ value, start }];
    }
    const next = words[index + 1];
    if (!option.test(text) || !next) return [];
    const isQuoted = next.range.end - next.range.start === next.text.length + 2;
    return [{ value: next.text, start: next.range.start + (isQuoted ? 1 : 0) }];
  });
  const [value] = values;
  if (!value || !values.every((each) => ADDRESS.test(each.value))) return null;
  const address = ADDRESS.exec(value.value)?.[1] ?? '';
  const start = value.start + value.value.indexOf(address);
  const at = { start, end: start + address.length };
  return { program, at, address: at, option: '' };
}

/** Django: without an address, or with a port alone, the development server listens on 127.0.0.1. */
function runserver([verb, ...rest]: readonly Word[]): Loopback | null {
  const target = rest.find(({ text }) => !text.startsWith('-'));
  if (!verb || rest.some(({ text }) => /^--(?:help|ipv6|settings|pythonpath)\b|^-6$/.test(text))) return null;
  const program = 'manage.py runserver';
  if (!target || /^\d{1,5}$/.test(target.text)) {
    return { program, at: target?.range ?? verb.range, address: null, option: '0.0.0.0:8000' };
  }
  const found = ADDRESS.exec(target.text);
  const isPlain = target.range.end - target.range.start === target.text.length;
  const start = target.range.start + (isPlain ? 0 : 1);
  const at = { start, end: start + (found?.[1] ?? '').length };
  return found ? { program, at, address: at, option: '' } : null;
}

/** Without what runs the program: `python -m`, `poetry run`, `npx`, `tini --`. */
function unwrapped(words: readonly Word[]): readonly Word[] {
  let rest = words;
  for (let steps = 0; steps < 5; steps += 1) {
    const [first, second] = rest.map(({ text }) => text);
    const program = (first ?? '').slice((first ?? '').lastIndexOf('/') + 1);
    if (/^python[\d.]*$/.test(program) && second === '-m') rest = rest.slice(2);
    else if (/^python[\d.]*$/.test(program) && /(?:^|\/)manage\.py$/.test(second ?? '')) rest = rest.slice(1);
    else if (program === 'php' && second === 'artisan') rest = rest.slice(1);
    else if (/^(?:poetry|uv|pipenv|pdm|rye)$/.test(program) && second === 'run') rest = rest.slice(2);
    else if (program === 'bundle' && second === 'exec') rest = rest.slice(2);
    else if (/^(?:npx|bunx|tini|dumb-init|opentelemetry-instrument|--)$/.test(program)) rest = rest.slice(1);
    else break;
  }
  return rest;
}
