import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { preview, type PreviewOptions } from '#src/coolify/index.ts';

/** What Coolify 4.3.11 made of each file in `cases/`; every field that is recorded has to come out the same. */
const FIELDS = [
  'ok', 'error.class', 'error.message', 'error.swallowed', 'injection_check', 'output_compose', 'env_vars',
  'persistent_volumes', 'file_volumes', 'domains', 'application_fqdn', 'deploy.ok', 'deploy.error', 'deploy.compose',
  'deploy.dotenv', 'deploy.buildtime_env', 'deploy.build_args', 'deploy.dockerfile_args',
  'deploy.same_env_vars_as_load', 'deploy.env_vars', 'deploy.persistent_volumes', 'deploy.file_volumes',
  'deploy.domains_after',
] as const; // prettier-ignore

/** The wording of these is PHP's, and differs between its versions. */
const PHP_CLASSES = ['TypeError', 'Error', 'ErrorException'];

interface Recorded {
  readonly options?: PreviewOptions;
  readonly error: { readonly class: string } | null;
}

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((current, key) => (current as Record<string, unknown> | null | undefined)?.[key], value);
}

const names = globSync('tests/coolify/cases/*.json').map((file) => basename(file, '.json'));

describe('the preview', () => {
  it('has cases to go by', () => {
    expect(names.length).toBeGreaterThan(140);
  });

  it.each(names)('%s is what Coolify made of it', (name) => {
    const text = readFileSync(`tests/coolify/cases/${name}.yaml`, 'utf8');
    const recorded = JSON.parse(readFileSync(`tests/coolify/cases/${name}.json`, 'utf8')) as Recorded;
    const made: unknown = JSON.parse(JSON.stringify(preview(text, recorded.options)));
    for (const field of FIELDS) {
      if (field === 'error.message' && PHP_CLASSES.includes(recorded.error?.class ?? '')) continue;
      expect(at(made, field), field).toEqual(at(recorded, field));
    }
  });
});
