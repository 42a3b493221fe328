import { service } from './service.ts';
import {
  either,
  listOf,
  mapOf,
  openRecord,
  options,
  orNull,
  pairs,
  record,
  strictRecord,
  switchFlag,
  text,
  textOrTexts,
  texts,
  type MapShape,
  type Shape,
} from './shape.ts';

const external = either(switchFlag, record({ name: text }));
const openExternal = either(switchFlag, openRecord({ name: text }));

const network = orNull(
  record({
    name: text,
    driver: text,
    driver_opts: options,
    ipam: record({
      driver: text,
      config: listOf(record({ subnet: text, ip_range: text, gateway: text, aux_addresses: mapOf(text) })),
      options: mapOf(text),
    }),
    external,
    internal: switchFlag,
    enable_ipv4: switchFlag,
    enable_ipv6: switchFlag,
    attachable: switchFlag,
    labels: pairs,
  }),
);

const volume = orNull(record({ name: text, driver: text, driver_opts: options, external, labels: pairs }));

const config: Readonly<Record<string, Shape>> = {
  name: text,
  environment: text,
  file: text,
  external: openExternal,
  labels: pairs,
  template_driver: text,
};

const model = record({
  'model!': text,
  name: text,
  context_size: { scalars: ['integer'] },
  runtime_flags: texts,
});

const include = either(
  text,
  strictRecord({ path: textOrTexts, env_file: textOrTexts, project_directory: text }),
);

const root = record({
  version: text,
  name: text,
  include: listOf(include),
  services: mapOf(service),
  models: mapOf(model),
  networks: mapOf(network),
  volumes: mapOf(volume),
  secrets: mapOf(record({ ...config, driver: text, driver_opts: options })),
  configs: mapOf(record({ ...config, content: text })),
});

/** A compose file (Compose specification, as compose-go checks it in July 2026). */
export const composeShape: Shape & { readonly map: MapShape } = { map: root.map ?? emptyMap() };

function emptyMap(): MapShape {
  return { keys: {}, required: [], hasExtensions: false, isOpen: false };
}
