import {
  command,
  duration,
  either,
  flag,
  integerText,
  listOf,
  mapOf,
  numberOrText,
  oneOf,
  options,
  orNull,
  pairs,
  record,
  switchFlag,
  text,
  textOrTexts,
  texts,
  truth,
  wholeNumber,
  wholeOrText,
  type Shape,
} from './shape.ts';

export const hook: Readonly<Record<string, Shape>> = {
  user: text,
  privileged: flag,
  working_dir: text,
  environment: pairs,
};
export const hooks = record({ 'command!': command, ...hook });

export const healthcheck = record({
  disable: switchFlag,
  interval: duration,
  retries: integerText,
  test: textOrTexts,
  timeout: duration,
  start_period: duration,
  start_interval: duration,
});

export const develop = orNull(
  record({
    watch: listOf(
      record({
        'path!': text,
        'action!': oneOf('rebuild', 'sync', 'restart', 'sync+restart', 'sync+exec'),
        ignore: textOrTexts,
        include: textOrTexts,
        target: text,
        exec: hooks,
        initial_sync: truth,
      }),
    ),
  }),
);

export const dependencies = either(
  texts,
  mapOf(
    record({
      'condition!': oneOf('service_started', 'service_healthy', 'service_completed_successfully'),
      restart: switchFlag,
      required: { ...truth, cast: 'boolean' },
    }),
  ),
);

export const networks = either(
  texts,
  mapOf(
    orNull(
      record({
        aliases: texts,
        interface_name: text,
        ipv4_address: text,
        ipv6_address: text,
        link_local_ips: texts,
        mac_address: text,
        driver_opts: options,
        priority: { scalars: ['number'] },
        gw_priority: { scalars: ['number'] },
      }),
    ),
  ),
);

export const port = either(
  numberOrText,
  record({
    name: text,
    mode: text,
    host_ip: text,
    target: wholeNumber,
    published: wholeOrText,
    protocol: text,
    app_protocol: text,
  }),
);

export const primitive: Shape = { scalars: ['string', 'number', 'boolean'] };
