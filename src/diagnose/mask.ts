import {
  DEFAULT_VALUE,
  isLiteral,
  isSecretName,
  looksRandom,
  PRIVATE_KEY,
  TOKENS,
  URL_PASSWORD,
} from '../lint/secret-shapes.ts';

/** What replaces a secret. */
const SECRET = '***';
const ADDRESS = '<ip>';
const EMAIL = '<email>';

/* Quantifiers are bounded and names begin at a boundary: a line can be as long as the text. */

const EMAIL_ADDRESS = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;
const IPV4 = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]*\d)/g;
const IPV6 = /(?<![\w:.])[0-9a-f:]{3,45}(?:(?<=:)\d{1,3}(?:\.\d{1,3}){3})?(?![\w:])/gi;
/** Everybody has these, and they tell the cause. */
const OWN_ADDRESS = /^(?:127\.\d+\.\d+\.\d+|0\.0\.0\.0|255\.255\.255\.255|::1?)$/;

const PAIR =
  /(?<![\w.-])([A-Za-z_][\w.-]{0,80})(["']?(?:\s{0,3}=\s{0,3}|\s{0,3}:\s{1,3}|":))("[^"]{1,500}"|'[^']{1,500}'|\$\{[^{}\s]{1,200}\}|[^\s"',;&{}()[\]]{1,500})/g;
const CREDENTIALS =
  /\b(Bearer|Basic|Token|IDENTIFIED BY|--password|--token|-p)([\s=]{1,3}['"]?)([^\s"',;]{4,2000})/gi;
const LONG_TOKEN = /(?<![\w/.-])[A-Za-z0-9+_-]{24,500}={0,2}(?![\w/.-])/g;
const KEY_BODY =
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]{0,8000}?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g;

/** Replaces secrets, network addresses and e-mail addresses, so that a text can be shown to others. A help, no guarantee. */
export function mask(text: string): string {
  let masked = text.replace(KEY_BODY, SECRET).replace(PRIVATE_KEY, SECRET);
  for (const token of TOKENS) masked = masked.replace(token, SECRET);
  masked = masked
    .replace(URL_PASSWORD, `$1${SECRET}`)
    .replace(DEFAULT_VALUE, (whole: string, before: string, name: string, value: string) =>
      isSecretName(name) && isLiteral(value) ? before + SECRET : whole,
    )
    .replace(PAIR, maskPair)
    .replace(CREDENTIALS, `$1$2${SECRET}`)
    .replace(LONG_TOKEN, (token) => (isGenerated(token) ? SECRET : token));
  return masked
    .replace(EMAIL_ADDRESS, EMAIL)
    .replace(IPV4, (address) => (OWN_ADDRESS.test(address) ? address : ADDRESS))
    .replace(IPV6, (address) => (isVersion6(address) && !OWN_ADDRESS.test(address) ? ADDRESS : address));
}

function maskPair(whole: string, name: string, sign: string, value: string): string {
  if (!isSecretName(name)) return whole;
  const quote = /^["']/.exec(value)?.[0] ?? '';
  const inner = quote === '' ? value : value.slice(1, -1);
  return isLiteral(inner) ? name + sign + quote + SECRET + quote : whole;
}

/** Lower and upper case and digits at random: no name that a person gave. */
function isGenerated(token: string): boolean {
  return /[a-z]/.test(token) && /[A-Z]/.test(token) && /\d/.test(token) && looksRandom(token);
}

/** A time of day has two colons, a hardware address five and no gap. */
function isVersion6(text: string): boolean {
  const colons = text.split(':').length - 1;
  return text.includes('::') ? colons <= 8 && /[0-9a-f]/i.test(text) : colons === 7;
}
