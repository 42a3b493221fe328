/** How secrets are recognised: by their shape, by the name that they are given, and by how random they look. */

/** A value that is a secret wherever it stands. */
export interface SecretShape {
  /** Whose it is, or what it is; null for what has no name of its own. */
  readonly owner: string | null;
  /** Characters that every such value holds: a text without them need not be searched. */
  readonly marks: readonly string[];
  readonly pattern: RegExp;
}

/* Quantifiers are bounded and names begin at a boundary: a line can be as long as the file. */

/** Tokens of known services, in the forms that the services document. */
export const SECRET_SHAPES: readonly SecretShape[] = [
  { owner: 'GitHub', marks: ['gh'], pattern: /\bgh[pousr]_[A-Za-z0-9]{20,255}/g },
  { owner: 'GitHub', marks: ['github_pat_'], pattern: /\bgithub_pat_[A-Za-z0-9_]{20,255}/g },
  { owner: 'GitLab', marks: ['glpat-'], pattern: /\bglpat-[\w-]{16,255}/g },
  { owner: 'Stripe', marks: ['_live_', '_test_'], pattern: /\b[srp]k_(?:live|test)_[A-Za-z0-9]{10,255}/g },
  { owner: 'Stripe', marks: ['whsec_'], pattern: /\bwhsec_[A-Za-z0-9+/=]{16,255}/g },
  { owner: 'OpenAI', marks: ['sk-'], pattern: /\bsk-[A-Za-z0-9_-]{20,255}/g },
  { owner: 'AWS', marks: ['AKIA', 'ASIA'], pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  { owner: 'Google', marks: ['AIza'], pattern: /\bAIza[\w-]{35}/g },
  { owner: 'Slack', marks: ['xox'], pattern: /\bxox[abeoprs]-[\w-]{10,255}/g },
  { owner: 'npm', marks: ['npm_'], pattern: /\bnpm_[A-Za-z0-9]{30,255}/g },
  { owner: 'Docker', marks: ['dckr_pat_'], pattern: /\bdckr_pat_[\w-]{20,255}/g },
  { owner: 'Hugging Face', marks: ['hf_'], pattern: /\bhf_[A-Za-z0-9]{30,255}/g },
  { owner: 'SendGrid', marks: ['SG.'], pattern: /\bSG\.[\w-]{16,64}\.[\w-]{16,128}/g },
  { owner: 'Vault', marks: ['hvs.'], pattern: /\bhvs\.[\w-]{20,255}/g },
  { owner: null, marks: ['eyJ'], pattern: /\beyJ[\w-]{8,4000}\.eyJ[\w-]{8,8000}\.[\w-]{8,4000}/g },
];

/** Password hashes: worth hiding, but not the password itself. */
const HASH = /\${1,2}(?:apr1|2[aby]|5|6)\${1,2}[\w./$]{20,200}/g;

/** Everything that is hidden by its shape before a file is shown to others. */
export const TOKENS: readonly RegExp[] = [...SECRET_SHAPES.map(({ pattern }) => pattern), HASH];

export const PRIVATE_KEY = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/g;

const SECRET_NAME =
  /pass(?:word|wd|phrase)|secret|token|credential|(?:^|[_.-])(?:pass|pwd|pw|salt|keys?)(?:$|[_.-])|(?:api|app|access|private|encryption|master|signing)key|[a-z]Key$/i;
/** `…_KEY_FILE`, `…_TOKEN_TTL`: about a secret, not the secret. */
const ABOUT_A_SECRET =
  /[_.-](?:file|path|dir|url|uri|host|port|name|id|ttl|type|length|size|lifetime|expir\w*|algorithm|header|issuer|audience|policy|enabled|required)$/i;
const NO_SECRET_VALUE = /^(?:true|false|yes|no|on|off|null|none|~|\*{3}|\/(?:run|etc|var|app|secrets)\/.*)$/i;

export const URL_PASSWORD = /(\b[a-z][a-z0-9+.-]{1,30}:\/\/[^\s:/@"'`]{0,200}:)([^\s/@"'`]{1,500})(?=@)/gi;
export const DEFAULT_VALUE = /(\$\{([A-Za-z_]\w{0,100}):?[-+])([^${}]+)(?=\})/g;

/** True if a variable of this name holds a secret. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !ABOUT_A_SECRET.test(name);
}

/** A value that is written out: no variable, no switch, no path of a mounted secret. */
export function isLiteral(value: string): boolean {
  const trimmed = value.trim();
  return (
    trimmed !== '' &&
    !trimmed.includes('${') &&
    !/^\$\$?[A-Za-z_]\w*$/.test(trimmed) &&
    !NO_SECRET_VALUE.test(trimmed)
  );
}

/** Names that end in the secret itself: `DB_PASSWORD`, not `PASSWORD_MIN_LENGTH`. */
const ENDS_IN_SECRET =
  /(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|salt|credentials?|(?:^|[_.-])key|(?:api|app|access|private|encryption|master|signing|secret)key|[a-z]Key|key_base)_?\d*$/i;
/** Keys that are made to be seen, and those that are no keys of a lock. */
const PUBLIC_NAME =
  /public|publishable|anon(?:_|$)|site_?key|(?:cache|prefix|sort|primary|partition|foreign|routing|object|hot)_?key|realm/i;

/** `ALLOW_EMPTY_PASSWORD`: a switch. */
const SWITCH_NAME = /(?:^|_)(?:allow|random|no|skip|empty|disable|enable|require|use|show|force|has)_/i;

/** True if a variable of this name is the very secret: stricter than {@link isSecretName}, which hides rather too much. */
export function isOwnSecretName(name: string): boolean {
  return (
    isSecretName(name) && ENDS_IN_SECRET.test(name) && !PUBLIC_NAME.test(name) && !SWITCH_NAME.test(name)
  );
}

/** True if the name is that of a password, which people make up; keys and tokens are generated. */
export function isPasswordName(name: string): boolean {
  return /pass(?:word|wd|phrase|code)?_?\d*$|pwd_?\d*$/i.test(name);
}

/** What stands for a value that is yet to be filled in. */
const PLACEHOLDER =
  /change|replace|your|example|placeholder|insert|dummy|sample|insecure|todo|<[^>]*>|x{4}|\.{3}|\*{3}|_here$|0{8}|1234567/i;

/** True if a value says of itself that it is none. */
export function isPlaceholder(value: string): boolean {
  return PLACEHOLDER.test(value.slice(0, 500));
}

/** Shannon entropy in bits for each character; 0 for the empty text. */
export function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / total) * Math.log2(count / total);
  return bits;
}

const MIN_RANDOM = 12;
const MIN_ENTROPY = 2.8;
const CLASSES = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/];

/** True if a value looks like one that a generator made: long enough, of several kinds of characters, hardly a word. */
export function looksRandom(value: string): boolean {
  if (value.length < MIN_RANDOM || value.length > 10_000 || /\s/.test(value)) return false;
  if (/:\/\/|^[./~]/.test(value) || /^[A-Za-z]+(?:[-_.:/][A-Za-z]+)*$/.test(value)) {
    return /^[A-Za-z]{20,}$/.test(value) && entropy(value) > 3.8;
  }
  const kinds = CLASSES.filter((kind) => kind.test(value)).length;
  return kinds >= 2 && entropy(value.slice(0, 1000)) >= MIN_ENTROPY;
}

/** What may be shown of a secret: its first four characters, or none of a short one. */
export function secretStart(value: string): string {
  return value.length < 12 ? '' : (/^.{4}/su.exec(value)?.[0] ?? '');
}
