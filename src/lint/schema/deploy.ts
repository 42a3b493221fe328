import { reservedDevices } from './build.ts';
import {
  decimal,
  listOf,
  numberOrText,
  oneOf,
  orNull,
  pairs,
  record,
  text,
  texts,
  wholeNumber,
  wholeOrText,
} from './shape.ts';

const rollout = record({
  parallelism: wholeNumber,
  delay: text,
  failure_action: text,
  monitor: text,
  max_failure_ratio: decimal,
  order: oneOf('start-first', 'stop-first'),
});

const resources = record({
  limits: record({ cpus: numberOrText, memory: text, pids: wholeOrText }),
  reservations: record({
    cpus: numberOrText,
    memory: text,
    generic_resources: listOf(
      record({ discrete_resource_spec: record({ kind: text, value: numberOrText }) }),
    ),
    devices: reservedDevices,
  }),
});

/** `deploy` of a service (Compose deploy specification). */
export const deploy = orNull(
  record({
    mode: text,
    endpoint_mode: text,
    replicas: wholeNumber,
    labels: pairs,
    rollback_config: rollout,
    update_config: rollout,
    resources,
    restart_policy: record({ condition: text, delay: text, max_attempts: wholeNumber, window: text }),
    placement: record({
      constraints: texts,
      preferences: listOf(record({ spread: text })),
      max_replicas_per_node: wholeNumber,
    }),
  }),
);
