import type { VerifyCommandTexts } from '../texts.ts';

const FORMS = {
  resolve: 'HOST:ADDRESS, for example --resolve app.example.com:203.0.113.10',
  'connect-to': 'HOST:PORT:ADDRESS:PORT, for example --connect-to app.example.com:443:203.0.113.10:8443',
};

export const en: VerifyCommandTexts = {
  oneAddress: 'Name one address, for example `coolify-playbook verify https://app.example.com`.',
  addressUnreadable: (given) => `"${given}" is no address that begins with https:// or http://.`,
  addressWithPassword:
    'The address holds a name or a password. Leave them out, and set COOLIFY_PLAYBOOK_AUTHORIZATION instead.',
  didYouMean: (address) => ` Did you mean ${address}?`,
  durationUnreadable: (option, given) =>
    `${option} cannot be "${given}". Write a time up to a day, for example 60s or 5m.`,
  ipUnreadable: (given) => `--expect-ip cannot be "${given}". Write an IPv4 or an IPv6 address.`,
  statusUnreadable: (given) => `--expect-status cannot be "${given}". Write a status such as 200 or 401.`,
  pathUnreadable: (option, given) =>
    `${option} cannot be "${given}". Write a path that begins with a slash, such as /health.`,
  versionPathAlone: '--version-path says where the version is. Add --expect-version to say which.',
  persistUrlMissing: 'Add --persist-url: the address that keeps the value.',
  persistMode: 'Add either --persist-write, before the redeploy, or --persist-read VALUE, after it.',
  coolifyMissing: (option) =>
    `${option} reads Coolify’s API. Set COOLIFY_URL and COOLIFY_TOKEN in the environment.`,
  tokenUnreadable: 'COOLIFY_TOKEN holds characters that no token has, such as a line break.',
  mappingUnreadable: (option, given) => `--${option} cannot be "${given}". Write ${FORMS[option]}.`,
  caUnreadable: (file) => `${file} holds no certificate in PEM.`,
  help: {
    command: 'Measure a live deployment: DNS, certificate, redirect, answer, health, version, stability.',
    operands: 'URL',
    options: {
      'expect-ip': 'an address that the domain has to lead to; may be repeated, then no other is right',
      also: 'another domain of the application, such as www.example.com; may be repeated',
      'expect-status': 'the status that counts as good (any of 200 to 299)',
      'health-path': 'the path that reports the health, such as /health',
      'expect-version': 'the commit or the version that has to answer',
      'version-path': 'where the application tells its version (/version)',
      for: 'how long to ask once a second, such as 60s or 5m',
      'persist-url': 'an address or a path that keeps what is sent to it with PUT',
      'persist-write': 'write a random value there, before a redeploy',
      'persist-read': 'read it again, after the redeploy, and compare',
      ports: 'also try eight ports of Coolify, its proxy and databases on the server',
      wait: 'how long to wait for a deployment that is under way, such as 300s',
      compose:
        'the compose file or the directory that the rules look at (`checklist`), or the file whose variables Coolify must have (`verify`); may be repeated',
      resolve: 'take a host to an address, such as before its DNS is switched; may be repeated',
      'connect-to': 'take a host and a port to an address and a port; may be repeated',
      ca: 'a PEM file with an own certificate authority to trust',
      timeout: 'how long one connection or one answer may take (10s)',
    },
  },
  title: (address) => `Verifying ${address}`,
  words: { pass: 'pass', fail: 'FAIL', warn: 'warn', skip: 'skip' },
  marks: { pass: '✅', fail: '❌', warn: '⚠️', skip: '⏭️' },
  page: 'Page',
  unasked: (checks, option) => `${checks} (${option})`,
  notAsked: (list) => `Not asked for: ${list}.`,
  notRead: (list) => `Not measured, because the API did not tell: ${list}.`,
  notReached: (list) => `Not measured, because the application did not answer: ${list}.`,
  notStarted: (list) => `Not measured, because the run was stopped: ${list}.`,
  met: (measured, warnings) =>
    `Met: ${measured} ${measured === 1 ? 'check' : 'checks'}, none failed${warnings === 0 ? '' : `, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`}.`,
  failed: (failures, measured, first) =>
    `Not met: ${failures} of ${measured} ${measured === 1 ? 'check' : 'checks'} failed. Begin with: ${first}.`,
  stopped: 'Stopped before the end: not everything was measured.',
  heading: 'Verification of the deployment',
  columns: ['Result', 'Check', 'Measured'],
};
