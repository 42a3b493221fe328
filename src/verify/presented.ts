import type { PeerCertificate, TLSSocket } from 'node:tls';
import type { PresentedCertificate } from './certificate.ts';

/** Reads the certificate of a connection. */
export function presentedCertificate(socket: TLSSocket, address: string): PresentedCertificate {
  // Without a certificate the object is empty.
  const certificate: Partial<PeerCertificate> = socket.getPeerCertificate();
  const subject = one(certificate.subject?.CN);
  const issuer = [one(certificate.issuer?.O), one(certificate.issuer?.CN)].filter(Boolean).join(', ');
  // The type says Error; a wrong chain gives its code as text, a wrong host an error with a code.
  const problem: unknown = socket.authorizationError;
  return {
    address,
    subject,
    issuer,
    names: (certificate.subjectaltname ?? '')
      .split(/,\s*/)
      .map((name) => name.replace(/^(?:DNS|IP Address):/, ''))
      .filter(Boolean),
    from: new Date(certificate.valid_from ?? ''),
    until: new Date(certificate.valid_to ?? ''),
    isSelfSigned: sameName(certificate.subject, certificate.issuer),
    problem: socket.authorized ? null : codeOf(problem),
  };
}

function codeOf(problem: unknown): string {
  if (typeof problem === 'object' && problem !== null && 'code' in problem) return String(problem.code);
  return String(problem);
}

/** A name may occur several times in a certificate. */
function one(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : (value?.join(', ') ?? '');
}

function sameName(subject: unknown, issuer: unknown): boolean {
  return JSON.stringify(subject) === JSON.stringify(issuer);
}
