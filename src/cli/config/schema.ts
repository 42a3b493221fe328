import type { Rule } from '../../lint/index.ts';
import { RULE_SETTINGS } from './settings.ts';

/** The versions of Coolify that the rules know, as the configuration may name them. */
const COOLIFY_PATTERN = (version: string): string => `^v?${version.replaceAll('.', '\\.')}(\\.[0-9]+)?$`;

/**
 * The JSON Schema (2020-12) of the configuration file, with a description of every rule, for editors.
 * @param coolifyVersion the version that the rules were checked against.
 */
export function configSchema(rules: readonly Rule[], coolifyVersion: string): object {
  const ordered = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Configuration of coolify-playbook',
    description: 'What `coolify-playbook check` reads from the nearest coolify-playbook.config.json upwards.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'The address of this schema.' },
      coolify: {
        type: 'string',
        pattern: COOLIFY_PATTERN(coolifyVersion),
        description: 'The version of Coolify to check against.',
        default: coolifyVersion,
      },
      domains: {
        type: 'object',
        description: 'The domains that each service has or will have in Coolify.',
        additionalProperties: {
          type: 'array',
          items: { type: 'string', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^/\\s]+\\S*$' },
        },
        examples: [{ web: ['https://app.example.com'] }],
      },
      rules: {
        type: 'object',
        description: 'What a rule counts as: off, or another severity than its own.',
        additionalProperties: false,
        properties: Object.fromEntries(
          ordered.map(({ id, severity, text }) => [
            id,
            { description: `${text.en.title} (${severity}).`, $ref: '#/$defs/setting' },
          ]),
        ),
      },
    },
    $defs: { setting: { type: 'string', enum: RULE_SETTINGS } },
  };
}
