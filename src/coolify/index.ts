import { dumpCoolifyYaml } from '../compose/index.ts';
import type { PreviewOptions } from './options.ts';
import type { Preview } from './preview-types.ts';
import { simulate } from './preview.ts';

export type {
  ApplicationSettings,
  PreviewOptions,
  ProxyType,
  ServerSettings,
  ServiceDomain,
} from './options.ts';
export type { Change, ChangeKind } from './change.ts';
export { explain } from './explain.ts';
export type {
  Json,
  Preview,
  PreviewCheck,
  PreviewDeployment,
  PreviewError,
  PreviewFile,
  PreviewVariable,
  PreviewVolume,
} from './preview-types.ts';

/**
 * What Coolify 4.3 makes of the compose file of a git-based application with the Docker Compose build pack: the
 * generated file, variables, volumes and domains after the load, and what the deployment right after it hands to
 * `docker compose`. Never throws and depends neither on the clock nor on chance; an error that Coolify raises is part
 * of the result.
 */
export function preview(text: string, options: PreviewOptions = {}): Preview {
  return simulate(text, options).preview;
}

/**
 * The compose file that the deployment hands to `docker compose`, as YAML with the keys in Coolify's order (Coolify
 * itself indents it by four spaces). Null when nothing is deployed.
 */
export function deployedCompose(text: string, options: PreviewOptions = {}): string | null {
  return previewWithCompose(text, options).compose;
}

/** Both in one go: what `preview` and what `deployedCompose` give. */
export function previewWithCompose(
  text: string,
  options: PreviewOptions = {},
): { readonly preview: Preview; readonly compose: string | null } {
  const { preview: result, compose } = simulate(text, options);
  return { preview: result, compose: result.deploy.ok ? dumpCoolifyYaml(compose) : null };
}
