/** The deployment that follows a load (app/Jobs/ApplicationDeploymentJob.php:624-900). */
import type { Application } from './application.ts';
import { withBuildSecrets } from './build-secrets.ts';
import { buildEnvironment, buildVariableNames, runtimeEnvironment } from './deployment-variables.ts';
import { asWritten, loadCompose } from './load.ts';
import { parseCompose } from './parse.ts';
import { collect, listOf, type CoolifyMap, type CoolifyValue } from './php-values.ts';
import { BUILD_HASH, ENV_FILE } from './version-4-3.ts';

export interface Deployment {
  /** What is handed to `docker compose`. */
  readonly compose: CoolifyValue;
  readonly dockerfileArguments: readonly string[];
  readonly buildArguments: readonly string[];
  readonly buildEnvironment: readonly string[];
  readonly runtimeEnvironment: readonly string[];
}

/** Deploys the application, whose file was loaded before. Throws a CoolifyFailure where the deployment fails. */
export function deploy(application: Application, document: CoolifyValue): Deployment {
  const { settings, commit } = application.surroundings;
  const names = buildVariableNames(application);
  const loaded = loadCompose(application, document);
  // The deployment parses the file that the load wrote, not the one in git.
  const rewritten = application.roundTrips.of(document);
  const sections = rewritten.ok ? parseCompose(application, rewritten.value, commit).sections : new Map();
  const withFiles = withEnvFile(sections);
  const compose = settings.use_build_secrets ? withBuildSecrets(withFiles, names) : withFiles;
  // Names of services are read from the compose file of the latest parse.
  asWritten(application, rewritten.ok ? sections : loaded);
  return {
    compose: asWritten(application, compose),
    dockerfileArguments: settings.inject_build_args_to_dockerfile ? names : [],
    buildArguments: settings.use_build_secrets ? [] : buildArguments(names),
    buildEnvironment: buildEnvironment(application),
    runtimeEnvironment: runtimeEnvironment(application),
  };
}

/** Every service gets `.env` and no other file (F-013). */
function withEnvFile(sections: CoolifyMap): CoolifyMap {
  const services = Array.from(
    collect(sections.get('services')),
    ([name, service]): [string, CoolifyValue] => [
      name,
      new Map(collect(service)).set('env_file', listOf([ENV_FILE])),
    ],
  );
  return new Map(sections).set('services', new Map(services));
}

function buildArguments(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  return [
    ...names.map((name) => `--build-arg '${name}'`),
    `--build-arg COOLIFY_BUILD_SECRETS_HASH=${BUILD_HASH}`,
  ];
}
