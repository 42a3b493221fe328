/** What is measured, in the order in which it is told. Ids are permanent: scripts read them. */
export const CHECK_IDS = [
  'coolify-api',
  'coolify-deployment',
  'coolify-application',
  'coolify-variables',
  'dns',
  'ipv4',
  'ipv6',
  'tls-certificate',
  'http-status',
  'http-redirect',
  'second-domain',
  'response-time',
  'page-links',
  'security-headers',
  'cookies',
  'health',
  'version',
  'persistence',
  'public-ports',
  'stability',
] as const;

export type CheckId = (typeof CHECK_IDS)[number];

/** pass: as it should be · fail: visitors or data suffer · warn: works, but not as it should · skip: not measured. */
export type Status = 'pass' | 'fail' | 'warn' | 'skip';
