/** The version of Coolify that every statement, rule and entry of this site was checked against. */
export const COOLIFY_VERSION = '4.3';
