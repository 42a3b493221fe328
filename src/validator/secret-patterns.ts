/** How secrets are recognised: by their shape, and by the name that they are given. */

/** Values that are secrets whatever they stand in: tokens of known services, keys, password hashes. */
export const TOKENS: readonly RegExp[] = [
  /\bgh[pousr]_[A-Za-z0-9]{20,255}/g,
  /\bgithub_pat_[A-Za-z0-9_]{20,255}/g,
  /\bglpat-[\w-]{16,255}/g,
  /\b[srp]k_(?:live|test)_[A-Za-z0-9]{10,255}/g,
  /\bwhsec_[A-Za-z0-9+/=]{16,255}/g,
  /\bsk-[A-Za-z0-9_-]{20,255}/g,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\bAIza[\w-]{35}/g,
  /\bxox[abeoprs]-[\w-]{10,255}/g,
  /\bnpm_[A-Za-z0-9]{30,255}/g,
  /\bdckr_pat_[\w-]{20,255}/g,
  /\bhf_[A-Za-z0-9]{30,255}/g,
  /\bSG\.[\w-]{16,64}\.[\w-]{16,128}/g,
  /\bhvs\.[\w-]{20,255}/g,
  /\beyJ[\w-]{8,4000}\.eyJ[\w-]{8,8000}\.[\w-]{8,4000}/g,
  /\${1,2}(?:apr1|2[aby]|5|6)\${1,2}[\w./$]{20,200}/g,
];

/* Quantifiers are bounded and names begin at a boundary: a line can be as long as the file. */
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
