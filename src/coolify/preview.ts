/** The preview: load, and the deployment right after it. */
import { checkInjection } from './injection-check.ts';
import { asWritten, loadCompose, readFile } from './load.ts';
import { deploy } from './deploy.ts';
import { Domains } from './domains.ts';
import { CoolifyFailure } from './failure.ts';
import { newApplication, type Application } from './application.ts';
import { surroundingsOf, type PreviewOptions } from './options.ts';
import type { CoolifyValue } from './php-values.ts';
import { listsOf, PlainValues, type Lists } from './plain.ts';
import type { Preview, PreviewCheck, PreviewDeployment, PreviewError } from './preview-types.ts';

const NOT_ATTEMPTED: PreviewDeployment = { ok: false, error: { message: 'not attempted: loading failed' } };

interface Outcome {
  readonly preview: Preview;
  /** The file handed to `docker compose`, keys in order; null without a deployment. */
  readonly compose: CoolifyValue;
}

/** What Coolify 4.3 makes of a compose file. Never throws: what Coolify refuses is part of the result. */
export function simulate(text: string, options: PreviewOptions = {}): Outcome {
  const application = newApplication(surroundingsOf(options));
  const { branch } = application.surroundings;
  const file = attempt(() => readFile(text, branch));
  if (!file.ok) return failed(application, file.error, { ok: false, message: file.error.message });
  const reading = file.value;
  const check = checkInjection(reading);
  if (!reading.ok) {
    const { class: phpClass, message } = reading.error;
    return failed(application, { class: phpClass, message, at: null, swallowed: true }, check);
  }
  const plain = new PlainValues();
  const loaded = attempt(() => plain.of(load(application, reading.value)));
  if (!loaded.ok) return failed(application, loaded.error, check);
  const { fqdn } = application;
  const lists = listsOf(application);
  const { result, compose } = attemptDeployment(application, reading.value, lists, plain);
  const preview: Preview = {
    ok: true,
    error: null,
    injection_check: check,
    output_compose: loaded.value,
    ...lists,
    application_fqdn: fqdn,
    deploy: result,
  };
  return { preview, compose };
}

type Attempt<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: PreviewError };

function attempt<Value>(step: () => Value): Attempt<Value> {
  try {
    return { ok: true, value: step() };
  } catch (failure) {
    return { ok: false, error: errorOf(failure) };
  }
}

/** Loads the file; once more after the user has set domains. */
function load(application: Application, document: CoolifyValue): CoolifyValue {
  const sections = loadCompose(application, document);
  const { domains } = application.surroundings;
  if (domains.size === 0) return asWritten(application, sections);
  application.domains = new Domains([...application.domains.entries, ...domains]);
  return asWritten(application, loadCompose(application, document));
}

function failed(application: Application, error: PreviewError, check: PreviewCheck): Outcome {
  const lists = listsOf(application);
  const preview: Preview = {
    ok: false,
    error,
    injection_check: check,
    output_compose: null,
    ...lists,
    application_fqdn: application.fqdn,
    deploy: NOT_ATTEMPTED,
  };
  return { preview, compose: null };
}

function errorOf(failure: unknown): PreviewError {
  if (failure instanceof CoolifyFailure) {
    return { class: failure.phpClass, message: failure.message, at: failure.at };
  }
  const message = failure instanceof Error ? failure.message : String(failure);
  return { class: 'Error', message, at: null };
}

function attemptDeployment(
  application: Application,
  document: CoolifyValue,
  before: Lists,
  plain: PlainValues,
): { readonly result: PreviewDeployment; readonly compose: CoolifyValue } {
  const attempted = attempt(() => deploy(application, document));
  if (!attempted.ok) return { result: { ok: false, error: attempted.error }, compose: null };
  const deployment = attempted.value;
  const { env_vars, persistent_volumes, file_volumes, domains } = listsOf(application);
  const sameVariables = isSame(before.env_vars, env_vars);
  const result: PreviewDeployment = {
    ok: true,
    error: null,
    dockerfile_args: deployment.dockerfileArguments,
    build_args: deployment.buildArguments,
    compose: plain.of(deployment.compose),
    dotenv: deployment.runtimeEnvironment,
    buildtime_env: deployment.buildEnvironment,
    same_env_vars_as_load: sameVariables,
    ...(sameVariables ? {} : { env_vars }),
    ...(isSame(before.persistent_volumes, persistent_volumes) ? {} : { persistent_volumes }),
    ...(isSame(before.file_volumes, file_volumes) ? {} : { file_volumes }),
    ...(isSame(before.domains, domains) ? {} : { domains_after: domains }),
  };
  return { result, compose: deployment.compose };
}

function isSame(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
