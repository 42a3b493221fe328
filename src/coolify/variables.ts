/** The application's list of environment variables (app/Models/EnvironmentVariable.php). */
import { CoolifyFailure } from './failure.ts';
import { startsWithAny, trim, trimUnicode } from './text.ts';
import { GENERATED_PREFIXES, INVALID_VARIABLE_NAME, VARIABLE_NAME } from './version-4-3.ts';

export interface Variable {
  readonly key: string;
  /** Null when the variable has no value. */
  readonly value: string | null;
  /** Written with `:?` or `?`. */
  readonly isRequired: boolean;
}

/** What a new variable gets; one that exists keeps what it has. */
export interface VariableDefaults {
  readonly value?: string | null;
  readonly isRequired?: boolean;
}

/** Variables in the order of their creation. */
export class Variables {
  readonly #rows: Variable[] = [];
  /** Index of the first variable with a key. */
  readonly #indexes = new Map<string, number>();

  get rows(): readonly Variable[] {
    return this.#rows;
  }

  find(key: string): Variable | undefined {
    const index = this.#indexes.get(key);
    return index === undefined ? undefined : this.#rows[index];
  }

  has(key: string): boolean {
    return this.#indexes.has(key);
  }

  /** Adds a variable even if one with this key exists. Throws when the key is no variable name. */
  add(key: string, { value = null, isRequired = false }: VariableDefaults = {}): Variable {
    if (!isVariableName(key)) {
      throw new CoolifyFailure(
        'InvalidArgumentException',
        INVALID_VARIABLE_NAME,
        'app/Support/ValidationPatterns.php:219',
      );
    }
    const name = trimUnicode(key);
    const variable = { key: name, value: value === null ? null : trim(value), isRequired };
    if (!this.#indexes.has(name)) this.#indexes.set(name, this.#rows.length);
    this.#rows.push(variable);
    return variable;
  }

  /** Adds the variable unless it exists. The key is looked up as written, spaces included. */
  ensure(key: string, defaults: VariableDefaults = {}): Variable {
    return this.find(key) ?? this.add(key, defaults);
  }

  /** Adds the variable or replaces its value. */
  put(key: string, value: string | null): void {
    const index = this.#indexes.get(key);
    const existing = index === undefined ? undefined : this.#rows[index];
    if (index === undefined || existing === undefined) this.add(key, { value });
    else this.#rows[index] = { ...existing, value: value === null ? null : trim(value) };
  }

  /** Empties all variables whose key matches. */
  clear(matches: (key: string) => boolean): void {
    this.#rows.forEach((variable, index) => {
      if (matches(variable.key)) this.#rows[index] = { ...variable, value: null };
    });
  }
}

/** Whether a text, spaces around it aside, can name a variable (F-106). */
export function isVariableName(text: string): boolean {
  return VARIABLE_NAME.test(trimUnicode(text));
}

/** Whether every deployment generates the variable anew, so that its stored value is not used (app/Jobs/ApplicationDeploymentJob.php:1495). */
export function isGenerated({ key }: Variable): boolean {
  return startsWithAny(key, GENERATED_PREFIXES);
}
