import { either, flag, numberOrText, oneOf, pairs, record, switchFlag, text, wholeOrText } from './shape.ts';

/** The keys of a volume that Coolify reads and Compose does not know (F-038, F-054). */
export const COOLIFY_VOLUME_KEYS: readonly string[] = ['content', 'is_directory', 'isDirectory'];

/** An item of `volumes` of a service. */
export const volume = either(
  text,
  record({
    'type!': oneOf('bind', 'volume', 'tmpfs', 'cluster', 'npipe', 'image'),
    source: text,
    target: text,
    read_only: switchFlag,
    consistency: text,
    bind: record({
      propagation: text,
      create_host_path: flag,
      recursive: oneOf('enabled', 'disabled', 'writable', 'readonly'),
      selinux: oneOf('z', 'Z'),
    }),
    volume: record({ labels: pairs, nocopy: switchFlag, subpath: text }),
    tmpfs: record({ size: wholeOrText, mode: numberOrText }),
    image: record({ subpath: text }),
    content: text,
    is_directory: flag,
    isDirectory: flag,
  }),
);
