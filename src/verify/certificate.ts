/** What a certificate is worth to a visitor. Pure. */
import { outcome, type Outcome } from './outcome.ts';

/** The certificate that a server presents, and what the library for TLS says of it. */
export interface PresentedCertificate {
  readonly address: string;
  /** Common name of the subject, or empty. */
  readonly subject: string;
  /** Organization and common name of the issuer. */
  readonly issuer: string;
  /** The host names and addresses that it is made for. */
  readonly names: readonly string[];
  readonly from: Date;
  readonly until: Date;
  /** Subject and issuer are the same. */
  readonly isSelfSigned: boolean;
  /** The code of the verification, such as `CERT_HAS_EXPIRED`; null if it holds. */
  readonly problem: string | null;
}

/** Traefik renews 30 days before the end: below this, renewal fails (success criterion 2). */
export const MIN_DAYS = 21;
const DAY = 86_400_000;
const MAX_NAMES = 5;

/**
 * Judges a certificate for a host at a moment. A cause that a visitor can name comes before what follows from it: the
 * default certificate of Traefik is also self-signed and made for another name.
 */
export function judgeCertificate(certificate: PresentedCertificate, host: string, now: Date): Outcome {
  const { address, issuer, problem, subject } = certificate;
  const days = Math.floor((certificate.until.getTime() - now.getTime()) / DAY);
  const until = dayOf(certificate.until);
  if (subject === 'TRAEFIK DEFAULT CERT') return outcome('tls-default', { address, subject });
  if (/^Caddy Local Authority|Caddy Local Authority -/.test(issuer))
    return outcome('tls-default', { address, subject: issuer });
  if (certificate.until <= now) return outcome('tls-expired', { address, until, days: -days - 1 });
  if (certificate.from > now) return outcome('tls-not-yet', { address, from: dayOf(certificate.from) });
  if (certificate.isSelfSigned && problem !== null)
    return outcome('tls-self-signed', { address, subject: subject || issuer });
  if (problem === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    const names = certificate.names.slice(0, MAX_NAMES);
    return outcome('tls-wrong-host', { address, host, names: names.length > 0 ? names : [subject] });
  }
  if (problem !== null) {
    if (/\(STAGING\)|Fake LE/i.test(issuer)) return outcome('tls-staging', { address, issuer });
    if (problem === 'UNABLE_TO_VERIFY_LEAF_SIGNATURE')
      return outcome('tls-chain-incomplete', { address, issuer });
    return outcome('tls-unknown-issuer', { address, issuer, problem });
  }
  return days < MIN_DAYS
    ? outcome('tls-ends-soon', { address, issuer, until, days })
    : outcome('tls-valid', { issuer, until, days });
}

function dayOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? '?' : date.toISOString().slice(0, 10);
}
