/** What a preview holds. Random and changing values are placeholders: `<password:32>`, `<time>`, `<hash>` and so on. */

/** JSON data: a compose file as it is written. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface PreviewError {
  /** Class of the exception; null when there was none. */
  readonly class?: string;
  readonly message: string;
  /** Source line of Coolify that raises it; null when it comes from a library or from PHP. */
  readonly at?: string | null;
  /** The parser gives an empty result and the user sees no message (F-002). */
  readonly swallowed?: true;
}

export interface PreviewVariable {
  readonly key: string;
  readonly value: string | null;
  readonly is_required: boolean;
  /** Required and still empty. */
  readonly is_really_required: boolean;
  /** Its name begins with `SERVICE_`. */
  readonly is_coolify: boolean;
  readonly is_shared: boolean;
  readonly is_literal: false;
  readonly is_multiline: false;
  readonly is_runtime: true;
  readonly is_buildtime: true;
  readonly has_preview_copy: true;
}

export interface PreviewVolume {
  readonly name: string;
  readonly mount_path: string;
  readonly host_path: null;
}

export interface PreviewFile {
  readonly fs_path: string;
  readonly mount_path: string;
  readonly is_directory: boolean;
  readonly content: string | null;
}

export interface PreviewDeployment {
  readonly ok: boolean;
  readonly error: PreviewError | null;
  /** The file handed to `docker compose`. */
  readonly compose?: Json;
  /** Lines of `.env`, the only env file that the containers get. */
  readonly dotenv?: readonly string[];
  /** Lines of the env file for `docker compose build`. */
  readonly buildtime_env?: readonly string[];
  /** Arguments of the build command. */
  readonly build_args?: readonly string[];
  /** Names added as `ARG` to the Dockerfiles. */
  readonly dockerfile_args?: readonly string[];
  readonly same_env_vars_as_load?: boolean;
  /** The following only if they differ from those after the load. */
  readonly env_vars?: readonly PreviewVariable[];
  readonly persistent_volumes?: readonly PreviewVolume[];
  readonly file_volumes?: readonly PreviewFile[];
  readonly domains_after?: Json;
}

/** The result of a check, with its message if it failed. */
export interface PreviewCheck {
  readonly ok: boolean;
  readonly message?: string;
}

/** What Coolify makes of a compose file: after the load, and in the deployment right after it. */
export interface Preview {
  /** Whether the load worked and gave a result. */
  readonly ok: boolean;
  readonly error: PreviewError | null;
  /** The safety check of Coolify's forms, which a file from git does not go through. */
  readonly injection_check: PreviewCheck;
  /** Null after a failed load. */
  readonly output_compose: Json;
  /** In the order of their creation. */
  readonly env_vars: readonly PreviewVariable[];
  readonly persistent_volumes: readonly PreviewVolume[];
  readonly file_volumes: readonly PreviewFile[];
  /** Domains of each service. */
  readonly domains: Json;
  readonly application_fqdn: string | null;
  readonly deploy: PreviewDeployment;
}
