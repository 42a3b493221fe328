// Written by `npm run generate` from the folders beside this file.
import type { Rule } from '../rule.ts';
import { dbPortPublished } from './db-port-published/rule.ts';

/** Every rule, in alphabetical order. */
export const rules: readonly Rule[] = [
  dbPortPublished,
];
