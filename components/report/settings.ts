import { repositoryAddress } from '#src/site/problem-report.ts';

/**
 * What a tool hands to its script as attributes, so that a problem can be reported: the address of the repository as
 * this build was told. Without one the attribute is absent, and a report can be copied.
 */
export function reportAttributes(): { readonly 'data-repository'?: string } {
  const repository = repositoryAddress(process.env['REPOSITORY_URL']);
  return repository === null ? {} : { 'data-repository': repository };
}
