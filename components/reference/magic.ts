import { preview, type Json } from '#src/coolify/index.ts';
import { DRAWN_VALUES, SIGNED_VALUES, SIGNING_KEY } from '#src/coolify/version-4-3.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { DRAWN, type MagicSample } from '#src/site/reference/magic-samples.ts';
import { at, dotenvOf, readable } from './result.ts';

/** A kind of secret that Coolify draws. */
export interface DrawnKind {
  /** `SERVICE_PASSWORD_64_<NAME>` */
  readonly name: string;
  /** What the model stores for it, as a placeholder. */
  readonly placeholder: string;
}

/** The kinds of secrets, each with the value that the model stores when a file refers to it. */
export function drawnKinds(): DrawnKind[] {
  return [...DRAWN_VALUES.keys(), ...SIGNED_VALUES.keys()].map((command) => {
    const key = `SERVICE_${command}_APP`;
    const { env_vars: variables } = preview(
      composeOf('web', [`SIGNING=\${${SIGNING_KEY}}`, `VALUE=\${${key}}`]),
    );
    const placeholder = variables.find((variable) => variable.key === key)?.value;
    if (placeholder == null) throw new Error(`The model draws nothing for ${key}.`);
    return { name: `SERVICE_${command}_<NAME>`, placeholder };
  });
}

/** A placeholder such as `<password:32>` in words. Throws for one that has none. */
export function drawnInWords(placeholder: string, locale: Locale): string {
  const [, kind = '', size = ''] = /^<([a-z0-9-]+):(\w+)>$/u.exec(placeholder) ?? [];
  const words = DRAWN[kind];
  if (words === undefined) throw new Error(`There are no words for ${placeholder}.`);
  return words[locale].replace('#', size);
}

/** What becomes of a use: the domain that is stored, and the value that reaches the container. */
export interface MagicResult {
  readonly domain: string | null;
  /** Null where the container has no such variable. */
  readonly value: string | null;
}

/** Runs the model on a use and resolves references in the value as Compose does, from `.env`. */
export function magicResult({ service, lines, variable }: MagicSample): MagicResult {
  const result = preview(composeOf(service, lines));
  const domain = at(at(result.domains, service), 'domain');
  const environment = at(at(at(result.deploy.compose, 'services'), service), 'environment');
  const value = at(environment, variable) ?? dotenvOf(result).get(variable);
  return {
    domain: typeof domain === 'string' ? readable(domain) : null,
    value: value === undefined ? null : readable(resolved(value, dotenvOf(result))),
  };
}

function resolved(value: Json, dotenv: ReadonlyMap<string, string>): string {
  if (typeof value !== 'string') return '';
  return value.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => dotenv.get(name) ?? '');
}

function composeOf(service: string, lines: readonly string[]): string {
  const items = lines.map((line) => `      - ${JSON.stringify(line)}\n`).join('');
  return `services:\n  ${service}:\n    image: nginx:1.27.3\n    environment:\n${items}`;
}
