/**
 * Coolify's magic variables: names beginning with `SERVICE_` that Coolify fills by itself (facts F-026 to F-031, F-089 to F-098).
 */

/** Secret types and the lengths each may carry; null stands for the name without a length (F-090). */
export const MAGIC_SECRET_TYPES: Readonly<Record<string, readonly (number | null)[]>> = {
  PASSWORD: [null, 64],
  PASSWORDWITHSYMBOLS: [null, 64],
  BASE64: [null, 32, 64, 128],
  REALBASE64: [null, 32, 64, 128],
  HEX: [32, 64, 128],
  USER: [null],
  LOWERCASEUSER: [null],
  SUPABASEANON: [null],
  SUPABASESERVICE: [null],
};

export type MagicName = MagicSecret | MagicAddress | MagicServiceName | MagicUnknown;

/** A generated secret, such as `SERVICE_PASSWORD_64_DB`. */
export interface MagicSecret {
  readonly kind: 'secret';
  readonly type: string;
  readonly length: number | null;
  readonly identifier: string;
  /** False if the identifier holds an underscore: Coolify then reads another type and generates nothing (F-026). */
  readonly isReadable: boolean;
  /** False for a type or a length that Coolify does not generate (F-027). */
  readonly isSupported: boolean;
}

/** The address of a service, such as `SERVICE_URL_APP_3000`. */
export interface MagicAddress {
  readonly kind: 'address';
  readonly type: 'URL' | 'FQDN';
  /** The identifier as it is compared with service names: lower case, `-` and `.` as `_`, port removed. */
  readonly service: string;
  readonly port: number | null;
  /** False for more than three underscores: such a name is read as a key only, not as a reference in a value (F-026). */
  readonly isReadAsReference: boolean;
}

/** The name of a service, `SERVICE_NAME_DB` (F-098). */
export interface MagicServiceName {
  readonly kind: 'name';
  readonly service: string;
}

export interface MagicUnknown {
  readonly kind: 'unknown';
  readonly type: string;
}

/** Reads a variable name; null if it does not begin with `SERVICE_`. */
export function magicName(name: string): MagicName | null {
  if (!name.startsWith('SERVICE_')) return null;
  const [type = '', ...rest] = name.slice('SERVICE_'.length).split('_');
  if (type === 'URL' || type === 'FQDN') return magicAddress(type, rest);
  if (type === 'NAME') return { kind: 'name', service: rest.join('_').toLowerCase() };
  const lengths = Object.hasOwn(MAGIC_SECRET_TYPES, type) ? MAGIC_SECRET_TYPES[type] : undefined;
  if (!lengths || rest.length === 0) return { kind: 'unknown', type };
  const length = rest.length > 1 && /^[1-9]\d*$/.test(rest[0] ?? '') ? Number(rest[0]) : null;
  const identifier = (length === null ? rest : rest.slice(1)).join('_');
  return {
    kind: 'secret',
    type,
    length,
    identifier,
    isReadable: !identifier.includes('_'),
    isSupported: lengths.includes(length),
  };
}

function magicAddress(type: 'URL' | 'FQDN', rest: readonly string[]): MagicAddress {
  const last = rest.at(-1) ?? '';
  const hasPort = rest.length > 1 && /^\d+$/.test(last);
  return {
    kind: 'address',
    type,
    service: magicServiceKey((hasPort ? rest.slice(0, -1) : rest).join('_').toLowerCase()),
    port: hasPort ? Number(last) : null,
    isReadAsReference: rest.length <= 2,
  };
}

/** A service name in the form in which Coolify compares it with a magic variable: `-` and `.` become `_` (F-012, F-030). */
export function magicServiceKey(serviceName: string): string {
  return serviceName.replace(/[-.]/g, '_');
}

/** Names that Coolify itself defines for a Compose application (F-093, F-098, F-100, F-101, F-035). */
export function isProvidedByCoolify(name: string): boolean {
  return name.startsWith('SERVICE_') || name.startsWith('COOLIFY_') || name === 'SOURCE_COMMIT';
}
