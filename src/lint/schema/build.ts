import {
  either,
  flag,
  listOf,
  mapOf,
  numberOrText,
  openRecord,
  pairs,
  record,
  strictRecord,
  text,
  textOrTexts,
  texts,
  wholeNumber,
  wholeOrText,
  type Shape,
} from './shape.ts';

/** `configs` and `secrets` of a service. */
export const fileReferences = listOf(
  either(text, record({ source: text, target: text, uid: text, gid: text, mode: numberOrText })),
);

export const extraHosts = either(texts, mapOf(textOrTexts));

export const ulimits = mapOf(either(wholeNumber, record({ 'soft!': wholeNumber, 'hard!': wholeNumber })));

const device: Readonly<Record<string, Shape>> = {
  capabilities: texts,
  count: wholeOrText,
  device_ids: texts,
  driver: text,
  options: pairs,
};

export const gpus = either({ ...text, values: ['all'] }, listOf(openRecord(device)));

const { capabilities, ...deviceOptions } = device;
export const reservedDevices = listOf(record({ 'capabilities!': capabilities ?? texts, ...deviceOptions }));

const rateLimits = listOf(strictRecord({ path: text, rate: wholeOrText }));
export const blockIo = strictRecord({
  device_read_bps: rateLimits,
  device_read_iops: rateLimits,
  device_write_bps: rateLimits,
  device_write_iops: rateLimits,
  weight: wholeOrText,
  weight_device: listOf(strictRecord({ path: text, weight: wholeOrText })),
});

/** `build` of a service (Compose build specification). */
export const build = either(
  text,
  record({
    context: text,
    dockerfile: text,
    dockerfile_inline: text,
    entitlements: texts,
    args: pairs,
    ssh: pairs,
    labels: pairs,
    cache_from: texts,
    cache_to: texts,
    no_cache: flag,
    no_cache_filter: textOrTexts,
    additional_contexts: pairs,
    network: text,
    provenance: flag,
    sbom: flag,
    pull: flag,
    target: text,
    shm_size: wholeOrText,
    extra_hosts: extraHosts,
    isolation: text,
    privileged: flag,
    secrets: fileReferences,
    tags: texts,
    ulimits,
    platforms: texts,
  }),
);
