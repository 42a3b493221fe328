/** How secrets are recognised: the linter's own patterns, which the page hides by. */
export { DEFAULT_VALUE, isLiteral, isSecretName, TOKENS, URL_PASSWORD } from '../lint/secret-shapes.ts';
