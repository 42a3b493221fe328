import { isProvidedByCoolify, readCompose } from '../../compose/index.ts';
import { mentionsOf } from '../../preview/variables.ts';

/** The names that a compose file mentions without a default, and that Coolify does not provide itself. */
export function neededVariables(text: string): string[] {
  return [...mentionsOf(readCompose(text))]
    .filter(
      ([
        name,
        {
          reference: { operator },
        },
      ]) => {
        const hasDefault = operator !== null && !operator.endsWith('?');
        return !hasDefault && !isProvidedByCoolify(name);
      },
    )
    .map(([name]) => name);
}
