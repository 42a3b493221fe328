/** Variables that the values of an environment ask for (bootstrap/helpers/parsers.php:999-1175). */
import { bracesIn, operationIn, withoutMarks } from './references.ts';
import { textOf, type CoolifyMap, type MutableMap } from './php-values.ts';
import { after, before } from './text.ts';
import type { Variables } from './variables.ts';

/**
 * Creates the variables that values beginning with `$` refer to. Coolify writes their stored values into the
 * environment of the service as well, so `environment` grows.
 */
export function declareVariables(
  variables: Variables,
  environment: MutableMap,
  magic: ReadonlySet<string>,
): void {
  const normal = normalEntries(environment, magic);
  for (const [key, value] of normal) {
    if (value.startsWith('$SERVICE_')) variables.ensure(key, { value });
    else if (value.startsWith('$')) declare(variables, environment, key, value);
  }
}

/** Entries that are no magic variables and whose values do not begin with the name of one. */
function normalEntries(
  environment: CoolifyMap,
  magic: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  return Array.from(environment)
    .filter(([key]) => !magic.has(key))
    .map(([key, value]) => [key, textOf(value)] as const)
    .filter(([, value]) => !value.startsWith('SERVICE_'));
}

function declare(variables: Variables, environment: MutableMap, key: string, value: string): void {
  // `KEY: ${KEY}` stays a reference, which Compose resolves from the .env file.
  if (key === withoutMarks(value)) {
    variables.ensure(key);
    return;
  }
  const braces = bracesIn(value);
  if (braces === null) declareBare(variables, environment, value);
  else declareContent(variables, environment, braces.content);
}

/** `${NAME}` or `${NAME:-default}`: the value stored for NAME is frozen into the environment (F-015, F-024). */
function declareContent(variables: Variables, environment: MutableMap, content: string): void {
  const operation = operationIn(content);
  if (operation === null) {
    environment.set(content, variables.ensure(content).value);
    return;
  }
  const { variable, operator, operand } = operation;
  const isRequired = operator.includes('?');
  environment.set(variable, variables.ensure(variable, { value: operand, isRequired }).value);
  if (operand.includes('${')) declareNested(variables, environment, operand);
}

/** References inside a default. */
function declareNested(variables: Variables, environment: MutableMap, text: string): void {
  for (let braces = bracesIn(text); braces !== null; braces = bracesIn(text, braces.end)) {
    const operation = operationIn(braces.content);
    const name = operation?.variable ?? braces.content;
    // Addresses are magic variables and were created in the first pass.
    if (name.startsWith('SERVICE_URL_') || name.startsWith('SERVICE_FQDN_')) continue;
    const value = operation === null ? null : operation.operand;
    environment.set(name, variables.ensure(name, { value }).value);
  }
}

const BARE_OPERATORS = [
  { operator: ':-', end: ':', isRequired: false },
  { operator: '-', end: '-', isRequired: false },
  { operator: ':?', end: ':', isRequired: true },
  { operator: '?', end: '?', isRequired: true },
] as const;

/** `$NAME`, or a reference whose braces do not close: an operator anywhere in the text splits it. */
function declareBare(variables: Variables, environment: MutableMap, text: string): void {
  const content = withoutMarks(text);
  const found = BARE_OPERATORS.find(({ operator }) => text.includes(operator));
  const value = found === undefined ? text : after(content, found.operator);
  if (found === undefined || value === text) {
    environment.set(content, variables.ensure(content, { isRequired: found?.isRequired ?? false }).value);
    return;
  }
  variables.ensure(before(content, found.end), { value, isRequired: found.isRequired });
}
